// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {
[[nodiscard]] QString nameOfToken(const QString &token);
} // namespace yaogui
