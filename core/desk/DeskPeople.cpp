// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/DeskPeople.h"

#include "core/store/StaffRepository.h"

#include <algorithm>

namespace yaogui {

Result<std::vector<Operator>> peopleAt(const Store &store, const Operator &signedIn, const QDate &today)
{
    std::vector<Operator> people{signedIn};
    if (store.kind() != Store::Kind::Training)
        return people;
    YAOGUI_TRY_LET(const std::vector<Operator> all, store.read([&](Connection &connection) -> Result<std::vector<Operator>> {
        return StaffRepository(connection).all(today);
    }));
    std::copy_if(all.begin(), all.end(), std::back_inserter(people), [&](const Operator &one) { return one.name.id != signedIn.name.id; });
    return people;
}

Result<Operator> personAt(const Store &store, const Operator &signedIn, const QString &id, const QDate &today)
{
    YAOGUI_TRY_LET(const std::vector<Operator> allowed, peopleAt(store, signedIn, today));
    const auto found = std::find_if(allowed.begin(), allowed.end(), [&](const Operator &one) { return one.name.id == id; });
    if (found == allowed.end())
        return refuse(ErrorCode::OperatorUnknown, {{"operator", id}});
    return *found;
}

} // namespace yaogui
