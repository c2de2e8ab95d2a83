// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Act.h"

#include <algorithm>

namespace yaogui {

QString toText(Act act)
{
    switch (act) {
#define YAOGUI_ACT(id, name) \
    case Act::id: return QStringLiteral(name);
        YAOGUI_ACTS(YAOGUI_ACT)
#undef YAOGUI_ACT
    }
    return {};
}

std::optional<Act> actFrom(const QString &text)
{
    const auto &acts = allActs();
    const auto found = std::find_if(acts.begin(), acts.end(), [&](Act act) { return toText(act) == text; });
    return found == acts.end() ? std::nullopt : std::optional(*found);
}

const std::vector<Act> &allActs()
{
    static const std::vector<Act> acts{
#define YAOGUI_ACT(id, name) Act::id,
        YAOGUI_ACTS(YAOGUI_ACT)
#undef YAOGUI_ACT
    };
    return acts;
}

} // namespace yaogui
