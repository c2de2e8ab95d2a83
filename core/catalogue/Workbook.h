// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace yaogui {

/// A row of a sheet as text: dates as yyyy-MM-dd, numbers without the noise of binary fractions.
struct WorkbookRow {
    int line = 0; ///< as the sheet counts it, from 1
    QStringList cells;
    struct Fault {
        int column = 0;
        QString reason; ///< CELL_ERROR; NUMBER_INEXACT: a code of sixteen digits or more written as a number, of which the sheet lost the end
    };
    std::vector<Fault> faults;
};

/// An Office Open XML workbook (XLSX) begins like this; so does any zip.
[[nodiscard]] bool looksLikeWorkbook(const QByteArray &bytes);
/// The rows of its first sheet that hold anything, in order. Values of formulas are those that were saved. Any thread.
/// TABLE_INVALID {reason: NOT_A_WORKBOOK, TOO_MANY_ROWS, TOO_MANY_COLUMNS}.
[[nodiscard]] Result<std::vector<WorkbookRow>> readWorkbook(const QByteArray &bytes);

} // namespace yaogui
