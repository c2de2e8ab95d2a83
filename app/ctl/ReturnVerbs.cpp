// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Context.h"
#include "app/ctl/Output.h"
#include "core/sale/Returning.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

QJsonObject returnLine(const ReturnRecord &record)
{
    const SaleReturn &what = record.what;
    QJsonArray kept;
    for (const int number : what.kept)
        kept.append(number);
    return {{"state", toText(what.state)},
            {"kind", toText(what.kind)},
            {"sale_id", what.sale.value},
            {"slip", what.slip},
            {"original_slip", record.sale.slipNumber},
            {"setl_id", orNull(what.settlementId)},
            {"msgid", orNull(what.messageId)},
            {"total", toText(what.total())},
            {"fund", toText(what.fund)},
            {"account", toText(what.account)},
            {"family", toText(what.family)},
            {"cash", toText(what.cash)},
            {"kept_lines", kept},
            {"rest_sale_id", what.rest.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(what.rest.value)},
            {"time", toIso(what.at)},
            {"operator", what.worker.id},
            {"approved_by", what.approver.id}};
}

Result<std::vector<int>> linesOf(const QString &text)
{
    std::vector<int> numbers;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        numbers.push_back(part.trimmed().toInt(&isNumber));
        if (!isNumber)
            return refuse(ErrorCode::UseInvalid, {{"reason", "--lines " + text.left(40)}});
    }
    return numbers;
}

// Without a second person a refund is a manager's or pharmacist's own act; in training that is the manager.
Result<ReturnRecord> taken(Shop &shop, const Context &context, Returning &returning, ReturnRequest request, const ReturnWords &words)
{
    const bool alone = request.kind == ReturnKind::Refund && words.approver.isEmpty();
    YAOGUI_TRY_LET(const Operator worker, actor(shop, context, alone ? QStringLiteral("1003") : QStringLiteral("1001")));
    if (!words.approver.isEmpty()) {
        YAOGUI_TRY_LET(const Demand demand, returning.demandOf(request, worker.name));
        YAOGUI_TRY_LET(const Approval approval, secondPerson(shop, demand, words.approver, request.reason));
        request.approval = approval.id;
    }
    return returning.take(request, worker);
}

int finished(Shop &shop, const ReturnRecord &record)
{
    QJsonObject line = returnLine(record);
    QJsonArray warnings;
    const auto printed = shop.print(record);
    if (!printed)
        warnings.append(codeName(printed.error().code)); // paper never touches what was booked
    if (const auto owed = shop.takeBackPayments(); !owed || *owed > 0)
        warnings.append(codeName(ErrorCode::PaymentInDoubt)); // on disk, and tried again by every writing act
    line["slip_file"] = orNull(printed.value_or(QString()));
    line["warnings"] = warnings;
    printLine(line);
    return 0;
}

} // namespace

int saleReturn(const Context &context, ReturnKind kind, const ReturnWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto lines = linesOf(words.lines);
        if (!lines)
            return printRefusal(lines.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
        Returning returning(shop.store(), *platform, shop.clock(), shop.facts(), shop.rules());
        const auto sale = returning.find(words.sale);
        if (!sale)
            return printRefusal(sale.error());
        const auto record = taken(shop, context, returning, {*sale, kind, words.reason, {}, *lines}, words);
        if (record)
            return finished(shop, *record);
        QJsonObject more{{"sale_id", sale->value}};
        if (record.error().code == ErrorCode::ResultInDoubt)
            more["state"] = "unknown";
        return printRefusal(record.error(), more);
    });
}

} // namespace yaogui::ctl
