// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/ledger/Buying.h"
#include "core/ledger/Receiving.h"
#include "core/store/Imports.h"

#include <QJsonDocument>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr int mostReceipts = 100;

const QString buyerNumber = QStringLiteral("1004"), acceptorNumber = QStringLiteral("1005"), managerNumber = QStringLiteral("1003"); // in training

QJsonObject supplierLine(const Supplier &supplier)
{
    QJsonArray licences;
    for (const Licence &licence : supplier.licences)
        licences.append(QJsonObject{{"kind", licence.kind}, {"number", licence.number}, {"valid_until", licence.validUntil.toString(Qt::ISODate)}});
    return {{"supplier", supplier.code}, {"name", supplier.name}, {"first_supply", toText(supplier.step)}, {"licences", licences}};
}

int told(const Result<ReceiptOutcome> &outcome)
{
    if (!outcome)
        return printRefusal(outcome.error());
    printLine(receiptJson(*outcome));
    return outcome->rejected.empty() ? 0 : 2;
}

Result<QDateTime> momentOf(const QString &text)
{
    const QDateTime moment = text.isEmpty() ? QDateTime() : fromIso(text);
    return text.isEmpty() || moment.isValid() ? Result<QDateTime>(moment) : refuse(ErrorCode::DateInvalid, {{"text", text}});
}

Result<ReceiptHead> headOf(const LedgerWords &words)
{
    ReceiptHead head{words.supplier, words.note.simplified(), QDate::fromString(words.purchased, Qt::ISODate), words.buyer, {}, {}, words.order, words.more};
    if (!words.purchased.isEmpty() && !head.purchasedOn.isValid())
        return refuse(ErrorCode::DateInvalid, {{"text", words.purchased}});
    YAOGUI_TRY_LET(head.arrivedAt, momentOf(words.arrived));
    YAOGUI_TRY_LET(head.arrivalTemperature, temperatureFrom(words.temperature));
    return head;
}

Result<std::vector<Finding>> findingsOf(const QJsonObject &json)
{
    std::vector<Finding> findings;
    for (const QJsonValue &value : json["lines"].toArray()) {
        Finding finding{value["line"].toInt(), {}, value["refusal"].toString(), {}};
        YAOGUI_TRY_LET(finding.accepted, parseQuantity(value["accepted"].toVariant().toString()));
        if (value["trace_codes"].isArray()) {
            finding.codes = QStringList();
            for (const QJsonValue &code : value["trace_codes"].toArray())
                finding.codes->append(code.toString());
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// The file's own head stands before the words of the command line.
LedgerWords withHead(LedgerWords words, const QJsonObject &json)
{
    const auto take = [&](const char *name, QString &into) {
        if (json.contains(QLatin1String(name)))
            into = json[QLatin1String(name)].toVariant().toString();
    };
    take("supplier", words.supplier);
    take("delivery_note", words.note);
    take("purchase_date", words.purchased);
    take("buyer", words.buyer);
    take("arrived_at", words.arrived);
    take("temperature", words.temperature);
    take("order", words.order);
    return words;
}

} // namespace

QJsonObject receiptJson(const ReceiptOutcome &outcome)
{
    QJsonArray rejected;
    for (const RejectedLine &line : outcome.rejected)
        rejected.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
    return {{"state", toText(outcome.state)}, {"receipt", outcome.number}, {"lines", outcome.lines}, {"boxes", outcome.boxes},
            {"accepted", toText(outcome.accepted)}, {"refused", toText(outcome.refused)}, {"rejected", rejected}};
}

Receiving receivingOf(Shop &shop)
{
    const bool table = shop.settings().value("buying.place") == u"receiving";
    return Receiving(shop.store(), shop.clock(), shop.rules(), table ? Receiving::Place::Receiving : Receiving::Place::Shelf);
}

Result<QJsonObject> jsonFile(const QString &file)
{
    YAOGUI_TRY_LET(const QByteArray bytes, fileBytes(file, largestFile));
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &wrong);
    if (!document.isObject())
        return refuse(ErrorCode::ScriptInvalid, {{"file", file}, {"reason", wrong.errorString()}});
    return document.object();
}

int supplierSave(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, buyerNumber);
        if (!by)
            return printRefusal(by.error());
        const auto json = jsonFile(words.one);
        if (!json)
            return printRefusal(json.error());
        Supplier supplier;
        supplier.code = (*json)["supplier"].toString().simplified();
        supplier.name = (*json)["name"].toString().simplified();
        for (const QJsonValue &licence : (*json)["licences"].toArray())
            supplier.licences.push_back({licence["kind"].toString(), licence["number"].toString().simplified(),
                                         QDate::fromString(licence["valid_until"].toString(), Qt::ISODate)});
        const auto saved = Buying(shop.store(), shop.clock(), shop.rules()).save(supplier, by->name);
        if (!saved)
            return printRefusal(saved.error());
        QJsonObject line = supplierLine(*saved);
        line["state"] = "saved";
        printLine(line);
        return 0;
    });
}

int supplierList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto suppliers = Buying(shop.store(), shop.clock(), shop.rules()).suppliers();
        if (!suppliers)
            return printRefusal(suppliers.error());
        for (const Supplier &supplier : *suppliers) {
            QJsonObject line = supplierLine(supplier);
            const Done may = Buying::mayBuyFrom(supplier, shop.clock().today());
            line["may_buy"] = may.has_value();
            line["why_not"] = may ? QJsonValue() : QJsonValue(codeName(may.error().code));
            printLine(line);
        }
        return 0;
    });
}

int supplierFirst(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        std::optional<FirstStep> step;
        for (const FirstStep one : {FirstStep::Asked, FirstStep::Checked, FirstStep::Approved, FirstStep::Refused}) {
            if (toText(one) == words.one)
                step = one;
        }
        if (!step || words.supplier.isEmpty() == words.drug.isEmpty())
            return printRefusal(Error{ErrorCode::UseInvalid, {{"reason", "a step of a supplier or a drug"}}, {}});
        const auto by = actor(shop, context, *step == FirstStep::Asked ? buyerNumber : managerNumber);
        if (!by)
            return printRefusal(by.error());
        const auto done = Buying(shop.store(), shop.clock(), shop.rules()).step({words.supplier, words.drug}, *step, words.reason, by->name);
        if (!done)
            return printRefusal(done.error());
        printLine({{"state", toText(*done)}, {"supplier", orNull(words.supplier)}, {"drug", orNull(words.drug)}, {"operator", by->name.id}});
        return 0;
    });
}

int ledgerReceive(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, acceptorNumber);
        if (!by)
            return printRefusal(by.error());
        Result<DeliveryLines> delivery = refuse(ErrorCode::FileUnreadable);
        LedgerWords said = words;
        if (words.one.endsWith(u".json", Qt::CaseInsensitive)) {
            const auto json = jsonFile(words.one);
            if (!json)
                return printRefusal(json.error());
            said = withHead(words, *json);
            delivery = DeliveryLines::fromJson((*json)["lines"].toArray());
        } else {
            delivery = fileBytes(words.one, largestFile).and_then(&DeliveryLines::fromTable);
        }
        if (!delivery)
            return printRefusal(delivery.error());
        if (shop.training() && said.buyer.isEmpty() && said.order.isEmpty())
            said.buyer = buyerNumber;
        const auto head = headOf(said);
        return head ? told(receivingOf(shop).receive(*head, *delivery, by->name)) : printRefusal(head.error());
    });
}

int ledgerReceipt(const Context &context, const LedgerWords &words, bool drop)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, acceptorNumber);
        if (!by)
            return printRefusal(by.error());
        Receiving receiving = receivingOf(shop);
        if (!drop)
            return told(receiving.post(words.one, by->name, words.more));
        if (const Done dropped = receiving.drop(words.one, by->name); !dropped)
            return printRefusal(dropped.error());
        printLine({{"state", "dropped"}, {"receipt", words.one}});
        return 0;
    });
}

int ledgerInspect(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, acceptorNumber);
        if (!by)
            return printRefusal(by.error());
        const auto findings = words.two.isEmpty() ? Result<std::vector<Finding>>(std::vector<Finding>()) : jsonFile(words.two).and_then(findingsOf);
        if (!findings)
            return printRefusal(findings.error());
        const auto head = headOf(words);
        return head ? told(receivingOf(shop).inspect(words.one, *findings, {head->arrivedAt, head->arrivalTemperature}, by->name))
                    : printRefusal(head.error());
    });
}

int ledgerReceipts(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto kept = receivingOf(shop).newest(mostReceipts);
        if (!kept)
            return printRefusal(kept.error());
        for (const auto &one : *kept)
            printLine({{"receipt", one.number}, {"state", toText(one.state)}, {"supplier", one.supplier}, {"delivery_note", one.deliveryNote}, {"order", orNull(one.order)},
                       {"purchase_date", one.purchasedOn.toString(Qt::ISODate)}, {"buyer", one.buyer}, {"acceptor", one.acceptor},
                       {"lines", one.lines}, {"posted_at", orNull(one.postedAt)}});
        return 0;
    });
}

} // namespace yaogui::ctl
