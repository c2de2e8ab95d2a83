// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/LotStock.h"

namespace yaogui {

QString toText(BoxState state)
{
    switch (state) {
    case BoxState::Shelf: return "shelf";
    case BoxState::Reserved: return "reserved";
    case BoxState::Sold: return "sold";
    case BoxState::Quarantine: return "quarantine";
    }
    return {};
}

BoxState boxStateFrom(const QString &text)
{
    for (const BoxState state : {BoxState::Shelf, BoxState::Reserved, BoxState::Sold}) {
        if (toText(state) == text)
            return state;
    }
    return BoxState::Quarantine; // the state that sells to nobody
}

} // namespace yaogui
