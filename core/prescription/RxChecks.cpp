// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/RxChecks.h"

#include "core/base/FileType.h"

namespace yaogui {

namespace {

constexpr qsizetype mostLines = 200, longestText = 500;

tl::unexpected<Error> missing(const QString &field, int line = 0)
{
    QJsonObject details{{"field", field}};
    if (line > 0)
        details["line"] = line;
    return refuse(ErrorCode::RxIncomplete, details);
}

Done checkLine(const RxLine &line)
{
    if (line.genericName.isEmpty() || line.genericName.size() > longestText)
        return missing("generic_name", line.number);
    if (!line.quantity.isPositive())
        return missing("quantity", line.number);
    for (const QString &text : {line.dose, line.frequency, line.days, line.spec, line.form}) {
        if (text.size() > longestText)
            return missing("dose", line.number);
    }
    return {};
}

} // namespace

Done checkComplete(const Prescription &rx, const QDateTime &now)
{
    for (const auto &[field, text] : {std::pair("hospital", rx.hospital), std::pair("doctor", rx.doctor), std::pair("patient.name", rx.patient.name)}) {
        if (text.isEmpty() || text.size() > longestText)
            return missing(QLatin1String(field));
    }
    if (rx.origin == RxOrigin::Centre && rx.externalNumber.isEmpty())
        return missing("external_number");
    if (!rx.issued.isValid())
        return missing("issued");
    if (rx.issued > now)
        return refuse(ErrorCode::DateImpossible, {{"field", "issued"}});
    if (rx.diagnoses.empty() || rx.diagnoses.front().name.isEmpty())
        return missing("diagnosis");
    if (rx.lines.empty() || static_cast<qsizetype>(rx.lines.size()) > mostLines)
        return missing("lines");
    for (const RxLine &line : rx.lines)
        YAOGUI_TRY(checkLine(line));
    return {};
}

Result<QString> checkDocument(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QString();
    if (bytes.size() > RxDocument::largest)
        return refuse(ErrorCode::DocumentTooLarge, {{"size", bytes.size()}, {"most", RxDocument::largest}});
    const auto type = fileTypeOf(bytes);
    if (!type || !type->whole)
        return refuse(ErrorCode::DocumentUnreadable, {{"detail", type ? "TRUNCATED" : "NO_PICTURE_OR_PDF"}});
    return type->name;
}

} // namespace yaogui
