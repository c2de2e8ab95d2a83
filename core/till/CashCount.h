// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Amounts.h"

#include <QStringList>

#include <array>
#include <map>

namespace yaogui {

/// What lies in a drawer, by coins and notes: pieces of each value of the Chinese series that is still money. A yuan, five
/// and one jiao are counted alike as note and as coin; the fen are there so that a drawer can be counted to the fen.
class CashCount {
public:
    static constexpr std::array<int, 12> series{10000, 5000, 2000, 1000, 500, 100, 50, 20, 10, 5, 2, 1}; ///< fen
    static constexpr int mostPieces = 100'000;

    /// COUNT_INVALID {text}: a value that is none of the series, or fewer than 0 or more than 100,000 pieces.
    [[nodiscard]] Done set(Money value, qint64 pieces);
    /// Each text "VALUE=PIECES", e.g. "100=3", "0.5=12". COUNT_INVALID also for a value named twice.
    [[nodiscard]] static Result<CashCount> parse(const QStringList &texts);

    [[nodiscard]] int pieces(Money value) const;
    [[nodiscard]] Money total() const;
    /// Only values of which there are some, the largest first.
    [[nodiscard]] const std::map<Money, int, std::greater<>> &rows() const { return m_pieces; }

    bool operator==(const CashCount &) const = default;

private:
    std::map<Money, int, std::greater<>> m_pieces;
};

} // namespace yaogui
