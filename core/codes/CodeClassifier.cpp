// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CodeClassifier.h"

#include "core/codes/CheckDigits.h"
#include "core/codes/CodeRules.h"
#include "core/codes/CodeText.h"
#include "core/codes/Gs1.h"

#include <QRegularExpression>

namespace yaogui {
namespace {

constexpr qsizetype longestCode = 100; // as long as a trace code may be for the insurance platform

CodeReading gs1Reading(const QString &text, const Gs1Message &message, int currentYear)
{
    // The serial belongs to the identity of the box: with an ambiguous end the text stays as it came.
    CodeReading reading = plainReading(message.ambiguous ? text : message.elementString(), CodeKind::Gs1);
    reading.fields.gtin = message.value(u"01");
    reading.fields.lot = message.value(u"10");
    reading.fields.serial = message.value(u"21");
    reading.fields.expiry = gs1Date(message.value(u"17"), currentYear);
    reading.fields.productionDate = gs1Date(message.value(u"11"), currentYear);
    if (message.ambiguous)
        reading.warnings << CodeWarning::gs1Ambiguous.toString();
    return reading;
}

/// Texts that promise to be GS1 (AIM identifier, GS inside, brackets) and those that only look so (01 + a good GTIN).
std::optional<CodeReading> readElementString(const QString &text, bool promised, QDate today)
{
    static const QRegularExpression bracketed(R"(^\(\d{2,4}\))");
    const bool certain = promised || text.contains(QChar(0x1D)) || bracketed.match(text).hasMatch();
    const bool likely = text.startsWith(u"01") && text.size() >= 16 && isDigits(QStringView(text).sliced(2, 14));
    if (!certain && !likely)
        return std::nullopt;
    const auto message = readGs1(text);
    if (!message) {
        const bool wrongDigit = message.error() == Gs1Fault::CheckDigit;
        if (!certain && (!wrongDigit || isDigits(text)))
            return std::nullopt; // digits that happen to begin 01
        return unknownReading(text, wrongDigit ? CodeWarning::checkDigit : CodeWarning::gs1Invalid);
    }
    CodeReading reading = gs1Reading(text, *message, today.year());
    if (certain)
        return reading;
    if (isDigits(text) && text.size() <= 30)
        reading.alternatives.push_back(CodeKind::TraceOther);
    if (text.size() == 27)
        reading.alternatives.push_back(CodeKind::PrescriptionCode);
    return reading;
}

std::optional<CodeReading> readWebAddress(const QString &text, QDate today)
{
    static const QRegularExpression web(R"(^https?://\S)", QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression traceInside(R"((?<![0-9])(8[0-9]{19})(?![0-9]))");
    if (!web.match(text).hasMatch())
        return std::nullopt;
    CodeReading reading = plainReading(text, CodeKind::WebAddress);
    if (const auto match = traceInside.match(text); match.hasMatch()) {
        reading = traceReading(match.captured(1));
        reading.alternatives = {CodeKind::WebAddress};
    } else if (const auto link = readDigitalLink(text)) {
        reading = gs1Reading(text, *link, today.year());
        reading.alternatives = {CodeKind::WebAddress};
    }
    return reading;
}

/// "8385793-0000879766660" and the like: only for forms that nothing else is likely to have.
std::optional<CodeReading> readGroups(const QString &text, QDate today)
{
    const QString joined = joinedGroups(text);
    if (joined.isEmpty() || joined == text)
        return std::nullopt;
    if (!isTraceCode(joined) && joined.size() != 13 && joined.size() != 18 && joined.size() != 28)
        return std::nullopt;
    auto reading = readDigits(joined, today);
    return reading && reading->kind != CodeKind::Unknown && reading->kind != CodeKind::TraceOther ? reading : std::nullopt;
}

CodeReading byForm(const CleanText &clean, const QString &symbology, QDate today)
{
    const QString &text = clean.text;
    if (text.isEmpty())
        return unknownReading(text, CodeWarning::empty);
    if (auto reading = readWebAddress(text, today))
        return *reading;
    if (text.size() > longestCode)
        return unknownReading(text, CodeWarning::longerThanACode);
    const bool gs1Symbol = clean.saysGs1() || symbology.startsWith(u"gs1");
    if (auto reading = readElementString(text, gs1Symbol, today))
        return *reading;
    if (auto reading = readDigits(text, today))
        return *reading;
    if (auto reading = readLetters(text))
        return *reading;
    if (auto reading = readGroups(text, today))
        return *reading;
    return plainReading(text, CodeKind::Unknown);
}

} // namespace

CodeReading CodeClassifier::classify(const QString &raw, const QString &symbology) const
{
    const CleanText clean = cleanText(raw);
    CodeReading reading = clean.warnings.contains(CodeWarning::tooLong) ? plainReading(clean.text, CodeKind::Unknown)
                                                                        : byForm(clean, symbology, m_clock.today());
    reading.warnings = clean.warnings + reading.warnings;
    return reading;
}

} // namespace yaogui
