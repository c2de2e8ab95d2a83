// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace yaogui {

/// One refused line of a table file: the first thing wrong with it. `line` counts the file's own lines from 1 (the header is
/// one of them; a quoted field may span several: then it is the first). `column` is the header's name, or empty when the
/// line as a whole is wrong. `reason` is a code word: EMPTY, NOT_A_NUMBER, NEGATIVE, ZERO, TOO_MANY_DECIMALS, TOO_LARGE,
/// TOO_LONG, CONTROL_CHARACTER, TRUNCATED, FIELD_COUNT … (see the importers).
struct RejectedLine {
    int line = 0;
    QString column;
    QString reason;
    bool operator==(const RejectedLine &) const = default;
};

/// One data line: the cells stand in the order of the columns asked for; absent columns give empty cells.
struct TableRow {
    int line = 0;
    QStringList cells;
};

/// What is wanted of a table file. Lines that cannot be cut into cells go to `rejected`, all others to `onRow`, in file order.
struct TableReading {
    QStringList columns;
    QStringList required; ///< columns without which the file is refused
    std::function<void(const TableRow &)> onRow;
    std::vector<RejectedLine> &rejected;
};

inline constexpr qint64 mostTableBytes = 64 * 1024 * 1024;
inline constexpr int mostTableRows = 1'000'000;
inline constexpr qsizetype longestTableCell = 10'000;

/// A table with a header row in any order: the first sheet of an XLSX workbook (Workbook.h), or a CSV file: comma (or, if the header has none, semicolon or tab) between the fields,
/// quotes, line breaks inside quotes, LF, CRLF or CR. Text is UTF-8 with or without byte order mark, else GB18030.
/// Cells are trimmed, empty lines and columns nobody asked for are passed over. Any thread.
/// FILE_TOO_LARGE, ENCODING_UNKNOWN (UTF-16, damaged UTF-8 …), TABLE_INVALID {reason, column, line}.
[[nodiscard]] Done readTable(const QByteArray &bytes, const TableReading &reading);
/// The bytes of a table file; FILE_UNREADABLE, FILE_TOO_LARGE.
[[nodiscard]] Result<QByteArray> readTableBytes(const QString &path);
/// One line of a table file: fields quoted where they must be, LF at the end.
[[nodiscard]] QByteArray tableLine(const QStringList &cells);

} // namespace yaogui
