// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/ReconciliationRepository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yaogui {

namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// A null text would be NULL, which these columns are not.
QString kept(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

FinishedStep stepOf(const Row &row)
{
    return {row.integer(0), row.id<SaleId>(1), row.text(2), row.text(3), row.text(4), fromIso(row.text(5))};
}

KnownSale knownOf(const Row &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3)};
}

} // namespace

std::vector<FinishedStep> ReconciliationRepository::settledBetween(const QDateTime &from, const QDateTime &to)
{
    std::vector<FinishedStep> steps;
    m_connection.each("SELECT t.id, s.id, s.slip, s.state, s.msgid, t.at FROM settlement_step t JOIN sale s ON s.id = t.sale_id "
                      "WHERE t.at >= ? AND t.at < ? AND t.to_state = 'settled' AND t.from_state <> 'settled' AND s.setl_id IS NOT NULL ORDER BY t.id",
                      [&](const Row &row) { steps.push_back(stepOf(row)); }, toIso(from), toIso(to));
    return steps;
}

std::vector<FinishedStep> ReconciliationRepository::refundedBetween(const QDateTime &from, const QDateTime &to)
{
    std::vector<FinishedStep> steps;
    m_connection.each("SELECT t.id, s.id, s.slip, s.state, t.msgid, t.at FROM settlement_step t JOIN sale s ON s.id = t.sale_id "
                      "WHERE t.at >= ? AND t.at < ? AND t.to_state = 'refunded' AND t.infno = '2103' ORDER BY t.id",
                      [&](const Row &row) { steps.push_back(stepOf(row)); }, toIso(from), toIso(to));
    return steps;
}

std::vector<SaleId> ReconciliationRepository::attemptsBetween(const QDateTime &from, const QDateTime &to)
{
    std::vector<SaleId> sales;
    m_connection.each("SELECT DISTINCT s.id FROM settlement_step t JOIN sale s ON s.id = t.sale_id "
                      "WHERE t.at >= ? AND t.at < ? AND t.to_state = 'sent' AND s.setl_id IS NULL ORDER BY s.id",
                      [&](const Row &row) { sales.push_back(row.id<SaleId>(0)); }, toIso(from), toIso(to));
    return sales;
}

std::optional<KnownSale> ReconciliationRepository::byMessage(const QString &messageId)
{
    auto known = m_connection.first("SELECT id, slip, setl_id, state FROM sale WHERE msgid = ?", knownOf, messageId);
    if (!known) // a 2103 is not the sale's own message
        known = m_connection.first("SELECT s.id, s.slip, s.setl_id, s.state FROM settlement_step t JOIN sale s ON s.id = t.sale_id WHERE t.msgid = ?",
                                   knownOf, messageId);
    return known;
}

std::optional<KnownSale> ReconciliationRepository::byVisit(const QString &visitId)
{
    return m_connection.first("SELECT id, slip, setl_id, state FROM sale WHERE mdtrt_id = ? AND mdtrt_id IS NOT NULL", knownOf, visitId);
}

void ReconciliationRepository::add(const ReconciliationReport &report, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO reconciliation(at, operator, first_day, last_day, state, differences, report) VALUES(?,?,?,?,?,?,?)", toIso(at),
                     worker, report.span.first, report.span.last,
                     report.balanced() ? QStringLiteral("balanced") : QStringLiteral("differences"), report.count(), compact(toJson(report)));
}

std::vector<KeptReconciliation> ReconciliationRepository::reconciliations(const ClearingSpan &span)
{
    std::vector<KeptReconciliation> kept;
    m_connection.each("SELECT id, at, operator, report FROM reconciliation WHERE first_day <= ? AND last_day >= ? ORDER BY id DESC",
                      [&](const Row &row) {
                          kept.push_back({row.integer(0), fromIso(row.text(1)), row.text(2), reconciliationReportFrom(jsonOf(row.text(3)))});
                      },
                      span.last, span.first);
    return kept;
}

std::set<ClearingGroup> ReconciliationRepository::knownGroups()
{
    std::set<ClearingGroup> groups;
    m_connection.each("SELECT report FROM reconciliation ORDER BY id DESC LIMIT 60", [&](const Row &row) {
        const QJsonArray kept = jsonOf(row.text(0))["groups"].toArray();
        for (const QJsonValue &group : kept)
            groups.insert(clearingGroupFrom(group.toObject()));
    });
    return groups;
}

void ReconciliationRepository::add(const ApplicationState &state, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO clearing_application(at, operator, month, clr_type, clr_way, clr_optins, state, msgid, detail) "
                     "VALUES(?,?,?,?,?,?,?,?,?)",
                     toIso(at), kept(worker), kept(state.month), kept(state.clearingType), kept(state.clearingWay), kept(state.agency),
                     kept(state.state), kept(state.messageId), compact(state.detail));
}

std::vector<ApplicationState> ReconciliationRepository::applications(const QString &month)
{
    std::vector<ApplicationState> rows;
    m_connection.each("SELECT month, clr_type, clr_way, clr_optins, state, msgid, detail FROM clearing_application WHERE id IN "
                      "(SELECT MAX(id) FROM clearing_application WHERE month = ? GROUP BY clr_type, clr_way, clr_optins) ORDER BY id",
                      [&](const Row &row) {
                          rows.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), jsonOf(row.text(6))});
                      },
                      month);
    return rows;
}

void ReconciliationRepository::addStatement(const QString &month, const QString &file, const QString &sha256, int differences,
                                            const QJsonObject &report, const QDateTime &at, const QString &worker)
{
    m_connection.run("INSERT INTO agency_statement(at, operator, month, file, sha256, differences, report) VALUES(?,?,?,?,?,?,?)", toIso(at), worker,
                     month, file, sha256, differences, compact(report));
}

std::optional<KeptStatement> ReconciliationRepository::statement(const QString &month)
{
    return m_connection.first("SELECT at, operator, file, report FROM agency_statement WHERE month = ? ORDER BY id DESC LIMIT 1",
                              [](const Row &row) {
                                  KeptStatement kept{fromIso(row.text(0)), row.text(1), row.text(2), {}};
                                  const QJsonArray rows = jsonOf(row.text(3))["differences"].toArray();
                                  for (const QJsonValue &one : rows)
                                      kept.differences.push_back(statementDifferenceFrom(one.toObject()));
                                  return kept;
                              },
                              month);
}

} // namespace yaogui
