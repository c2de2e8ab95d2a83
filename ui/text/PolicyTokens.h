// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// Words of the packs and of refusals about them (account, volume_procured, OVERLAP …); anything else is returned as it is.
[[nodiscard]] QString nameOfToken(const QString &token);

} // namespace yaogui
