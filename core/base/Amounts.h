// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <cstdint>

namespace yaogui {

/// How a figure with too many decimals becomes one that fits. Always named at the call.
enum class Rounding { HalfUp, Down };

/// A decimal number kept as an integer of 10^-Decimals. Exact; overflow is an assertion in arithmetic and an
/// error in parsing. Three kinds, which never mix: Money (fen), Price (6 decimals), Quantity (4 decimals).
template <typename Tag, int Decimals> class Decimal {
public:
    static constexpr int decimals = Decimals;

    constexpr Decimal() = default;
    static constexpr Decimal ofUnits(std::int64_t units) { return Decimal(units); }
    /// Units of 10^-Decimals: fen for Money.
    [[nodiscard]] constexpr std::int64_t units() const { return m_units; }
    [[nodiscard]] constexpr bool isZero() const { return m_units == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_units < 0; }
    [[nodiscard]] constexpr bool isPositive() const { return m_units > 0; }

    constexpr auto operator<=>(const Decimal &) const = default;
    constexpr Decimal operator-() const { return Decimal(checkedSubtract(0, m_units)); }
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(checkedAdd(a.m_units, b.m_units)); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(checkedSubtract(a.m_units, b.m_units)); }
    constexpr Decimal &operator+=(Decimal other) { return *this = *this + other; }
    constexpr Decimal &operator-=(Decimal other) { return *this = *this - other; }

private:
    constexpr explicit Decimal(std::int64_t units) : m_units(units) {}
    static constexpr std::int64_t checkedAdd(std::int64_t a, std::int64_t b)
    {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(a, b, &sum))
            __builtin_trap(); // parse limits keep every figure far below; wrapping money is worse than stopping
        return sum;
    }
    static constexpr std::int64_t checkedSubtract(std::int64_t a, std::int64_t b)
    {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(a, b, &difference))
            __builtin_trap();
        return difference;
    }

    std::int64_t m_units = 0;
};

using Money = Decimal<struct MoneyTag, 2>;       ///< yuan, kept in fen
using Price = Decimal<struct PriceTag, 6>;       ///< yuan for one pack
using Quantity = Decimal<struct QuantityTag, 4>; ///< packs (a box is 1)

/// line = round(price × quantity, 2)
[[nodiscard]] Result<Money> amountOf(Price price, Quantity quantity, Rounding rounding);

/// "36.50": always two decimals.
[[nodiscard]] QString toText(Money money);
/// "36.5" is "36.50"; at least two decimals, at most six.
[[nodiscard]] QString toText(Price price);
/// "3", "0.25": no trailing zeros.
[[nodiscard]] QString toText(Quantity quantity);

/// Plain decimals, optional sign, no thousands separators. AMOUNT_INVALID for anything else, also for more decimals
/// than the kind holds or more than 12 digits before the point.
[[nodiscard]] Result<Money> parseMoney(QStringView text);
[[nodiscard]] Result<Price> parsePrice(QStringView text);
[[nodiscard]] Result<Quantity> parseQuantity(QStringView text);

} // namespace yaogui
