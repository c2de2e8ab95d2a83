// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace yaogui {

/// One refused line of a table file: the first thing wrong with it. `line` counts the file's own lines from 1 (the header is
/// one of them; a quoted field may span several: then it is the first). `column` is the header's name, or empty when the
/// line as a whole is wrong. `reason` is a code word: EMPTY, NOT_A_NUMBER, NEGATIVE, ZERO, TOO_MANY_DECIMALS, TOO_LARGE,
/// TOO_LONG, CONTROL_CHARACTER, TRUNCATED, FIELD_COUNT, BAD_QUOTES … (see the importers).
struct RejectedLine {
    int line = 0;
    QString column;
    QString reason;
    bool operator==(const RejectedLine &) const = default;
};

/// One data line: the cells stand in the order of the columns asked for.
struct TableRow {
    int line = 0;
    QStringList cells;
};

/// A CSV file with a header row, read as a whole: comma or (if the header has no comma) semicolon or tab between the fields,
/// quotes, line breaks inside quotes, LF, CRLF or CR. Text is UTF-8 with or without a byte order mark, else GB18030.
/// Cells are trimmed; columns nobody asked for are passed over. Any thread.
struct TableFile {
    std::vector<TableRow> rows;
    std::vector<RejectedLine> rejected;

    static constexpr qint64 mostBytes = 64 * 1024 * 1024;
    static constexpr int mostRows = 1'000'000;
    static constexpr int longestCell = 10'000;

    /// `columns`: the cells wanted; `required`: those whose absence from the header refuses the file.
    /// FILE_TOO_LARGE, ENCODING_UNKNOWN (UTF-16, damaged UTF-8 …), TABLE_INVALID {reason, column}.
    [[nodiscard]] static Result<TableFile> parse(const QByteArray &bytes, const QStringList &columns, const QStringList &required);
    /// One line of a table file: fields quoted where they must be, LF at the end.
    [[nodiscard]] static QByteArray line(const QStringList &cells);
};

/// The bytes of a table file; FILE_UNREADABLE, FILE_TOO_LARGE.
[[nodiscard]] Result<QByteArray> readTableBytes(const QString &path);

} // namespace yaogui
