// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QJsonValue>

namespace yaogui {

/// An amount as a JSON number of the platform's messages: 36.5 is written `36.5`, never `36.499999…`.
/// No arithmetic in binary: the exact decimal text is read once into the nearest double, and JSON writes the shortest
/// text that reads back as it. Exact for up to 15 significant digits, which every amount of num 16,2 in a shop keeps.
[[nodiscard]] QJsonValue platformNumber(Money money);
[[nodiscard]] QJsonValue platformNumber(Price price);
[[nodiscard]] QJsonValue platformNumber(Quantity quantity);

} // namespace yaogui
