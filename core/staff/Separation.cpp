// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Separation.h"

namespace yaogui {

Done mayAlsoDo(const StoreRules &rules, const StepDone &earlier, const StepDone &later, bool smallStore)
{
    const auto isWish = [](const QString &step) { return step == u"request" || step == u"approve"; };
    if (earlier.worker.id != later.worker.id || !rules.separates(earlier.step, later.step))
        return {};
    if (smallStore && rules.smallStoreMayCombine && !isWish(earlier.step) && !isWish(later.step))
        return {};
    return refuse(ErrorCode::SamePerson, {{"one", earlier.step}, {"other", later.step}, {"operator", later.worker.id}});
}

} // namespace yaogui
