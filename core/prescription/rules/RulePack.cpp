// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RulePack.h"

#include "core/policy/RuleShapes.h"
#include "core/prescription/rules/RuleLimits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <set>

namespace yaogui {

namespace {

constexpr qsizetype largestPack = 20'000'000;
constexpr qsizetype mostRules = 20'000, mostCodes = 200'000, mostGroups = 2'000; // what ships has 901 rules on 13,827 codes
constexpr qsizetype longestQuoted = 80;

/// What a reading needs to say where something is wrong.
struct Place {
    QString file;

    [[nodiscard]] tl::unexpected<Error> wrong(const QString &where, const char *reason, const QString &expected = {}) const
    {
        const QString rule = where.left(longestQuoted), what = expected.left(longestQuoted);
        QJsonObject details{{"file", file}, {"rule", rule}, {"reason", QString::fromLatin1(reason)}, {"expected", what}};
        details["detail"] = QStringList{file, rule, QString::fromLatin1(reason), what}.join(u' ').simplified();
        return refuse(ErrorCode::RulePackInvalid, details);
    }
};

/// The field that is not among `known`; empty: none.
QString strangeField(const QJsonObject &object, const QStringList &known)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return it.key();
    }
    return {};
}

bool readDay(const QJsonValue &value, QDate &day)
{
    if (value.isUndefined() || value.isNull())
        return true;
    day = shapes::dateFrom(value).value_or(QDate());
    return day.isValid();
}

TwoTongues wordsFrom(const QJsonObject &object) { return {object["zh"].toString().trimmed(), object["en"].toString().trimmed()}; }

QStringList listOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &row : value.toArray())
        texts.append(row.toString());
    return texts;
}

Result<QHash<QString, RuleSource>> readDocuments(const QJsonObject &documents, const Place &place)
{
    QHash<QString, RuleSource> sources;
    for (auto it = documents.begin(); it != documents.end(); ++it) {
        const QJsonObject document = it->toObject();
        RuleSource source{document["title"].toString().trimmed(), document["number"].toString(), {}, {}};
        if (source.title.isEmpty() || !readDay(document["date"], source.date)
            || !strangeField(document, {"title", "number", "date"}).isEmpty())
            return place.wrong(it.key(), "DOCUMENT", QStringLiteral("{title, number, date}"));
        sources[it.key()] = source;
    }
    return sources;
}

Done readGroups(const QJsonObject &groups, RulePack &pack, const Place &place)
{
    if (groups.size() > mostGroups)
        return place.wrong({}, "GROUP", QString::number(mostGroups));
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        const QJsonObject entry = it->toObject();
        DrugGroup group{it.key(), wordsFrom(entry), listOf(entry["words"]), listOf(entry["except"]), listOf(entry["codes"])};
        const QStringList all = group.words + group.except + group.codes;
        const bool strange = !strangeField(entry, {"zh", "en", "words", "except", "codes"}).isEmpty();
        const bool named = !group.name.zh.isEmpty() && !group.name.en.isEmpty();
        const bool hasEmpty = std::any_of(all.begin(), all.end(), [](const QString &text) { return text.trimmed().isEmpty(); });
        if (strange || !named || hasEmpty || (group.words.isEmpty() && group.codes.isEmpty()))
            return place.wrong(it.key(), "GROUP", QStringLiteral("{zh, en, words, except, codes}"));
        pack.groups.push_back(std::move(group));
    }
    return {};
}

/// The groups an entry names; nothing when one of them is not in the pack.
std::optional<std::vector<int>> groupsNamed(const QJsonValue &names, const RulePack &pack)
{
    std::vector<int> found;
    for (const QString &name : listOf(names)) {
        const auto group = std::find_if(pack.groups.begin(), pack.groups.end(), [&](const DrugGroup &row) { return row.id == name; });
        if (group == pack.groups.end())
            return {};
        found.push_back(static_cast<int>(group - pack.groups.begin()));
    }
    return found;
}

bool needsGroups(const MedicationRule &rule)
{
    return rule.kind == RuleKind::Interaction || rule.kind == RuleKind::DailyDose || rule.kind == RuleKind::DiseaseMatch
        || rule.kind == RuleKind::SpecialDisease || (rule.kind == RuleKind::Contraindication && rule.condition != u"allergy");
}

Done bindCodes(const QJsonValue &codes, const MedicationRule &rule, RulePack &pack, const Place &place)
{
    const QJsonArray list = codes.toArray();
    if (isPaymentKind(rule.kind) == list.isEmpty() || static_cast<qsizetype>(pack.bindings.size()) + list.size() > mostCodes)
        return place.wrong(rule.id, "CODE");
    for (const QJsonValue &text : list) {
        const auto code = boundCode(text.toString());
        if (!code)
            return place.wrong(rule.id, "CODE", text.toString());
        pack.bindings.push_back({*code, static_cast<int>(pack.rules.size())});
    }
    return {};
}

Done readRule(const QJsonObject &entry, const QHash<QString, RuleSource> &sources, const RuleTerms &terms, RulePack &pack,
              const Place &place)
{
    static const QStringList fields{"id",     "kind", "severity", "document", "article", "from",       "to",
                                    "zh",     "en",   "drug",     "limit",    "codes",   "is",         "ages",
                                    "groups", "with", "diseases", "words",    "number",  "mg_per_day", "mg_per_kg_day"};
    MedicationRule rule;
    rule.id = entry["id"].toString();
    if (const QString strange = strangeField(entry, fields); !strange.isEmpty() || rule.id.isEmpty() || rule.id.size() > longestQuoted)
        return place.wrong(rule.id, "FIELD", strange.isEmpty() ? QStringLiteral("id") : strange);
    const auto kind = ruleKindFrom(entry["kind"].toString());
    const auto severity = findingSeverityFrom(entry["severity"].toString());
    if (!kind || !severity)
        return place.wrong(rule.id, "KIND", entry[kind ? QStringLiteral("severity") : QStringLiteral("kind")].toString());
    rule.kind = *kind;
    rule.severity = *severity;
    const auto source = sources.constFind(entry["document"].toString());
    if (source == sources.constEnd())
        return place.wrong(rule.id, "DOCUMENT", entry["document"].toString());
    rule.source = *source;
    rule.source.article = entry["article"].toString();
    rule.says = wordsFrom(entry);
    if (rule.says.zh.isEmpty() || (rule.says.en.isEmpty() && !isPaymentKind(rule.kind))) // published conditions are quoted, not translated
        return place.wrong(rule.id, "FIELD", QStringLiteral("zh, en"));
    if (!readDay(entry["from"], rule.from) || !readDay(entry["to"], rule.to)
        || (rule.from.isValid() && rule.to.isValid() && rule.to < rule.from))
        return place.wrong(rule.id, "VALUE", QStringLiteral("from, to"));
    if (const QString field = readLimits(rule, entry, terms); !field.isEmpty())
        return place.wrong(rule.id, "VALUE", field);
    const auto groups = groupsNamed(entry["groups"], pack), with = groupsNamed(entry["with"], pack);
    if (!groups || !with || (needsGroups(rule) && groups->empty()) || ((rule.kind == RuleKind::Interaction) == with->empty()))
        return place.wrong(rule.id, "GROUP");
    rule.groups = *groups;
    rule.with = *with;
    YAOGUI_TRY(bindCodes(entry["codes"], rule, pack, place));
    pack.rules.push_back(std::move(rule));
    return {};
}

Done readHead(const QJsonObject &root, RulePack &pack, const Place &place)
{
    static const QRegularExpression name(QRegularExpression::anchoredPattern("[a-z][a-z0-9_-]{1,39}"));
    pack.name = root["name"].toString();
    pack.version = root["version"].toString();
    pack.title = wordsFrom(root["title"].toObject());
    const QString strange = strangeField(root, {"name", "version", "title", "date", "documents", "terms", "groups", "rules"});
    if (!strange.isEmpty())
        return place.wrong(strange, "HEAD");
    if (!name.match(pack.name).hasMatch() || QVersionNumber::fromString(pack.version).isNull() || pack.version.size() > 40)
        return place.wrong({}, "HEAD", QStringLiteral("name, version"));
    if (pack.title.zh.isEmpty() || pack.title.en.isEmpty() || !readDay(root["date"], pack.date) || pack.date.isNull())
        return place.wrong({}, "HEAD", QStringLiteral("title, date"));
    return {};
}

} // namespace

bool DrugGroup::has(const Drug &drug) const
{
    const auto inName = [&](const QString &word) { return drug.genericName.contains(word); };
    if (std::any_of(except.begin(), except.end(), inName))
        return false;
    return std::any_of(words.begin(), words.end(), inName)
        || std::any_of(codes.begin(), codes.end(), [&](const QString &code) { return drug.insuranceCode.startsWith(code); });
}

std::optional<std::array<char, 28>> boundCode(const QString &text)
{
    std::array<char, 28> code{};
    if (text.isEmpty() || text.size() >= static_cast<qsizetype>(code.size()))
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char letter = text[i].toLatin1();
        if ((letter < 'A' || letter > 'Z') && (letter < '0' || letter > '9'))
            return {};
        code[static_cast<std::size_t>(i)] = letter;
    }
    return code;
}

Result<RulePack> readRulePack(const QByteArray &bytes, const QString &file)
{
    const Place place{file};
    if (bytes.size() > largestPack)
        return refuse(ErrorCode::FileTooLarge, {{"file", file}});
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return place.wrong({}, "JSON", QStringLiteral("{…}"));
    const QJsonObject root = document.object();
    RulePack pack;
    YAOGUI_TRY(readHead(root, pack, place));
    YAOGUI_TRY_LET(const auto sources, readDocuments(root["documents"].toObject(), place));
    YAOGUI_TRY(readGroups(root["groups"].toObject(), pack, place));
    const QJsonArray rules = root["rules"].toArray();
    if (rules.isEmpty() || rules.size() > mostRules)
        return place.wrong({}, "HEAD", QStringLiteral("rules"));
    std::set<QString> ids;
    for (const QJsonValue &entry : rules) {
        if (!ids.insert(entry["id"].toString()).second)
            return place.wrong(entry["id"].toString(), "TWICE");
        YAOGUI_TRY(readRule(entry.toObject(), sources, root["terms"].toObject(), pack, place));
    }
    std::sort(pack.bindings.begin(), pack.bindings.end());
    return pack;
}

} // namespace yaogui
