// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Returning.h"
#include "core/staff/StaffOffice.h"
#include "tests/support/TestShop.h"

namespace yaogui {

/// The same request, to which `second`, who has no PIN in training, agreed.
[[nodiscard]] inline Result<ReturnRequest> agreed(const Returning &returning, StaffOffice office, ReturnRequest request, const OperatorName &worker,
                                                  const QString &second)
{
    YAOGUI_TRY_LET(const Demand demand, returning.demandOf(request, worker));
    YAOGUI_TRY_LET(const Approval approval, office.approve(demand, request.reason, {second, {}, {}}));
    request.approval = approval.id;
    return request;
}

/// The same of the test shop's cashier, to which its pharmacist agreed.
[[nodiscard]] inline ReturnRequest agreedIn(TestShop &shop, const ReturnRequest &request)
{
    const RulesOf rules = [&shop](const QDate &) { return shop.rules; };
    const Returning returning(shop.store(), shop.platform, shop.clock, shop.facts, rules); // asks the platform nothing
    return agreed(returning, StaffOffice(shop.store(), shop.clock, rules), request, {"1001", "收银员"}, "1002").value_or(request);
}

/// A return that `second` agreed to.
[[nodiscard]] inline Result<ReturnRecord> takeAgreed(Returning &returning, StaffOffice office, ReturnRequest request, const Operator &worker,
                                                     const QString &second)
{
    YAOGUI_TRY_LET(const ReturnRequest wanted, agreed(returning, std::move(office), std::move(request), worker.name, second));
    return returning.take(wanted, worker);
}

} // namespace yaogui
