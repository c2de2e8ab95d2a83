// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Returning.h"
#include "core/staff/StaffOffice.h"

namespace yaogui {

/// A return that `second`, who has no PIN in training, agreed to.
[[nodiscard]] inline Result<ReturnRecord> takeAgreed(Returning &returning, StaffOffice office, ReturnRequest request, const Operator &worker,
                                                     const QString &second)
{
    YAOGUI_TRY_LET(const Demand demand, returning.demandOf(request, worker.name));
    YAOGUI_TRY_LET(const Approval approval, office.approve(demand, request.reason, {second, {}, {}}));
    request.approval = approval.id;
    return returning.take(request, worker);
}

} // namespace yaogui
