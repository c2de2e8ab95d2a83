// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/FaceModel.h"
#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "app/ctl/SaleJson.h"
#include "app/ctl/SaleScript.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/LastEvent.h"
#include "core/till/PaymentPatience.h"

namespace yaogui::ctl {

int saleRun(const Context &context, const QStringList &scripts)
{
    return writing(context, [&](Shop &shop) {
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
        const std::unique_ptr<PaymentGateway> payments = shop.makePayments();
        PaymentPatience patience(std::chrono::seconds(1), shop.settings().number("payment.wait_seconds"));
        std::optional<DrugSearch> search;
        std::unique_ptr<FaceFinder> faces;
        QMap<QString, Operator> proven; // the PIN is asked for once
        const SaleScript::Tools tools{
            shop,
            [&](const QString &number) -> Result<Operator> {
                if (!proven.contains(number)) {
                    YAOGUI_TRY_LET(proven[number], actorNamed(shop, context, number));
                }
                return proven[number];
            },
            *platform,
            {payments.get(), [&patience](int asked) { return patience.wait(asked); }},
            [&]() -> const DrugSearch & {
                if (!search) {
                    const auto drugs = shop.store().read([](Connection &connection) -> Result<std::vector<Drug>> { return CatalogueRepository(connection).all(); });
                    search.emplace(drugs.value_or(std::vector<Drug>()));
                }
                return *search;
            },
            [&]() -> FaceFinder & {
                if (!faces)
                    faces = makeFaceFinder(shop.clock());
                return *faces;
            },
            shop.makeAsking(*platform)};
        int worst = 0;
        for (const QString &script : scripts)
            worst = std::max(worst, SaleScript(tools).run(script));
        return worst;
    });
}

int saleList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto rows = shop.store().read([&](Connection &connection) -> Result<std::vector<SaleSummary>> {
            return SaleRepository(connection, shop.store().sealer()).summaries();
        });
        if (!rows)
            return printRefusal(rows.error());
        for (const SaleSummary &row : *rows)
            printLine(saleLine(row));
        return 0;
    });
}

int saleShow(const Context &context, const QString &id)
{
    return reading(context, [&](Shop &shop) {
        const auto row = shop.store().read([&](Connection &connection) -> Result<SaleSummary> {
            SaleRepository sales(connection, shop.store().sealer());
            auto found = sales.summary(SaleId{id.toLongLong()});
            if (!found)
                return refuse(ErrorCode::SaleUnknown, {{"sale_id", id}});
            return *found;
        });
        if (!row)
            return printRefusal(row.error());
        const auto record = shop.store().read([&](Connection &connection) { return SaleRepository(connection, shop.store().sealer()).record(row->id); });
        printLine(record ? withPrices(saleLine(*row), *record) : saleLine(*row));
        return 0;
    });
}

int clockAccept(const Context &context, const QString &reason)
{
    return writing(context, [&](Shop &shop) {
        const auto manager = actor(shop, context);
        if (!manager)
            return printRefusal(manager.error());
        const auto accepted = acceptClock(shop.store(), shop.clock(), reason, *manager);
        if (!accepted)
            return printRefusal(accepted.error());
        printLine({{"state", "accepted"}, {"time", toIso(*accepted)}, {"operator", manager->name.id}});
        return 0;
    });
}

int saleDoubts(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto rows = shop.store().read([](Connection &connection) -> Result<std::vector<Doubt>> { return DoubtRepository(connection).standing(); });
        if (!rows)
            return printRefusal(rows.error());
        const QDateTime now = shop.clock().now();
        for (const Doubt &doubt : *rows) {
            printLine({{"sale_id", doubt.sale.value}, {"what", doubt.refund.isNull() ? "settlement" : "refund"}, {"state", toText(doubt.state)},
                       {"slip", orNull(doubt.slip)}, {"return_slip", orNull(doubt.returnSlip)}, {"msgid", orNull(doubt.messageId)},
                       {"total", toText(doubt.total)}, {"insured_total", toText(doubt.insuredTotal)}, {"since", toIso(doubt.since)},
                       {"age_seconds", doubt.since.secsTo(now)}, {"tries", doubt.tries}, {"next", toIso(doubt.nextAt)},
                       {"last_error", orNull(doubt.lastError)}});
        }
        return 0;
    });
}

} // namespace yaogui::ctl
