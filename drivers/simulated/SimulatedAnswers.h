// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"
#include "drivers/simulated/SimulatedPlatform.h"

#include <optional>

namespace yaogui {

/// The answers of the simulated platform, as they arrive: readable, refused, lost or spoiled (facts of the interface: two-level verdicts).
Answer answered(const QJsonObject &output);
Answer refused(int infcode, const QString &message);
Answer lost(Delivery delivery, int httpStatus = 0);
QJsonObject settlementNode(const SimulatedSettlement &settlement);
/// What the answer looks like after the fault; the booking has happened.
Answer spoiled(Answer answer, PlatformFault fault);
bool neverArrives(const std::optional<PlatformFault> &fault);

} // namespace yaogui
