// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/Directions.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace yaogui {

namespace {

__extension__ using Wide = __int128;

constexpr qsizetype longestText = 60;
constexpr std::int64_t oneUnit = 10'000;                       // of a Quantity
constexpr std::int64_t mostAmount = 1'000'000'000LL * oneUnit; // a kilogram in µg; more is no dose

QString plain(const QString &text) { return text.left(longestText + 1).normalized(QString::NormalizationForm_KC).trimmed().toLower(); }

/// a × b ÷ c, rounded down; nothing beyond what a dose can be.
std::optional<Quantity> scaled(std::int64_t a, std::int64_t b, std::int64_t c)
{
    if (c <= 0 || a < 0 || b < 0)
        return {};
    const Wide value = static_cast<Wide>(a) * b / c;
    return value > mostAmount ? std::nullopt : std::optional(Quantity::ofUnits(static_cast<std::int64_t>(value)));
}

/// "3", "0.5", "三", "半"; nothing else.
std::optional<Quantity> numberFrom(const QString &text)
{
    static const QHash<QString, std::int64_t> words{{"半", 5'000},  {"一", 10'000}, {"两", 20'000}, {"二", 20'000},
                                                    {"三", 30'000}, {"四", 40'000}, {"五", 50'000}, {"六", 60'000},
                                                    {"七", 70'000}, {"八", 80'000}, {"九", 90'000}, {"十", 100'000}};
    if (const auto word = words.constFind(text); word != words.constEnd())
        return Quantity::ofUnits(*word);
    const auto number = parseQuantity(text);
    return number && number->isPositive() && number->units() <= mostAmount ? std::optional(*number) : std::nullopt;
}

/// `number` of `word` in the measure it belongs to.
std::optional<DoseAmount> measured(Quantity number, const QString &word)
{
    struct Measure {
        QLatin1String unit;
        std::int64_t times;
    };
    static const QHash<QString, Measure> measures{
        {"g", {QLatin1String("ug"), 1'000'000}}, {"克", {QLatin1String("ug"), 1'000'000}}, {"mg", {QLatin1String("ug"), 1'000}},
        {"毫克", {QLatin1String("ug"), 1'000}},  {"ug", {QLatin1String("ug"), 1}},         {"μg", {QLatin1String("ug"), 1}},
        {"mcg", {QLatin1String("ug"), 1}},       {"微克", {QLatin1String("ug"), 1}},       {"ml", {QLatin1String("ml"), 1}},
        {"毫升", {QLatin1String("ml"), 1}},      {"l", {QLatin1String("ml"), 1'000}},      {"iu", {QLatin1String("iu"), 1}},
        {"u", {QLatin1String("iu"), 1}},         {"单位", {QLatin1String("iu"), 1}},       {"国际单位", {QLatin1String("iu"), 1}},
        {"万iu", {QLatin1String("iu"), 10'000}}, {"万单位", {QLatin1String("iu"), 10'000}}};
    const auto measure = measures.constFind(word);
    if (measure == measures.constEnd())
        return DoseAmount{number, word};
    const auto amount = scaled(number.units(), measure->times, 1);
    return amount ? std::optional(DoseAmount{*amount, measure->unit}) : std::nullopt;
}

/// The parts of a specification: strengths in order, and how many of what a pack has.
struct Specification {
    std::vector<DoseAmount> strengths; ///< of one smallest unit
    std::optional<DoseAmount> count;   ///< "24片" of "0.1g*24片"

    [[nodiscard]] const DoseAmount *strength(const QString &unit) const
    {
        const auto is = [&](const DoseAmount &row) { return row.unit == unit; };
        const auto found = std::find_if(strengths.begin(), strengths.end(), is);
        // two masses are a compound: which one a dose speaks of is not said
        return found == strengths.end() || std::count_if(strengths.begin(), strengths.end(), is) > 1 ? nullptr : &*found;
    }
};

Specification specificationOf(const Drug &drug)
{
    static const QRegularExpression part(
        QStringLiteral("([0-9]+(?:\\.[0-9]+)?)\\s*(万iu|万单位|mcg|mg|ug|μg|iu|ml|g|l|单位|毫克|微克|毫升|克"
                       "|片|粒|袋|支|丸|枚|贴|喷|揿|吸|滴|瓶|包|颗|板|u)(?![a-z%])"));
    Specification found;
    auto match = part.globalMatch(plain(drug.spec));
    while (match.hasNext()) {
        const QRegularExpressionMatch row = match.next();
        const auto number = numberFrom(row.captured(1));
        const auto amount = number ? measured(*number, row.captured(2)) : std::nullopt;
        if (!amount)
            continue;
        if (amount->unit == u"ug" || amount->unit == u"ml" || amount->unit == u"iu")
            found.strengths.push_back(*amount);
        else if (!found.count)
            found.count = amount;
        else
            found.count = DoseAmount{{}, {}}; // "12片*2板": counted twice, so neither number is the pack's
    }
    return found;
}

/// Smallest units in a pack.
Quantity countOf(const Drug &drug, const Specification &specification)
{
    const bool said = specification.count && specification.count->amount.isPositive();
    return said ? specification.count->amount : Quantity::ofUnits(std::max(drug.packCount, 1) * oneUnit);
}

} // namespace

std::optional<DoseAmount> doseFrom(const QString &text, const QString &unit)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:每次|一次|1次|每服)?\\s*([0-9]+(?:\\.[0-9]+)?|[半一两二三四五六七八九十])\\s*(\\D*)")));
    const QRegularExpressionMatch match = pattern.match(plain(text));
    if (text.size() > longestText || !match.hasMatch())
        return {};
    const QString own = match.captured(2).trimmed(), apart = plain(unit);
    if ((own.isEmpty() && apart.isEmpty()) || (!own.isEmpty() && !apart.isEmpty() && own != apart))
        return {};
    static const QRegularExpression oneWord(QRegularExpression::anchoredPattern(QStringLiteral("[a-zμ]{1,3}|\\p{Han}{1,4}|万iu")));
    const QString word = own.isEmpty() ? apart : own;
    const auto number = numberFrom(match.captured(1));
    return number && oneWord.match(word).hasMatch() ? measured(*number, word) : std::nullopt;
}

std::optional<Frequency> frequencyFrom(const QString &text)
{
    static const QHash<QString, Frequency> words{{"qd", {1, 1}},       {"bid", {2, 1}},      {"tid", {3, 1}},     {"qid", {4, 1}},
                                                 {"qn", {1, 1}},       {"qm", {1, 1}},       {"hs", {1, 1}},      {"qod", {1, 2}},
                                                 {"qw", {1, 7}},       {"biw", {2, 7}},      {"tiw", {3, 7}},     {"q2w", {1, 14}},
                                                 {"每晚一次", {1, 1}}, {"每早一次", {1, 1}}, {"每晚1次", {1, 1}}, {"每早1次", {1, 1}},
                                                 {"睡前一次", {1, 1}}, {"隔日一次", {1, 2}}, {"隔日1次", {1, 2}}};
    const QString word = plain(text).remove(u'.').remove(u' ');
    if (const auto known = words.constFind(word); known != words.constEnd())
        return *known;
    static const QRegularExpression perDay(QRegularExpression::anchoredPattern(
        QStringLiteral("(每日|每天|一日|1日|一天|日|每周|一周)([0-9]{1,2}|[一两二三四五六七八九十])次")));
    if (const auto match = perDay.match(word); match.hasMatch()) {
        const auto times = numberFrom(match.captured(2));
        const bool weekly = match.captured(1).contains(u'周');
        return times ? std::optional(Frequency{static_cast<int>(times->units() / oneUnit), weekly ? 7 : 1}) : std::nullopt;
    }
    static const QRegularExpression everyHours(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:q|每)([0-9]{1,2})(?:h|小时(?:一次|1次)?)")));
    const int hours = everyHours.match(word).captured(1).toInt();
    return hours > 0 && 24 % hours == 0 ? std::optional(Frequency{24 / hours, 1}) : std::nullopt;
}

std::optional<Quantity> packHolds(const Drug &drug, const QString &unit)
{
    const Specification specification = specificationOf(drug);
    if (const DoseAmount *strength = specification.strength(unit))
        return scaled(strength->amount.units(), countOf(drug, specification).units(), oneUnit);
    if (specification.count && specification.count->unit == unit && specification.count->amount.isPositive())
        return specification.count->amount;
    return unit == plain(drug.unit) ? std::optional(Quantity::ofUnits(oneUnit)) : std::nullopt;
}

std::optional<Quantity> massOf(const Drug &drug, const DoseAmount &dose)
{
    if (dose.unit == u"ug")
        return dose.amount;
    const Specification specification = specificationOf(drug);
    const DoseAmount *mass = specification.strength(QStringLiteral("ug"));
    if (!mass)
        return {};
    if (const DoseAmount *volume = specification.strength(QStringLiteral("ml")); volume && dose.unit == u"ml")
        return scaled(dose.amount.units(), mass->amount.units(), volume->amount.units());
    const bool ofSmallest = specification.count && specification.count->unit == dose.unit;
    return ofSmallest ? scaled(dose.amount.units(), mass->amount.units(), oneUnit) : std::nullopt;
}

} // namespace yaogui
