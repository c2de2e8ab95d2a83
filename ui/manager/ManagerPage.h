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

class BooksPanel;
class BuyingDesk;
class CoveragePanel;
class InvoicesPanel;
class MessageStrip;
class OrdersPanel;
class TasksPanel;

/// The manager's duties: what has to be done today, the books for the drug authority, what the platform knows. The desk outlives it.
class ManagerPage : public QWidget {
    Q_OBJECT
public:
    ManagerPage(ManagerDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    /// Orders and invoices. Once; the desk outlives it.
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
    enum Section { Tasks, Books, Uploads, Orders, Invoices, Sections };

    QWidget *buildHead();
    void addSection(Section section, const QString &name, const QString &words);
    void addLeave(QHBoxLayout &row, TableTarget target, const QString &name, const QString &words, const QKeySequence &key);
    void open(Section section);
    void ask(Section section);
    void sayOf(Section from, Tone tone, const QString &words);
    void goTo(TaskKind kind, const QString &subject);
    [[nodiscard]] Section section() const;
    [[nodiscard]] TableSheet shownTable() const;

    ManagerDesk &m_desk;
    Theme m_theme;
    TasksPanel *m_tasks;
    BooksPanel *m_books;
    CoveragePanel *m_uploads;
    BuyingDesk *m_buying = nullptr;
    OrdersPanel *m_orders = nullptr;
    InvoicesPanel *m_invoices = nullptr;
    QHBoxLayout *m_sections = nullptr;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    QPushButton *m_buttons[Sections] = {};
};

} // namespace yaogui
