// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/PolicyText.h"

#include "core/catalogue/DrugWords.h"
#include "ui/text/AmountText.h"
#include "ui/text/NameText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <utility>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

struct Group {
    const char *areas; ///< first parts of the keys
    const char *name;
};

constexpr Group groups[] = {
    {"rx", QT_TRANSLATE_NOOP("PolicyText", "Prescriptions")},
    {"price", QT_TRANSLATE_NOOP("PolicyText", "Prices")},
    {"fund channel offline network", QT_TRANSLATE_NOOP("PolicyText", "Funds and channels")},
    {"trace stock special", QT_TRANSLATE_NOOP("PolicyText", "Trace codes and stock")},
    {"evidence av retention", QT_TRANSLATE_NOOP("PolicyText", "Evidence and keeping")},
    {"clean reapply report pay dual agency online perf staff calendar", QT_TRANSLATE_NOOP("PolicyText", "Duties of the store")},
    {"platform policy", QT_TRANSLATE_NOOP("PolicyText", "Platform and pack")},
};

QString listed(const QStringList &parts)
{
    return parts.isEmpty() ? Words::tr("none") : parts.join(Words::tr(", ", "between the parts of a list"));
}

QString percentText(const QString &figure)
{
    return figure + QStringLiteral(" %");
}

bool isPercent(const QString &key)
{
    static const QStringList keys{"price.channel_gap", "trace.upload_rate", "stock.variance_pct", "stock.variance_bands", "dual.deposit"};
    return keys.contains(key);
}

QString numberText(const QString &key, int number)
{
    static const QStringList workingDays{"dual.notice_days", "dual.audit"};
    static const QStringList monthDays{"report.dual_channel", "pay.ward_goods"};
    if (workingDays.contains(key))
        return Words::tr("%n working day(s)", nullptr, number);
    if (monthDays.contains(key))
        return Words::tr("by day %1 of the next month").arg(number);
    if (key.endsWith(u"_hours"))
        return Words::tr("%n hour(s)", nullptr, number);
    if (key.endsWith(u"_weeks"))
        return Words::tr("%n week(s)", nullptr, number);
    if (key.endsWith(u"_days"))
        return Words::tr("%n day(s)", nullptr, number);
    if (key.endsWith(u"_months") || key == u"report.internet")
        return Words::tr("%n month(s)", nullptr, number);
    if (key.endsWith(u"years"))
        return Words::tr("%n year(s)", nullptr, number);
    if (key.endsWith(u"_packs"))
        return Words::tr("%n smallest pack(s)", nullptr, number);
    if (key == u"dual.min_patients")
        return Words::tr("%n patient(s) a year", nullptr, number);
    if (key == u"stock.false_available")
        return Words::tr("%n case(s)", nullptr, number);
    return QString::number(number);
}

QString wordText(const QString &key, const QString &word)
{
    if (word.isEmpty())
        return Words::tr("none");
    if (isPercent(key))
        return percentText(word);
    if (key.endsWith(u"_classes") || key.endsWith(u"_goods")) {
        const auto drugClass = drugClassOf(word);
        return drugClass ? nameOf(*drugClass) : word;
    }
    return nameOfToken(word);
}

QString capText(const QString &key, const QJsonObject &cap)
{
    static const std::pair<const char *, const char *> references[] = {
        {"price.vbp_markup_max", QT_TRANSLATE_NOOP("PolicyText", "selected price")},
        {"price.listed_cap", QT_TRANSLATE_NOOP("PolicyText", "listed price")},
        {"price.negotiated_cap", QT_TRANSLATE_NOOP("PolicyText", "negotiated price")},
        {"price.hospital_cap", QT_TRANSLATE_NOOP("PolicyText", "hospital price")},
    };
    QString reference;
    for (const auto &[name, words] : references) {
        if (key == QLatin1String(name))
            reference = Words::tr(words);
    }
    const QString over = cap["over_percent"].toString();
    const QString limit = over == u"0" ? Words::tr("at most the %1").arg(reference)
                                       : Words::tr("at most the %1 + %2").arg(reference, percentText(over));
    QStringList parts{limit, valueText({}, cap["channels"]), valueText({}, cap["kinds"])};
    if (cap["pledged_only"].toBool())
        parts.append(Words::tr("stores with the pledge only"));
    parts.append(Words::tr("above: %1").arg(nameOfToken(cap["action"].toString())));
    return parts.join(Words::tr("; ", "between the parts of a rule"));
}

QString benefitText(const QJsonObject &benefit)
{
    const auto money = [&](const char *name) {
        return moneyWithSign(parseMoney(benefit[QLatin1String(name)].toString()).value_or(Money()));
    };
    const auto percent = [&](const char *name) { return percentText(benefit[QLatin1String(name)].toString()); };
    return Words::tr("deductible %1 a year; employees %2, at most %3; residents %4, at most %5")
        .arg(money("deductible"), percent("employee_percent"), money("employee_cap"), percent("resident_percent"), money("resident_cap"));
}

QString reapplyText(const QJsonObject &rule)
{
    static const std::pair<const char *, const char *> fields[] = {
        {"voluntary_months", QT_TRANSLATE_NOOP("PolicyText", "after leaving: %1")},
        {"banned_months", QT_TRANSLATE_NOOP("PolicyText", "after a ban: %1")},
        {"first_retry_months", QT_TRANSLATE_NOOP("PolicyText", "after the first failure: %1")},
        {"later_retry_months", QT_TRANSLATE_NOOP("PolicyText", "after a later failure: %1")},
    };
    QStringList parts;
    for (const auto &[name, words] : fields) {
        if (const QJsonValue months = rule[QLatin1String(name)]; !months.isUndefined())
            parts.append(Words::tr(words).arg(numberText(QStringLiteral("_months"), months.toInt())));
    }
    return parts.join(Words::tr("; ", "between the parts of a rule"));
}

QString limitsText(const QJsonObject &acts)
{
    QStringList parts;
    for (auto act = acts.begin(); act != acts.end(); ++act) {
        const QJsonObject posts = act.value().toObject();
        QStringList figures;
        for (auto post = posts.begin(); post != posts.end(); ++post) {
            const QJsonObject limit = post.value().toObject();
            const QString percent = limit["percent"].toString();
            const QString figure = percent.isEmpty() ? moneyWithSign(parseMoney(limit["amount"].toString()).value_or(Money())) : percentText(percent);
            const auto holder = postFrom(post.key());
            figures.append((holder ? nameOf(*holder) : post.key()) + u' ' + figure);
        }
        const auto known = actFrom(act.key());
        parts.append(Words::tr("%1: %2", "an act and how much of it").arg(known ? nameOf(*known) : act.key(), listed(figures)));
    }
    return parts.join(Words::tr("; ", "between the parts of a rule"));
}

QString objectText(const QString &key, const QJsonObject &object)
{
    if (key == u"staff.limits")
        return limitsText(object);
    if (object.contains("over_percent"))
        return capText(key, object);
    if (object.contains("deductible"))
        return benefitText(object);
    if (key == u"reapply")
        return reapplyText(object);
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts.append(it.key() + QStringLiteral(" → ") + it->toString());
    return listed(parts);
}

QString rowText(const QString &key, const QJsonValue &row)
{
    if (row.isArray())
        return Words::tr("%1 / %2", "two acts that two people do").arg(nameOfToken(row[0].toString()), nameOfToken(row[1].toString()));
    if (!row.isObject())
        return valueText(key, row);
    const QJsonObject object = row.toObject();
    if (object.contains("code"))
        return medicalCategoryName(object["code"].toString(), object["name"].toString()) + QStringLiteral(" (%1)").arg(object["code"].toString());
    const QString what = sentenceOf({object["zh"].toString(), object["en"].toString()});
    if (object.contains("day"))
        return what + u' ' + object["day"].toString();
    const int days = object["working_days"].toInt();
    return what + u' '
        + (days > 0 ? numberText(QStringLiteral("dual.audit"), days) : numberText(QStringLiteral("_months"), object["months"].toInt()));
}

} // namespace

QString valueText(const QString &key, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case QJsonValue::Double: return numberText(key, value.toInt());
    case QJsonValue::String: return wordText(key, value.toString());
    case QJsonValue::Object: return objectText(key, value.toObject());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &row : value.toArray())
            parts.append(rowText(key, row));
        return listed(parts);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return Words::tr("no rule");
}

QString sentenceOf(const TwoTongues &words)
{
    return Words::tr("en", "which sentence of a pack is shown: zh or en") == u"zh" ? words.zh : words.en;
}

QString groupOf(const QString &key)
{
    const QString area = key.section(u'.', 0, 0);
    for (const Group &group : groups) {
        if (QString::fromLatin1(group.areas).split(u' ').contains(area))
            return Words::tr(group.name);
    }
    return {};
}

QStringList ruleGroups()
{
    QStringList names;
    for (const Group &group : groups)
        names.append(Words::tr(group.name));
    return names;
}

QString nameOf(PolicyPack::Kind kind)
{
    switch (kind) {
    case PolicyPack::Kind::National: return Words::tr("national");
    case PolicyPack::Kind::Region: return Words::tr("region");
    case PolicyPack::Kind::Local: break;
    }
    return Words::tr("store's own");
}

QString periodText(const QDate &from, const QDate &to)
{
    if (from.isNull() && to.isNull())
        return Words::tr("as long as the pack");
    if (from.isNull())
        return Words::tr("until %1").arg(dateText(to));
    return to.isNull() ? Words::tr("from %1, no end set").arg(dateText(from)) : Words::tr("%1 to %2").arg(dateText(from), dateText(to));
}

QString fingerprintText(const QString &fingerprint)
{
    static const QRegularExpression four(QStringLiteral("(.{4})(?=.)"));
    return fingerprint.toUpper().replace(four, QStringLiteral("\\1 "));
}

} // namespace yaogui
