// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/SaleJson.h"

#include "app/ctl/Output.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

QJsonArray tendersJson(const std::vector<TenderLine> &tenders)
{
    QJsonArray rows;
    for (const TenderLine &line : tenders)
        rows.append(QJsonObject{{"kind", line.kind}, {"amount", toText(line.amount)}, {"reference", orNull(line.reference)}});
    return rows;
}

QJsonObject priceLine(int number, const QString &drug, Quantity quantity, Price retail, Price price, Money amount, bool insured)
{
    return {{"line", number},           {"drug", drug},           {"quantity", toText(quantity)}, {"retail", toText(retail)},
            {"price", toText(price)}, {"amount", toText(amount)}, {"insured", insured}};
}

} // namespace

QJsonObject withPrices(QJsonObject line, const SaleRecord &sale)
{
    QJsonArray lines;
    for (const SaleRecordLine &row : sale.lines)
        lines.append(priceLine(static_cast<int>(lines.size()) + 1, row.drug.code, row.quantity, row.retail, row.price, row.amount, row.insured));
    const bool member = !sale.memberNumber.isEmpty();
    line["member"] = member ? QJsonValue(QJsonObject{{"number", sale.memberNumber}, {"phone", sale.maskedPhone}}) : QJsonValue(QJsonValue::Null);
    line["points"] = sale.points;
    line["lines"] = lines;
    return line;
}

QJsonObject saleLine(const SaleSummary &sale)
{
    return {{"sale_id", sale.id.value},
            {"state", toText(sale.state)},
            {"total", toText(sale.total)},
            {"insured_total", toText(sale.insuredTotal)},
            {"fund", orNull(sale.fund)},
            {"account", orNull(sale.account)},
            {"family", orNull(sale.family)},
            {"cash", orNull(sale.cash)},
            {"change", orNull(sale.change)},
            {"setl_id", orNull(sale.settlementId)},
            {"msgid", orNull(sale.messageId)},
            {"slip", orNull(sale.slip)},
            {"time", orNull(sale.time)},
            {"boxes", QJsonArray::fromStringList(sale.boxes)},
            {"tenders", tendersJson(sale.tenders)},
            {"still_due", toText(sale.unpaid())},
            {"overpaid", toText(sale.overpaid())}};
}

QJsonObject draftLine(const SaleDraft &draft)
{
    const bool known = draft.presettled.has_value();
    QJsonArray lines;
    for (const BasketLine &row : draft.basket.lines())
        lines.append(priceLine(static_cast<int>(lines.size()) + 1, row.drug.code, row.quantity, row.retail, row.price, row.amount,
                               draft.insured() && row.insurable()));
    const auto &who = draft.member;
    const auto part = [&](Money Split::*member) { return orNull(known ? std::optional(draft.presettled->split.*member) : std::nullopt); };
    return {{"sale_id", draft.id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(draft.id.value)},
            {"state", toText(draft.state)},
            {"total", toText(draft.basket.total())},
            {"insured_total", toText(draft.insured() ? draft.basket.insuredTotal() : Money())},
            {"fund", part(&Split::fund)},
            {"account", part(&Split::account)},
            {"family", part(&Split::family)},
            {"cash", known || !draft.insured() ? QJsonValue(toText(draft.due())) : QJsonValue(QJsonValue::Null)},
            {"change", QJsonValue(QJsonValue::Null)},
            {"setl_id", QJsonValue(QJsonValue::Null)},
            {"msgid", QJsonValue(QJsonValue::Null)},
            {"slip", orNull(draft.slipNumber)},
            {"slip_file", QJsonValue(QJsonValue::Null)},
            {"member", who ? QJsonValue(QJsonObject{{"number", who->number}, {"phone", who->maskedPhone}}) : QJsonValue(QJsonValue::Null)},
            {"lines", lines}};
}

} // namespace yaogui::ctl
