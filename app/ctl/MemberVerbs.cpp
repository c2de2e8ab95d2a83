// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Context.h"
#include "app/ctl/Output.h"
#include "core/member/MemberOffice.h"
#include "core/sale/Reprint.h"
#include "core/sale/Returning.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

const QString clerk = QStringLiteral("1001"); // in training, where nobody is named
constexpr int page = 500;

QJsonObject memberLine(const MemberCard &member)
{
    return {{"number", member.number}, {"name", orNull(member.maskedName)}, {"phone", member.maskedPhone}, {"points", member.points}};
}

Result<SaleId> saleOf(Shop &shop, const QString &slipOrBox)
{
    const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
    return Returning(shop.store(), *platform, shop.clock(), shop.facts(), shop.rules()).find(slipOrBox);
}

Result<QJsonObject> reprint(Shop &shop, const QString &slipOrBox, const OperatorName &worker)
{
    YAOGUI_TRY_LET(const SaleId sale, saleOf(shop, slipOrBox));
    YAOGUI_TRY_LET(const ReprintMark mark, noteReprint(shop.store(), shop.clock(), sale, worker));
    YAOGUI_TRY_LET(SaleRecord record, shop.store().read([&](Connection &connection) {
        return SaleRepository(connection, shop.store().sealer()).record(sale);
    }));
    record = withFacts(std::move(record), shop.facts());
    const auto printed = shop.print(record, mark);
    return QJsonObject{{"state", "reprinted"},
                       {"sale_id", sale.value},
                       {"slip", record.slipNumber},
                       {"number", mark.number},
                       {"slip_file", orNull(printed ? printed->slip : QString())},
                       {"statement_file", orNull(printed ? printed->statement : QString())},
                       {"warnings", printed ? QJsonArray() : QJsonArray{codeName(printed.error().code)}}};
}

} // namespace

int saleReprint(const Context &context, const QString &slipOrBox)
{
    return writing(context, [&](Shop &shop) {
        const auto worker = actor(shop, context, clerk);
        if (!worker)
            return printRefusal(worker.error());
        const auto line = reprint(shop, slipOrBox, worker->name);
        if (!line)
            return printRefusal(line.error());
        printLine(*line);
        return 0;
    });
}

int memberAdd(const Context &context, const QString &phone, const QString &name)
{
    return writing(context, [&](Shop &shop) {
        const auto worker = actor(shop, context, clerk);
        const auto member = worker ? MemberOffice(shop.store(), shop.clock()).add(phone, name, worker->name) : refuse(worker.error());
        if (!member)
            return printRefusal(member.error());
        QJsonObject line = memberLine(*member);
        line["state"] = "added";
        printLine(line);
        return 0;
    });
}

int memberList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const MemberOffice office(shop.store(), shop.clock());
        for (QString after;;) {
            const auto members = office.list(after, page);
            if (!members)
                return printRefusal(members.error());
            for (const MemberCard &member : *members)
                printLine(memberLine(member));
            if (members->size() < static_cast<std::size_t>(page))
                return 0;
            after = members->back().number;
        }
    });
}

int memberShow(const Context &context, const QString &phoneOrNumber)
{
    return reading(context, [&](Shop &shop) {
        const auto member = MemberOffice(shop.store(), shop.clock()).find(phoneOrNumber);
        if (!member)
            return printRefusal(member.error());
        printLine(memberLine(*member));
        return 0;
    });
}

int memberPrice(const Context &context, const QString &file)
{
    if (file.isEmpty())
        return reading(context, [](Shop &shop) {
            const auto prices = MemberOffice(shop.store(), shop.clock()).prices();
            if (!prices)
                return printRefusal(prices.error());
            for (const MemberOffice::DrugPrice &row : *prices)
                printLine({{"drug", row.drug}, {"generic_name", row.name}, {"price", toText(row.retail)}, {"member_price", toText(row.member)}});
            return 0;
        });
    const auto bytes = readTableBytes(file);
    if (!bytes)
        return printRefusal(bytes.error());
    return writing(context, [&](Shop &shop) {
        const auto manager = actor(shop, context);
        const auto report = manager ? MemberOffice(shop.store(), shop.clock()).importPrices(*bytes, manager->name) : refuse(manager.error());
        return printImport(report, false);
    });
}

} // namespace yaogui::ctl
