// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/staff/Approval.h"

namespace yaogui {

/// The usual demand: an act of somebody on something, without a limit and without a second person.
[[nodiscard]] inline Demand demandFor(Act act, const OperatorName &worker, const QString &subject)
{
    Demand demand;
    demand.act = act;
    demand.worker = worker;
    demand.subject = subject;
    return demand;
}

} // namespace yaogui
