// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ManagerDesk.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace yaogui {

class BuyingDesk;
class DutyPanel;
class MessageStrip;

/// The manager's duties: what has to be done today, the books for the drug authority, what the platform knows. The desk outlives it.
class ManagerPage : public QWidget {
    Q_OBJECT
public:
    ManagerPage(ManagerDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    /// Orders, invoices and shortages. Once; the desk outlives it.
    void addBuying(BuyingDesk &desk);
    /// What the rail calls it.
    [[nodiscard]] static QString title() { return tr("Duties"); }

signals:
    void chainWanted(const QString &what);
    void countsWanted();
    void outboxWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Section { Tasks, Books, Uploads, Orders, Invoices, Shortages, Sections };

    QWidget *buildHead();
    /// The next one.
    void addSection(DutyPanel *panel, const QString &name, const QString &words);
    void addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key);
    void open(Section section);
    void goTo(TaskKind kind, const QString &subject);

    ManagerDesk &m_desk;
    Theme m_theme;
    QHBoxLayout *m_sections = nullptr;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    DutyPanel *m_panels[Sections] = {};
    QPushButton *m_buttons[Sections] = {};
};

} // namespace yaogui
