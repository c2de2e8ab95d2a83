// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <functional>

namespace yaogui {

/// A row's number that cannot be mistaken for another table's. 0 means "none yet".
template <typename Tag> struct Id {
    qint64 value = 0;
    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

using DrugId = Id<struct DrugTag>;
using LotId = Id<struct LotTag>;
using SaleId = Id<struct SaleTag>;
using LineId = Id<struct LineTag>;
using ShiftId = Id<struct ShiftTag>;
using OutboxId = Id<struct OutboxTag>;
using ApprovalId = Id<struct ApprovalTag>;
using PaymentId = Id<struct PaymentTag>;
using ReturnId = Id<struct ReturnTag>;

} // namespace yaogui

template <typename Tag> struct std::hash<yaogui::Id<Tag>> {
    std::size_t operator()(const yaogui::Id<Tag> &id) const noexcept { return std::hash<qint64>()(id.value); }
};
