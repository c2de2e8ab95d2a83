// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SaleBoxes.h"

#include "core/ledger/MayLeave.h"
#include "core/policy/Policy.h"

namespace yaogui {

namespace {

Quantity packs(int boxes)
{
    return Quantity::ofUnits(boxes * 10'000LL);
}

} // namespace

QString documentOf(const SaleDraft &draft)
{
    return draft.slipNumber.isEmpty() ? QString("sale %1").arg(draft.id.value) : draft.slipNumber;
}

SaleBoxes::SaleBoxes(Connection &connection, const SaleDraft &draft, QDateTime now, QString worker)
    : m_ledger(connection), m_draft(draft), m_now(std::move(now)), m_worker(std::move(worker)), m_document(documentOf(draft))
{
}

Done SaleBoxes::take(BoxState state)
{
    for (const BasketLine &line : m_draft.basket.lines())
        YAOGUI_TRY(takeLine(line, state));
    for (const BoxFacts &box : m_firstSeen)
        write(box);
    return {};
}

Done SaleBoxes::takeLine(const BasketLine &line, BoxState state)
{
    if (line.loose)
        return {}; // off the shelf since its pack was opened; LooseSale measures it
    if (!line.lot || line.waits())
        return refuse(ErrorCode::TraceMissing, {{"drug", line.drug.genericName}, {"have", line.codesHave()}, {"need", line.codesNeeded()}});
    const auto shelf = m_ledger.shelf(line.lot->id);
    Taken &taken = m_taken[line.lot->id];
    taken.all += line.quantity;
    if (!shelf || shelf->quantity < taken.all)
        return refuse(ErrorCode::NotInStock, {{"drug", line.drug.code}, {"available", toText(shelf ? shelf->quantity : Quantity())}});
    LotStock standing = *line.lot; // as it is now, not as it was found
    standing.expiry = shelf->expiry;
    standing.blocked = shelf->blocked;
    YAOGUI_TRY(mayLeave(standing, m_now.date(), line.drug.genericName));
    const std::size_t knownBefore = m_firstSeen.size();
    for (const BasketCode &code : line.codes)
        YAOGUI_TRY(takeBox(line, boxOf(line, code, state), taken));
    if (m_firstSeen.size() == knownBefore)
        return {};
    // The boxes sold above left the count of coded ones, and the balance does not say so yet.
    const Quantity uncoded = m_ledger.uncoded(line.lot->id) - taken.sold;
    if (taken.uncoded > uncoded)
        return refuse(ErrorCode::NotInStock, {{"drug", line.drug.code}, {"lot", line.lot->lot}, {"available", toText(uncoded)}});
    return {};
}

// Asked by the write itself: a box on the shelf, which nearly all are, is not read first.
Done SaleBoxes::takeBox(const BasketLine &line, const BoxFacts &box, Taken &taken)
{
    const auto moved = [&] {
        if (box.state == BoxState::Sold)
            taken.sold += packs(box.boxes);
        return Done();
    };
    // It may have been recalled while a sale on hold kept it, or come back from one since.
    if (const auto recall = m_ledger.recallOf(box.traceCode))
        return refuse(ErrorCode::GoodsBlocked, {{"trace_code", box.traceCode}, {"recall", *recall}, {"drug", line.drug.genericName}});
    if (m_ledger.moveBox(box, BoxState::Shelf, m_now, m_document, m_worker))
        return moved();
    const auto known = m_ledger.box(box.traceCode);
    if (known && isOurs(*known) && m_ledger.moveBox(box, BoxState::Reserved, m_now, m_document, m_worker))
        return moved();
    if (known)
        YAOGUI_TRY(mayLeave(*known, m_draft.id));
    if (known)
        return refuse(ErrorCode::LotUnknown, {{"trace_code", box.traceCode}, {"lot", line.lot->lot}});
    taken.uncoded += packs(box.boxes);
    m_firstSeen.push_back(box);
    return {};
}

void SaleBoxes::set(BoxState state)
{
    for (const BasketLine &line : m_draft.basket.lines()) {
        for (const BasketCode &code : line.codes)
            write(boxOf(line, code, state));
    }
}

Done SaleBoxes::hold()
{
    for (const BasketLine &line : m_draft.basket.lines()) {
        for (const BasketCode &code : line.codes) {
            const auto known = m_ledger.box(code.text);
            if (!known || isOurs(*known))
                continue; // first seen: it is written down when it is sold
            YAOGUI_TRY(mayLeave(*known, m_draft.id));
            write(boxOf(line, code, BoxState::Reserved));
        }
    }
    return {};
}

void SaleBoxes::unhold(const QStringList &stay)
{
    for (const BasketLine &line : m_draft.basket.lines()) {
        for (const BasketCode &code : line.codes) {
            const auto known = m_ledger.box(code.text);
            if (known && isOurs(*known) && !stay.contains(code.text))
                write(boxOf(line, code, BoxState::Shelf));
        }
    }
}

// Kept for it since it was put aside, or since its goods came out of a return.
bool SaleBoxes::isOurs(const BoxFacts &known) const
{
    return known.state == BoxState::Reserved && known.sale == m_draft.id;
}

BoxFacts SaleBoxes::boxOf(const BasketLine &line, const BasketCode &code, BoxState state) const
{
    BoxFacts box;
    box.traceCode = code.text;
    box.drug = line.drug.id;
    box.lot = line.lot ? line.lot->id : LotId();
    box.boxes = code.boxes;
    box.state = state;
    box.sale = state == BoxState::Shelf ? SaleId() : m_draft.id;
    return box;
}

void SaleBoxes::write(const BoxFacts &box)
{
    m_ledger.setBox(box, m_now, m_document, m_worker);
}

} // namespace yaogui
