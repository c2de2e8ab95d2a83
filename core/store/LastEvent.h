// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/staff/Operator.h"
#include "core/store/Store.h"

namespace yaogui {

/// When the store's newest event was written, by the clock of that moment: audit trail, steps of sales, life of boxes. Invalid when there
/// is none since acceptClock(). Inside a read or write.
[[nodiscard]] QDateTime lastEvent(Connection &connection);
/// The clock was wrong and has been set right, says a manager: what was written until now does not count for lastEvent() any more. Audited
/// with its reason, which may be empty and must not name a customer. NOT_PERMITTED. Gives the time that holds. Any worker thread.
[[nodiscard]] Result<QDateTime> acceptClock(Store &store, const Clock &clock, const QString &reason, const Operator &manager);

} // namespace yaogui
