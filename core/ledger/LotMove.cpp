// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/LotMove.h"

#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

constexpr std::int64_t onePack = 10'000; // units of Quantity

/// States of boxes that stand at a location.
std::vector<BoxState> statesAt(const QString &location)
{
    using enum BoxState;
    if (location == u"shelf")
        return {Shelf, Reserved};
    if (location == u"receiving")
        return {Received};
    if (location == u"quarantine")
        return {Quarantine, Recalled};
    return location == u"opened" ? std::vector{Opened} : std::vector<BoxState>();
}

Result<std::vector<BoxFacts>> namedBoxes(LedgerRepository &ledger, const LotMove &move)
{
    std::vector<BoxFacts> boxes;
    QSet<QString> seen;
    const std::vector<BoxState> there = statesAt(move.movement.from); // none: it comes from outside
    for (const QString &code : move.codes) {
        if (seen.contains(code))
            return refuse(ErrorCode::BoxTwice, {{"trace_code", code}});
        seen.insert(code);
        auto box = ledger.box(code);
        if (!box)
            return refuse(ErrorCode::CodeUnknown, {{"text", code}});
        const auto has = [&](const std::vector<BoxState> &states) { return std::find(states.begin(), states.end(), box->state) != states.end(); };
        const bool fits = box->lot == move.movement.lot && has(move.from) && (there.empty() || has(there));
        if (!fits)
            return refuse(ErrorCode::BoxStateWrong, {{"trace_code", code}, {"state", toText(box->state)}, {"same_lot", box->lot == move.movement.lot}});
        boxes.push_back(std::move(*box));
    }
    return boxes;
}

} // namespace

Quantity packs(qint64 boxes)
{
    return Quantity::ofUnits(boxes * onePack);
}

Quantity freeAt(LedgerRepository &ledger, LotId lot, const QString &location)
{
    if (location != u"shelf")
        return ledger.balance(lot, location);
    const auto shelf = ledger.shelf(lot);
    return shelf ? shelf->quantity : Quantity();
}

Quantity uncodedAt(LedgerRepository &ledger, LotId lot, const QString &location)
{
    qint64 coded = 0;
    for (const BoxState state : statesAt(location)) {
        for (const BoxFacts &box : ledger.boxesOf(lot, state))
            coded += box.boxes;
    }
    return ledger.balance(lot, location) - packs(coded);
}

Done post(Connection &connection, const LotMove &move)
{
    LedgerRepository ledger(connection);
    const Movement &movement = move.movement;
    if (!movement.quantity.isPositive())
        return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(movement.quantity)}});
    const bool fromOutside = movement.from == u"loss_gain" || movement.from == u"supplier";
    const Quantity free = fromOutside ? movement.quantity : freeAt(ledger, movement.lot, movement.from);
    if (free < movement.quantity)
        return refuse(ErrorCode::StockShort, {{"location", movement.from}, {"available", toText(free)}, {"wanted", toText(movement.quantity)}});
    YAOGUI_TRY_LET(const std::vector<BoxFacts> boxes, namedBoxes(ledger, move));
    qint64 named = 0;
    for (const BoxFacts &box : boxes)
        named += box.boxes;
    if (packs(named) > movement.quantity)
        return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(movement.quantity)}, {"boxes", named}});
    const Quantity unnamed = movement.quantity - packs(named);
    const Quantity uncoded = fromOutside ? unnamed : std::min(uncodedAt(ledger, movement.lot, movement.from), free);
    if (unnamed > uncoded)
        return refuse(ErrorCode::TraceMissing, {{"have", toText(packs(named))}, {"need", toText(movement.quantity - uncoded)}});
    ledger.post(movement, move.grounds);
    for (BoxFacts box : boxes) {
        box.state = move.to;
        box.sale = {};
        ledger.setBox(box, movement.at, movement.document, movement.worker);
    }
    return {};
}

} // namespace yaogui
