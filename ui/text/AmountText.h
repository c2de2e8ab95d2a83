// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDate>
#include <QString>

namespace yaogui {

/// Figures as screens show them; files and messages use toText() of core instead.
[[nodiscard]] QString moneyText(Money money);           ///< "1,204.55", "-3.00"
[[nodiscard]] QString moneyWithSign(Money money);       ///< "¥1,204.55"
[[nodiscard]] QString priceText(Price price);           ///< "12.50", "0.0375"
[[nodiscard]] QString quantityText(Quantity quantity);  ///< "3", "0.25"
[[nodiscard]] QString quantityWithUnit(Quantity quantity, const QString &unit); ///< "3 盒"
[[nodiscard]] QString dateText(const QDate &date);      ///< "2027-03-31", empty for an invalid date
[[nodiscard]] QString clockText(const QString &iso);    ///< "10:05" of an ISO time; empty when unreadable

} // namespace yaogui
