// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sales as lists show them.

#include "core/store/SaleRepository.h"

namespace yaogui {

namespace {

#define YAOGUI_SUMMARY_COLUMNS                                                                                                    \
    "id, state, total, insured_total, fund, account, family, cash, change, setl_id, msgid, slip, changed_at, operator, tendered"

SaleSummary summaryOf(const Row &row)
{
    const auto maybe = [&](int column) { return row.isNull(column) ? std::optional<Money>() : std::optional(row.money(column)); };
    SaleSummary summary;
    summary.id = row.id<SaleId>(0);
    summary.state = saleStateFrom(row.text(1)).value_or(SaleState::Open);
    summary.total = row.money(2);
    summary.insuredTotal = row.money(3);
    summary.fund = maybe(4);
    summary.account = maybe(5);
    summary.family = maybe(6);
    summary.cash = maybe(7);
    summary.change = maybe(8);
    summary.settlementId = row.text(9);
    summary.messageId = row.text(10);
    summary.slip = row.text(11);
    summary.time = row.text(12);
    summary.worker = row.text(13);
    summary.tendered = maybe(14);
    return summary;
}

} // namespace

SaleSummary SaleRepository::filled(SaleSummary summary)
{
    m_connection.each("SELECT trace_code FROM sale_line_code WHERE sale_id = ? ORDER BY number, position",
                      [&](const Row &row) { summary.boxes.append(row.text(0)); }, summary.id);
    summary.tenders = tenders(summary.id);
    if (summary.change && !summary.tenders.empty())
        summary.change = changeOf(summary.tenders); // what was still due may have been paid since
    return summary;
}

std::optional<SaleSummary> SaleRepository::summary(SaleId id)
{
    const auto summary = m_connection.first("SELECT " YAOGUI_SUMMARY_COLUMNS " FROM sale WHERE id = ?", summaryOf, id);
    return summary ? std::optional(filled(*summary)) : std::nullopt;
}

std::vector<SaleSummary> SaleRepository::summaries()
{
    std::vector<SaleSummary> rows;
    m_connection.each("SELECT " YAOGUI_SUMMARY_COLUMNS " FROM sale ORDER BY id", [&](const Row &row) { rows.push_back(summaryOf(row)); });
    for (SaleSummary &row : rows)
        row = filled(std::move(row));
    return rows;
}

std::vector<SaleId> SaleRepository::inState(SaleState state)
{
    std::vector<SaleId> ids;
    m_connection.each("SELECT id FROM sale WHERE state = ? ORDER BY id", [&](const Row &row) { ids.push_back(row.id<SaleId>(0)); }, toText(state));
    return ids;
}

std::vector<SaleRepository::Waiting> SaleRepository::waiting(SaleId current)
{
    std::vector<Waiting> rows;
    m_connection.each("SELECT s.id, s.changed_at, d.generic_name, (SELECT COUNT(*) FROM sale_line WHERE sale_id = s.id), CASE s.state WHEN 'settled' "
                      "THEN s.cash - (SELECT COALESCE(SUM(amount), 0) FROM tender WHERE sale_id = s.id) ELSE s.total END, s.state = 'settled' FROM sale s "
                      "JOIN sale_line l ON l.sale_id = s.id AND l.number = 1 JOIN drug d ON d.id = l.drug_id "
                      "WHERE (s.state IN ('held', 'open', 'presettled', 'confirmed') OR s.id IN (SELECT sale_id FROM part_due WHERE ended_at IS NULL)) "
                      "AND s.id <> ? ORDER BY s.changed_at DESC",
                      [&](const Row &row) {
                          rows.push_back({row.id<SaleId>(0), row.text(1), row.text(2), row.number(3), row.money(4), row.number(5) != 0});
                      },
                      current.value);
    return rows;
}

QString SaleRepository::slipOfReference(const QString &reference, const QDate &day, SaleId but)
{
    return m_connection
        .first("SELECT s.slip FROM tender t JOIN sale s ON s.id = t.sale_id WHERE t.kind = 'terminal' AND t.amount > 0 AND t.reference = ? "
               "AND substr(t.at, 1, 10) = ? AND s.state IN ('paid', 'settled') AND s.id IS NOT ? "
               "UNION SELECT slip FROM sale WHERE state IN ('sent', 'unknown') AND json_extract(tenders, '$.terminal') > 0 "
               "AND json_extract(tenders, '$.reference') = ? AND id IS NOT ? LIMIT 1",
               [](const Row &row) { return row.text(0); }, reference, day, but, reference, but)
        .value_or(QString());
}

std::optional<SaleId> SaleRepository::newestOpen()
{
    return m_connection.first("SELECT id FROM sale WHERE state IN ('open', 'presettled', 'confirmed') AND "
                              "EXISTS(SELECT 1 FROM sale_line WHERE sale_id = sale.id) ORDER BY id DESC LIMIT 1",
                              [](const Row &row) { return row.id<SaleId>(0); });
}

} // namespace yaogui
