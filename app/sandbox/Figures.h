// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <cstdint>
#include <optional>

/// Exact figures of the sandbox: integers of a fixed scale, never a double in arithmetic.
namespace yaogui::sandbox {

using Fen = std::int64_t;

/// The figure in units of 10^-decimals, from a JSON string or number; nothing for anything else, for more decimals
/// than asked, or for more than 16 digits altogether.
[[nodiscard]] std::optional<std::int64_t> figure(const QJsonValue &value, int decimals);

/// round(price × count, 2), half up. Price has 6 decimals, count 4.
[[nodiscard]] std::optional<Fen> lineAmount(std::int64_t price, std::int64_t count);

/// amount × share, half up; share in ten-thousandths.
[[nodiscard]] Fen shareOf(Fen amount, int tenThousandths);

/// "36.50"
[[nodiscard]] QString yuan(Fen amount);

/// A JSON number that prints with at most two decimals. Only for answers; nothing is computed with it.
[[nodiscard]] QJsonValue yuanNumber(Fen amount);

} // namespace yaogui::sandbox
