// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/TableSheet.h"
#include "core/desk/ReconciliationView.h"

#include <QObject>

namespace yaogui {

/// The reconciliation page's only door. Slots return at once and are safe on the GUI thread; what came of them arrives as signals.
/// `operatorId` is one of ReconciliationView::people; whether the post permits the act is decided behind the door (NOT_PERMITTED).
class ReconciliationDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// What was kept of the day; an invalid day is today.
    virtual void open(const QDate &day) = 0;
    /// What the month comes to and what became of it; an invalid day is the month before today's.
    virtual void openMonth(const QDate &month) = 0;
    /// Reconciles the day now; `everyDetail` also compares the files where the sums balance.
    virtual void reconcile(const QDate &day, bool everyDetail, const QString &operatorId) = 0;
    /// The one under way ends before its next message and keeps nothing (STOPPED); nothing happens when there is none.
    virtual void stop() = 0;
    /// The month's clearing applications (3203), those that were not applied yet.
    virtual void apply(const QDate &month, const QString &operatorId) = 0;
    /// The agency's statement of the month, a CSV file.
    virtual void importStatement(const QDate &month, const QString &path, const QString &operatorId) = 0;
    /// The day's report on paper, with the head of the audit trail.
    virtual void print(const QDate &day, const QString &operatorId) = 0;
    /// A table for a spreadsheet; done() names the file.
    virtual void exportTable(const yaogui::TableSheet &sheet, yaogui::TableTarget target) = 0;

signals:
    void viewChanged(const yaogui::ReconciliationView &view);
    void monthChanged(const yaogui::ClearingView &view);
    /// The view after it was sent before. `place`: where a paper went.
    void done(yaogui::ReconciliationAct act, const QString &place);
    /// Nothing was kept; the view before stands.
    void refused(yaogui::ReconciliationAct act, const yaogui::Error &error);
};

} // namespace yaogui
