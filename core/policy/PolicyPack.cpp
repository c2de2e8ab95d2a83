// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyPack.h"

#include "core/policy/PolicyKeys.h"
#include "core/policy/RuleShapes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <set>

namespace yaogui {

namespace {

constexpr qsizetype largestPack = 2'000'000;
constexpr std::size_t mostRules = 1'000; // what ships has 68
constexpr qsizetype longestQuoted = 80;  // of what a refusal repeats from the file

/// What a reading needs to say where something is wrong.
struct Place {
    QString file;
    const QByteArray &bytes;

    [[nodiscard]] int lineAt(qsizetype offset) const { return static_cast<int>(bytes.left(offset).count('\n')) + 1; }
    /// Where the name stands as a field; 0 when it does not. A search in the text, as the parsed document forgets its lines.
    [[nodiscard]] int lineOf(const QString &field) const
    {
        const QByteArray quoted = '"' + field.toUtf8() + '"';
        for (qsizetype at = bytes.indexOf(quoted); at >= 0; at = bytes.indexOf(quoted, at + quoted.size())) {
            const QByteArray after = bytes.mid(at + quoted.size(), 40).trimmed();
            if (after.startsWith(':'))
                return lineAt(at);
        }
        return 0;
    }
    [[nodiscard]] tl::unexpected<Error> wrong(const QString &key, const char *reason, const QString &expected = {}) const
    {
        return wrongAt(lineOf(key), key, reason, expected);
    }
    [[nodiscard]] tl::unexpected<Error> wrongAt(int line, const QString &key, const char *reason, const QString &expected) const
    {
        QJsonObject details{{"file", file}, {"line", line}, {"key", key.left(longestQuoted)}, {"reason", QString::fromLatin1(reason)}};
        if (!expected.isEmpty())
            details["expected"] = expected;
        return refuse(ErrorCode::PolicyInvalid, details);
    }
};

/// A name that stands twice in one object, and where the second is. The parsed document keeps one of the two, in silence, so
/// the person who reads the file and the program could see different rules. `json` was parsed before: its strings and braces
/// are whole.
struct Repeated {
    qsizetype at = -1;
    QString name;
};
Repeated repeatedName(const QByteArray &json)
{
    std::vector<std::set<QString>> open;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '{')
            open.emplace_back();
        if (json[i] == '}')
            open.pop_back();
        if (json[i] != '"')
            continue;
        const qsizetype start = i;
        for (++i; json[i] != '"'; ++i)
            i += json[i] == '\\' ? 1 : 0;
        qsizetype next = i + 1;
        while (next < json.size() && std::isspace(static_cast<unsigned char>(json[next])) != 0)
            ++next;
        if (next == json.size() || json[next] != ':')
            continue;
        // Escapes are undone by the parser: "a" and "\u0061" are one name.
        const QString name = QJsonDocument::fromJson('[' + json.mid(start, i - start + 1) + ']').array().first().toString();
        if (!open.back().insert(name).second)
            return {start, name};
    }
    return {};
}

bool readDay(const QJsonObject &object, const QString &field, QDate &day)
{
    const QJsonValue value = object[field];
    if (value.isUndefined() || value.isNull())
        return true;
    day = shapes::dateFrom(value).value_or(QDate());
    return day.isValid();
}

Result<TwoTongues> readWords(const QJsonObject &object, const Place &place, const QString &key)
{
    const TwoTongues words{object["zh"].toString().trimmed(), object["en"].toString().trimmed()};
    if (words.zh.isEmpty() || words.en.isEmpty())
        return place.wrong(key, "SENTENCE_MISSING");
    return words;
}

Result<PolicyRule> readRule(const PolicyKey &key, int line, const QJsonObject &entry, const PolicyPack &pack, const Place &place)
{
    PolicyRule rule;
    rule.key = key.name;
    rule.line = line;
    static const QStringList fields{"value", "from", "to", "document", "article", "requirement", "zh", "en"};
    for (const QString &field : entry.keys()) {
        if (!fields.contains(field))
            return place.wrong(key.name, "SHAPE", field);
    }
    rule.value = entry["value"];
    Policy scratch;
    if (!key.read(rule.value, scratch))
        return place.wrong(key.name, "VALUE", key.expected);
    if (!readDay(entry, "from", rule.from) || !readDay(entry, "to", rule.to) || (rule.from.isValid() && rule.to.isValid() && rule.to < rule.from))
        return place.wrong(key.name, "DATES");
    rule.document = entry["document"].toString();
    rule.article = entry["article"].toString();
    rule.requirement = entry["requirement"].toString();
    if (!pack.documents.contains(rule.document))
        return place.wrong(key.name, "SOURCE_MISSING");
    rule.title = pack.documents.at(rule.document);
    YAOGUI_TRY_LET(rule.words, readWords(entry, place, key.name));
    return rule;
}

bool overlap(const PolicyRule &one, const PolicyRule &other)
{
    const bool oneFirst = one.to.isValid() && other.from.isValid() && one.to < other.from;
    const bool otherFirst = other.to.isValid() && one.from.isValid() && other.to < one.from;
    return !oneFirst && !otherFirst;
}

Done readRules(const QJsonObject &rules, PolicyPack &pack, const Place &place)
{
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const PolicyKey *key = policyKey(it.key());
        if (!key)
            return place.wrong(it.key(), "UNKNOWN_KEY");
        if (!it->isArray() || it->toArray().isEmpty())
            return place.wrong(it.key(), "SHAPE", "[{value, zh, en, …}]");
        const std::size_t first = pack.rules.size();
        const int line = place.lineOf(key->name);
        if (first + static_cast<std::size_t>(it->toArray().size()) > mostRules)
            return place.wrongAt(line, it.key(), "SHAPE", QString("1..%1").arg(mostRules));
        for (const QJsonValue &entry : it->toArray()) {
            YAOGUI_TRY_LET(PolicyRule rule, readRule(*key, line, entry.toObject(), pack, place));
            for (std::size_t i = first; i < pack.rules.size(); ++i) {
                if (overlap(pack.rules[i], rule))
                    return place.wrong(it.key(), "OVERLAP");
            }
            pack.rules.push_back(std::move(rule));
        }
    }
    return {};
}

Done readHead(const QJsonObject &root, PolicyPack &pack, const Place &place)
{
    static const QStringList fields{"$schema", "kind", "region", "inherits", "version", "name", "valid_from", "valid_to", "documents", "rules"};
    for (const QString &field : root.keys()) {
        if (!fields.contains(field))
            return place.wrong(field, "UNKNOWN_KEY");
    }
    static const std::map<QString, PolicyPack::Kind> kinds{
        {"national", PolicyPack::Kind::National}, {"region", PolicyPack::Kind::Region}, {"local", PolicyPack::Kind::Local}};
    const auto kind = kinds.find(root["kind"].toString());
    if (kind == kinds.end())
        return place.wrong("kind", "VALUE", "national, region, local");
    pack.kind = kind->second;
    pack.region = root["region"].toString();
    static const QRegularExpression regionName(QRegularExpression::anchoredPattern("[a-z][a-z0-9_-]{1,39}"));
    if (!regionName.match(pack.region).hasMatch() || (pack.region == u"national") != (pack.kind == PolicyPack::Kind::National))
        return place.wrong("region", "VALUE", "a-z, 0-9");
    pack.inherits = root["inherits"].toString();
    const bool inheritsRight = pack.kind == PolicyPack::Kind::National ? pack.inherits.isEmpty()
        : pack.kind == PolicyPack::Kind::Region                       ? pack.inherits == u"national"
                                                                       : !pack.inherits.isEmpty();
    if (!inheritsRight)
        return place.wrong("inherits", "INHERITS");
    pack.version = root["version"].toString();
    if (pack.version.isEmpty() || pack.version.size() > 40)
        return place.wrong("version", "VALUE", "1..40");
    YAOGUI_TRY_LET(pack.name, readWords(root["name"].toObject(), place, "name"));
    if (!readDay(root, "valid_from", pack.from) || !readDay(root, "valid_to", pack.to) || pack.from.isNull()
        || (pack.to.isValid() && pack.to < pack.from))
        return place.wrong("valid_from", "DATES");
    const QJsonObject documents = root["documents"].toObject();
    for (auto it = documents.begin(); it != documents.end(); ++it) {
        if (it->toString().trimmed().isEmpty())
            return place.wrong(it.key(), "SOURCE_MISSING");
        pack.documents[it.key()] = it->toString();
    }
    if (pack.documents.empty())
        return place.wrong("documents", "SOURCE_MISSING");
    return {};
}

} // namespace

const PolicyRule *PolicyPack::rule(const QString &key, const QDate &day) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const PolicyRule &row) { return row.key == key && row.holdsOn(day); });
    return found == rules.end() ? nullptr : &*found;
}

Result<PolicyPack> readPack(const QByteArray &bytes, const QString &file)
{
    const Place place{file, bytes};
    if (bytes.size() > largestPack)
        return refuse(ErrorCode::FileTooLarge, {{"file", file}});
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsing);
    if (!document.isObject())
        return place.wrongAt(place.lineAt(parsing.offset), {}, "JSON", QStringLiteral("{…}"));
    if (const Repeated twice = repeatedName(bytes); twice.at >= 0)
        return place.wrongAt(place.lineAt(twice.at), twice.name, "TWICE", {});
    const QJsonObject root = document.object();
    PolicyPack pack;
    YAOGUI_TRY(readHead(root, pack, place));
    if (!root["rules"].isObject())
        return place.wrong("rules", "SHAPE", "{key: [{value, zh, en, …}]}");
    YAOGUI_TRY(readRules(root["rules"].toObject(), pack, place));
    if (pack.kind == PolicyPack::Kind::National) {
        for (const PolicyKey &key : policyKeys()) {
            if (key.required && !pack.rule(key.name, pack.from))
                return place.wrong(key.name, "RULE_MISSING");
        }
    }
    pack.bytes = bytes;
    return pack;
}

} // namespace yaogui
