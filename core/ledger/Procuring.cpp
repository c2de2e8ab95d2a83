// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Procuring.h"

#include "core/ledger/Buying.h"
#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/OrderRepository.h"
#include "core/store/SupplierRepository.h"

#include <QUuid>

#include <algorithm>

namespace yaogui {

// Before the first byte leaves, the store knows under which key it does.
Result<PurchaseOrder> Procuring::begin(const QString &number, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, number), [&](Connection &connection) -> Result<PurchaseOrder> {
        YAOGUI_TRY_LET(const PurchaseOrder order, Ordering::known(connection, number));
        if (order.state != PurchaseState::Placed)
            return refuse(ErrorCode::StepOutOfOrder, {{"order", number}, {"state", toText(order.state)}});
        if (order.sent == OrderSending::Taken || order.sent == OrderSending::Refused)
            return refuse(ErrorCode::StepOutOfOrder, {{"order", number}, {"state", toText(order.sent)}});
        if (order.sent == OrderSending::Sending)
            return order; // asked about before it leaves again
        YAOGUI_TRY(Buying::mayBuyFrom(*SupplierRepository(connection).byCode(order.supplier), m_clock.today()));
        OrderRepository(connection).setSending(order.id, OrderSending::Sending, QUuid::createUuid().toString(QUuid::Id128));
        AuditRepository(connection).append(m_clock.now(), by.id, "order.sending", number, {{"supplier", order.supplier}});
        PurchaseOrder begun = *OrderRepository(connection).byNumber(number);
        begun.sent = OrderSending::NotSent; // by this very call it leaves for the first time
        return begun;
    });
}

Result<ProcurementOrder> Procuring::messageOf(const PurchaseOrder &order)
{
    ProcurementOrder message{order.sendKey, order.supplier, {}, order.special, {}};
    YAOGUI_TRY_LET(message.supplierName, m_store.read([&](Connection &connection) -> Result<QString> {
        return SupplierRepository(connection).byCode(order.supplier)->name;
    }));
    for (const PurchaseLine &line : order.lines)
        message.items.push_back({line.drug.code, line.drug.insuranceCode, line.drug.approvalNumber, line.drug.genericName, line.drug.spec, line.drug.maker,
                                 line.quantity, line.price});
    return message;
}

Result<PurchaseOrder> Procuring::conclude(const PurchaseOrder &order, const ProcurementAnswer &answer, const OperatorName &by)
{
    const bool taken = answer.state == ProcurementState::Taken;
    if (!taken && answer.state != ProcurementState::Refused)
        return refuse(ErrorCode::ProcurementUnreachable, {{"order", order.number}}, answer.message);
    return m_store.write([&](Connection &connection) -> Result<PurchaseOrder> {
        OrderRepository orders(connection);
        orders.setAnswer(order.id, taken ? OrderSending::Taken : OrderSending::Refused, answer.number, answer.message);
        AuditRepository(connection).append(m_clock.now(), by.id, taken ? QStringLiteral("order.taken") : QStringLiteral("order.refused"), order.number,
                                           {{"their_number", answer.number}, {"message", answer.message}});
        return *orders.byNumber(order.number);
    });
}

Result<PurchaseOrder> Procuring::send(const QString &number, const OperatorName &by)
{
    YAOGUI_TRY_LET(const PurchaseOrder order, begin(number, by));
    if (order.sent == OrderSending::Sending) {
        const ProcurementAnswer known = m_subsystem.query(order.sendKey);
        if (known.state != ProcurementState::NeverSeen)
            return conclude(order, known, by);
    }
    YAOGUI_TRY_LET(const ProcurementOrder message, messageOf(order));
    return conclude(order, m_subsystem.order(message), by);
}

Result<std::vector<Procuring::Fetched>> Procuring::fetch(const QString &number, Receiving &receiving, const OperatorName &acceptor)
{
    YAOGUI_TRY(Permits(m_store, m_clock).ask(demandFor(Act::ReceiveGoods, acceptor, number)));
    YAOGUI_TRY_LET(const PurchaseOrder order, m_store.read([&](Connection &connection) { return Ordering::known(connection, number); }));
    if (order.sent != OrderSending::Taken)
        return refuse(ErrorCode::StepOutOfOrder, {{"order", number}, {"state", toText(order.sent)}});
    YAOGUI_TRY_LET(const std::vector<ProcurementDelivery> deliveries, m_subsystem.deliveries(order.sendKey));
    std::vector<Fetched> fetched;
    for (const ProcurementDelivery &delivery : deliveries) {
        const auto known = m_store.read([&](Connection &connection) -> Result<bool> {
            const SupplierId supplier = SupplierRepository(connection).byCode(order.supplier)->id;
            return ReceiptRepository(connection).byNote(supplier, delivery.note).has_value();
        });
        if (!known)
            return refuse(known.error());
        if (*known)
            continue;
        const ReceiptHead head{order.supplier, delivery.note, delivery.shippedOn, order.placedBy, {}, {}, number, false};
        fetched.push_back({delivery.note, receiving.announce(head, DeliveryLines::fromJson(delivery.lines), acceptor)});
    }
    return fetched;
}

Result<std::vector<Procuring::Listing>> Procuring::listings(const QStringList &drugs, const OperatorName &by)
{
    YAOGUI_TRY(Permits(m_store, m_clock).ask(demandFor(Act::Buy, by, drugs.join(u' '))));
    std::vector<Listing> listings;
    QStringList insuranceCodes;
    const Done read = m_store.read([&](Connection &connection) -> Done {
        for (const QString &code : drugs) {
            const auto drug = CatalogueRepository(connection).byCode(code);
            if (!drug)
                return refuse(ErrorCode::CodeUnknown, {{"text", code}});
            listings.push_back({*drug, {}});
            if (!drug->insuranceCode.isEmpty())
                insuranceCodes.append(drug->insuranceCode);
        }
        return {};
    });
    YAOGUI_TRY(read);
    YAOGUI_TRY_LET(const std::vector<ListedPrice> prices, m_subsystem.prices(insuranceCodes));
    for (Listing &listing : listings) {
        const auto found = std::find_if(prices.begin(), prices.end(), [&](const ListedPrice &price) {
            return !listing.drug.insuranceCode.isEmpty() && price.insuranceCode == listing.drug.insuranceCode;
        });
        if (found != prices.end())
            listing.listed = *found;
    }
    return listings;
}

} // namespace yaogui
