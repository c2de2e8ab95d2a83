// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/FaceModel.h"
#include "app/ctl/Context.h"
#include "app/ctl/Output.h"
#include "app/ctl/SaleJson.h"
#include "app/ctl/SaleScript.h"
#include "core/outbox/Courier.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/OutboxRepository.h"

namespace yaogui::ctl {

int saleRun(const Context &context, const QStringList &scripts)
{
    return writing(context, [&](Shop &shop) {
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
        std::optional<DrugSearch> search;
        std::unique_ptr<FaceFinder> faces;
        const SaleScript::Tools tools{
            shop, *platform,
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
            }};
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
        printLine(saleLine(*row));
        return 0;
    });
}

int outboxList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto rows = shop.store().read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
            return OutboxRepository(connection, shop.store().sealer()).waiting();
        });
        if (!rows)
            return printRefusal(rows.error());
        for (const WaitingMessage &row : *rows) {
            printLine({{"id", row.id.value}, {"lane", row.lane}, {"key", row.key}, {"sale_id", row.sale.value}, {"state", row.state},
                       {"created", row.createdAt}, {"tries", row.tries}, {"next", row.nextAt}, {"last_error", orNull(row.lastError)}});
        }
        return 0;
    });
}

int outboxSend(const Context &context)
{
    return resuming(context, true, [](Shop &shop, const Result<DoubtRound> &doubts) {
        if (!doubts)
            return printRefusal(doubts.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
        const auto cashier = shop.store().read([](Connection &connection) -> Result<std::optional<Operator>> {
            return StaffRepository(connection).byId("1001");
        });
        const OperatorName worker = cashier && *cashier ? (*cashier)->name : OperatorName{"outbox", "outbox"};
        const auto round = Courier(shop.store(), *platform, shop.clock(), worker).round(true);
        if (!round)
            return printRefusal(round.error());
        const auto backlog = shop.store().read([&](Connection &connection) -> Result<OutboxRepository::Backlog> {
            return OutboxRepository(connection, shop.store().sealer()).backlog();
        });
        printLine({{"sent", round->sent}, {"failed", round->failed}, {"waiting", backlog ? backlog->count : 0},
                   {"reversed", static_cast<int>(doubts->reversed.size())}, {"in_doubt", doubts->left}});
        return doubts->left > 0 || (backlog && backlog->count > 0) ? 3 : 0;
    });
}

} // namespace yaogui::ctl
