// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/PackRoom.h"

#include "core/ledger/MayLeave.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/PackRepository.h"
#include "core/store/StaffRepository.h"
#include "core/store/StockRepository.h"

#include <algorithm>

namespace yaogui {

Demand PackRoom::demandOf(const Wanted &wanted, const OperatorName &by) const
{
    Demand demand;
    demand.act = Act::OpenPack;
    demand.worker = by;
    demand.subject = wanted.traceCode.isEmpty() ? wanted.drug + u'/' + wanted.lot : wanted.traceCode;
    demand.secondPerson = m_rules(m_clock.today()).policy.trace.looseSecondPerson;
    demand.approval = wanted.checked;
    return demand;
}

Result<LotMove> PackRoom::moveOf(Connection &connection, const Wanted &wanted, const OperatorName &by) const
{
    LedgerRepository ledger(connection);
    LotMove move;
    move.movement = {m_clock.now(), "open", {}, {}, "shelf", "opened", packs(1), {}, by.id};
    move.from = {BoxState::Shelf};
    move.to = BoxState::Opened;
    if (!wanted.traceCode.isEmpty()) {
        const auto box = ledger.box(wanted.traceCode);
        if (!box)
            return refuse(ErrorCode::CodeUnknown, {{"text", wanted.traceCode.left(40)}});
        YAOGUI_TRY(mayLeave(*box, {}));
        if (box->boxes != 1)
            return refuse(ErrorCode::QuantityInvalid, {{"trace_code", box->traceCode}, {"boxes", box->boxes}});
        if (const auto recall = ledger.recallOf(box->traceCode))
            return refuse(ErrorCode::GoodsBlocked, {{"trace_code", box->traceCode}, {"recall", *recall}});
        move.movement.lot = box->lot;
        move.codes = {box->traceCode};
        return move;
    }
    const auto drug = CatalogueRepository(connection).byCode(wanted.drug);
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", wanted.drug.left(40)}});
    const auto lot = ledger.lotOf(drug->id, wanted.lot);
    if (!lot)
        return refuse(ErrorCode::LotUnknown, {{"drug", wanted.drug}, {"lot", wanted.lot}});
    move.movement.lot = *lot;
    return move;
}

Result<QDate> PackRoom::useByOf(const Wanted &wanted, const LotStock &lot) const
{
    const QDate today = m_clock.today();
    if (wanted.useBy.isValid() && (wanted.useBy < today || wanted.useBy > lot.expiry))
        return refuse(ErrorCode::DateInvalid, {{"text", wanted.useBy.toString(Qt::ISODate)}, {"expiry", lot.expiry.toString(Qt::ISODate)}});
    const std::optional<int> days = m_rules(today).policy.trace.looseDays;
    const QDate byRule = days ? std::min(today.addDays(*days), lot.expiry) : lot.expiry;
    return wanted.useBy.isValid() ? std::min(wanted.useBy, byRule) : byRule;
}

Result<OpenedPack> PackRoom::open(const Wanted &wanted, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandOf(wanted, by), [&](Connection &connection) -> Result<OpenedPack> {
        YAOGUI_TRY_LET(LotMove move, moveOf(connection, wanted, by));
        LedgerRepository ledger(connection);
        const auto lot = ledger.lot(move.movement.lot);
        const auto drug = CatalogueRepository(connection).byId(ledger.drugOf(move.movement.lot).value_or(DrugId()));
        if (!lot || !drug)
            return refuse(ErrorCode::LotUnknown, {{"lot", wanted.lot}});
        YAOGUI_TRY(mayLeave(*lot, m_clock.today(), drug->genericName));
        if (drug->packCount < 2 || drug->packCount > packs(1).units())
            return refuse(ErrorCode::QuantityInvalid, {{"drug", drug->code}, {"units", drug->packCount}});
        OpenedPack pack;
        YAOGUI_TRY_LET(pack.useBy, useByOf(wanted, *lot));
        pack.number = StockRepository(connection).nextNumber(u'L', m_clock.today());
        move.movement.document = pack.number;
        YAOGUI_TRY(post(connection, move));
        const auto checked = StaffRepository(connection).approval(wanted.checked);
        pack.at = move.movement.at;
        pack.drug = drug->id;
        pack.lot = lot->id;
        pack.traceCode = wanted.traceCode;
        pack.units = pack.unitsLeft = drug->packCount;
        pack.quantityLeft = move.movement.quantity;
        pack.openedBy = by.id;
        pack.checkedBy = checked ? checked->approver.id : by.id;
        PackRepository packsOpen(connection);
        const PackId id = packsOpen.add(pack);
        AuditRepository(connection).append(pack.at, by.id, "pack.opened", pack.number,
                                           {{"drug", drug->code}, {"lot", lot->lot}, {"trace_code", pack.traceCode}, {"units", pack.units},
                                            {"use_by", pack.useBy.toString(Qt::ISODate)}, {"checked_by", pack.checkedBy}});
        return *packsOpen.byId(id);
    });
}

Result<OpenedPack> PackRoom::discard(const QString &number, const QString &reason, const OperatorName &by)
{
    Demand demand;
    demand.act = Act::OpenPack;
    demand.worker = by;
    demand.subject = number;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<OpenedPack> {
        const auto pack = PackRepository(connection).byNumber(number);
        if (!pack || pack->unitsLeft < 1)
            return refuse(ErrorCode::PackNotOpened, {{"number", number}});
        if (reason.simplified().isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        Movement paper;
        paper.at = m_clock.now();
        paper.document = StockRepository(connection).nextNumber(u'Q', m_clock.today());
        paper.worker = by.id;
        setApart(connection, *pack, paper, reason.simplified(), BoxState::Quarantine);
        AuditRepository(connection).append(paper.at, by.id, "pack.discarded", number,
                                           {{"units", pack->unitsLeft}, {"document", paper.document}, {"reason", reason.simplified()}});
        return *PackRepository(connection).byNumber(number);
    });
}

Result<std::vector<OpenedPack>> PackRoom::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<OpenedPack>> { return PackRepository(connection).newest(most); });
}

// A pack of which something was sold is no box any more: its code stays `opened`, and only the untouched one goes to quarantine as one.
void PackRoom::setApart(Connection &connection, const OpenedPack &pack, const Movement &paper, const QString &reason, BoxState state)
{
    LedgerRepository ledger(connection);
    Movement movement = paper;
    movement.kind = "quarantine";
    movement.lot = pack.lot;
    movement.from = "opened";
    movement.to = "quarantine";
    movement.quantity = pack.quantityLeft;
    ledger.post(movement, {reason, {}, {}});
    PackRepository(connection).addPart(pack.id, -pack.unitsLeft, -pack.quantityLeft, paper.document, paper.at, paper.worker);
    if (pack.traceCode.isEmpty() || pack.quantityLeft < packs(1))
        return;
    BoxFacts box = *ledger.box(pack.traceCode);
    box.state = state;
    ledger.setBox(box, paper.at, paper.document, paper.worker);
}

} // namespace yaogui
