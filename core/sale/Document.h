// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <vector>

namespace yaogui {

/// A device-neutral printed paper: rows that any width can set. Drivers and the screen render it; nothing else knows
/// how a slip looks.
struct PrintRow {
    enum class Kind {
        Text,     ///< cells[0], wrapped
        Pair,     ///< cells[0] at the left, cells[1] at the right end; wraps below when both do not fit
        Rule,     ///< a line across
        Blank,
        Cut,      ///< the paper ends here
        Drawer,   ///< opens the cash drawer
        Barcode,  ///< cells[0] as Code 128 with its text below
    };
    enum class Align { Left, Centre, Right };
    enum class Size { Small, Normal, Large };
    Kind kind = Kind::Text;
    QStringList cells;
    Align align = Align::Left;
    Size size = Size::Normal;
    bool bold = false;
    bool operator==(const PrintRow &) const = default;
};

struct PrintDocument {
    QString name; ///< slip number, for file names
    std::vector<PrintRow> rows;
    bool operator==(const PrintDocument &) const = default;
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::PrintDocument)
