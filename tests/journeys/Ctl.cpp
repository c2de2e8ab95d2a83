// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Ctl.h"

#include <QDate>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

namespace yaogui::journey {

namespace {

bool looksLike(const QJsonValue &value, const QString &pattern)
{
    return value.isString() && QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value.toString()).hasMatch();
}

} // namespace

QString Outcome::text(const QString &field) const
{
    const QJsonValue value = last().value(field);
    return value.isNull() ? QString("null") : value.toVariant().toString();
}

QString Outcome::story() const
{
    QString story = QString("exit %1\n").arg(exitCode);
    for (const QJsonObject &line : lines)
        story += QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + u'\n';
    return story + stray + words;
}

namespace {

Outcome endOf(QProcess &process, int patienceSeconds)
{
    if (!process.waitForFinished(patienceSeconds * 1000)) {
        process.kill();
        process.waitForFinished();
    }
    const bool ended = process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit;
    return outcomeOf(ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError());
}

} // namespace

QString programPath(const QString &name)
{
    return qEnvironmentVariable("YAOGUI_BIN_DIR") + u'/' + name;
}

Outcome outcomeOf(int exitCode, const QByteArray &output, const QByteArray &words)
{
    Outcome outcome;
    outcome.exitCode = exitCode;
    outcome.words = QString::fromUtf8(words);
    for (const QByteArray &line : output.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument parsed = QJsonDocument::fromJson(line);
        if (parsed.isObject())
            outcome.lines.append(parsed.object());
        else
            outcome.stray += QString::fromUtf8(line) + u'\n';
    }
    return outcome;
}

Outcome runProgram(const QString &name, const QStringList &arguments, int patienceSeconds)
{
    QProcess process;
    process.start(programPath(name), arguments);
    return endOf(process, patienceSeconds);
}

Outcome runTold(const QStringList &lines, const QString &name, const QStringList &arguments, int patienceSeconds)
{
    QProcess process;
    process.start(programPath(name), arguments);
    for (const QString &line : lines)
        process.write(line.toUtf8() + '\n');
    process.closeWriteChannel();
    return endOf(process, patienceSeconds);
}

bool isAmount(const QJsonValue &value)
{
    return looksLike(value, "-?\\d+\\.\\d\\d");
}

bool isPrice(const QJsonValue &value)
{
    return looksLike(value, "\\d+(\\.\\d{1,6})?");
}

bool isTime(const QJsonValue &value)
{
    return looksLike(value, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([+-]\\d\\d:\\d\\d|Z)");
}

bool isDay(const QJsonValue &value)
{
    return looksLike(value, "\\d{4}-\\d\\d-\\d\\d") && QDate::fromString(value.toString(), Qt::ISODate).isValid();
}

qint64 fenOf(const QJsonValue &value)
{
    return value.toString().remove(u'.').toLongLong();
}

} // namespace yaogui::journey
