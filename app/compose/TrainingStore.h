// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/store/Store.h"

namespace yaogui {

/// Fills a new training store: operators without PIN, the demo catalogue and its stock, a shop with invented numbers
/// (contract: "The training store").
[[nodiscard]] Done fillTrainingStore(Store &store, const Clock &clock);

} // namespace yaogui
