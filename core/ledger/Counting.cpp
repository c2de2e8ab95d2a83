// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Counting.h"

#include "core/ledger/CountReading.h"
#include "core/ledger/WrongZone.h"
#include "core/ledger/LotMove.h"
#include "core/outbox/StockMessages.h"
#include "core/staff/DemandFor.h"
#include "core/staff/Separation.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StaffRepository.h"
#include "core/store/StockRepository.h"

#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

Result<Stocktake> openOne(Connection &connection, const QString &number)
{
    const auto stocktake = StocktakeRepository(connection).byNumber(number);
    if (!stocktake)
        return refuse(ErrorCode::StocktakeUnknown, {{"stocktake", number}});
    if (stocktake->state != StocktakeState::Open)
        return refuse(ErrorCode::StocktakeClosed, {{"stocktake", number}, {"state", toText(stocktake->state)}});
    return *stocktake;
}

Result<std::vector<LotId>> lotsOfList(Connection &connection, const QString &codes)
{
    std::vector<LotId> lots;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts)) {
        const auto drug = CatalogueRepository(connection).byCode(code.trimmed());
        if (!drug)
            return refuse(ErrorCode::CodeUnknown, {{"text", code}});
        if (!LedgerRepository(connection).everStocked(drug->id))
            return refuse(ErrorCode::DrugNeverStocked, {{"drug", code}});
        const auto more = StocktakeRepository(connection).lotsOfDrug(drug->id);
        lots.insert(lots.end(), more.begin(), more.end());
    }
    return lots;
}

Result<std::vector<LotId>> lotsOf(Connection &connection, CountScope scope, const QString &detail, const QDate &today)
{
    StocktakeRepository stocktakes(connection);
    if (scope == CountScope::Full)
        return stocktakes.lotsOnShelf();
    if (scope == CountScope::Zone)
        return stocktakes.lotsOfZone(detail);
    if (scope == CountScope::List)
        return lotsOfList(connection, detail);
    bool whole = false;
    const int months = detail.toInt(&whole);
    if (!whole || months < 0 || months > 120)
        return refuse(ErrorCode::CountInvalid, {{"text", detail}});
    return stocktakes.lotsExpiringBefore(today.addMonths(months));
}

/// Posts what one lot's count found.
class CountPosting {
public:
    CountPosting(Connection &connection, const QString &document, const QString &reason, const QString &approver, const QDateTime &now)
        : m_connection(connection), m_ledger(connection), m_document(document), m_reason(reason), m_approver(approver), m_now(now)
    {
    }

    Done take(const CountedLot &lot)
    {
        const QStringList scanned = StocktakeRepository(m_connection).codesOf(lot.count);
        const QStringList missing = lot.scanned ? goneSince(lot, scanned) : QStringList();
        const QStringList back = foundAgain(scanned);
        const Quantity off = lot.difference();
        // Boxes gone and others found in one lot: each moves for itself, so that boxes and stock go together.
        const Quantity gone = packsOf(missing), came = packsOf(back);
        const Quantity loss = std::max({gone, came - off, Quantity()}), gain = off + loss;
        if (!lot.scanned)
            YAOGUI_TRY(boxesFit(lot));
        if (gain.isPositive())
            YAOGUI_TRY(post(m_connection, moveOf(lot, "loss_gain", "shelf", gain, back, BoxState::Missing, BoxState::Shelf)));
        if (loss.isPositive())
            YAOGUI_TRY(post(m_connection, moveOf(lot, "shelf", "loss_gain", loss, missing, BoxState::Shelf, BoxState::Missing)));
        return {};
    }

private:
    /// On the shelf at the count and now, and not among the scanned.
    QStringList goneSince(const CountedLot &lot, const QStringList &scanned)
    {
        const QSet<QString> there(scanned.begin(), scanned.end());
        QStringList gone;
        for (const BoxFacts &box : m_ledger.boxesOf(lot.lot, BoxState::Shelf)) {
            if (!there.contains(box.traceCode) && !m_ledger.changedSince(box.traceCode, lot.at))
                gone.append(box.traceCode);
        }
        return gone;
    }
    QStringList foundAgain(const QStringList &scanned)
    {
        QStringList back;
        for (const QString &code : scanned) {
            if (m_ledger.box(code)->state == BoxState::Missing)
                back.append(code);
        }
        return back;
    }
    Quantity packsOf(const QStringList &codes)
    {
        qint64 boxes = 0;
        for (const QString &code : codes)
            boxes += m_ledger.box(code)->boxes;
        return packs(boxes);
    }
    /// A loss by number alone: the boxes on record must still fit, else they have to be scanned.
    Done boxesFit(const CountedLot &lot)
    {
        const Quantity loss = lot.booked - lot.found;
        if (loss.isPositive() && uncodedAt(m_ledger, lot.lot, QStringLiteral("shelf")) < loss)
            return refuse(ErrorCode::TraceMissing, {{"drug", lot.drug}, {"lot", lot.lotText}, {"need", toText(lot.found)}});
        return {};
    }
    LotMove moveOf(const CountedLot &lot, const QString &from, const QString &to, Quantity quantity, const QStringList &codes, BoxState before,
                   BoxState after) const
    {
        LotMove move;
        move.movement = {m_now, "count", m_document, lot.lot, from, to, quantity, {}, lot.worker};
        move.grounds.reason = m_reason;
        move.grounds.approver = m_approver;
        move.codes = codes;
        move.from = {before};
        move.to = after;
        return move;
    }

    Connection &m_connection;
    LedgerRepository m_ledger;
    QString m_document, m_reason, m_approver;
    QDateTime m_now;
};

/// Everything is counted, big differences twice, and by others than who approves.
Done mayPost(Connection &connection, const Stocktake &stocktake, const std::vector<CountedLot> &lots, const OperatorName &approver, const StoreRules &rules)
{
    StocktakeRepository stocktakes(connection);
    int uncounted = 0, once = 0;
    for (const CountedLot &lot : lots) {
        uncounted += lot.counted ? 0 : 1;
        once += lot.needsSecond ? 1 : 0;
    }
    if (uncounted > 0)
        return refuse(ErrorCode::CountMissing, {{"stocktake", stocktake.number}, {"lots", uncounted}});
    if (once > 0)
        return refuse(ErrorCode::SecondCountNeeded, {{"stocktake", stocktake.number}, {"lots", once}});
    for (const CountedLot &lot : lots) {
        for (const QString &counter : stocktakes.countersOf(stocktake.id, lot.lot))
            YAOGUI_TRY(mayAlsoDo(rules, {"request", {counter, {}}}, {"approve", approver}));
    }
    return {};
}

} // namespace

Result<Stocktake> Counting::open(CountScope scope, const QString &detail, Money secondFrom, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::CountStock, by, toText(scope)), [&](Connection &connection) -> Result<Stocktake> {
        if (secondFrom.isNegative())
            return refuse(ErrorCode::AmountInvalid, {{"text", toText(secondFrom)}});
        YAOGUI_TRY_LET(const std::vector<LotId> lots, lotsOf(connection, scope, detail.trimmed(), m_clock.today()));
        if (lots.empty())
            return refuse(ErrorCode::CountMissing, {{"scope", toText(scope)}, {"detail", detail}});
        StocktakeRepository stocktakes(connection);
        for (const LotId lot : lots) {
            if (const auto other = stocktakes.openOf(lot))
                return refuse(ErrorCode::ZoneBeingCounted, {{"stocktake", other->number}, {"operator", other->openedBy}});
        }
        Stocktake wanted;
        wanted.number = StockRepository(connection).nextNumber(u'P', m_clock.today());
        wanted.scope = scope;
        wanted.detail = detail.trimmed();
        wanted.secondFrom = secondFrom;
        wanted.openedBy = by.id;
        const Stocktake made = stocktakes.add(wanted, m_clock.now());
        for (const LotId lot : lots)
            stocktakes.addLot(made.id, lot);
        AuditRepository(connection).append(m_clock.now(), by.id, "stocktake.opened", made.number,
                                           {{"scope", toText(scope)}, {"detail", wanted.detail}, {"lots", static_cast<qint64>(lots.size())}});
        return made;
    });
}

Result<std::vector<RefusedEntry>> Counting::count(const QString &number, const std::vector<CountEntry> &entries, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::CountStock, by, number), [&](Connection &connection) -> Result<std::vector<RefusedEntry>> {
        YAOGUI_TRY_LET(const Stocktake stocktake, openOne(connection, number));
        StocktakeRepository stocktakes(connection);
        CountReading reading(connection, stocktake, by.id);
        std::vector<RefusedEntry> refused;
        int index = 0;
        for (const CountEntry &entry : entries) {
            ++index;
            auto count = reading.take(entry);
            if (count) {
                stocktakes.addCount(stocktake.id, *count, m_clock.now(), by.id);
                continue;
            }
            if (stocktake.scope == CountScope::Zone && count.error().reason == u"NOT_IN_SCOPE")
                WrongZones::note(connection, stocktake, entry.drug, by.id, m_clock.now());
            refused.push_back(count.error());
            refused.back().entry = index;
        }
        AuditRepository(connection).append(m_clock.now(), by.id, "stocktake.counted", number,
                                           {{"entries", index}, {"refused", static_cast<qint64>(refused.size())}});
        return refused;
    });
}

Result<Demand> Counting::demandOf(const QString &number, const OperatorName &by) const
{
    return m_store.read([&](Connection &connection) -> Result<Demand> {
        YAOGUI_TRY_LET(const Stocktake stocktake, openOne(connection, number));
        StocktakeRepository stocktakes(connection);
        Demand demand = demandFor(Act::ApproveCount, by, number);
        const bool apart = !mayAlsoDo(m_rules(m_clock.today()).policy.store, {"request", by}, {"approve", by});
        demand.amount = Money::ofUnits(1); // also without a difference a count is no small thing
        qint64 newest = 0;
        for (const CountedLot &lot : stocktakes.lots(stocktake)) {
            const Quantity off = lot.difference();
            YAOGUI_TRY_LET(const Money worth, amountOf(lot.price, off.isNegative() ? -off : off, Rounding::HalfUp));
            *demand.amount += worth;
            newest = std::max(newest, lot.count);
            demand.secondPerson = demand.secondPerson || (apart && stocktakes.countersOf(stocktake.id, lot.lot).contains(by.id));
        }
        demand.subject = number + u'/' + QString::number(newest); // a later count was not agreed to
        return demand;
    });
}

Result<StocktakeResult> Counting::post(const QString &number, const QString &reason, const OperatorName &by, ApprovalId approval)
{
    YAOGUI_TRY_LET(Demand demand, demandOf(number, by));
    demand.approval = approval;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<StocktakeResult> {
        const auto yes = StaffRepository(connection).approval(approval);
        const OperatorName approver = yes ? yes->approver : by;
        YAOGUI_TRY_LET(const Stocktake stocktake, openOne(connection, number));
        StocktakeRepository stocktakes(connection);
        const std::vector<CountedLot> lots = stocktakes.lots(stocktake);
        YAOGUI_TRY(mayPost(connection, stocktake, lots, approver, m_rules(m_clock.today()).policy.store));
        const bool differs = std::any_of(lots.begin(), lots.end(), [](const CountedLot &lot) { return !lot.difference().isZero(); });
        const QString why = reason.simplified().left(200);
        if (differs && why.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        StocktakeResult result{number, static_cast<int>(lots.size()), 0, {}, {}};
        StockMessages messages(connection, m_store.sealer(), m_clock.now());
        std::vector<LotId> counted;
        CountPosting posting(connection, number, why.isEmpty() ? QStringLiteral("-") : why, approver.id, m_clock.now());
        for (const CountedLot &lot : lots) {
            YAOGUI_TRY(posting.take(lot));
            counted.push_back(lot.lot);
            const Quantity off = lot.difference();
            result.differences += off.isZero() ? 0 : 1;
            YAOGUI_TRY_LET(const Money worth, amountOf(lot.price, off.isNegative() ? -off : off, Rounding::HalfUp));
            (off.isNegative() ? result.lost : result.found) += worth;
        }
        messages.addMoved();
        messages.addCounted(number, approver.id, counted);
        stocktakes.end(stocktake.id, StocktakeState::Posted, m_clock.now(), approver.id);
        AuditRepository(connection).append(m_clock.now(), approver.id, "stocktake.posted", number,
                                           {{"lots", result.lots}, {"differences", result.differences}, {"lost", toText(result.lost)},
                                            {"found", toText(result.found)}, {"reason", why}});
        return result;
    });
}

Done Counting::drop(const QString &number, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::CountStock, by, number), [&](Connection &connection) -> Done {
        YAOGUI_TRY_LET(const Stocktake stocktake, openOne(connection, number));
        StocktakeRepository(connection).end(stocktake.id, StocktakeState::Dropped, m_clock.now(), by.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "stocktake.dropped", number);
        return {};
    });
}

Result<std::vector<Stocktake>> Counting::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Stocktake>> { return StocktakeRepository(connection).newest(most); });
}

Result<Counting::View> Counting::view(const QString &number) const
{
    return m_store.read([&](Connection &connection) -> Result<View> {
        StocktakeRepository stocktakes(connection);
        const auto stocktake = stocktakes.byNumber(number);
        if (!stocktake)
            return refuse(ErrorCode::StocktakeUnknown, {{"stocktake", number}});
        return View{*stocktake, stocktakes.lots(*stocktake)};
    });
}

} // namespace yaogui
