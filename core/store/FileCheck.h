// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/store/Connection.h"

namespace yaogui {

/// PRAGMA quick_check: STORE_DAMAGED {found} with the first thing that is not as it must be.
[[nodiscard]] Done quickCheck(Connection &connection);

} // namespace yaogui
