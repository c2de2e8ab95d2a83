// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/TableSheet.h"

#include <QDateTime>

namespace yaogui {

/// A table as a CSV file: UTF-8 with its mark, which spreadsheets need. FILE_UNREADABLE {file}. Any thread.
[[nodiscard]] Done writeCsv(const QString &path, const TableSheet &sheet);

/// A table as a file for a spreadsheet (not Paper), named after it and the moment, in `folder`, which is made where it is missing.
/// Gives the file's path. FILE_UNREADABLE {file}. Any thread.
[[nodiscard]] Result<QString> exportTable(const TableSheet &sheet, TableTarget target, const QString &folder, const QDateTime &now);

} // namespace yaogui
