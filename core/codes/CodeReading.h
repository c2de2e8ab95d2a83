// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace yaogui {

/// What a scanned text is. The names to the outside (toText) are fixed by contract.
enum class CodeKind {
    Trace,            ///< 药品追溯码 of the usual form: 20 digits, the first 8
    TraceOther,       ///< another maker's trace code: 16–30 digits
    Gs1,              ///< GS1 element string, also from a bracketed print or a Digital Link
    Ean,              ///< EAN-13, EAN-8, UPC-A, GTIN-14
    InStore,          ///< EAN-13 beginning 20–29: a label of the store itself
    InsuranceCode,    ///< 医保电子凭证, 28 digits beginning 424
    PrescriptionCode, ///< circulation code, 27 characters
    WechatPay,
    AlipayPay,
    UnionpayPay,
    IdentityCard,
    DrugCode,         ///< national insurance code of a drug: X… (23), Z… (20), T… (10)
    StandardCode,     ///< 药品本位码, 14 digits beginning 869
    ApprovalNumber,   ///< 批准文号
    WebAddress,
    Unknown,
};

/// "trace", "trace_other", "gs1" …
[[nodiscard]] QString toText(CodeKind kind);

/// What a text itself tells. Empty or invalid: the text does not tell it.
struct CodeFields {
    QString gtin;           ///< always 14 digits, zeros in front; compare with toGtin14() of a catalogue's EAN
    QString lot;
    QString serial;         ///< GS1 21, or the 13 digits behind a trace code's prefix (printed as 序列号)
    QString prefix;         ///< 药品标识码: the first 7 of a 20-digit trace code; differs by packing level
    QString approvalNumber; ///< with 国药准字 in front
    QDate expiry;
    QDate productionDate;
    QDate birthDate;
    bool operator==(const CodeFields &) const = default;
};

/// What may be said beside the kind. Names to the outside, like error codes.
namespace CodeWarning {
inline constexpr QStringView empty = u"EMPTY";
inline constexpr QStringView tooLong = u"TOO_LONG";                     ///< more than 4096 characters: cut, not looked at
inline constexpr QStringView longerThanACode = u"LONGER_THAN_A_CODE";   ///< more than 100 characters and no web address
inline constexpr QStringView controlCharacter = u"CONTROL_CHARACTER";   ///< one other than GS was removed from the inside
inline constexpr QStringView checkDigit = u"CHECK_DIGIT";               ///< has the form, but not the check digit
inline constexpr QStringView gs1Invalid = u"GS1_INVALID";               ///< said to be GS1, but breaks its rules
inline constexpr QStringView gs1Ambiguous = u"GS1_AMBIGUOUS";           ///< GS is missing: lot and serial cannot be told apart
inline constexpr QStringView openPlatformCode = u"OPEN_PLATFORM_CODE";  ///< insurance code of another app's form
inline constexpr QStringView traceUnusual = u"TRACE_UNUSUAL";           ///< not the 20 digits beginning 8; allowed
} // namespace CodeWarning

struct CodeReading {
    /// The code itself: AIM prefix, terminators and outer blanks gone, full-width made plain, GS kept; out of a web
    /// address or a labelled print, only the code. Two carriers of one box give the same text.
    QString text;
    CodeKind kind = CodeKind::Unknown;
    std::vector<CodeKind> alternatives; ///< when the text alone cannot decide: what else it may be, likeliest first
    CodeFields fields;
    QStringList warnings;

    [[nodiscard]] bool mayBe(CodeKind wanted) const;
    [[nodiscard]] bool warns(QStringView warning) const { return warnings.contains(warning); }
};

} // namespace yaogui
