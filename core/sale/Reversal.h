// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"
#include "core/store/SaleRepository.h"
#include "core/store/Store.h"

#include <functional>

namespace yaogui {

/// Sends a 2601 for a 2102 or a 2103 and tells how the platform answered. Request and answer are written down as steps made by `step`, the
/// request before it leaves. PLATFORM_UNREACHABLE when it was not answered. Synchronous; worker threads.
[[nodiscard]] Result<Answer> sendReversal(Store &store, InsurancePlatform &platform, const Envelope &envelope, const std::function<SettlementStep()> &step);

} // namespace yaogui
