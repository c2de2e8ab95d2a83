// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Stocktake.h"

namespace yaogui {

QString toText(CountScope scope)
{
    switch (scope) {
    case CountScope::Full: return "full";
    case CountScope::Zone: return "zone";
    case CountScope::List: return "list";
    case CountScope::Expiring: return "expiring";
    }
    return {};
}

QString toText(StocktakeState state)
{
    switch (state) {
    case StocktakeState::Open: return "open";
    case StocktakeState::Posted: return "posted";
    case StocktakeState::Dropped: return "dropped";
    }
    return {};
}

std::optional<CountScope> countScopeFrom(const QString &text)
{
    for (const CountScope scope : {CountScope::Full, CountScope::Zone, CountScope::List, CountScope::Expiring}) {
        if (toText(scope) == text)
            return scope;
    }
    return std::nullopt;
}

} // namespace yaogui
