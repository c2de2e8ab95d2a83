// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace yaogui {

/// A table of a screen as it leaves the program: for a spreadsheet or for paper.
struct TableSheet {
    QString name;  ///< of the file, without what tells its kind
    QString title; ///< over the table
    std::vector<QStringList> rows; ///< the first bears the titles
    std::vector<bool> figures;     ///< of each column: stands at the right and is a number
};

enum class TableTarget { Csv, Xlsx, Paper };

} // namespace yaogui
