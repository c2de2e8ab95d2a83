// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/StockWorker.h"

#include "core/catalogue/TableExport.h"
#include "core/codes/CodeClassifier.h"
#include "core/desk/ChainSteps.h"
#include "core/desk/LeavingTable.h"
#include "core/ledger/Chain.h"
#include "core/ledger/StockRoom.h"

#include <algorithm>

namespace yaogui {

Result<StockView> StockWorker::view() const
{
    StockView view;
    view.today = m_tools.clock.today();
    view.nearUntil = view.today.addMonths(m_tools.rules(view.today).policy.trace.nearExpiryMonths);
    YAOGUI_TRY_LET(std::vector<StockRow> rows,
                   m_tools.store.read([](Connection &connection) -> Result<std::vector<StockRow>> { return stockRows(connection); }));
    QString drug, initials;
    for (StockRow &row : rows) { // a drug's rows stand together
        if (row.drug != drug) {
            drug = row.drug;
            initials = u'\n' + m_pinyin.initials(searchableText(row.name));
        }
        row.key += initials;
    }
    view.rows = std::make_shared<const std::vector<StockRow>>(std::move(rows));
    return view;
}

std::pair<QDate, QDate> StockWorker::span() const
{
    const QDate today = m_tools.clock.today();
    const QDate first = QDate::fromString(m_month + QStringLiteral("-01"), Qt::ISODate);
    return first.isValid() ? std::pair(first, std::min(today, first.addMonths(1).addDays(-1))) : std::pair(QDate(today.year(), 1, 1), today);
}

Result<VarianceView> StockWorker::variance() const
{
    const auto asked = span();
    const QDate today = m_tools.clock.today();
    const TraceRules rules = m_tools.rules(today).policy.trace;
    YAOGUI_TRY_LET(Variance variance, m_tools.store.read([&](Connection &connection) { return varianceOf(connection, rules, asked.first, asked.second); }));
    return VarianceView{std::move(variance), rules.varianceBands};
}

Result<TrendView> StockWorker::trends() const
{
    constexpr int months = 12;
    const QDate today = m_tools.clock.today();
    const TraceRules rules = m_tools.rules(today).policy.trace;
    return m_tools.store.read([&](Connection &connection) -> Result<TrendView> {
        TrendView view;
        YAOGUI_TRY_LET(view.value, stockValueByMonth(connection, today, months));
        YAOGUI_TRY_LET(view.expiry, expiryProfile(connection, today, months));
        const QDate first(today.year(), today.month(), 1);
        YAOGUI_TRY_LET(const Variance variance, varianceOf(connection, rules, first.addMonths(1 - months), today));
        for (const MonthValue &month : view.value) {
            const auto found = std::find_if(variance.months.begin(), variance.months.end(), [&](const Variance::Month &one) { return one.month == month.month; });
            view.lost.push_back({month.month, found == variance.months.end() ? Money() : found->difference});
        }
        return view;
    });
}

void StockWorker::show()
{
    const auto found = view();
    found ? emit viewChanged(*found) : emit refused(StockAct::Look, found.error());
}

void StockWorker::showVariance(const QString &month)
{
    m_month = month;
    const auto found = variance();
    found ? emit varianceChanged(*found) : emit refused(StockAct::Variance, found.error());
}

void StockWorker::showTrends()
{
    const auto found = trends();
    found ? emit trendsChanged(*found) : emit refused(StockAct::Trends, found.error());
}

void StockWorker::showDifferences(const QString &drug)
{
    const auto rows = m_tools.store.read([&](Connection &connection) -> Result<std::vector<DifferenceRow>> {
        return differencesOf(connection, drug, span().first, span().second);
    });
    rows ? emit differencesChanged({drug, *rows}) : emit refused(StockAct::Differences, rows.error());
}

void StockWorker::showChain(const QString &what)
{
    // As it is written first: what a scanner reads may carry more than the code.
    const QString code = CodeClassifier(m_tools.clock).classify(what).text;
    const auto chain = m_tools.store.read([&](Connection &connection) {
        auto found = chainOf(connection, m_tools.store.sealer(), what);
        return found || code == what ? found : chainOf(connection, m_tools.store.sealer(), code);
    });
    chain ? emit chainChanged(chainView(what, *chain)) : emit refused(StockAct::Chain, chain.error());
}

void StockWorker::recallLot(const QString &drug, const QString &lot, const QString &reason)
{
    const auto found = StockRoom(m_tools.store, m_tools.clock).recallLot(drug, lot, reason, m_tools.worker);
    if (!found)
        return emit refused(StockAct::Recall, found.error());
    showChain(drug + u'/' + lot);
    emit recalled({found->document, found->kept, static_cast<int>(found->buyers.size())});
}

Result<QString> StockWorker::leave(const TableSheet &sheet, TableTarget target) const
{
    if (target == TableTarget::Paper)
        return m_tools.print ? m_tools.print(sheet) : Result<QString>(refuse(ErrorCode::PrinterTrouble));
    return yaogui::exportTable(sheet, target, m_tools.exportFolder, m_tools.clock.now());
}

void StockWorker::exportTable(const TableSheet &sheet, TableTarget target)
{
    const auto place = leavesBy(m_tools.store, m_tools.clock, m_tools.worker, sheet, target, [&] { return leave(sheet, target); });
    if (!place && place.error().code == ErrorCode::NotPermitted)
        emit refused(StockAct::Export, place.error());
    else
        emit exported(place.value_or(QString()));
}

} // namespace yaogui
