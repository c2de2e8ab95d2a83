// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/till/Shift.h"

#include <QJsonObject>

namespace yaogui {

[[nodiscard]] QJsonObject toJson(const LeftOver &left);
[[nodiscard]] LeftOver leftOverFrom(const QJsonObject &json);
/// A day sheet as data: what yaoguictl prints. Amounts as texts in yuan.
[[nodiscard]] QJsonObject toJson(const ShiftReport &report);
[[nodiscard]] QJsonObject toJson(const CountResult &count);
/// The expected cash is left out: who counts must not know it.
[[nodiscard]] QJsonObject toJson(const Shift &shift);

} // namespace yaogui
