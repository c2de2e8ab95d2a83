// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/ledger/PackRoom.h"
#include "core/policy/RuleShapes.h"
#include "core/sale/PackLabel.h"
#include "core/store/CatalogueRepository.h"

namespace yaogui::ctl {

namespace {

constexpr int mostPacks = 200;
const QString cashier = QStringLiteral("1001"); // in training

QJsonObject packLine(const OpenedPack &pack, const Drug &drug)
{
    return {{"pack", pack.number}, {"drug", drug.code}, {"name", drug.genericName}, {"lot", pack.lotText}, {"expiry", pack.expiry.toString(Qt::ISODate)}, {"use_by", pack.useBy.toString(Qt::ISODate)},
            {"trace_code", orNull(pack.traceCode)}, {"units", pack.units}, {"units_left", pack.unitsLeft}, {"quantity_left", toText(pack.quantityLeft)},
            {"unit_price", toText(pack.unitPrice(drug.price))}, {"opened_at", toIso(pack.at)}, {"opened_by", pack.openedBy}, {"checked_by", pack.checkedBy}};
}

Result<Drug> drugOf(const Store &store, const OpenedPack &pack)
{
    return store.read([&](Connection &connection) -> Result<Drug> { return CatalogueRepository(connection).byId(pack.drug).value_or(Drug()); });
}

int printPack(Shop &shop, const Result<OpenedPack> &pack, const QString &state, const QString &dose, bool labelled)
{
    if (!pack)
        return printRefusal(pack.error());
    const auto drug = drugOf(shop.store(), *pack);
    if (!drug)
        return printRefusal(drug.error());
    QJsonObject line = packLine(*pack, *drug);
    line["state"] = state;
    if (labelled) {
        const auto printed = shop.print(makePackLabel(*pack, *drug, dose, shop.facts().name));
        line["label_file"] = orNull(printed ? *printed : QString());
        line["warnings"] = printed ? QJsonArray() : QJsonArray{codeName(printed.error().code)}; // paper never touches the pack
    }
    printLine(line);
    return 0;
}

} // namespace

int ledgerOpenPack(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, cashier);
        if (!by)
            return printRefusal(by.error());
        PackRoom room(shop.store(), shop.clock(), shop.rules());
        const std::optional<QDate> useBy = words.to.isEmpty() ? QDate() : shapes::dateFrom(words.to);
        if (!useBy)
            return printRefusal({ErrorCode::DateInvalid, {{"text", words.to.left(40)}}, {}});
        PackRoom::Wanted wanted{words.one, words.drug, words.lot, {}, *useBy};
        if (!words.approver.isEmpty()) {
            const auto checked = secondPerson(shop, room.demandOf(wanted, by->name), words.approver, QStringLiteral("拆零复核"));
            if (!checked)
                return printRefusal(checked.error());
            wanted.checked = checked->id;
        }
        return printPack(shop, room.open(wanted, by->name), "opened", words.note, true);
    });
}

int ledgerDiscardPack(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        return printPack(shop, PackRoom(shop.store(), shop.clock(), shop.rules()).discard(words.one, words.reason, by->name), "discarded", {}, false);
    });
}

int ledgerPacks(const Context &context)
{
    return reading(context, [&](Shop &shop) {
        const auto packs = PackRoom(shop.store(), shop.clock(), shop.rules()).newest(mostPacks);
        if (!packs)
            return printRefusal(packs.error());
        for (const OpenedPack &pack : *packs) {
            if (const auto drug = drugOf(shop.store(), pack))
                printLine(packLine(pack, *drug));
        }
        return 0;
    });
}

} // namespace yaogui::ctl
