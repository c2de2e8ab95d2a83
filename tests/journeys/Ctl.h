// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace yaogui::journey {

/// What a program left behind.
struct Outcome {
    int exitCode = -1; ///< -1: did not start, crashed or was too slow
    QList<QJsonObject> lines;
    QString stray; ///< of stdout, what was no JSON object
    QString words; ///< stderr

    [[nodiscard]] QJsonObject last() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
    /// A field of the last line as text; "null" for null, empty when it is not there.
    [[nodiscard]] QString text(const QString &field) const;
    [[nodiscard]] QJsonObject details() const { return last().value("details").toObject(); }
    /// For a failing test: everything in one text.
    [[nodiscard]] QString story() const;
};

/// A program beside the tests (YAOGUI_BIN_DIR).
[[nodiscard]] QString programPath(const QString &name);
/// Runs it to its end.
[[nodiscard]] Outcome runProgram(const QString &name, const QStringList &arguments, int patienceSeconds = 60);
/// The same with lines on its stdin, which then ends.
[[nodiscard]] Outcome runTold(const QStringList &lines, const QString &name, const QStringList &arguments, int patienceSeconds = 60);
/// Takes both streams apart.
[[nodiscard]] Outcome outcomeOf(int exitCode, const QByteArray &output, const QByteArray &words);

/// "36.50": two decimals, perhaps a sign.
[[nodiscard]] bool isAmount(const QJsonValue &value);
/// Text with up to six decimals.
[[nodiscard]] bool isPrice(const QJsonValue &value);
/// ISO 8601 with an offset.
[[nodiscard]] bool isTime(const QJsonValue &value);
/// yyyy-MM-dd
[[nodiscard]] bool isDay(const QJsonValue &value);
/// Fen of an amount text.
[[nodiscard]] qint64 fenOf(const QJsonValue &value);

} // namespace yaogui::journey
