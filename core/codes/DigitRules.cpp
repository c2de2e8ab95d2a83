// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CheckDigits.h"
#include "core/codes/CodeRules.h"

namespace yaogui {
namespace {

int firstTwo(QStringView text) { return text.first(2).toInt(); }

CodeReading retailCode(const QString &text)
{
    const bool standard = text.size() == 14 && text.startsWith(u"869");
    if (!closesGs1Sum(text))
        return unknownReading(text, CodeWarning::checkDigit, standard ? std::vector{CodeKind::StandardCode} : std::vector<CodeKind>());
    // 8-69… is also a GTIN-14 with packing indicator 8 of a mainland maker; single boxes do not bear those.
    CodeReading reading = standard ? plainReading(text, CodeKind::StandardCode, {CodeKind::Ean}) : plainReading(text, CodeKind::Ean);
    if (text.size() == 13 && text.startsWith(u'2'))
        reading.kind = CodeKind::InStore;
    reading.fields.gtin = toGtin14(text);
    return reading;
}

/// 11 to 15 are provinces as well as the beginning of a WeChat payment code: birth date and check digit decide.
std::optional<CodeReading> identityNumber(const QString &text, QDate today)
{
    const QDate birth = identityBirthDate(text, today);
    const bool wechatForm = isDigits(text) && firstTwo(text) >= 10 && firstTwo(text) <= 15;
    if (birth.isValid() && closesIdentitySum(text)) {
        CodeReading reading = plainReading(text, CodeKind::IdentityCard, wechatForm ? std::vector{CodeKind::WechatPay} : std::vector<CodeKind>());
        reading.fields.birthDate = birth;
        return reading;
    }
    if (wechatForm)
        return plainReading(text, CodeKind::WechatPay, {CodeKind::TraceOther});
    if (text.endsWith(u'X'))
        return unknownReading(text, CodeWarning::checkDigit);
    if (birth.isValid())
        return unknownReading(text, CodeWarning::checkDigit, {CodeKind::TraceOther});
    return std::nullopt;
}

CodeReading otherTrace(const QString &text)
{
    CodeReading reading = plainReading(text, CodeKind::TraceOther);
    if (text.size() == 20)
        reading.fields.prefix = text.left(7);
    if (text.size() == 27)
        reading.alternatives = {CodeKind::PrescriptionCode};
    reading.warnings << CodeWarning::traceUnusual.toString();
    return reading;
}

} // namespace

CodeReading plainReading(const QString &text, CodeKind kind, std::vector<CodeKind> alternatives)
{
    CodeReading reading;
    reading.text = text;
    reading.kind = kind;
    reading.alternatives = std::move(alternatives);
    return reading;
}

CodeReading unknownReading(const QString &text, QStringView warning, std::vector<CodeKind> alternatives)
{
    CodeReading reading = plainReading(text, CodeKind::Unknown, std::move(alternatives));
    reading.warnings << warning.toString();
    return reading;
}

bool isTraceCode(QStringView text) { return text.size() == 20 && text.startsWith(u'8') && isDigits(text); }

CodeReading traceReading(const QString &code)
{
    CodeReading reading = plainReading(code, CodeKind::Trace);
    reading.fields.prefix = code.left(7);
    reading.fields.serial = code.mid(7);
    return reading;
}

std::optional<CodeReading> readDigits(const QString &text, QDate today)
{
    const auto size = text.size();
    if (size == 18)
        if (auto reading = identityNumber(text.toUpper(), today))
            return reading;
    if (!isDigits(text))
        return std::nullopt;
    if (isTraceCode(text))
        return traceReading(text);
    if (size == 28 && text.startsWith(u"424"))
        return plainReading(text, CodeKind::InsuranceCode);
    if (size == 8 || (size >= 12 && size <= 14))
        return retailCode(text);
    if (size >= 16 && size <= 24 && firstTwo(text) >= 25 && firstTwo(text) <= 30)
        return plainReading(text, CodeKind::AlipayPay, {CodeKind::TraceOther});
    if (size == 19 && text.startsWith(u"62"))
        return plainReading(text, CodeKind::UnionpayPay, {CodeKind::TraceOther});
    if (size >= 16 && size <= 30)
        return otherTrace(text);
    return std::nullopt;
}

} // namespace yaogui
