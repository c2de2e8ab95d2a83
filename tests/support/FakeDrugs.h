// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

namespace yaogui {

/// A shelf of invented prices with names as long as real ones.
[[nodiscard]] std::vector<Drug> fakeDrugs();

} // namespace yaogui
