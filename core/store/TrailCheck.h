// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/HeadText.h"
#include "core/base/Clock.h"
#include "core/staff/Operator.h"
#include "core/store/Store.h"

namespace yaogui {

/// What a whole folder replaced by its older copy is found by: the head that a day sheet or a backup carries is not in this store's trail.
/// AUDIT_CUT {event, newest}. Any worker thread.
[[nodiscard]] Done compareWithPaper(const Store &store, const HeadOnPaper &head);

/// A manager says why a noticed gap may be lived with. Each open gap gets an event of its own that names it; the gap's own stays for ever.
/// NOT_PERMITTED; USE_INVALID without a reason; STEP_OUT_OF_ORDER when no gap is open; AUDIT_BROKEN when more than a gap is wrong.
/// `reason` is kept as it is and must not name a customer. Gives the trail as it stands afterwards.
[[nodiscard]] Result<AuditReport> acceptGaps(Store &store, const Clock &clock, const QString &reason, const Operator &manager);

} // namespace yaogui
