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

} // namespace

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
            {"still_due", toText(sale.unpaid())}};
}

QJsonObject draftLine(const SaleDraft &draft)
{
    const bool known = draft.presettled.has_value();
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
            {"slip_file", QJsonValue(QJsonValue::Null)}};
}

} // namespace yaogui::ctl
