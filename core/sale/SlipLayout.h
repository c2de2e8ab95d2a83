// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace yaogui {

/// One line of paper with its place worked out: what a printer, a text file and the screen all show alike.
/// Pure functions; any thread. Widths are in half-width columns, as a Chinese receipt printer counts them: an ASCII
/// character takes one, everything else takes two (its font has only full-width forms beyond ASCII).
struct SlipLine {
    PrintRow::Kind kind = PrintRow::Kind::Text;
    QString text;   ///< without the indent; for a Pair with the spaces between; for a Rule the dashes
    int indent = 0; ///< normal-size columns before the text
    PrintRow::Size size = PrintRow::Size::Normal; ///< Large takes twice the columns; Small prints as Normal
    bool bold = false;
};

/// 32 for 58 mm paper, 48 for 80 mm (and anything wider).
[[nodiscard]] int columnsForPaper(int widthMm);
[[nodiscard]] int columnsOf(QStringView text);
/// Without control characters (which could command a printer), marks and invisible characters.
[[nodiscard]] QString printable(const QString &text);
/// Breaks where the language allows it, and never inside a character; a longer word is cut at the edge.
[[nodiscard]] QStringList wrapColumns(const QString &text, int columns);

/// No line is wider than `columns` (at least 16).
[[nodiscard]] std::vector<SlipLine> layOut(const PrintDocument &document, int columns);
/// The document as UTF-8-ready text, a line each; a cut is a dashed line, the drawer is left out.
[[nodiscard]] QString plainText(const PrintDocument &document, int columns);

} // namespace yaogui
