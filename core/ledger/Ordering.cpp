// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Ordering.h"

#include "core/ledger/Buying.h"
#include "core/ledger/LotMove.h"
#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/OrderRepository.h"
#include "core/store/PlanRepository.h"
#include "core/store/ShortageRepository.h"
#include "core/store/SupplierRepository.h"

#include <QSet>

#include <algorithm>

namespace yaogui {

namespace {

constexpr qsizetype longestNote = 200;

Price lastPrice(Connection &connection, DrugId drug, SupplierId supplier)
{
    for (const PlanRepository::Source &source : PlanRepository(connection).sources(drug)) {
        if (source.supplier == supplier)
            return source.cost;
    }
    return {};
}

Result<PurchaseLine> lineOf(Connection &connection, const OrderWish::Line &wish, SupplierId supplier)
{
    const auto drug = CatalogueRepository(connection).byCode(wish.drug);
    if (!drug)
        return refuse(ErrorCode::CodeUnknown, {{"text", wish.drug}});
    const bool whole = drug->drugClass == DrugClass::HerbalPiece || wish.quantity.units() % packs(1).units() == 0;
    if (!wish.quantity.isPositive() || !whole)
        return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(wish.quantity)}});
    if (wish.price && wish.price->isNegative())
        return refuse(ErrorCode::AmountInvalid, {{"text", toText(*wish.price)}});
    return PurchaseLine{0, *drug, wish.quantity, {}, wish.price ? *wish.price : lastPrice(connection, drug->id, supplier)};
}

/// Every line, each drug once.
Result<std::vector<PurchaseLine>> linesOf(Connection &connection, const OrderWish &wish, SupplierId supplier)
{
    if (wish.lines.empty())
        return refuse(ErrorCode::QuantityInvalid, {{"quantity", "0"}});
    std::vector<PurchaseLine> lines;
    QSet<QString> seen;
    for (const OrderWish::Line &one : wish.lines) {
        auto line = lineOf(connection, one, supplier);
        if (line && seen.contains(line->drug.code))
            line = refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(one.quantity)}, {"twice", one.drug}});
        if (!line) {
            line.error().details["line"] = static_cast<qint64>(lines.size()) + 1;
            return refuse(line.error());
        }
        seen.insert(line->drug.code);
        lines.push_back(std::move(*line));
    }
    return lines;
}

Result<PurchaseOrder> drafted(Connection &connection, const OrderWish &wish, const OperatorName &by, const QDateTime &now)
{
    const auto supplier = SupplierRepository(connection).byCode(wish.supplier);
    if (!supplier)
        return refuse(ErrorCode::SupplierUnknown, {{"supplier", wish.supplier}});
    PurchaseOrder order;
    order.special = wish.special;
    order.note = wish.note.simplified().left(longestNote);
    if (order.special && order.note.isEmpty())
        return refuse(ErrorCode::ReasonNeeded);
    YAOGUI_TRY_LET(order.lines, linesOf(connection, wish, supplier->id));
    PurchaseOrder kept = OrderRepository(connection).add(order, supplier->id, by.id, now);
    AuditRepository(connection).append(now, by.id, "order.drafted", kept.number,
                                       {{"supplier", kept.supplier}, {"lines", static_cast<qint64>(kept.lines.size())}, {"special", kept.special}});
    return kept;
}

/// The notes of the shortages a special order is for: why it cannot wait.
QString reasonsOf(Connection &connection, const OrderWish &wish)
{
    QStringList reasons;
    for (const Shortage &shortage : ShortageRepository(connection).open()) {
        const bool meant = std::any_of(wish.lines.begin(), wish.lines.end(), [&](const OrderWish::Line &line) { return line.drug == shortage.drug; });
        if (shortage.special && meant)
            reasons.append(shortage.note);
    }
    return reasons.join(u' ');
}

} // namespace

Result<PurchaseOrder> Ordering::known(Connection &connection, const QString &number)
{
    const auto order = OrderRepository(connection).byNumber(number);
    return order ? Result<PurchaseOrder>(*order) : refuse(ErrorCode::OrderUnknown, {{"number", number}});
}

Done Ordering::change(Connection &connection, const PurchaseOrder &order, PurchaseState to, const QString &worker, const QDateTime &at)
{
    if (!mayBecome(order.state, to))
        return refuse(ErrorCode::TransitionRefused, {{"order", order.number}, {"state", toText(order.state)}, {"to", toText(to)}});
    OrderRepository(connection).setState(order.id, to, worker, at);
    return {};
}

Result<PurchaseOrder> Ordering::draft(const OrderWish &wish, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, wish.supplier),
                                           [&](Connection &connection) { return drafted(connection, wish, by, m_clock.now()); });
}

Result<std::vector<PurchaseOrder>> Ordering::draft(const std::vector<PlanLine> &plan, const OperatorName &by)
{
    std::map<std::pair<QString, bool>, OrderWish> wishes;
    for (const PlanLine &line : plan) {
        if (line.supplier.isEmpty())
            continue;
        OrderWish &wish = wishes[{line.supplier, line.special}];
        wish.supplier = line.supplier;
        wish.special = line.special;
        wish.lines.push_back({line.drug.code, line.proposed, line.price});
    }
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, {}), [&](Connection &connection) -> Result<std::vector<PurchaseOrder>> {
        std::vector<PurchaseOrder> orders;
        for (auto &[key, wish] : wishes) {
            if (wish.special)
                wish.note = reasonsOf(connection, wish);
            YAOGUI_TRY_LET(PurchaseOrder order, drafted(connection, wish, by, m_clock.now()));
            orders.push_back(std::move(order));
        }
        return orders;
    });
}

Result<PurchaseOrder> Ordering::place(const QString &number, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, number), [&](Connection &connection) -> Result<PurchaseOrder> {
        YAOGUI_TRY_LET(const PurchaseOrder order, known(connection, number));
        YAOGUI_TRY(change(connection, order, PurchaseState::Placed, by.id, m_clock.now()));
        YAOGUI_TRY(Buying::mayBuyFrom(*SupplierRepository(connection).byCode(order.supplier), m_clock.today()));
        for (const PurchaseLine &line : order.lines) {
            YAOGUI_TRY(Buying::mayBuy(connection, line.drug));
            ShortageRepository(connection).ordered(line.drug.id, order.id);
        }
        AuditRepository(connection).append(m_clock.now(), by.id, "order.placed", number, {{"supplier", order.supplier}});
        return known(connection, number);
    });
}

Result<PurchaseOrder> Ordering::cancel(const QString &number, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, number), [&](Connection &connection) -> Result<PurchaseOrder> {
        YAOGUI_TRY_LET(const PurchaseOrder order, known(connection, number));
        const bool atTheirs = order.sent == OrderSending::Sending || order.sent == OrderSending::Taken;
        if (order.state == PurchaseState::Placed && atTheirs) // they would deliver it all the same
            return refuse(ErrorCode::StepOutOfOrder, {{"order", number}, {"state", toText(order.sent)}});
        const QString why = reason.simplified().left(longestNote);
        if (order.state != PurchaseState::Draft && why.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        YAOGUI_TRY(change(connection, order, PurchaseState::Cancelled, by.id, m_clock.now()));
        ShortageRepository(connection).reopen(order.id);
        AuditRepository(connection).append(m_clock.now(), by.id, "order.cancelled", number, {{"reason", why}, {"from", toText(order.state)}});
        return known(connection, number);
    });
}

Result<PurchaseOrder> Ordering::order(const QString &number) const
{
    return m_store.read([&](Connection &connection) { return known(connection, number); });
}

Result<std::vector<PurchaseOrder>> Ordering::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<PurchaseOrder>> { return OrderRepository(connection).newest(most); });
}

} // namespace yaogui
