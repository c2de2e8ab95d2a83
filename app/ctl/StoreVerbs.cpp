// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "core/catalogue/DrugSearch.h"
#include "core/catalogue/DrugWords.h"
#include "core/sale/GoodsFinder.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Imports.h"
#include "core/store/LedgerRepository.h"
#include "core/store/SettingsRepository.h"
#include "core/store/TrailCheck.h"
#include "ui/text/NameText.h"

#include <QFileInfo>
#include <QJsonArray>

#include <iostream>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestTable = 64LL * 1024 * 1024;

QJsonObject drugLine(const DrugHit &hit)
{
    const Drug &drug = hit.drug;
    return {{"code", drug.code},
            {"generic_name", drug.genericName},
            {"trade_name", orNull(drug.tradeName)},
            {"spec", orNull(drug.spec)},
            {"dosage_form", orNull(drug.dosageForm)},
            {"unit", orNull(drug.unit)},
            {"pack_count", drug.packCount},
            {"maker", orNull(drug.maker)},
            {"approval_number", orNull(drug.approvalNumber)},
            {"insurance_code", orNull(drug.insuranceCode)},
            {"ean", orNull(drug.ean)},
            {"class", wordOf(drug.drugClass)},
            {"insurance_level", orNull(wordOf(drug.level))},
            {"price", toText(drug.price)},
            {"storage", orNull(drug.storage)},
            {"stock", toText(hit.stock)},
            {"nearest_expiry", orNull(hit.nearestExpiry)}};
}

// Permitted, taken in and on record in one transaction.
template <typename Take> int importFile(Shop &shop, const Context &context, Act act, const QString &file, bool partial, Take take)
{
    const auto by = permittedActor(shop, context, act); // before a long file is read for nothing
    if (!by)
        return printRefusal(by.error());
    const auto bytes = fileBytes(file, largestTable);
    if (!bytes)
        return printRefusal(bytes.error());
    Demand demand;
    demand.act = act;
    demand.worker = by->name;
    const ImportPaper paper{QFileInfo(file).fileName(), shop.clock().now(), by->name.id};
    return printImport(Permits(shop.store(), shop.clock()).write(demand, [&](Connection &connection) { return take(connection, *bytes, paper); }), partial);
}

} // namespace

int reading(const Context &context, const std::function<int(Shop &)> &verb)
{
    const auto shop = Shop::open({context.folder, context.overrides, Store::Access::ReadOnly});
    return shop ? verb(**shop) : printRefusal(shop.error());
}

int resuming(const Context &context, bool everything, const std::function<int(Shop &, const Result<DoubtRound> &)> &verb)
{
    const auto shop = Shop::open({context.folder, context.overrides, Store::Access::Writer});
    if (!shop)
        return printRefusal(shop.error());
    return verb(**shop, (*shop)->resumeUnfinished(everything));
}

int writing(const Context &context, const std::function<int(Shop &)> &verb)
{
    return resuming(context, false, [&](Shop &shop, const Result<DoubtRound> &resumed) {
        if (!resumed)
            std::cerr << codeName(resumed.error().code).toStdString() << '\n'; // told; the verb's own work goes on
        else if (!resumed->reversed.empty() || !resumed->settled.empty() || !resumed->refused.empty())
            std::cerr << "reversed: " << resumed->reversed.size() << ", settled: " << resumed->settled.size()
                      << ", refused: " << resumed->refused.size() << '\n';
        return verb(shop);
    });
}

int init(const Context &context, bool training, const OwnerWords &owner)
{
    const QString folder = context.folder.isEmpty() ? Shop::trainingFolder() : context.folder;
    const Store::Kind kind = training || context.folder.isEmpty() ? Store::Kind::Training : Store::Kind::Real;
    NewPerson person{owner.number, owner.name, postsFrom(owner.posts).value_or(Posts()), {}, {}, {}};
    const bool withOwner = kind == Store::Kind::Real && !owner.number.isEmpty();
    const QString pin = withOwner ? nextLine() : QString();
    if (const Done valid = withOwner ? checkNewPin(pin) : Done(); !valid)
        return printRefusal(valid.error()); // before there is a store without an owner
    if (const Done made = Shop::create(folder, kind); !made)
        return printRefusal(made.error());
    QJsonObject line{{"state", "created"}, {"data", folder}, {"training", kind == Store::Kind::Training}};
    if (kind == Store::Kind::Real) {
        const auto phrase = Shop::makePhrase(folder);
        if (!phrase)
            return printRefusal(phrase.error());
        line["recovery_phrase"] = *phrase;
        const auto made = withOwner ? Shop::makeOwner(folder, person, pin) : Result<Operator>(Operator());
        if (!made)
            return printRefusal(made.error(), line); // the store is there, and so is its phrase
        line["owner"] = orNull(made->name.id);
    }
    printLine(line);
    return 0;
}

int settingsSet(const Context &context, const QString &key, const QString &value)
{
    if (const Done valid = Settings::check(key, value); !valid)
        return printRefusal(valid.error());
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        Demand demand;
        demand.act = Act::ChangeSettings;
        demand.worker = by->name;
        demand.subject = key;
        const Done kept = Permits(shop.store(), shop.clock()).write(demand, [&](Connection &connection) -> Done {
            SettingsRepository(connection).set(key, value);
            const bool secret = key == "platform.secret";
            const QJsonObject values{{"before", secret ? QString("***") : shop.settings().value(key)}, {"after", secret ? QString("***") : value}};
            AuditRepository(connection).append(shop.clock().now(), by->name.id, "setting.changed", key, values);
            return {};
        });
        if (!kept)
            return printRefusal(kept.error());
        printLine({{"key", key}, {"value", key == "platform.secret" ? QString("***") : value}});
        return 0;
    });
}

int settingsList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        for (const SettingRow &row : shop.settings().rows())
            printLine({{"key", row.key}, {"value", row.value}, {"source", row.source}});
        return 0;
    });
}

int catalogueImport(const Context &context, const QString &file, bool partial)
{
    return writing(context, [&](Shop &shop) {
        return importFile(shop, context, Act::ImportCatalogue, file, partial, [&](Connection &connection, const QByteArray &bytes, const ImportPaper &paper) {
            return importCatalogue(connection, bytes, paper, partial);
        });
    });
}

int openStock(const Context &context, const QString &file, bool partial)
{
    return writing(context, [&](Shop &shop) {
        return importFile(shop, context, Act::OpenStock, file, partial, [&](Connection &connection, const QByteArray &bytes, const ImportPaper &paper) {
            return importOpenStock(connection, shop.store().sealer(), bytes, paper, partial);
        });
    });
}

int catalogueSearch(const Context &context, const QString &text)
{
    return reading(context, [&](Shop &shop) {
        const Done listed = shop.store().read([&](Connection &connection) -> Done {
            const DrugSearch index(CatalogueRepository(connection).all());
            const Policy policy = shop.policyToday();
            for (const DrugHit &hit : GoodsFinder(connection, policy, shop.clock().today()).search(index, text))
                printLine(drugLine(hit));
            return {};
        });
        return listed ? 0 : printRefusal(listed.error());
    });
}

int ledgerBalance(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const Done listed = shop.store().read([](Connection &connection) -> Done {
            for (const BalanceRow &row : LedgerRepository(connection).balances())
                printLine({{"drug", row.drugCode}, {"lot", row.lot}, {"location", row.location}, {"expiry", row.expiry},
                           {"quantity", toText(row.quantity)}});
            return {};
        });
        return listed ? 0 : printRefusal(listed.error());
    });
}

int ledgerBoxes(const Context &context, const QString &drug, bool all)
{
    return reading(context, [&](Shop &shop) {
        const Done listed = shop.store().read([&](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            for (const BoxRow &row : LedgerRepository(connection).shelfBoxes(drug)) {
                const Drug article = catalogue.byId(row.drug).value_or(Drug());
                // What the cashier 1001 may sell now: on the shelf, in date, and no prescription drug.
                const bool sellable = row.state == "shelf" && !TraceRules::isExpired(row.expiry, shop.clock().today())
                    && article.drugClass != DrugClass::Prescription;
                if (!sellable && !all)
                    continue;
                printLine({{"trace_code", row.traceCode}, {"drug", row.drugCode}, {"lot", row.lot},
                           {"expiry", row.expiry.toString(Qt::ISODate)}, {"price", toText(row.price)}, {"class", wordOf(article.drugClass)},
                           {"sellable", sellable}, {"state", row.state}, {"insured", article.isInsurable()}});
            }
            return {};
        });
        return listed ? 0 : printRefusal(listed.error());
    });
}

namespace {

QJsonArray gapLines(const std::vector<AuditGap> &gaps)
{
    QJsonArray lines;
    for (const AuditGap &gap : gaps) {
        lines.append(QJsonObject{{"event", gap.event}, {"noticed", gap.noticed}, {"accepted_by", gap.acceptedBy}, {"accepted_at", gap.acceptedAt},
                                 {"reason", gap.reason}});
    }
    return lines;
}

int printAudit(const AuditReport &report, const QString &head)
{
    QJsonObject line{{"state", "verified"},
                     {"events", report.events},
                     {"rows", report.rows},
                     {"head_id", report.head.id},
                     {"head_mac", QString::fromLatin1(report.head.mac.toHex())},
                     {"head", shortHeadText(report.head)},
                     {"head_time", report.headTime},
                     {"gaps", gapLines(report.gaps)}};
    if (!head.isEmpty())
        line["against"] = head;
    printLine(line);
    for (const AuditGap &gap : report.gaps)
        std::cerr << auditGapWords(gap.noticed, gap.acceptedBy, gap.reason).toStdString() << std::endl;
    std::cerr << (head.isEmpty() ? auditHeadWords(report.head.id) : auditPaperWords()).toStdString() << std::endl;
    return 0;
}

int tellAudit(Shop &shop, const QString &head)
{
    const auto report = shop.store().verifyAudit();
    if (!report)
        return printRefusal(report.error());
    if (!head.isEmpty()) {
        const auto paper = readHead(head);
        if (!paper)
            return printRefusal(paper.error());
        if (const Done same = compareWithPaper(shop.store(), *paper); !same)
            return printRefusal(same.error());
    }
    return printAudit(*report, head);
}

} // namespace

int auditVerify(const Context &context, const QString &head)
{
    return reading(context, [&](Shop &shop) { return tellAudit(shop, head); });
}

int auditAcceptGap(const Context &context, const QString &reason)
{
    return writing(context, [&](Shop &shop) {
        const auto manager = actor(shop, context);
        if (!manager)
            return printRefusal(manager.error());
        const auto report = acceptGaps(shop.store(), shop.clock(), reason, *manager);
        return report ? printAudit(*report, {}) : printRefusal(report.error());
    });
}

int ledgerVerify(const Context &context, const QString &head)
{
    return reading(context, [&](Shop &shop) {
        const Done verified = shop.store().read([](Connection &connection) -> Done {
            return LedgerRepository(connection).verify();
        });
        if (!verified)
            return printRefusal(verified.error());
        if (const Done whole = shop.store().check(); !whole)
            return printRefusal(whole.error());
        return tellAudit(shop, head);
    });
}

} // namespace yaogui::ctl
