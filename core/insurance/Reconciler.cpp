// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/Reconciler.h"

#include "core/staff/Permits.h"
#include "core/store/AuditRepository.h"
#include "core/store/ReconciliationRepository.h"
#include "core/store/ThreeWayCheck.h"

#include <algorithm>

namespace yaogui {

namespace {

std::vector<ClearingEntry> entriesOf(const std::vector<ClearingEntry> &all, const QString &type, const QString &agency)
{
    std::vector<ClearingEntry> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](const ClearingEntry &entry) {
        return entry.group.clearingType == type && entry.group.agency == agency;
    });
    return some;
}

ClearingSums operator+(ClearingSums sums, const ClearingAmounts &amounts)
{
    sums.amounts.total += amounts.total;
    sums.amounts.fund += amounts.fund;
    sums.amounts.account += amounts.account;
    ++sums.count;
    return sums;
}

bool isOf(const ClearingEntry &entry, const ClearingLine &line)
{
    return entry.settlementId == line.settlementId || entry.visitId == line.visitId;
}

/// The platform's sums of each group out of its lines. Lines of nobody we know belong to the one group that does not balance; where several
/// do not, nobody can say to which, and the platform's sums stay unknown.
void spreadLines(std::vector<GroupResult> &groups, const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs, const QString &type,
                 const QString &agency, bool refundsCounted)
{
    std::vector<GroupResult *> concerned;
    for (GroupResult &group : groups) {
        if (group.group.clearingType == type && group.group.agency == agency)
            concerned.push_back(&group);
    }
    const auto open = std::count_if(concerned.begin(), concerned.end(), [](const GroupResult *group) { return !group->balanced; });
    const auto ofNobody = [&](const ClearingLine &line) {
        return line.amounts && std::none_of(ours.begin(), ours.end(), [&](const ClearingEntry &entry) { return isOf(entry, line); });
    };
    if (open > 1 && std::any_of(theirs.begin(), theirs.end(), ofNobody))
        return;
    for (GroupResult *group : concerned) {
        if (group->balanced)
            continue;
        ClearingSums sums;
        for (const ClearingLine &line : theirs) {
            const auto entry = std::find_if(ours.begin(), ours.end(), [&](const ClearingEntry &one) { return isOf(one, line); });
            const bool here = entry == ours.end() || entry->group == group->group;
            if (line.amounts && here && (refundsCounted || !line.isRefund()))
                sums = sums + *line.amounts;
        }
        group->theirs = sums;
    }
}

} // namespace

Result<std::vector<GroupResult>> Reconciler::compareTotals(const ClearingSpan &span, const std::vector<ClearingEntry> &entries,
                                                           const OperatorName &worker)
{
    std::map<ClearingGroup, ClearingSums> sums = sumsByGroup(entries, m_books.dialect().refundsCounted);
    YAOGUI_TRY_LET(std::set<ClearingGroup> others, m_books.attemptedGroups(span));
    YAOGUI_TRY_LET(const std::set<ClearingGroup> known, m_store.read([](Connection &connection) -> Result<std::set<ClearingGroup>> {
        return ReconciliationRepository(connection).knownGroups();
    }));
    others.insert(known.begin(), known.end());
    for (const auto &[type, name] : m_books.dialect().insuranceTypes) {
        for (const auto &[category, clearing] : m_books.dialect().clearingTypes)
            others.insert({type, clearing, m_area});
    }
    for (const ClearingGroup &group : others)
        sums.try_emplace(group);
    std::vector<GroupResult> results;
    for (const auto &[group, sum] : sums) {
        YAOGUI_TRY(goesOn());
        const auto verdict = m_house.compareTotals({group, span, sum}, worker);
        const bool nothing = sum.count == 0;
        if (!verdict && nothing && verdict.error().code == ErrorCode::PlatformRefused)
            continue; // an insurance the platform does not clear, and of which we have nothing
        if (!verdict && nothing && entries.empty() && verdict.error().code == ErrorCode::PlatformNotConfigured)
            return results; // a store without insurance
        if (!verdict)
            return refuse(verdict.error());
        if (nothing && verdict->balanced)
            continue;
        results.push_back({group, sum, verdict->balanced ? std::optional(sum) : std::nullopt, verdict->balanced, verdict->code, verdict->words});
    }
    return results;
}

Result<std::vector<Difference>> Reconciler::differences(const std::vector<ClearingEntry> &ours, const std::vector<ClearingLine> &theirs)
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Difference>> {
        ReconciliationRepository kept(connection);
        OwnBooks books;
        books.byMessage = [&](const QString &messageId) { return kept.byMessage(messageId); };
        books.byVisit = [&](const QString &visitId) { return kept.byVisit(visitId); };
        books.doubtsByRecord = m_books.dialect().doubt == u"record";
        return compareSettlements(ours, theirs, books);
    });
}

Done Reconciler::compareDetail(ReconciliationReport &report, const std::vector<ClearingEntry> &entries, const QString &type, const QString &agency,
                               const OperatorName &worker)
{
    StatementDetail detail{type, agency, report.span, {}, entriesOf(entries, type, agency)};
    for (const ClearingEntry &entry : detail.entries) {
        if (m_books.dialect().refundsCounted || !entry.refund)
            detail.sums = detail.sums + entry;
    }
    YAOGUI_TRY(goesOn());
    YAOGUI_TRY_LET(const std::vector<ClearingLine> lines, m_house.compareDetail(detail, worker));
    YAOGUI_TRY_LET(const std::vector<Difference> found, differences(detail.entries, lines));
    report.differences.insert(report.differences.end(), found.begin(), found.end());
    spreadLines(report.groups, detail.entries, lines, type, agency, m_books.dialect().refundsCounted);
    return {};
}

// Beside what SQL can see: the settlement as it was answered, which is sealed, against the sale's own amounts.
Done Reconciler::compareStore(ReconciliationReport &report, const std::vector<ClearingEntry> &entries)
{
    return m_store.read([&](Connection &connection) -> Done {
        report.store = threeWayDifferences(connection, m_books.begin(report.span), m_books.end(report.span));
        for (const ClearingEntry &entry : entries) {
            const auto columns = connection.first("SELECT insured_total, fund, account FROM sale WHERE id = ?",
                                                  [](const Row &row) { return ClearingAmounts{row.money(0), row.money(1), row.money(2)}; }, entry.sale);
            if (entry.refund || !columns || *columns == entry.amounts)
                continue;
            const auto words = [](const ClearingAmounts &amounts) {
                return QStringList{toText(amounts.total), toText(amounts.fund), toText(amounts.account)}.join(u' ');
            };
            report.store.push_back({StoreDifference::Between::Parts, entry.sale, entry.slip, words(entry.amounts), words(*columns)});
        }
        report.sums = threeWaySums(connection, m_books.begin(report.span), m_books.end(report.span));
        for (StoreSums &sums : report.sums)
            sums.differences = static_cast<int>(std::count_if(report.store.begin(), report.store.end(),
                                                              [&](const StoreDifference &one) { return one.between == sums.between; }));
        return {};
    });
}

Result<ReconciliationReport> Reconciler::reconcile(const ClearingSpan &span, bool everyDetail, const OperatorName &worker)
{
    ReconciliationReport report;
    report.span = span;
    YAOGUI_TRY_LET(const std::vector<ClearingEntry> entries, m_books.entries(span));
    YAOGUI_TRY_LET(report.groups, compareTotals(span, entries, worker));
    std::set<std::pair<QString, QString>> files;
    for (const GroupResult &group : report.groups) {
        if (everyDetail || !group.balanced)
            files.insert({group.group.clearingType, group.group.agency});
    }
    for (const auto &[type, agency] : files)
        YAOGUI_TRY(compareDetail(report, entries, type, agency, worker));
    YAOGUI_TRY(compareStore(report, entries));
    Demand demand; // asked again where it is kept: the post may have gone meanwhile
    demand.act = Act::Reconcile;
    demand.worker = worker;
    YAOGUI_TRY(Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Done {
        const QDateTime now = m_clock.now();
        ReconciliationRepository(connection).add(report, now, worker.id);
        AuditRepository(connection).append(now, worker.id, "reconciliation", span.first.toString(Qt::ISODate),
                                           {{"last", span.last.toString(Qt::ISODate)}, {"differences", report.count()}});
        return {};
    }));
    return report;
}

} // namespace yaogui
