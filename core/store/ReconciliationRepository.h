// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/insurance/AgencyStatement.h"
#include "core/insurance/ReconciliationReport.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <set>

namespace yaogui {

/// A settlement or a refund as the steps of the state machine tell it.
struct FinishedStep {
    qint64 step = 0;
    SaleId sale;
    QString slip, state, messageId;
    QDateTime at; ///< our clock
};

/// One kept reconciliation.
struct KeptReconciliation {
    qint64 id = 0;
    QDateTime at;
    QString worker;
    ReconciliationReport report;
};

/// One state a clearing application came to.
struct ApplicationState {
    QString month, clearingType, clearingWay, agency; ///< month as yyyyMM
    QString state;                                    ///< sent, applied, refused, unknown
    QString messageId;
    QJsonObject detail;
};

/// The statement imported last of a month, with its differences.
struct KeptStatement {
    QDateTime at;
    QString worker, file;
    std::vector<StatementDifference> differences;
};

/// What the store knows for and of reconciliation and clearing. Use inside one Store::read or Store::write.
class ReconciliationRepository {
public:
    explicit ReconciliationRepository(Connection &connection) : m_connection(connection) {}

    /// By our clock; which day the platform counts them to is read from its answers.
    [[nodiscard]] std::vector<FinishedStep> settledBetween(const QDateTime &from, const QDateTime &to);
    [[nodiscard]] std::vector<FinishedStep> refundedBetween(const QDateTime &from, const QDateTime &to);
    /// Sales with a 2102 that left and no settlement that stands: their groups are asked about too.
    [[nodiscard]] std::vector<SaleId> attemptsBetween(const QDateTime &from, const QDateTime &to);
    [[nodiscard]] std::optional<KnownSale> byMessage(const QString &messageId);
    [[nodiscard]] std::optional<KnownSale> byVisit(const QString &visitId);

    void add(const ReconciliationReport &report, const QDateTime &at, const QString &worker);
    /// Those that reach into the span, newest first.
    [[nodiscard]] std::vector<KeptReconciliation> reconciliations(const ClearingSpan &span);
    /// Groups of the reconciliations kept last.
    [[nodiscard]] std::set<ClearingGroup> knownGroups();

    void add(const ApplicationState &state, const QDateTime &at, const QString &worker);
    /// The newest state of each application of the month.
    [[nodiscard]] std::vector<ApplicationState> applications(const QString &month);

    void addStatement(const QString &month, const QString &file, const QString &sha256, int differences, const QJsonObject &report,
                      const QDateTime &at, const QString &worker);
    /// `month` as yyyyMM.
    [[nodiscard]] std::optional<KeptStatement> statement(const QString &month);

private:
    Connection &m_connection;
};

} // namespace yaogui
