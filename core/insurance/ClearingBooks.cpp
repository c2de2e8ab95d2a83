// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/ClearingBooks.h"

#include "core/insurance/PlatformTime.h"
#include "core/store/ReconciliationRepository.h"
#include "core/store/SaleRepository.h"

namespace yaogui {

namespace {

constexpr int daysAround = 2; ///< how far our clock and the platform's may be apart
const QString pharmacy = QStringLiteral("41"); ///< clr_type of pharmacies (fact sheet 6)

} // namespace

QDateTime ClearingBooks::midnight(const QDate &day) const
{
    return {day, QTime(0, 0), Qt::OffsetFromUTC, m_clock.now().offsetFromUtc()};
}

ClearingGroup ClearingBooks::groupOf(const PersonChoice &person, const Settlement &settlement) const
{
    const auto local = m_dialect.clearingTypes.find(person.category);
    const QString type = local == m_dialect.clearingTypes.end() ? pharmacy : local->second;
    return {person.insuranceType, settlement.clearingType.isEmpty() ? type : settlement.clearingType,
            settlement.clearingAgency.isEmpty() ? person.division() : settlement.clearingAgency};
}

Result<ClearingEntry> ClearingBooks::settlement(Connection &connection, const FinishedStep &step) const
{
    YAOGUI_TRY_LET(const SaleRepository::Insured insured, SaleRepository(connection, m_store.sealer()).insured(step.sale));
    const Settlement settled = insured.settlement.value_or(Settlement());
    ClearingEntry entry;
    entry.group = groupOf(insured.person, settled);
    entry.settlementId = settled.settlementId;
    entry.visitId = settled.visitId;
    entry.personNumber = insured.person.person.number;
    entry.messageId = step.messageId;
    entry.clearingWay = settled.clearingWay;
    entry.slip = step.slip;
    entry.sale = step.sale.value;
    entry.amounts = {settled.split.total, settled.split.fund, settled.split.account};
    entry.cash = settled.split.cash;
    entry.family = settled.split.family;
    entry.inScope = settled.split.inScope;
    const QDateTime time = platformTimeFrom(settled.time);
    entry.time = time.isValid() ? time : wallTime(step.at);
    entry.undone = step.state == u"refunded";
    return entry;
}

// The same settlement with its minus, under the number and at the time the refund was given.
Result<ClearingEntry> ClearingBooks::refund(Connection &connection, const FinishedStep &step) const
{
    YAOGUI_TRY_LET(ClearingEntry entry, settlement(connection, step));
    YAOGUI_TRY_LET(const QByteArray raw, SaleRepository(connection, m_store.sealer()).answerOfStep(step.step));
    Answer answer;
    answer.delivery = Delivery::Answered;
    answer.raw = raw;
    auto given = m_platform.readSettlement(answer, entry.personNumber, -entry.amounts.total);
    if (!given) // regions differ in the sign
        given = m_platform.readSettlement(answer, entry.personNumber, entry.amounts.total);
    const QDateTime time = given ? platformTimeFrom(given->time) : QDateTime();
    entry.time = time.isValid() ? time : wallTime(step.at);
    entry.settlementId = given ? given->settlementId : QString();
    entry.amounts = {-entry.amounts.total, -entry.amounts.fund, -entry.amounts.account};
    entry.cash = -entry.cash;
    entry.family = -entry.family;
    entry.inScope = -entry.inScope;
    entry.refund = true;
    entry.undone = false;
    return entry;
}

Result<std::vector<ClearingEntry>> ClearingBooks::entries(const ClearingSpan &span) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<ClearingEntry>> {
        ReconciliationRepository kept(connection);
        const QDateTime from = begin(span).addDays(-daysAround), to = end(span).addDays(daysAround);
        std::vector<ClearingEntry> entries;
        for (const FinishedStep &step : kept.settledBetween(from, to)) {
            YAOGUI_TRY_LET(ClearingEntry entry, settlement(connection, step));
            if (span.contains(entry.time))
                entries.push_back(std::move(entry));
        }
        for (const FinishedStep &step : kept.refundedBetween(from, to)) {
            YAOGUI_TRY_LET(ClearingEntry entry, refund(connection, step));
            if (span.contains(entry.time))
                entries.push_back(std::move(entry));
        }
        return entries;
    });
}

Result<std::set<ClearingGroup>> ClearingBooks::attemptedGroups(const ClearingSpan &span) const
{
    return m_store.read([&](Connection &connection) -> Result<std::set<ClearingGroup>> {
        std::set<ClearingGroup> groups;
        for (const SaleId sale : ReconciliationRepository(connection).attemptsBetween(begin(span).addDays(-daysAround), end(span).addDays(daysAround))) {
            YAOGUI_TRY_LET(const SaleRepository::Insured insured, SaleRepository(connection, m_store.sealer()).insured(sale));
            if (!insured.person.insuranceType.isEmpty())
                groups.insert(groupOf(insured.person, {}));
        }
        return groups;
    });
}

} // namespace yaogui
