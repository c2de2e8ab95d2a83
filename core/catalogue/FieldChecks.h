// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDate>
#include <QString>

#include <tl/expected.hpp>

namespace yaogui::field {

/// A cell's value, or the code word of what is wrong with it (RejectedLine::reason).
template <typename T> using Checked = tl::expected<T, QString>;

[[nodiscard]] inline tl::unexpected<QString> wrong(QStringView reason) { return tl::unexpected<QString>(reason.toString()); }

/// A line of words: inner blanks single, no control characters, at most `longest` characters.
[[nodiscard]] Checked<QString> text(const QString &cell, qsizetype longest);
[[nodiscard]] Checked<QString> neededText(const QString &cell, qsizetype longest);
/// Above zero.
[[nodiscard]] Checked<Price> retailPrice(const QString &cell);
/// Zero or above; empty is zero.
[[nodiscard]] Checked<Price> costPrice(const QString &cell);
[[nodiscard]] Checked<Quantity> quantity(const QString &cell);
/// 1 to `most`; empty is 1.
[[nodiscard]] Checked<int> count(const QString &cell, int most);
/// yyyy-MM-dd, a real day from 2000 to 2100.
[[nodiscard]] Checked<QDate> date(const QString &cell);
/// EAN-8, UPC-A, EAN-13 or GTIN-14 with its check digit; empty is empty.
[[nodiscard]] Checked<QString> productBarcode(const QString &cell);

} // namespace yaogui::field
