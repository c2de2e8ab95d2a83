// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "ui/manager/DutyPanel.h"

class QCheckBox;
class QTableView;

namespace yaogui {

class TextTableModel;

/// The list of shortages (缺货登记, HN-29): what somebody asked for and was not there, until it came. What stands in it is proposed to be bought.
class ShortagesPanel : public DutyPanel {
    Q_OBJECT
public:
    ShortagesPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent);
    void open() override { m_desk.open(); }
    [[nodiscard]] TableSheet table() const override;

private:
    void build();
    void ask();
    void drop();
    void show(const BuyingView &view);
    void showDone(BuyingAct act, const QString &what);

    BuyingDesk &m_desk;
    std::vector<Shortage> m_shown;
    TextTableModel *m_model;
    QTableView *m_table;
    QLineEdit *m_drug, *m_packs, *m_note;
    QCheckBox *m_special;
};

} // namespace yaogui
