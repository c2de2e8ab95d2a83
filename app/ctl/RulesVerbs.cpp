// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/RulesVerbs.h"

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "app/ctl/QuestionReading.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/Imports.h"
#include "ui/text/FindingText.h"

#include <QFile>
#include <QFileInfo>

namespace yaogui::ctl {

namespace {

constexpr qint64 largestPack = 20'000'000;
constexpr qint64 largestKey = 64'000;

QJsonValue dayOrNull(const QDate &day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }

QJsonObject sourceLine(const RuleSource &source)
{
    return {
        {"title", source.title}, {"number", orNull(source.number)}, {"article", orNull(source.article)}, {"date", dayOrNull(source.date)}};
}

QJsonObject ruleLine(const MedicationRule &rule)
{
    return {{"rule", rule.id},
            {"kind", toText(rule.kind)},
            {"severity", toText(rule.severity)},
            {"drug", orNull(rule.drug)},
            {"limit", orNull(rule.limit)},
            {"zh", rule.says.zh},
            {"en", orNull(rule.says.en)},
            {"readable", rule.readable},
            {"source", sourceLine(rule.source)}};
}

QJsonObject packLine(const RuleBook::PackFacts &pack, bool old)
{
    return {{"pack", pack.name},
            {"version", pack.version},
            {"title_zh", pack.title.zh},
            {"title_en", pack.title.en},
            {"date", dayOrNull(pack.date)},
            {"rules", pack.rules},
            {"codes", pack.codes},
            {"old", old}};
}

/// FILE with FILE.sig beside it.
Result<OfferedRules> offeredRules(Shop &shop, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    YAOGUI_TRY_LET(const QByteArray pack, fileBytes(file, largestPack));
    return shop.rulesOffice().offer(pack, fileBytes(file + ".sig", largestKey).value_or(QByteArray()), name);
}

} // namespace

QJsonObject findingLine(const RuleFinding &finding)
{
    return {{"severity", toText(finding.severity)},
            {"kind", toText(finding.kind)},
            {"reason", finding.reason},
            {"rule", finding.rule},
            {"line", finding.line == 0 ? QJsonValue() : QJsonValue(finding.line)},
            {"other_line", finding.otherLine == 0 ? QJsonValue() : QJsonValue(finding.otherLine)},
            {"message", findingText(finding)},
            {"zh", finding.says.zh},
            {"en", orNull(finding.says.en)},
            {"source", sourceLine(finding.source)},
            {"details", finding.details}};
}

QJsonArray remindersJson(const std::vector<RuleFinding> &findings)
{
    QJsonArray rows;
    for (const RuleFinding &finding : findings)
        rows.append(findingLine(finding));
    return rows;
}

int rulesList(const Context &context, const QString &code)
{
    return reading(context, [&](Shop &shop) {
        const QDate today = shop.clock().today();
        const DayRules rules = shop.rulesInForce().on(today);
        if (code.isEmpty()) {
            for (const RuleBook::PackFacts &pack : rules.ruleBook->packs())
                printLine(packLine(pack, rules.policy.rx.rulesAreOld(pack.date, today)));
            return 0;
        }
        for (const MedicationRule *rule : rules.ruleBook->rulesOf(code))
            printLine(ruleLine(*rule));
        return 0;
    });
}

int rulesCheck(const Context &context, const QString &file)
{
    return reading(context, [&](Shop &shop) {
        const auto json = jsonFile(file);
        if (!json)
            return printRefusal(json.error());
        const QDate today = shop.clock().today();
        const auto question = shop.store().read([&](Connection &connection) -> Result<RuleQuestion> {
            return questionFrom(*json, today, [&](const QString &code) { return CatalogueRepository(connection).byCode(code); });
        });
        if (!question)
            return printRefusal(question.error());
        const DayRules rules = shop.rulesInForce().on(today);
        for (const RuleFinding &finding : rules.ruleBook->findings(*question, rules.policy))
            printLine(findingLine(finding));
        return 0;
    });
}

int rulesImport(const Context &context, const QString &file)
{
    return writing(context, [&](Shop &shop) {
        const auto by = permittedActor(shop, context, yaogui::Act::ImportRules);
        if (!by)
            return printRefusal(by.error());
        const auto offered = offeredRules(shop, file);
        if (!offered)
            return printRefusal(offered.error());
        if (const Done used = shop.rulesOffice().use(*offered, *by); !used)
            return printRefusal(used.error());
        printLine({{"state", "imported"},
                   {"pack", offered->pack.name},
                   {"version", offered->pack.version},
                   {"rules", static_cast<qint64>(offered->pack.rules.size())},
                   {"codes", static_cast<qint64>(offered->pack.bindings.size())},
                   {"signed_by", offered->signedBy}});
        return 0;
    });
}

int rulesSign(const QString &file, const QString &keyFile)
{
    const auto bytes = fileBytes(file, largestPack);
    if (!bytes)
        return printRefusal(bytes.error());
    if (const auto pack = readRulePack(*bytes, QFileInfo(file).fileName()); !pack)
        return printRefusal(pack.error()); // nobody signs what no store could use
    return signBeside(*bytes, file, keyFile);
}

int signBeside(const QByteArray &bytes, const QString &file, const QString &keyFile)
{
    const auto pem = fileBytes(keyFile, largestKey);
    if (!pem)
        return printRefusal(pem.error());
    const auto signature = PackSignature::sign(bytes, *pem);
    if (!signature)
        return printRefusal(Error{signature.error().code, {{"file", QFileInfo(keyFile).fileName()}}, signature.error().cause});
    QFile out(file + ".sig");
    if (!out.open(QIODevice::WriteOnly) || out.write(*signature) != signature->size() || !out.flush())
        return printRefusal(Error{ErrorCode::FileUnreadable, {{"file", out.fileName()}}, out.errorString()});
    const auto key = PackSignature::keyOf(*pem);
    printLine({{"state", "signed"}, {"file", out.fileName()}, {"fingerprint", key ? key->fingerprint : QString()}});
    return 0;
}

} // namespace yaogui::ctl
