// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/manager/DutyPanel.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace yaogui {

class TextTableModel;

/// How many of this month's boxes the platform knows by their code, what misses, and the store's list of drugs without codes.
class CoveragePanel : public DutyPanel {
    Q_OBJECT
public:
    CoveragePanel(ManagerDesk &desk, const Theme &theme, QWidget *parent);
    void open() override;
    [[nodiscard]] TableSheet table() const override;

signals:
    void outboxWanted();
    /// Of the paper with the box that misses.
    void chainWanted(const QString &document);

private:
    void build();
    void show(const CoverageView &view);
    void list(bool listed);

    ManagerDesk &m_desk;
    QLabel *m_percent, *m_state;
    TextTableModel *m_misses, *m_listed;
    QTableView *m_table, *m_list;
    QLineEdit *m_drug, *m_proof;
};

} // namespace yaogui
