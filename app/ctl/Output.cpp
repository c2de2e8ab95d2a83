// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Output.h"

#include "ui/text/ErrorText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <iostream>

namespace yaogui::ctl {

void printLine(const QJsonObject &line)
{
    std::cout << QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

int printRefusal(const Error &error, const QJsonObject &more)
{
    QJsonObject line = more;
    if (!line.contains("state"))
        line["state"] = "refused";
    line["code"] = codeName(error.code);
    line["message"] = messageFor(error);
    line["details"] = error.details;
    printLine(line);
    std::cerr << messageFor(error).toStdString() << std::endl;
    if (!error.cause.isEmpty())
        std::cerr << error.cause.toStdString() << std::endl;
    return exitCodeOf(error.code);
}

int printImport(const Result<ImportReport> &report, bool partial)
{
    // A store-side refusal rolled everything back and carries its lines in the details.
    if (!report && !report.error().details.contains("rejected"))
        return printRefusal(report.error());
    QJsonArray rows;
    if (report) {
        for (const RejectedLine &line : report->rejected)
            rows.append(QJsonObject{{"line", line.line}, {"column", line.column}, {"reason", line.reason}});
    } else {
        rows = report.error().details["rejected"].toArray();
    }
    printLine({{"imported", report ? report->imported : 0}, {"rejected", rows}});
    return rows.isEmpty() || partial ? 0 : 2;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(toText(*money)) : QJsonValue(QJsonValue::Null);
}

} // namespace yaogui::ctl
