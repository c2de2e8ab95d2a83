// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/TableSheet.h"

namespace yaogui {

/// Writes a table as an XLSX workbook: the titles stay in sight and filter, figures are numbers, everything else is text, so that codes keep their
/// zeros. The file is there whole or not at all. FILE_UNREADABLE {file}. Any thread.
[[nodiscard]] Done writeWorkbook(const QString &path, const TableSheet &sheet);

} // namespace yaogui
