// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/ErrorText.h"

#include "core/base/Clock.h"
#include "core/insurance/Person.h"
#include "ui/text/NameText.h"
#include "ui/text/PolicyTokens.h"
#include "ui/text/ReviewErrorRows.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <algorithm>
#include <span>

namespace yaogui {

namespace {

/// The first row that fits, of both tables.
template <typename Fits>
const ErrorRow *rowThat(const Fits &fits)
{
    for (const auto rows : {std::span<const ErrorRow>(errorRows), std::span<const ErrorRow>(reviewErrorRows)}) {
        const auto found = std::find_if(rows.begin(), rows.end(), fits);
        if (found != rows.end())
            return &*found;
    }
    return nullptr;
}

const ErrorRow *rowOf(ErrorCode code)
{
    return rowThat([&](const ErrorRow &row) { return row.code == code; });
}

QString translated(const char *source)
{
    return QCoreApplication::translate("ErrorText", source);
}

struct Details {
    Q_DECLARE_TR_FUNCTIONS(Details)
};

QString backupReason(const QString &token)
{
    if (token == u"folder")
        return Details::tr("the folder cannot be used");
    if (token == u"same_place")
        return Details::tr("the second place is within the store's own folder");
    if (token == u"write")
        return Details::tr("it could not be written");
    if (token == u"mark")
        return Details::tr("it is no backup");
    if (token == u"header" || token == u"altered")
        return Details::tr("it was altered");
    if (token == u"truncated")
        return Details::tr("its end is missing");
    if (token == u"length")
        return Details::tr("it needs fifty digits");
    if (token == u"not_digits")
        return Details::tr("it holds digits only");
    return {};
}

/// Why a reading of temperature and humidity is refused.
QString climateReason(const QString &token)
{
    if (token == u"ACTION_NEEDED")
        return Details::tr("it lies outside the limits, and what was done about it is missing");
    if (token == u"TIME" || token == u"FUTURE")
        return Details::tr("such a time cannot be");
    if (token == u"PLACE_UNKNOWN")
        return Details::tr("nothing is kept at such a place");
    if (token == u"TEMPERATURE")
        return Details::tr("no temperature of a shop");
    if (token == u"HUMIDITY")
        return Details::tr("no humidity of a shop");
    return {};
}

/// Tokens that core uses between programs, as a person says them.
QString spoken(const QString &key, const QString &value)
{
    if (key == u"state" || key == u"from" || key == u"to") {
        const std::optional<SaleState> state = saleStateFrom(value);
        return state ? nameOf(*state) : value;
    }
    if (key == u"insurance")
        return insuranceTypeName(value);
    if (const QString words = key == u"reason" ? backupReason(value) : QString(); !words.isEmpty())
        return words;
    if (const QString words = key == u"reason" ? climateReason(value) : QString(); !words.isEmpty())
        return words;
    if (key == u"field" && value == u"proxy_identity")
        return Details::tr("the buyer's identity card");
    if (key == u"field" && value == u"identity")
        return Details::tr("the buyer's identity number");
    if (key == u"field" && (value == u"proxy_name" || value == u"buyer"))
        return Details::tr("the buyer's name");
    if (key == u"reason" || key == u"business" || (key == u"field" && proxyProofFrom(value)))
        return nameOfToken(value);
    if ((key == u"time" || key == u"last") && fromIso(value).isValid())
        return fromIso(value).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (key == u"hint" && value == u"closer")
        return Details::tr("too far away");
    if (key == u"hint" && value == u"frontal")
        return Details::tr("turned away");
    if (key == u"hint" && value == u"light")
        return Details::tr("too dark or too bright");
    if (key == u"hint" && value == u"sharp")
        return Details::tr("blurred");
    return value;
}

QString detailText(const QJsonObject &details, const QString &key)
{
    constexpr int longest = 120; // a scanned text may be huge; the sentence must stay readable
    const QJsonValue value = details.value(key);
    const bool noNumberYet = (key.endsWith(u"_id") || key == u"seconds") && value.toInteger() == 0 && value.isDouble(); // nor a wait
    if (noNumberYet)
        return {};
    return value.isDouble() ? QString::number(value.toInteger()) : spoken(key, value.toString().left(longest));
}

/// Replaces the "{key}"s of one part; `complete` turns false when a detail is absent.
QString fillPart(const QString &part, const QJsonObject &details, bool &complete)
{
    QString text;
    qsizetype at = 0;
    for (qsizetype open = part.indexOf(u'{'); open >= 0; open = part.indexOf(u'{', at)) {
        const qsizetype close = part.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString value = detailText(details, part.mid(open + 1, close - open - 1));
        complete = complete && !value.isEmpty();
        text += part.mid(at, open - at) + value;
        at = close + 1;
    }
    return text + part.mid(at);
}

} // namespace

QString fillDetails(const QString &sentence, const QJsonObject &details)
{
    QString text;
    qsizetype at = 0;
    bool complete = true;
    for (qsizetype open = sentence.indexOf(u'['); open >= 0; open = sentence.indexOf(u'[', at)) {
        const qsizetype close = sentence.indexOf(u']', open);
        if (close < 0)
            break;
        text += fillPart(sentence.mid(at, open - at), details, complete);
        bool hasAll = true;
        const QString optional = fillPart(sentence.mid(open + 1, close - open - 1), details, hasAll);
        if (hasAll)
            text += optional;
        at = close + 1;
    }
    text += fillPart(sentence.mid(at), details, complete);
    if (!text.isEmpty())
        text[0] = text[0].toUpper(); // the first part may have gone
    return text;
}

ErrorWords wordsFor(const Error &error)
{
    const ErrorRow *row = rowOf(error.code);
    if (!row)
        return {codeName(error.code), codeName(error.code)};
    return {fillDetails(translated(row->what), error.details), fillDetails(translated(row->next), error.details)};
}

QString messageFor(const Error &error)
{
    const ErrorWords words = wordsFor(error);
    return words.what + u' ' + words.next;
}

ErrorWords wordsForCodeName(const QString &name)
{
    const ErrorRow *row = rowThat([&](const ErrorRow &one) { return codeName(one.code) == name; });
    return row ? wordsFor(Error{row->code, {}, {}}) : ErrorWords{name, {}};
}

} // namespace yaogui
