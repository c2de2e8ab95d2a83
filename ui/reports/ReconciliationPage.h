// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace yaogui {

class DayPanel;
class MessageStrip;
class MonthPanel;

/// The manager's evening: a day against the platform and within the store, and the month's clearing. The desk outlives it.
class ReconciliationPage : public QWidget {
    Q_OBJECT
public:
    ReconciliationPage(ReconciliationDesk &desk, const Theme &theme, QWidget *parent = nullptr);
    /// What the rail calls it.
    [[nodiscard]] static QString title() { return tr("Reconcile"); }

signals:
    /// The list of results in doubt.
    void doubtsWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Section { Day, Month };

    QWidget *buildHead();
    QPushButton *addSection(QHBoxLayout &row, Section section, const QString &name, const QString &words);
    QPushButton *addAct(const QString &name, const QString &words, const QKeySequence &key);
    void buildDates();
    void buildPeople();
    void connectDesk();
    void open(Section section);
    void show(const ReconciliationView &view);
    void showMonth(const ClearingView &view);
    void showPeople(const std::vector<Operator> &people);
    void sayState();
    void showDone(ReconciliationAct act, const QString &place);
    void showRefusal(const Error &error);
    void setWorking(bool working, const QString &words);
    [[nodiscard]] QString worker() const;

    ReconciliationDesk &m_desk;
    Theme m_theme;
    ReconciliationView m_view;
    QDateEdit *m_day, *m_month;
    QComboBox *m_people;
    QPushButton *m_daySection = nullptr, *m_monthSection = nullptr, *m_reconcile = nullptr, *m_detail = nullptr, *m_apply = nullptr, *m_stop = nullptr;
    MessageStrip *m_strip;
    QStackedWidget *m_stack;
    DayPanel *m_dayPanel;
    MonthPanel *m_monthPanel;
    bool m_opened = false, m_monthOpened = false; ///< a day, a month was chosen
};

} // namespace yaogui
