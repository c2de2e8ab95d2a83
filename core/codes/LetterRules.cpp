// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/CodeRules.h"

#include <QRegularExpression>

namespace yaogui {
namespace {

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption);
}

bool isDrugCode(const QString &text)
{
    static const QRegularExpression western = whole("X[A-Z0-9]{22}");
    static const QRegularExpression chinese = whole("Z[A-Z0-9]{19}");
    static const QRegularExpression herbal = whole("T[0-9]{9}");
    return western.match(text).hasMatch() || chinese.match(text).hasMatch() || herbal.match(text).hasMatch();
}

std::optional<CodeReading> approvalNumber(const QString &text)
{
    // The second letter: C from Hong Kong, Macao or Taiwan, J made abroad.
    static const QRegularExpression form = whole("(?:国药准字)?\\s*((?:[HZS][CJ]|[HZSJBTF])[0-9]{8})");
    QString compact = text;
    compact.remove(u' ').remove(u'-');
    const auto match = form.match(compact);
    if (!match.hasMatch())
        return std::nullopt;
    CodeReading reading = plainReading(compact, CodeKind::ApprovalNumber);
    reading.fields.approvalNumber = "国药准字" + match.captured(1).toUpper();
    return reading;
}

} // namespace

std::optional<CodeReading> readLetters(const QString &text)
{
    static const QRegularExpression openPlatform = whole("opc[0-9]{25}");
    static const QRegularExpression prescription = whole("(?=.*[A-Z])[A-Z0-9]{27}");
    static const QRegularExpression twenty = whole("[A-Z0-9]{20}");
    if (openPlatform.match(text).hasMatch())
        return unknownReading(text, CodeWarning::openPlatformCode);
    if (isDrugCode(text))
        return plainReading(text.toUpper(), CodeKind::DrugCode);
    if (auto reading = approvalNumber(text))
        return reading;
    if (prescription.match(text).hasMatch())
        return plainReading(text, CodeKind::PrescriptionCode);
    if (twenty.match(text).hasMatch()) // NMPAB/T 1002 allows letters in its 20 characters; none was seen so far
        return plainReading(text, CodeKind::Unknown, {CodeKind::TraceOther});
    return std::nullopt;
}

} // namespace yaogui
