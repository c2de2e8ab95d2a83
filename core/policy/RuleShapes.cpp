// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/RuleShapes.h"

#include "core/catalogue/DrugWords.h"
#include "core/staff/Act.h"
#include "core/staff/Operator.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yaogui::shapes {

namespace {

/// A list in which every element reads; nothing when one does not, or when one comes twice.
template <typename List, typename One> std::optional<List> listOf(const QJsonValue &value, One one)
{
    if (!value.isArray())
        return {};
    List list;
    for (const QJsonValue &row : value.toArray()) {
        auto element = one(row);
        if (!element || std::find(list.begin(), list.end(), *element) != list.end())
            return {};
        list.push_back(std::move(*element));
    }
    return list;
}

std::optional<int> wholeNumber(const QJsonValue &value, int least, int most)
{
    constexpr int none = -1'000'000;
    const int number = value.toInt(none); // `none` also for 1.5 and "1"
    return value.isDouble() && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

bool hasOnly(const QJsonObject &object, const QStringList &fields)
{
    const QStringList keys = object.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return fields.contains(key); });
}

std::optional<TwoTongues> tongues(const QJsonObject &object)
{
    const TwoTongues words{object["zh"].toString().trimmed(), object["en"].toString().trimmed()};
    return words.zh.isEmpty() || words.en.isEmpty() ? std::nullopt : std::optional(words);
}

std::optional<Money> moneyFrom(const QJsonValue &value)
{
    const Result<Money> money = parseMoney(value.toString());
    return money && !money->isNegative() ? std::optional(*money) : std::nullopt;
}

} // namespace

std::optional<Percent> percentFrom(const QJsonValue &value)
{
    constexpr int most = 100'000;
    const Result<Money> twoDecimals = parseMoney(value.toString()); // a percentage has two decimals, as money has
    if (!twoDecimals || twoDecimals->isNegative() || twoDecimals->units() > most)
        return {};
    return Percent{static_cast<int>(twoDecimals->units())};
}

std::optional<QDate> dateFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const bool exact = day.isValid() && day.toString(Qt::ISODate) == text; // Qt also reads 2026/10/01 and ignores what follows
    return exact ? std::optional(day) : std::nullopt;
}

std::optional<RuleAction> actionFrom(const QString &word)
{
    if (word == u"stop")
        return RuleAction::Stop;
    if (word == u"ask")
        return RuleAction::Ask;
    return word == u"warn" ? std::optional(RuleAction::Warn) : std::nullopt;
}

Shape<bool> yesNo()
{
    return {"true, false", [](const QJsonValue &value) { return value.isBool() ? std::optional(value.toBool()) : std::nullopt; }, {}};
}

Shape<int> count(int least, int most)
{
    return {QString("%1..%2").arg(least).arg(most), [=](const QJsonValue &value) { return wholeNumber(value, least, most); }, {}};
}

Shape<Percent> percent()
{
    return {"\"15\", \"0.5\"", percentFrom, {}};
}

Shape<QDate> date()
{
    return {"\"2026-12-31\"", dateFrom, {}};
}

Shape<QString> text(int longest)
{
    return {QString("\"…\", %1").arg(longest),
            [=](const QJsonValue &value) {
                const QString words = value.toString();
                return value.isString() && words.size() <= longest ? std::optional(words) : std::nullopt;
            },
            {}};
}

Shape<QString> oneOf(const QStringList &words)
{
    return {words.join(", "),
            [=](const QJsonValue &value) { return words.contains(value.toString()) ? std::optional(value.toString()) : std::nullopt; }, words};
}

Shape<QStringList> someOf(const QStringList &words)
{
    return {"[" + words.join(", ") + "]",
            [=](const QJsonValue &value) {
                return listOf<QStringList>(value, [&](const QJsonValue &row) {
                    return words.contains(row.toString()) ? std::optional(row.toString()) : std::nullopt;
                });
            },
            words};
}

Shape<QStringList> texts()
{
    return {"[\"…\"]", [](const QJsonValue &value) {
                return listOf<QStringList>(value, [](const QJsonValue &row) {
                    return row.toString().isEmpty() ? std::nullopt : std::optional(row.toString());
                });
            },
            {}};
}

Shape<QStringList> dates()
{
    return {"[\"2026-10-01\"]", [](const QJsonValue &value) {
                return listOf<QStringList>(value, [](const QJsonValue &row) {
                    return dateFrom(row) ? std::optional(row.toString()) : std::nullopt;
                });
            },
            {}};
}

Shape<std::vector<int>> counts(int least, int most)
{
    return {QString("[%1..%2]").arg(least).arg(most), [=](const QJsonValue &value) {
                return listOf<std::vector<int>>(value, [=](const QJsonValue &row) { return wholeNumber(row, least, most); });
            },
            {}};
}

Shape<std::vector<Percent>> percents()
{
    return {"[\"1\", \"3\"]", [](const QJsonValue &value) { return listOf<std::vector<Percent>>(value, percentFrom); }, {}};
}

Shape<std::map<QString, QString>> names()
{
    return {"{\"code\": \"name\"}",
            [](const QJsonValue &value) -> std::optional<std::map<QString, QString>> {
                if (!value.isObject())
                    return {};
                std::map<QString, QString> map;
                const QJsonObject object = value.toObject();
                for (auto it = object.begin(); it != object.end(); ++it) {
                    if (!it->isString())
                        return {};
                    map[it.key()] = it->toString();
                }
                return map;
            },
            {}};
}

Shape<RuleAction> action()
{
    return {"stop, ask, warn", [](const QJsonValue &value) { return actionFrom(value.toString()); }, {"stop", "ask", "warn"}};
}

Shape<std::vector<DrugClass>> drugClasses()
{
    QStringList words;
    for (const DrugClass drugClass : {DrugClass::Prescription, DrugClass::OtcA, DrugClass::OtcB, DrugClass::HerbalPiece, DrugClass::Device,
                                      DrugClass::HealthFood, DrugClass::Other})
        words.append(wordOf(drugClass)); // one word each: packs are compared
    return {"[" + words.join(", ") + "]",
            [words](const QJsonValue &value) {
                return listOf<std::vector<DrugClass>>(value, [&](const QJsonValue &row) {
                    return words.contains(row.toString()) ? drugClassOf(row.toString()) : std::nullopt;
                });
            },
            words};
}

Shape<Businesses> businesses()
{
    return {"[account, outpatient_pool, other_pool]",
            [](const QJsonValue &value) -> std::optional<Businesses> {
                const auto list = listOf<std::vector<Business>>(value, [](const QJsonValue &row) { return businessFrom(row.toString()); });
                return list ? std::optional(Businesses(list->begin(), list->end())) : std::nullopt;
            },
            {}};
}

Shape<PriceCap> cap(CapReference reference)
{
    return {"{over_percent, channels, kinds, pledged_only, action}",
            [reference](const QJsonValue &value) -> std::optional<PriceCap> {
                const QJsonObject object = value.toObject();
                const auto over = percentFrom(object["over_percent"]);
                const auto channels = someOf({"counter", "online"}).parse(object["channels"]);
                const auto kinds = someOf({"volume_procured", "negotiated", "listed", "other"}).parse(object["kinds"]);
                const auto act = actionFrom(object["action"].toString());
                if (!over || !channels || !kinds || !act || !object["pledged_only"].isBool()
                    || !hasOnly(object, {"over_percent", "channels", "kinds", "pledged_only", "action"}))
                    return {};
                return PriceCap{reference, *over, *channels, *kinds, object["pledged_only"].toBool(), *act};
            },
            {}};
}

Shape<std::vector<MedicalCategory>> categories()
{
    return {"[{code, name, needs_disease, business}]",
            [](const QJsonValue &value) -> std::optional<std::vector<MedicalCategory>> {
                auto list = listOf<std::vector<MedicalCategory>>(value, [](const QJsonValue &row) -> std::optional<MedicalCategory> {
                    const QJsonObject object = row.toObject();
                    const auto business = businessFrom(object["business"].toString());
                    const MedicalCategory category{object["code"].toString(), object["name"].toString(), object["needs_disease"].toBool(),
                                                   business.value_or(Business::Account)};
                    const bool whole = business && !category.code.isEmpty() && !category.name.isEmpty() && object["needs_disease"].isBool()
                        && hasOnly(object, {"code", "name", "needs_disease", "business"});
                    return whole ? std::optional(category) : std::nullopt;
                });
                return list && !list->empty() ? list : std::nullopt;
            },
            {}};
}

Shape<DualBenefit> benefit()
{
    return {"{deductible, employee_percent, resident_percent, employee_cap, resident_cap}",
            [](const QJsonValue &value) -> std::optional<DualBenefit> {
                const QJsonObject object = value.toObject();
                const auto deductible = moneyFrom(object["deductible"]);
                const auto employee = percentFrom(object["employee_percent"]);
                const auto resident = percentFrom(object["resident_percent"]);
                const auto employeeCap = moneyFrom(object["employee_cap"]);
                const auto residentCap = moneyFrom(object["resident_cap"]);
                if (!deductible || !employee || !resident || !employeeCap || !residentCap || object.size() != 5)
                    return {};
                return DualBenefit{*deductible, *employee, *resident, *employeeCap, *residentCap};
            },
            {}};
}

Shape<Reapply> reapply()
{
    return {"{voluntary_months, banned_months, first_retry_months, later_retry_months}",
            [](const QJsonValue &value) -> std::optional<Reapply> {
                constexpr int most = 120;
                const QJsonObject object = value.toObject();
                if (object.isEmpty() || !hasOnly(object, {"voluntary_months", "banned_months", "first_retry_months", "later_retry_months"}))
                    return {};
                Reapply rule;
                const std::pair<const char *, std::optional<int> Reapply::*> fields[] = {{"voluntary_months", &Reapply::voluntary},
                                                                                         {"banned_months", &Reapply::banned},
                                                                                         {"first_retry_months", &Reapply::firstRetry},
                                                                                         {"later_retry_months", &Reapply::laterRetry}};
                for (const auto &[name, field] : fields) {
                    const QJsonValue months = object[QLatin1String(name)];
                    rule.*field = wholeNumber(months, 1, most);
                    if (!months.isUndefined() && !(rule.*field))
                        return {};
                }
                return rule;
            },
            {}};
}

Shape<std::vector<AgencyClock>> clocks()
{
    return {"[{zh, en, working_days | months}]",
            [](const QJsonValue &value) -> std::optional<std::vector<AgencyClock>> {
                if (!value.isArray())
                    return {};
                std::vector<AgencyClock> list;
                for (const QJsonValue &row : value.toArray()) {
                    const QJsonObject object = row.toObject();
                    const auto words = tongues(object);
                    const auto days = wholeNumber(object["working_days"], 1, 366);
                    const auto months = wholeNumber(object["months"], 1, 60);
                    if (!words || days.has_value() == months.has_value() || !hasOnly(object, {"zh", "en", "working_days", "months"}))
                        return {};
                    list.push_back({*words, days.value_or(0), months.value_or(0)});
                }
                return list;
            },
            {}};
}

Shape<std::vector<PassedDeadline>> deadlines()
{
    return {"[{zh, en, day}]",
            [](const QJsonValue &value) -> std::optional<std::vector<PassedDeadline>> {
                if (!value.isArray())
                    return {};
                std::vector<PassedDeadline> list;
                for (const QJsonValue &row : value.toArray()) {
                    const QJsonObject object = row.toObject();
                    const auto words = tongues(object);
                    const auto day = dateFrom(object["day"]);
                    if (!words || !day || !hasOnly(object, {"zh", "en", "day"}))
                        return {};
                    list.push_back({*words, *day});
                }
                return list;
            },
            {}};
}

Shape<std::vector<std::pair<QString, QString>>> pairs(const QStringList &words)
{
    return {"[[" + words.join(", ") + "]]",
            [=](const QJsonValue &value) {
                using Pair = std::pair<QString, QString>;
                return listOf<std::vector<Pair>>(value, [&](const QJsonValue &row) -> std::optional<Pair> {
                    const QJsonArray two = row.toArray();
                    const Pair pair(two.at(0).toString(), two.at(1).toString());
                    const bool known = words.contains(pair.first) && words.contains(pair.second) && pair.first != pair.second;
                    return two.size() == 2 && known ? std::optional(pair) : std::nullopt;
                });
            },
            words};
}

namespace {

std::optional<ActLimit> limitFrom(const QJsonObject &figure)
{
    const ActLimit limit{percentFrom(figure["percent"]), moneyFrom(figure["amount"])};
    return figure.size() == 1 && (limit.percent || limit.amount) ? std::optional(limit) : std::nullopt;
}

} // namespace

Shape<ActLimits> actLimits()
{
    return {"{act: {post: {percent}, {amount}}}",
            [](const QJsonValue &value) -> std::optional<ActLimits> {
                const QJsonObject acts = value.toObject();
                ActLimits limits;
                for (auto act = acts.begin(); act != acts.end(); ++act) {
                    const auto known = actFrom(act.key());
                    const QJsonObject posts = act.value().toObject();
                    if (!known || !mayHaveLimit(*known) || posts.isEmpty())
                        return {};
                    for (auto post = posts.begin(); post != posts.end(); ++post) {
                        const auto holder = postFrom(post.key());
                        const auto limit = limitFrom(post.value().toObject());
                        if (!holder || !limit)
                            return {};
                        limits[*known][*holder] = *limit;
                    }
                }
                return limits.empty() ? std::nullopt : std::optional(limits);
            },
            {}};
}

} // namespace yaogui::shapes
