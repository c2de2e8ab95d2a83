// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/StaffView.h"

#include "core/policy/RuleShapes.h"

namespace yaogui {

std::optional<ApprovalWish> wishAfter(const Error &refusal, const QString &reason)
{
    const auto act = actFrom(refusal.details["act"].toString());
    if (refusal.code != ErrorCode::ApprovalNeeded || !act)
        return std::nullopt;
    const auto text = [&](const char *name) { return refusal.details[QLatin1String(name)].toString(); };
    ApprovalWish wish{*act, text("subject"), {}, {}, reason, text("drug"), text("quantity"), text("before"), text("after"), text("slip")};
    if (const auto amount = parseMoney(refusal.details["amount"].toString()))
        wish.amount = *amount;
    if (const auto percent = shapes::percentFrom(refusal.details["percent"]))
        wish.basisPoints = percent->basisPoints;
    return wish;
}

} // namespace yaogui
