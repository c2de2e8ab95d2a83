// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SaleReturn.h"

namespace yaogui {

QString toText(ReturnKind kind)
{
    return kind == ReturnKind::Void ? QStringLiteral("void") : QStringLiteral("refund");
}

QString toText(ReturnState state)
{
    switch (state) {
    case ReturnState::Sent: return QStringLiteral("sent");
    case ReturnState::Unknown: return QStringLiteral("unknown");
    case ReturnState::Refunded: return QStringLiteral("refunded");
    case ReturnState::Refused: return QStringLiteral("refused");
    case ReturnState::Reversed: return QStringLiteral("reversed");
    }
    return {};
}

} // namespace yaogui
