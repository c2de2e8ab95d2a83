// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/LotStock.h"

namespace yaogui {

QString toText(BoxState state)
{
    switch (state) {
    case BoxState::Received: return "received";
    case BoxState::Shelf: return "shelf";
    case BoxState::Reserved: return "reserved";
    case BoxState::Opened: return "opened";
    case BoxState::Sold: return "sold";
    case BoxState::Quarantine: return "quarantine";
    case BoxState::Recalled: return "recalled";
    case BoxState::Destroyed: return "destroyed";
    case BoxState::Supplier: return "supplier";
    case BoxState::Missing: return "missing";
    }
    return {};
}

BoxState boxStateFrom(const QString &text)
{
    using enum BoxState;
    for (const BoxState state : {Received, Shelf, Reserved, Opened, Sold, Recalled, Destroyed, Supplier, Missing}) {
        if (toText(state) == text)
            return state;
    }
    return BoxState::Quarantine; // the state that sells to nobody
}

} // namespace yaogui
