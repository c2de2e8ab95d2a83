// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Approval.h"

namespace yaogui {

QString toText(SecondFactor factor)
{
    switch (factor) {
    case SecondFactor::None: return "none";
    case SecondFactor::Badge: return "badge";
    case SecondFactor::Totp: return "totp";
    }
    return {};
}

std::optional<SecondFactor> secondFactorFrom(const QString &text)
{
    for (const SecondFactor factor : {SecondFactor::None, SecondFactor::Badge, SecondFactor::Totp}) {
        if (toText(factor) == text)
            return factor;
    }
    return std::nullopt;
}

} // namespace yaogui
