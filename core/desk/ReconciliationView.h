// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/AgencyStatement.h"
#include "core/insurance/ReconciliationReport.h"
#include "core/staff/Operator.h"

#include <QMetaType>

#include <optional>

namespace yaogui {

/// One day's reconciliation as the page shows it. No personal data.
struct ReconciliationView {
    QDate today, day;
    bool working = false;                        ///< the platform is being asked
    std::vector<Operator> people;                ///< in whose name acts may be done, the one signed in first
    std::optional<ReconciliationReport> report;  ///< the newest kept of the day; nothing: not reconciled yet
    QDateTime at;                                ///< when, and
    QString worker;                              ///< by whom: name and number
    qint64 sequence = 0;                         ///< the number of the day's report
    QString head, shortHead;                     ///< of the audit trail when it was made; HeadText.h
};

/// One application of the month with what became of it.
struct ClearingRow {
    ClearingApplication application;
    QString state; ///< applied, refused, unknown, sent; empty: never left
};

/// A month as the page shows it.
struct ClearingView {
    QDate month; ///< its first day
    bool working = false;
    std::vector<ClearingRow> rows;
    bool imported = false; ///< a statement of the agency was
    QString file, worker;
    QDateTime at;
    std::vector<StatementDifference> differences; ///< of the statement
};

enum class ReconciliationAct { Look, Reconcile, Apply, Import, Print, Export };

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::ReconciliationView)
Q_DECLARE_METATYPE(yaogui::ClearingView)
