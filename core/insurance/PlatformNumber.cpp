// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/PlatformNumber.h"

namespace yaogui {

QJsonValue platformNumber(Money money)
{
    return toText(money).toDouble();
}

QJsonValue platformNumber(Price price)
{
    return toText(price).toDouble();
}

QJsonValue platformNumber(Quantity quantity)
{
    return toText(quantity).toDouble();
}

} // namespace yaogui
