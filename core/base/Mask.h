// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// How personal data may stand on screen, slip and log (WX-28): 张*明, 320************1234, 138****5678.
[[nodiscard]] QString maskName(const QString &name);
[[nodiscard]] QString maskIdentity(const QString &number);

} // namespace yaogui
