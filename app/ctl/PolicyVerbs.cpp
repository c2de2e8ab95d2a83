// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "app/ctl/RulesVerbs.h"
#include "core/policy/RuleShapes.h"
#include "core/policy/ShippedPacks.h"
#include "core/store/Imports.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestPack = 2'000'000;
constexpr qint64 largestKey = 64'000;

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject packLine(const PolicyPack &pack)
{
    return {{"kind", toText(pack.kind)},      {"region", pack.region},
            {"version", pack.version},        {"name_zh", pack.name.zh},
            {"name_en", pack.name.en},        {"valid_from", dayOrNull(pack.from)},
            {"valid_to", dayOrNull(pack.to)}};
}

QJsonObject ruleLine(const PolicyRule &rule, const PolicyPack *pack)
{
    const auto title = pack ? pack->documents.find(rule.document) : std::map<QString, QString>::const_iterator();
    return {{"key", rule.key},
            {"value", rule.value},
            {"zh", rule.words.zh},
            {"en", rule.words.en},
            {"from", dayOrNull(rule.from.isValid() || !pack ? rule.from : pack->from)},
            {"to", dayOrNull(rule.to.isValid() || !pack ? rule.to : pack->to)},
            {"document", pack && title != pack->documents.end() ? title->second : rule.document},
            {"article", orNull(rule.article)},
            {"requirement", orNull(rule.requirement)},
            {"pack", pack ? QJsonValue(pack->region) : QJsonValue()}};
}

QJsonValue sideOf(const std::optional<PolicyRule> &rule)
{
    if (!rule)
        return QJsonValue::Null;
    return QJsonObject{{"value", rule->value}, {"zh", rule->words.zh}, {"en", rule->words.en}, {"document", rule->document},
                       {"article", orNull(rule->article)}};
}

void printChanges(const PolicyOffice::Preview &preview)
{
    for (const RuleChange &change : preview.changes) {
        printLine({{"key", change.key}, {"day", dayOrNull(preview.day)}, {"before", sideOf(change.before)}, {"after", sideOf(change.after)}});
    }
}

/// FILE with FILE.sig beside it, or the name of a region that comes with the program.
Result<OfferedPack> offered(Shop &shop, const QString &file)
{
    if (!QFileInfo::exists(file) && !ShippedPacks::bytesOf(file).isEmpty())
        return PolicyOffice::offerShipped(file);
    YAOGUI_TRY_LET(const QByteArray pack, fileBytes(file, largestPack));
    const auto signature = fileBytes(file + ".sig", largestKey);
    if (!signature)
        YAOGUI_TRY(readPack(pack, QFileInfo(file).fileName())); // what is wrong inside is told first
    return shop.policyOffice().offer(pack, signature.value_or(QByteArray()), QFileInfo(file).fileName());
}

/// An offered pack and what it would change.
struct Compared {
    OfferedPack offered;
    PolicyOffice::Preview preview;
};

Result<Compared> compared(Shop &shop, const QString &file)
{
    YAOGUI_TRY_LET(OfferedPack pack, offered(shop, file));
    YAOGUI_TRY_LET(PolicyOffice::Preview preview, shop.policyOffice().preview(pack));
    return Compared{std::move(pack), std::move(preview)};
}

Result<QDate> dayOf(const Shop &shop, const QString &text)
{
    const std::optional<QDate> day = text.isEmpty() ? shop.clock().today() : shapes::dateFrom(text);
    return day ? Result<QDate>(*day) : refuse(ErrorCode::DateInvalid, {{"text", text.left(40)}});
}

} // namespace

int policyShow(const Context &context, const QString &date)
{
    return reading(context, [&](Shop &shop) {
        const auto day = dayOf(shop, date);
        if (!day)
            return printRefusal(day.error());
        const PolicyBook book = shop.rulesInForce().book();
        const auto keys = shop.policyOffice().trustedKeys();
        const StoreProfile profile = shop.rulesInForce().profile();
        const PolicyPack *region = book.regionPack(*day);
        QJsonArray trusted;
        for (const PackKey &key : keys.value_or(std::vector<PackKey>()))
            trusted.append(key.fingerprint);
        QJsonObject head = packLine(region ? *region : book.national());
        head["date"] = dayOrNull(*day);
        head["local"] = book.localPack() ? QJsonValue(packLine(*book.localPack())) : QJsonValue(QJsonValue::Null);
        head["trusted_keys"] = trusted;
        head["businesses"] = toText(profile.open);
        head["suspended"] = profile.suspended;
        if (const auto policy = book.at(*day); !policy)
            return printRefusal(policy.error());
        printLine(head);
        for (const PolicyKey &key : policyKeys()) {
            if (const auto found = book.explain(key.name, *day); found && *found)
                printLine(ruleLine(*found->rule, found->pack));
        }
        return 0;
    });
}

int policyExplain(const Context &context, const QString &key, const QString &date)
{
    return reading(context, [&](Shop &shop) {
        const auto day = dayOf(shop, date);
        if (!day)
            return printRefusal(day.error());
        const PolicyBook book = shop.rulesInForce().book();
        const auto found = book.explain(key, *day);
        if (!found)
            return printRefusal(found.error());
        QJsonObject line{{"key", key}, {"value", QJsonValue::Null}, {"region", book.region()}};
        if (*found)
            line = ruleLine(*found->rule, found->pack);
        line["date"] = dayOrNull(*day);
        printLine(line);
        return 0;
    });
}

int policyDiff(const Context &context, const QString &file)
{
    return reading(context, [&](Shop &shop) {
        const auto found = compared(shop, file);
        if (!found)
            return printRefusal(found.error());
        printChanges(found->preview);
        return 0;
    });
}

int policyCheck(const Context &context, const QString &file)
{
    return reading(context, [&](Shop &shop) {
        const auto found = compared(shop, file);
        if (!found)
            return printRefusal(found.error());
        QJsonObject line = packLine(found->offered.pack);
        line["state"] = "good";
        line["rules"] = static_cast<qint64>(found->offered.pack.rules.size());
        line["changes"] = static_cast<qint64>(found->preview.changes.size());
        line["signed_by"] = orNull(found->offered.signedBy);
        printLine(line);
        return 0;
    });
}

int policyUse(const Context &context, const QString &file)
{
    return writing(context, [&](Shop &shop) {
        const auto manager = permittedActor(shop, context, Act::UsePolicy);
        if (!manager)
            return printRefusal(manager.error());
        const auto found = compared(shop, file);
        if (!found)
            return printRefusal(found.error());
        printChanges(found->preview); // in words, before it counts
        const auto used = shop.policyOffice().use(found->offered, *manager);
        if (!used)
            return printRefusal(used.error());
        QJsonObject line = packLine(found->offered.pack);
        line["state"] = "used";
        line["changes"] = static_cast<qint64>(used->changes.size());
        printLine(line);
        return 0;
    });
}

int policyTrust(const Context &context, const QString &file)
{
    return writing(context, [&](Shop &shop) {
        const auto manager = permittedActor(shop, context, Act::TrustKey);
        if (!manager)
            return printRefusal(manager.error());
        const auto pem = fileBytes(file, largestKey);
        if (!pem)
            return printRefusal(pem.error());
        const auto key = shop.policyOffice().trust(*pem, *manager);
        if (!key)
            return printRefusal(Error{key.error().code, {{"file", QFileInfo(file).fileName()}}, key.error().cause});
        printLine({{"state", "trusted"}, {"fingerprint", key->fingerprint}});
        return 0;
    });
}

int policySign(const QString &file, const QString &keyFile)
{
    const auto bytes = fileBytes(file, largestPack);
    if (!bytes)
        return printRefusal(bytes.error());
    if (const auto pack = readPack(*bytes, QFileInfo(file).fileName()); !pack)
        return printRefusal(pack.error()); // nobody signs what no store could use
    return signBeside(*bytes, file, keyFile);
}

} // namespace yaogui::ctl
