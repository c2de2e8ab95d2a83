// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// Of a field of a delivery: its lines' columns and the fields of its head. An unknown one is itself.
[[nodiscard]] QString deliveryFieldName(const QString &field);
/// Why a line of a delivery or of a count is not good, in few words. An unknown reason is itself.
[[nodiscard]] QString lineFaultText(const QString &reason);

} // namespace yaogui
