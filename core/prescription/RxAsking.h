// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Claim.h"

#include <functional>

namespace yaogui {

/// Asks the centre right before a sale whether a prescription still stands (PullRoom::stillStands); empty: there is nobody to ask. Waits for
/// the network, on the thread it was made for.
using RxAsking = std::function<Done(const QString &number, const OperatorName &by)>;

} // namespace yaogui
