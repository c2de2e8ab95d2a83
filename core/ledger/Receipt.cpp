// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Receipt.h"

namespace yaogui {

Result<std::optional<int>> temperatureFrom(const QString &text)
{
    if (text.isEmpty())
        return std::optional<int>();
    const bool below = text.startsWith(u'-');
    const auto figure = parseMoney(below ? text.mid(1) : text); // two decimals at the most
    if (!figure || figure->units() % 10 != 0 || figure->units() > 1'000'00)
        return refuse(ErrorCode::AmountInvalid, {{"text", text}});
    return std::optional<int>(static_cast<int>(figure->units() / 10) * (below ? -1 : 1));
}

} // namespace yaogui
