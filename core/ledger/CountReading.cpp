// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/CountReading.h"

#include "core/ledger/LotMove.h"
#include "core/store/CatalogueRepository.h"

#include <QSet>

namespace yaogui {

namespace {

tl::unexpected<RefusedEntry> wrong(const char *reason, const QString &subject)
{
    return tl::unexpected(RefusedEntry{0, QString::fromLatin1(reason), subject});
}

/// Why a box found on the shelf cannot be counted there; null when it can. One that a count missed is found again.
const char *whyNot(BoxState state)
{
    switch (state) {
    case BoxState::Shelf:
    case BoxState::Missing: return nullptr;
    case BoxState::Sold: return "BOX_SOLD";
    case BoxState::Reserved: return "BOX_RESERVED";
    default: return "BOX_ELSEWHERE";
    }
}

} // namespace

tl::expected<Drug, RefusedEntry> CountReading::drugOf(const CountEntry &entry)
{
    auto drug = CatalogueRepository(m_connection).byCode(entry.drug);
    if (!drug)
        return wrong("DRUG_UNKNOWN", entry.drug);
    if (!LedgerRepository(m_connection).everStocked(drug->id))
        return wrong("NEVER_STOCKED", entry.drug);
    return *drug;
}

tl::expected<LotId, RefusedEntry> CountReading::lotOf(const CountEntry &entry, const Drug &drug)
{
    const auto lot = LedgerRepository(m_connection).lotOf(drug.id, entry.lot);
    if (!lot)
        return wrong("LOT_UNKNOWN", entry.lot);
    StocktakeRepository stocktakes(m_connection);
    if (stocktakes.covers(m_stocktake.id, *lot))
        return *lot;
    // A lot that the books hold nothing of may stand there all the same.
    if (m_stocktake.scope != CountScope::Full && !stocktakes.coversDrug(m_stocktake.id, drug.id))
        return wrong("NOT_IN_SCOPE", entry.drug);
    if (const auto other = stocktakes.openOf(*lot))
        return wrong("BEING_COUNTED", other->number);
    stocktakes.addLot(m_stocktake.id, *lot);
    return *lot;
}

tl::expected<qint64, RefusedEntry> CountReading::boxesOf(const CountEntry &entry, LotId lot)
{
    LedgerRepository ledger(m_connection);
    QSet<QString> seen;
    qint64 boxes = 0;
    for (const QString &code : entry.codes) {
        const auto box = ledger.box(code);
        if (seen.contains(code))
            return wrong("DUPLICATE_TRACE", code);
        if (!box)
            return wrong("CODE_UNKNOWN", code);
        if (box->lot != lot)
            return wrong("OTHER_LOT", code);
        if (const char *why = whyNot(box->state))
            return wrong(why, code);
        seen.insert(code);
        boxes += box->boxes;
    }
    return boxes;
}

tl::expected<StocktakeRepository::Count, RefusedEntry> CountReading::take(const CountEntry &entry)
{
    if (entry.counted.isNegative())
        return wrong("NEGATIVE", toText(entry.counted));
    const auto drug = drugOf(entry);
    if (!drug)
        return tl::unexpected(drug.error());
    if (drug->drugClass != DrugClass::HerbalPiece && entry.counted.units() % packs(1).units() != 0)
        return wrong("NOT_WHOLE", toText(entry.counted));
    const auto lot = lotOf(entry, *drug);
    if (!lot)
        return tl::unexpected(lot.error());
    const auto boxes = boxesOf(entry, *lot);
    if (!boxes)
        return tl::unexpected(boxes.error());
    LedgerRepository ledger(m_connection);
    StocktakeRepository::Count count;
    count.lot = *lot;
    count.counted = entry.counted + packs(*boxes);
    count.booked = freeAt(ledger, *lot, QStringLiteral("shelf"));
    count.position = ledger.position();
    count.codes = entry.codes;
    count.scanned = !entry.codes.isEmpty() || entry.counted.isZero(); // nothing there: no box is
    const QStringList counters = StocktakeRepository(m_connection).countersOf(m_stocktake.id, *lot);
    count.round = counters.isEmpty() || (counters.size() == 1 && counters.front() == m_worker) ? 1 : 2;
    return count;
}

} // namespace yaogui
