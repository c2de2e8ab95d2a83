// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationDesk.h"

#include <QStringList>

namespace yaogui {

/// A day's reconciliation in memory, for tests of screens. Answers come when the test says so.
class FakeReconciliationDesk : public ReconciliationDesk {
    Q_OBJECT
public:
    using ReconciliationDesk::ReconciliationDesk;

    void put(const ReconciliationView &view) { emit viewChanged(view); }
    void put(const ClearingView &view) { emit monthChanged(view); }
    void finish(ReconciliationAct act, const QString &place = {}) { emit done(act, place); }
    void refuse(ReconciliationAct act, const Error &error) { emit refused(act, error); }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }

    void open(const QDate &day) override { note({QStringLiteral("open"), text(day)}); }
    void openMonth(const QDate &month) override { note({QStringLiteral("month"), text(month)}); }
    void reconcile(const QDate &day, bool everyDetail, const QString &operatorId) override
    {
        note({QStringLiteral("reconcile"), text(day), everyDetail ? QStringLiteral("detail") : QStringLiteral("sums"), operatorId});
    }
    void apply(const QDate &month, const QString &operatorId) override { note({QStringLiteral("apply"), text(month), operatorId}); }
    void importStatement(const QDate &month, const QString &path, const QString &operatorId) override { note({QStringLiteral("import"), text(month), path, operatorId}); }
    void stop() override { note({QStringLiteral("stop")}); }
    void exportTable(const TableSheet &sheet, TableTarget target) override
    {
        m_sheet = sheet;
        note({QStringLiteral("export"), sheet.name, QString::number(sheet.rows.size()), target == TableTarget::Csv ? QStringLiteral("csv") : QStringLiteral("xlsx")});
    }
    [[nodiscard]] const TableSheet &sheet() const { return m_sheet; }
    void print(const QDate &day, const QString &operatorId) override { note({QStringLiteral("print"), text(day), operatorId}); }

private:
    static QString text(const QDate &day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("-"); }
    void note(const QStringList &words) { m_calls << words.join(u' '); }

    QStringList m_calls;
    TableSheet m_sheet;
};

} // namespace yaogui
