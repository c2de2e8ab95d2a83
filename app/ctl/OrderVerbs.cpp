// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "app/ctl/ProcurementVerbs.h"
#include "core/ledger/Ordering.h"

namespace yaogui::ctl {

namespace {

constexpr int mostOrders = 100, mostShortages = 1000;

const QString buyerNumber = QStringLiteral("1004"); // in training

Planning planning(Shop &shop)
{
    return Planning(shop.store(), shop.clock(), {shop.settings().number("buying.sales_days"), shop.settings().number("buying.cover_days")});
}

QJsonObject planLine(const PlanLine &line)
{
    return {{"drug", line.drug.code}, {"name", line.drug.genericName}, {"sold", toText(line.sold)}, {"stock", toText(line.stock)},
            {"on_order", toText(line.onOrder)}, {"asked", toText(line.asked)}, {"proposed", toText(line.proposed)}, {"special", line.special},
            {"supplier", orNull(line.supplier)}, {"price", line.supplier.isEmpty() ? QJsonValue() : QJsonValue(toText(line.price))}};
}

QJsonObject shortageLine(const Shortage &shortage)
{
    return {{"shortage", shortage.id.value}, {"state", toText(shortage.state)}, {"drug", shortage.drug}, {"name", shortage.name},
            {"quantity", toText(shortage.quantity)}, {"special", shortage.special}, {"note", orNull(shortage.note)}, {"order", orNull(shortage.order)},
            {"at", shortage.at}, {"operator", shortage.worker}};
}

int told(const Result<PurchaseOrder> &order)
{
    if (!order)
        return printRefusal(order.error());
    printLine(orderJson(*order));
    return 0;
}

Result<OrderWish> wishOf(const QJsonObject &json)
{
    OrderWish wish{json["supplier"].toString(), json["special"].toBool(), json["note"].toString(), {}};
    for (const QJsonValue &value : json["lines"].toArray()) {
        OrderWish::Line line{value["drug"].toString(), {}, {}};
        YAOGUI_TRY_LET(line.quantity, parseQuantity(value["quantity"].toVariant().toString()));
        if (const QString price = value["price"].toVariant().toString(); !price.isEmpty()) {
            YAOGUI_TRY_LET(line.price, parsePrice(price));
        }
        wish.lines.push_back(line);
    }
    return wish;
}

/// A buyer's act on one order.
template <typename Work> int acting(const Context &context, Work work)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, buyerNumber);
        return by ? work(shop, by->name) : printRefusal(by.error());
    });
}

} // namespace

QJsonObject orderJson(const PurchaseOrder &order)
{
    QJsonArray lines;
    for (const PurchaseLine &line : order.lines)
        lines.append(QJsonObject{{"line", line.number}, {"drug", line.drug.code}, {"name", line.drug.genericName}, {"quantity", toText(line.quantity)},
                                 {"delivered", toText(line.delivered)}, {"price", toText(line.price)}});
    return {{"state", toText(order.state)}, {"order", order.number}, {"supplier", order.supplier}, {"special", order.special}, {"note", orNull(order.note)},
            {"made_by", order.madeBy}, {"made_at", order.madeAt}, {"placed_by", orNull(order.placedBy)}, {"placed_at", orNull(order.placedAt)},
            {"sent", toText(order.sent)}, {"their_number", orNull(order.theirNumber)}, {"their_words", orNull(order.theirWords)}, {"lines", lines}};
}

int ledgerPlan(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto plan = planning(shop).plan();
        if (!plan)
            return printRefusal(plan.error());
        for (const PlanLine &line : *plan)
            printLine(planLine(line));
        return 0;
    });
}

int shortageAdd(const Context &context, const ProcurementWords &words)
{
    return acting(context, [&](Shop &shop, const OperatorName &by) {
        const auto quantity = parseQuantity(words.two);
        if (!quantity)
            return printRefusal(quantity.error());
        Shortage wish;
        wish.drug = words.one;
        wish.quantity = *quantity;
        wish.special = words.special;
        wish.note = words.note;
        const auto kept = planning(shop).ask(wish, by);
        if (!kept)
            return printRefusal(kept.error());
        printLine(shortageLine(*kept));
        return 0;
    });
}

int shortageList(const Context &context, const ProcurementWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto shortages = planning(shop).shortages(words.all ? std::optional(mostShortages) : std::nullopt);
        if (!shortages)
            return printRefusal(shortages.error());
        for (const Shortage &shortage : *shortages)
            printLine(shortageLine(shortage));
        return 0;
    });
}

int shortageDrop(const Context &context, const ProcurementWords &words)
{
    return acting(context, [&](Shop &shop, const OperatorName &by) {
        const auto dropped = planning(shop).drop(ShortageId{words.one.toLongLong()}, words.reason, by);
        if (!dropped)
            return printRefusal(dropped.error());
        printLine(shortageLine(*dropped));
        return 0;
    });
}

int orderDraft(const Context &context, const ProcurementWords &words)
{
    return acting(context, [&](Shop &shop, const OperatorName &by) {
        Ordering ordering(shop.store(), shop.clock());
        if (words.plan != words.one.isEmpty())
            return printRefusal(Error{ErrorCode::UseInvalid, {{"reason", "a file, or --plan"}}, {}});
        if (!words.plan) {
            const auto wish = jsonFile(words.one).and_then(wishOf);
            return wish ? told(ordering.draft(*wish, by)) : printRefusal(wish.error());
        }
        const auto orders = planning(shop).plan().and_then([&](const std::vector<PlanLine> &plan) { return ordering.draft(plan, by); });
        if (!orders)
            return printRefusal(orders.error());
        for (const PurchaseOrder &order : *orders)
            printLine(orderJson(order));
        return 0;
    });
}

int orderPlace(const Context &context, const ProcurementWords &words)
{
    return acting(context, [&](Shop &shop, const OperatorName &by) { return told(Ordering(shop.store(), shop.clock()).place(words.one, by)); });
}

int orderCancel(const Context &context, const ProcurementWords &words)
{
    return acting(context, [&](Shop &shop, const OperatorName &by) { return told(Ordering(shop.store(), shop.clock()).cancel(words.one, words.reason, by)); });
}

int orderShow(const Context &context, const ProcurementWords &words)
{
    return reading(context, [&](Shop &shop) { return told(Ordering(shop.store(), shop.clock()).order(words.one)); });
}

int orderList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto orders = Ordering(shop.store(), shop.clock()).newest(mostOrders);
        if (!orders)
            return printRefusal(orders.error());
        for (const PurchaseOrder &order : *orders) {
            QJsonObject line = orderJson(order);
            line.remove("lines");
            printLine(line);
        }
        return 0;
    });
}

} // namespace yaogui::ctl
