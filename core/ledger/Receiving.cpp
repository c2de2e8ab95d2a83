// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Receiving.h"

#include "core/ledger/Buying.h"
#include "core/store/AuditRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/SupplierRepository.h"

namespace yaogui {

namespace {

Demand demandOf(Act act, const OperatorName &worker, const QString &subject)
{
    Demand demand;
    demand.act = act;
    demand.worker = worker;
    demand.subject = subject;
    return demand;
}

Done complete(const ReceiptHead &head, const QDate &today)
{
    const auto missing = [](const QString &field) { return refuse(ErrorCode::ReceiptIncomplete, {{"field", field}}); };
    if (head.supplier.isEmpty())
        return missing("supplier");
    if (head.deliveryNote.simplified().isEmpty() || head.deliveryNote.size() > 100)
        return missing("delivery_note");
    if (head.buyer.isEmpty())
        return missing("buyer");
    if (!head.purchasedOn.isValid())
        return missing("purchase_date");
    if (head.purchasedOn > today)
        return refuse(ErrorCode::DateImpossible, {{"field", "purchase_date"}, {"date", head.purchasedOn.toString(Qt::ISODate)}});
    return {};
}

Done coldChain(const ReceiptRepository::Kept &draft, const std::vector<ReceiptLine> &lines)
{
    const bool measured = !draft.arrivedAt.isEmpty() && draft.arrivalTemperature;
    for (const ReceiptLine &line : lines) {
        if (line.drug.isCold() && !measured)
            return refuse(ErrorCode::ColdChainMissing, {{"drug", line.drug.code}, {"name", line.drug.genericName}});
    }
    return {};
}

QJsonArray toJson(const std::vector<RejectedLine> &rejected)
{
    QJsonArray rows;
    for (const RejectedLine &line : rejected)
        rows.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
    return rows;
}

ReceiptOutcome outcomeOf(const QString &number, const std::vector<ReceiptLine> &lines)
{
    ReceiptOutcome outcome;
    outcome.number = number;
    outcome.lines = static_cast<int>(lines.size());
    for (const ReceiptLine &line : lines) {
        outcome.accepted += line.accepted;
        outcome.refused += line.delivered - line.accepted;
        outcome.boxes += static_cast<int>(line.codes.size());
    }
    return outcome;
}

} // namespace

Done Receiving::mayReceive(Connection &connection, const ReceiptHead &head, const OperatorName &acceptor) const
{
    YAOGUI_TRY(complete(head, m_clock.today()));
    const auto supplier = SupplierRepository(connection).byCode(head.supplier);
    if (!supplier)
        return refuse(ErrorCode::SupplierUnknown, {{"supplier", head.supplier}});
    YAOGUI_TRY(Buying::mayBuyFrom(*supplier, m_clock.today()));
    if (head.buyer == acceptor.id)
        return refuse(ErrorCode::SamePerson, {{"operator", acceptor.id}});
    return Permits::check(connection, demandOf(Act::Buy, {head.buyer, {}}, head.supplier), m_clock.now());
}

Result<ReceiptRepository::Kept> Receiving::draftFor(Connection &connection, const ReceiptHead &head, const OperatorName &acceptor) const
{
    ReceiptRepository receipts(connection);
    const SupplierId supplier = SupplierRepository(connection).byCode(head.supplier)->id;
    const auto known = receipts.byNote(supplier, head.deliveryNote);
    if (known && known->state != ReceiptState::Draft)
        return refuse(ErrorCode::StepOutOfOrder, {{"receipt", known->number}, {"state", toText(known->state)}});
    if (!known)
        return receipts.add(head, supplier, acceptor.id, m_clock.now());
    receipts.setArrival(known->id, head);
    return *receipts.byNumber(known->number);
}

Result<ReceiptOutcome> Receiving::receive(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor)
{
    return Permits(m_store, m_clock).write(demandOf(Act::ReceiveGoods, acceptor, head.deliveryNote), [&](Connection &connection) -> Result<ReceiptOutcome> {
        YAOGUI_TRY(mayReceive(connection, head, acceptor));
        YAOGUI_TRY_LET(const ReceiptRepository::Kept draft, draftFor(connection, head, acceptor));
        ReceiptRepository receipts(connection);
        DeliveryReading reading(connection, m_clock);
        std::vector<RejectedLine> rejected = delivery.rejected;
        int number = draft.lines;
        for (const TableRow &row : delivery.rows) {
            if (const auto line = reading.take(row, rejected))
                receipts.addLine(draft.id, ++number, *line);
        }
        if (number == 0)
            return refuse(ErrorCode::TableInvalid, {{"rejected", toJson(rejected)}});
        if (rejected.empty())
            return postDraft(connection, draft, acceptor);
        ReceiptOutcome outcome = outcomeOf(draft.number, receipts.lines(draft.id));
        outcome.rejected = rejected;
        AuditRepository(connection).append(m_clock.now(), acceptor.id, "receipt.draft", draft.number,
                                           {{"lines", outcome.lines}, {"rejected", static_cast<qint64>(rejected.size())}});
        return outcome;
    });
}

Result<ReceiptOutcome> Receiving::postDraft(Connection &connection, const ReceiptRepository::Kept &draft, const OperatorName &acceptor) const
{
    ReceiptRepository receipts(connection);
    LedgerRepository ledger(connection);
    const QDateTime now = m_clock.now();
    const std::vector<ReceiptLine> lines = receipts.lines(draft.id);
    YAOGUI_TRY(coldChain(draft, lines));
    for (const ReceiptLine &line : lines) {
        if (!line.accepted.isPositive())
            continue;
        const auto lot = ledger.ensureLot(line.drug.id, line.lot, line.productionDate, line.expiry);
        if (!lot)
            return refuse(ErrorCode::LotConflict, {{"drug", line.drug.code}, {"lot", line.lot}});
        ledger.post({now, "receipt", draft.number, *lot, "supplier", "shelf", line.accepted, line.cost, acceptor.id});
        for (const ReceiptCode &code : line.codes) {
            if (ledger.box(code.text)) // a sale may have seen it first since the draft was made
                return refuse(ErrorCode::BoxKnown, {{"trace_code", code.text}});
            ledger.setBox({code.text, line.drug.id, *lot, code.boxes, BoxState::Shelf, {}, {}, {}, code.parent}, now, draft.number, acceptor.id);
        }
    }
    receipts.setState(draft.id, ReceiptState::Posted, acceptor.id, now);
    ReceiptOutcome outcome = outcomeOf(draft.number, lines);
    outcome.state = ReceiptState::Posted;
    AuditRepository(connection).append(now, acceptor.id, "receipt.posted", draft.number,
                                       {{"supplier", draft.supplier}, {"delivery_note", draft.deliveryNote}, {"buyer", draft.buyer},
                                        {"lines", outcome.lines}, {"boxes", outcome.boxes}, {"accepted", toText(outcome.accepted)},
                                        {"refused", toText(outcome.refused)}});
    return outcome;
}

Result<ReceiptOutcome> Receiving::post(const QString &number, const OperatorName &acceptor)
{
    return Permits(m_store, m_clock).write(demandOf(Act::ReceiveGoods, acceptor, number), [&](Connection &connection) -> Result<ReceiptOutcome> {
        const auto draft = ReceiptRepository(connection).byNumber(number);
        if (!draft)
            return refuse(ErrorCode::ReceiptUnknown, {{"receipt", number}});
        if (draft->state != ReceiptState::Draft)
            return refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", toText(draft->state)}});
        YAOGUI_TRY(mayReceive(connection, {draft->supplier, draft->deliveryNote, draft->purchasedOn, draft->buyer, {}, {}}, acceptor));
        return postDraft(connection, *draft, acceptor);
    });
}

Done Receiving::drop(const QString &number, const OperatorName &acceptor)
{
    return Permits(m_store, m_clock).write(demandOf(Act::ReceiveGoods, acceptor, number), [&](Connection &connection) -> Done {
        ReceiptRepository receipts(connection);
        const auto draft = receipts.byNumber(number);
        if (!draft)
            return refuse(ErrorCode::ReceiptUnknown, {{"receipt", number}});
        if (draft->state != ReceiptState::Draft)
            return refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", toText(draft->state)}});
        receipts.setState(draft->id, ReceiptState::Dropped, draft->acceptor, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), acceptor.id, "receipt.dropped", number);
        return {};
    });
}

Result<std::vector<ReceiptRepository::Kept>> Receiving::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<ReceiptRepository::Kept>> { return ReceiptRepository(connection).newest(most); });
}

} // namespace yaogui
