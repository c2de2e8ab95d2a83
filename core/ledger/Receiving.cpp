// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Receiving.h"

#include "core/ledger/Buying.h"
#include "core/ledger/Ordering.h"
#include "core/outbox/StockMessages.h"
#include "core/staff/DemandFor.h"
#include "core/staff/Separation.h"
#include "core/store/AuditRepository.h"
#include "core/store/LedgerRepository.h"
#include "core/store/ShortageRepository.h"
#include "core/store/SupplierRepository.h"

namespace yaogui {

namespace {

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

/// The order a head names, which still waits for goods.
Result<PurchaseOrder> openOrder(Connection &connection, const ReceiptHead &head)
{
    YAOGUI_TRY_LET(PurchaseOrder order, Ordering::known(connection, head.order));
    if (!head.supplier.isEmpty() && order.supplier != head.supplier)
        return refuse(ErrorCode::OrderUnknown, {{"number", head.order}, {"supplier", head.supplier}});
    if (!mayBecome(order.state, PurchaseState::PartDelivered))
        return refuse(ErrorCode::StepOutOfOrder, {{"order", head.order}, {"state", toText(order.state)}});
    return order;
}

/// What a head leaves out its order knows.
Result<ReceiptHead> byOrder(Connection &connection, ReceiptHead head)
{
    if (head.order.isEmpty())
        return head;
    YAOGUI_TRY_LET(const PurchaseOrder order, openOrder(connection, head));
    head.supplier = order.supplier;
    if (head.buyer.isEmpty())
        head.buyer = order.placedBy;
    return head;
}

/// Lines of a draft that do not fit its order (any more).
std::vector<RejectedLine> misfits(std::optional<OrderFilling> &filling, const std::vector<ReceiptLine> &lines)
{
    std::vector<RejectedLine> rejected;
    for (const ReceiptLine &line : lines) {
        const auto misfit = filling ? filling->take(line) : std::nullopt;
        if (misfit)
            rejected.push_back(*misfit);
    }
    return rejected;
}

} // namespace

QJsonArray Receiving::rejectedJson(const std::vector<RejectedLine> &rejected)
{
    QJsonArray rows;
    for (const RejectedLine &line : rejected)
        rows.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
    return rows;
}

ReceiptOutcome Receiving::outcomeOf(const QString &number, const std::vector<ReceiptLine> &lines)
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

Result<ReceiptRepository::Kept> Receiving::openDraft(Connection &connection, const QString &number)
{
    const auto draft = ReceiptRepository(connection).byNumber(number);
    if (!draft)
        return refuse(ErrorCode::ReceiptUnknown, {{"receipt", number}});
    if (draft->state != ReceiptState::Draft)
        return refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", toText(draft->state)}});
    return *draft;
}

Done Receiving::mayReceive(Connection &connection, const ReceiptHead &head, const OperatorName &acceptor) const
{
    YAOGUI_TRY(complete(head, m_clock.today()));
    const auto supplier = SupplierRepository(connection).byCode(head.supplier);
    if (!supplier)
        return refuse(ErrorCode::SupplierUnknown, {{"supplier", head.supplier}});
    YAOGUI_TRY(Buying::mayBuyFrom(*supplier, m_clock.today()));
    YAOGUI_TRY(mayAlsoDo(m_rules(m_clock.today()).policy.store, {"buy", {head.buyer, {}}}, {"accept", acceptor}));
    return Permits(m_store, m_clock).check(connection, demandFor(Act::Buy, {head.buyer, {}}, head.supplier), m_clock.now());
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

Result<std::optional<OrderFilling>> Receiving::fillingOf(Connection &connection, const ReceiptHead &head) const
{
    if (head.order.isEmpty())
        return std::optional<OrderFilling>();
    YAOGUI_TRY_LET(PurchaseOrder order, openOrder(connection, head));
    return std::optional(OrderFilling(std::move(order), head.moreThanOrdered));
}

Result<ReceiptOutcome> Receiving::receive(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor)
{
    return take(head, delivery, acceptor, false);
}

Result<ReceiptOutcome> Receiving::announce(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor)
{
    return take(head, delivery, acceptor, true);
}

Result<ReceiptOutcome> Receiving::take(const ReceiptHead &given, const DeliveryLines &delivery, const OperatorName &acceptor, bool announcedOnly)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReceiveGoods, acceptor, given.deliveryNote), [&](Connection &connection) -> Result<ReceiptOutcome> {
        YAOGUI_TRY_LET(ReceiptHead head, byOrder(connection, given));
        YAOGUI_TRY(mayReceive(connection, head, acceptor));
        YAOGUI_TRY_LET(const ReceiptRepository::Kept draft, draftFor(connection, head, acceptor));
        ReceiptRepository receipts(connection);
        DeliveryReading reading(connection, m_clock);
        if (head.order.isEmpty())
            head.order = draft.order;
        YAOGUI_TRY_LET(auto filling, fillingOf(connection, head));
        std::vector<RejectedLine> rejected = misfits(filling, receipts.lines(draft.id));
        rejected.insert(rejected.end(), delivery.rejected.begin(), delivery.rejected.end());
        int number = draft.lines;
        for (const TableRow &row : delivery.rows) {
            const auto line = reading.take(row, rejected);
            const auto misfit = line && filling ? filling->take(*line) : std::nullopt;
            if (misfit)
                rejected.push_back(*misfit);
            else if (line)
                receipts.addLine(draft.id, ++number, *line);
        }
        if (number == 0)
            return refuse(ErrorCode::TableInvalid, {{"rejected", rejectedJson(rejected)}});
        if (rejected.empty() && !announcedOnly)
            return postDraft(connection, draft, filling ? &*filling : nullptr, acceptor);
        ReceiptOutcome outcome = outcomeOf(draft.number, receipts.lines(draft.id));
        outcome.rejected = rejected;
        AuditRepository(connection).append(m_clock.now(), acceptor.id, "receipt.draft", draft.number,
                                           {{"lines", outcome.lines}, {"rejected", static_cast<qint64>(rejected.size())}});
        return outcome;
    });
}

Result<ReceiptOutcome> Receiving::postDraft(Connection &connection, const ReceiptRepository::Kept &draft, const OrderFilling *filling,
                                            const OperatorName &acceptor) const
{
    ReceiptRepository receipts(connection);
    LedgerRepository ledger(connection);
    const QDateTime now = m_clock.now();
    const std::vector<ReceiptLine> lines = receipts.lines(draft.id);
    YAOGUI_TRY(coldChain(draft, lines));
    const bool toShelf = m_place == Place::Shelf;
    StockMessages messages(connection, m_store.sealer(), now);
    const QString place = toShelf ? QStringLiteral("shelf") : QStringLiteral("receiving");
    for (const ReceiptLine &line : lines) {
        if (!line.accepted.isPositive())
            continue;
        const auto lot = ledger.ensureLot(line.drug.id, line.lot, line.productionDate, line.expiry);
        if (!lot)
            return refuse(ErrorCode::LotConflict, {{"drug", line.drug.code}, {"lot", line.lot}});
        // What is recalled since the draft was made is asked again; it can be received no more.
        if (const auto standing = ledger.standing(*lot); standing && !standing->blocked.isEmpty())
            return refuse(ErrorCode::GoodsBlocked, {{"drug", line.drug.code}, {"lot", line.lot}, {"recall", standing->blocked}});
        ledger.post({now, "receipt", draft.number, *lot, "supplier", place, line.accepted, line.cost, acceptor.id});
        ShortageRepository(connection).fill(line.drug.id, acceptor.id, now);
        for (const ReceiptCode &code : line.codes) {
            if (ledger.box(code.text)) // a sale may have seen it first since the draft was made
                return refuse(ErrorCode::BoxKnown, {{"trace_code", code.text}});
            if (const auto recall = ledger.recallOf(code.text))
                return refuse(ErrorCode::GoodsBlocked, {{"trace_code", code.text}, {"recall", *recall}});
            ledger.setBox({code.text, line.drug.id, *lot, code.boxes, toShelf ? BoxState::Shelf : BoxState::Received, {}, {}, {}, code.parent}, now, draft.number, acceptor.id);
        }
    }
    messages.addMoved();
    if (filling)
        YAOGUI_TRY(filling->post(connection, draft.id, acceptor.id, now));
    receipts.setState(draft.id, ReceiptState::Posted, acceptor.id, now);
    ReceiptOutcome outcome = outcomeOf(draft.number, lines);
    outcome.state = ReceiptState::Posted;
    AuditRepository(connection).append(now, acceptor.id, "receipt.posted", draft.number,
                                       {{"supplier", draft.supplier}, {"delivery_note", draft.deliveryNote}, {"buyer", draft.buyer},
                                        {"lines", outcome.lines}, {"boxes", outcome.boxes}, {"accepted", toText(outcome.accepted)},
                                        {"refused", toText(outcome.refused)}, {"order", draft.order}});
    return outcome;
}

Result<ReceiptOutcome> Receiving::post(const QString &number, const OperatorName &acceptor, bool moreThanOrdered)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReceiveGoods, acceptor, number), [&](Connection &connection) -> Result<ReceiptOutcome> {
        YAOGUI_TRY_LET(const ReceiptRepository::Kept draft, openDraft(connection, number));
        const ReceiptHead head{draft.supplier, draft.deliveryNote, draft.purchasedOn, draft.buyer, {}, {}, draft.order, moreThanOrdered};
        YAOGUI_TRY(mayReceive(connection, head, acceptor));
        YAOGUI_TRY_LET(auto filling, fillingOf(connection, head));
        const std::vector<ReceiptLine> lines = ReceiptRepository(connection).lines(draft.id);
        ReceiptOutcome outcome = outcomeOf(number, lines);
        outcome.rejected = misfits(filling, lines);
        return outcome.rejected.empty() ? postDraft(connection, draft, filling ? &*filling : nullptr, acceptor) : outcome;
    });
}

Done Receiving::drop(const QString &number, const OperatorName &acceptor)
{
    return Permits(m_store, m_clock).write(demandFor(Act::ReceiveGoods, acceptor, number), [&](Connection &connection) -> Done {
        YAOGUI_TRY_LET(const ReceiptRepository::Kept draft, openDraft(connection, number));
        ReceiptRepository(connection).setState(draft.id, ReceiptState::Dropped, draft.acceptor, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), acceptor.id, "receipt.dropped", number);
        return {};
    });
}

Result<std::vector<ReceiptRepository::Kept>> Receiving::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<ReceiptRepository::Kept>> { return ReceiptRepository(connection).newest(most); });
}

} // namespace yaogui
