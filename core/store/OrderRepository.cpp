// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/OrderRepository.h"

#include "core/store/CatalogueRepository.h"
#include "core/store/Counters.h"
#include "core/store/NotNull.h"

namespace yaogui {

namespace {

#define YAOGUI_ORDER                                                                                                              \
    "SELECT o.id, o.number, supplier.code, o.special, o.note, o.state, o.made_by, o.made_at, o.placed_by, o.placed_at, o.sent, "   \
    "o.send_key, o.their_number, o.their_words FROM purchase_order o JOIN supplier ON supplier.id = o.supplier_id "

PurchaseOrder orderOf(const Row &row)
{
    return {row.id<PurchaseOrderId>(0), row.text(1), row.text(2), row.flag(3), row.text(4), purchaseStateFrom(row.text(5)), row.text(6), row.text(7),
            row.text(8), row.text(9), orderSendingFrom(row.text(10)), row.text(11), row.text(12), row.text(13), {}};
}

} // namespace

PurchaseOrder OrderRepository::add(const PurchaseOrder &order, SupplierId supplier, const QString &worker, const QDateTime &at)
{
    const QString number = QString("D%1%2").arg(at.toString("yyyyMMdd")).arg(nextCount(m_connection, "purchase_order"), 6, 10, QChar(u'0'));
    m_connection.run("INSERT INTO purchase_order(number, supplier_id, special, note, state, made_by, made_at) VALUES(?,?,?,?,'draft',?,?)", number,
                     supplier, order.special, notNull(order.note), worker, toIso(at));
    const PurchaseOrderId id{m_connection.lastId()};
    int line = 0;
    for (const PurchaseLine &one : order.lines)
        m_connection.run("INSERT INTO purchase_order_line(order_id, number, drug_id, quantity, price) VALUES(?,?,?,?,?)", id, ++line, one.drug.id,
                         one.quantity, one.price);
    return *byNumber(number);
}

std::optional<PurchaseOrder> OrderRepository::byNumber(const QString &number)
{
    auto order = m_connection.first(YAOGUI_ORDER "WHERE o.number = ?", orderOf, number);
    if (!order)
        return std::nullopt;
    std::vector<DrugId> drugs;
    m_connection.each("SELECT l.number, l.drug_id, l.quantity, l.price, (SELECT COALESCE(SUM(f.quantity), 0) FROM purchase_order_fill f "
                      "WHERE f.order_id = l.order_id AND f.number = l.number) FROM purchase_order_line l WHERE l.order_id = ? ORDER BY l.number",
                      [&](const Row &row) {
                          drugs.push_back(row.id<DrugId>(1));
                          order->lines.push_back({row.number(0), {}, row.quantity(2), row.quantity(4), row.price(3)});
                      },
                      order->id);
    CatalogueRepository catalogue(m_connection);
    for (std::size_t i = 0; i < drugs.size(); ++i)
        order->lines[i].drug = catalogue.byId(drugs[i]).value_or(Drug());
    return order;
}

std::vector<PurchaseOrder> OrderRepository::newest(int most)
{
    std::vector<PurchaseOrder> orders;
    m_connection.each(YAOGUI_ORDER "ORDER BY o.id DESC LIMIT ?", [&](const Row &row) { orders.push_back(orderOf(row)); }, most);
    return orders;
}

void OrderRepository::setState(PurchaseOrderId id, PurchaseState state, const QString &worker, const QDateTime &at)
{
    if (state == PurchaseState::Placed)
        m_connection.run("UPDATE purchase_order SET state = ?, placed_by = ?, placed_at = ? WHERE id = ?", toText(state), worker, toIso(at), id);
    else if (state == PurchaseState::PartDelivered)
        m_connection.run("UPDATE purchase_order SET state = ? WHERE id = ?", toText(state), id);
    else
        m_connection.run("UPDATE purchase_order SET state = ?, ended_by = ?, ended_at = ? WHERE id = ?", toText(state), worker, toIso(at), id);
}

void OrderRepository::setSending(PurchaseOrderId id, OrderSending sending, const QString &key)
{
    m_connection.run("UPDATE purchase_order SET sent = ?, send_key = ? WHERE id = ?", toText(sending), key, id);
}

void OrderRepository::setAnswer(PurchaseOrderId id, OrderSending sending, const QString &theirNumber, const QString &theirWords)
{
    m_connection.run("UPDATE purchase_order SET sent = ?, their_number = ?, their_words = ? WHERE id = ?", toText(sending), theirNumber, theirWords, id);
}

void OrderRepository::fill(PurchaseOrderId id, int line, ReceiptId receipt, Quantity quantity)
{
    m_connection.run("INSERT INTO purchase_order_fill(order_id, number, receipt_id, quantity) VALUES(?,?,?,?)", id, line, receipt, quantity);
}

Quantity OrderRepository::onOrder(DrugId drug)
{
    // More than ordered leaves nothing open; it takes nothing from another order.
    return m_connection
        .first("SELECT COALESCE(SUM(MAX(0, l.quantity - (SELECT COALESCE(SUM(f.quantity), 0) FROM purchase_order_fill f WHERE f.order_id = l.order_id "
               "AND f.number = l.number))), 0) FROM purchase_order o JOIN purchase_order_line l ON l.order_id = o.id "
               "WHERE o.state IN ('draft', 'placed', 'part_delivered') AND l.drug_id = ?",
               [](const Row &row) { return row.quantity(0); }, drug)
        .value_or(Quantity());
}

} // namespace yaogui
