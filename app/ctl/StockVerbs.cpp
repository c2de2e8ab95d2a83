// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/desk/ChainPaper.h"
#include "core/desk/ChainSteps.h"
#include "core/ledger/Chain.h"
#include "core/ledger/Variance.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/StockRepository.h"
#include "drivers/printer/PdfPrinter.h"

namespace yaogui::ctl {

namespace {

const QString pharmacist = QStringLiteral("1002"), manager = QStringLiteral("1003"); // in training

QStringList codesIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u';', Qt::SkipEmptyParts);
    QStringList codes;
    for (const QJsonValue &code : value.toArray())
        codes.append(code.toString());
    return codes;
}

Result<StockPaper> paperOf(const QJsonObject &json, const LedgerWords &words)
{
    StockPaper paper;
    paper.reason = words.reason.isEmpty() ? json["reason"].toString() : words.reason;
    paper.supplier = words.supplier.isEmpty() ? json["supplier"].toString() : words.supplier;
    for (const QJsonValue &value : json["lines"].toArray()) {
        StockLine line{value["drug"].toString(), value["lot"].toString(), {}, value["from"].toString(), codesIn(value["trace_codes"])};
        if (const QString quantity = value["quantity"].toVariant().toString(); !quantity.isEmpty()) {
            YAOGUI_TRY_LET(line.quantity, parseQuantity(quantity));
        }
        paper.lines.push_back(std::move(line));
    }
    return paper;
}

/// The second person's yes where one is named; without it the refusal comes from whoever asks for one.
Result<ApprovalId> approvalFor(Shop &shop, const Result<Demand> &demand, const LedgerWords &words, const QString &reason)
{
    if (words.approver.isEmpty())
        return ApprovalId();
    if (!demand)
        return refuse(demand.error());
    return secondPerson(shop, *demand, words.approver, reason).map([](const Approval &approval) { return approval.id; });
}

int printFound(const Result<RecallFound> &found)
{
    if (!found)
        return printRefusal(found.error());
    printLine({{"state", "recalled"}, {"recall", found->document}, {"kept", toText(found->kept)}, {"boxes", found->boxes}, {"held", found->held},
               {"buyers", found->buyers}});
    return 0;
}

} // namespace

int ledgerMove(const Context &context, StockWay way, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const bool two = way == StockWay::Adjust || way == StockWay::Destroy;
        const auto by = actor(shop, context, two ? pharmacist : manager);
        if (!by)
            return printRefusal(by.error());
        const auto json = jsonFile(words.one);
        if (!json)
            return printRefusal(json.error());
        auto paper = paperOf(*json, words);
        if (!paper)
            return printRefusal(paper.error());
        StockRoom room(shop.store(), shop.clock());
        const auto approval = approvalFor(shop, room.demandOf(way, *paper, by->name), words, paper->reason);
        if (!approval)
            return printRefusal(approval.error());
        paper->approval = *approval;
        const auto document = room.move(way, *paper, by->name);
        if (!document)
            return printRefusal(document.error());
        printLine({{"state", toText(way)}, {"document", *document}, {"lines", static_cast<qint64>(paper->lines.size())}, {"operator", by->name.id},
                   {"approved_by", orNull(words.approver)}});
        return 0;
    });
}

int ledgerUndo(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, pharmacist);
        if (!by)
            return printRefusal(by.error());
        const qint64 movement = words.one.toLongLong();
        StockRoom room(shop.store(), shop.clock());
        const auto approval = approvalFor(shop, room.undoDemand(movement, by->name), words, words.reason);
        if (!approval)
            return printRefusal(approval.error());
        const auto document = room.undo(movement, words.reason, by->name, *approval);
        if (!document)
            return printRefusal(document.error());
        printLine({{"state", "undone"}, {"document", *document}, {"movement", movement}, {"operator", by->name.id}, {"approved_by", words.approver}});
        return 0;
    });
}

int ledgerRecall(const Context &context, const LedgerWords &words, bool lift)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, manager);
        if (!by)
            return printRefusal(by.error());
        StockRoom room(shop.store(), shop.clock());
        if (!lift && words.drug.isEmpty())
            return printFound(room.recallBoxes(words.from, words.to, words.reason, by->name));
        if (!lift)
            return printFound(room.recallLot(words.drug, words.lot, words.reason, by->name));
        const Done lifted = words.one.isEmpty() ? room.liftRecall(words.drug, words.lot, words.reason, by->name)
                                                : room.liftRecall(words.one, words.reason, by->name);
        if (!lifted)
            return printRefusal(lifted.error());
        printLine({{"state", "lifted"}, {"recall", orNull(words.one)}, {"drug", orNull(words.drug)}, {"lot", orNull(words.lot)}});
        return 0;
    });
}

int ledgerZone(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, manager);
        if (!by)
            return printRefusal(by.error());
        Demand demand;
        demand.act = Act::MoveStock;
        demand.worker = by->name;
        demand.subject = words.one;
        const Done set = Permits(shop.store(), shop.clock()).write(demand, [&](Connection &connection) -> Done {
            const auto drug = CatalogueRepository(connection).byCode(words.one);
            if (!drug)
                return refuse(ErrorCode::CodeUnknown, {{"text", words.one}});
            StockRepository(connection).setZone(drug->id, words.two.simplified());
            AuditRepository(connection).append(shop.clock().now(), by->name.id, "stock.zone", words.one, {{"zone", words.two.simplified()}});
            return {};
        });
        if (!set)
            return printRefusal(set.error());
        printLine({{"state", "set"}, {"drug", words.one}, {"zone", orNull(words.two.simplified())}});
        return 0;
    });
}

int ledgerVariance(const Context &context, const LedgerWords &words)
{
    return reading(context, [&](Shop &shop) {
        const QDate today = shop.clock().today();
        const QDate from = words.from.isEmpty() ? QDate(today.year(), 1, 1) : QDate::fromString(words.from, Qt::ISODate);
        if (!from.isValid())
            return printRefusal(Error{ErrorCode::DateInvalid, {{"text", words.from}}, {}});
        const Policy policy = shop.policyToday();
        const auto variance = shop.store().read([&](Connection &connection) { return varianceOf(connection, policy.trace, from, today); });
        if (!variance)
            return printRefusal(variance.error());
        for (const VarianceRow &row : variance->rows)
            printLine({{"drug", row.drug}, {"name", row.name}, {"zone", orNull(row.zone)}, {"lost", toText(row.lost)}, {"value", toText(row.value)},
                       {"movement", row.lastMovement}});
        QJsonArray months, zones;
        for (const Variance::Month &month : variance->months)
            months.append(QJsonObject{{"month", month.month}, {"difference", toText(month.difference)}});
        for (const auto &[zone, value] : variance->zones)
            zones.append(QJsonObject{{"zone", orNull(zone)}, {"difference", toText(value)}});
        printLine({{"state", variance->endsContract ? "over" : variance->band > 0 ? "warning" : "good"}, {"from", variance->from.toString(Qt::ISODate)},
                   {"to", variance->to.toString(Qt::ISODate)}, {"difference", toText(variance->difference)}, {"booked", toText(variance->booked)},
                   {"percent", variance->percent}, {"band", variance->band}, {"ends_contract", variance->endsContract}, {"months", months},
                   {"zones", zones}});
        return 0;
    });
}

int ledgerChain(const Context &context, const LedgerWords &words)
{
    return reading(context, [&](Shop &shop) {
        const ChainBy by = !words.two.isEmpty() ? ChainBy::Prescription : !words.from.isEmpty() ? ChainBy::Person : ChainBy::Anything;
        const QString &what = by == ChainBy::Prescription ? words.two : by == ChainBy::Person ? words.from : words.one;
        const auto chain = shop.store().read([&](Connection &connection) { return chainOf(connection, shop.store().sealer(), what, by); });
        if (!chain)
            return printRefusal(chain.error());
        if (!words.out.isEmpty()) {
            if (const auto printed = PdfPrinter(words.out).print(makeChainPaper(chainView(what, *chain))); !printed)
                return printRefusal(printed.error());
        }
        printLine(*chain);
        return 0;
    });
}

} // namespace yaogui::ctl
