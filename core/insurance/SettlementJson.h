// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Claim.h"

#include <QJsonObject>

namespace yaogui {

/// A settlement as it is kept (sealed) with its sale.
[[nodiscard]] QJsonObject toJson(const Settlement &settlement);
[[nodiscard]] Settlement settlementFromJson(const QJsonObject &json);

} // namespace yaogui
