// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/RxState.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yaogui {

namespace {

using S = RxState;
constexpr std::array<std::pair<S, const char *>, 8> names{{{S::Waiting, "waiting"},
                                                           {S::InReview, "in_review"},
                                                           {S::Asked, "asked"},
                                                           {S::Approved, "approved"},
                                                           {S::Refused, "refused"},
                                                           {S::Expired, "expired"},
                                                           {S::Revoked, "revoked"},
                                                           {S::UsedUp, "used_up"}}};
constexpr std::array<std::pair<S, S>, 16> arrows{{{S::Waiting, S::InReview},
                                                  {S::Waiting, S::Expired},
                                                  {S::Waiting, S::Revoked},
                                                  {S::InReview, S::Waiting},
                                                  {S::InReview, S::Asked},
                                                  {S::InReview, S::Approved},
                                                  {S::InReview, S::Refused},
                                                  {S::InReview, S::Expired},
                                                  {S::InReview, S::Revoked},
                                                  {S::Asked, S::InReview},
                                                  {S::Asked, S::Expired},
                                                  {S::Asked, S::Revoked},
                                                  {S::Approved, S::UsedUp},
                                                  {S::Approved, S::Expired},
                                                  {S::Approved, S::Revoked},
                                                  {S::UsedUp, S::Approved}}};

} // namespace

QString toText(RxState state)
{
    const auto found = std::find_if(names.begin(), names.end(), [state](const auto &row) { return row.first == state; });
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<RxState> rxStateFrom(const QString &text)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &row) { return text == QLatin1String(row.second); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

const std::vector<RxState> &allRxStates()
{
    static const std::vector<RxState> all{S::Waiting, S::InReview, S::Asked, S::Approved, S::Refused, S::Expired, S::Revoked, S::UsedUp};
    return all;
}

bool mayMove(RxState from, RxState to)
{
    return std::find(arrows.begin(), arrows.end(), std::pair(from, to)) != arrows.end();
}

Done checkMove(RxState from, RxState to)
{
    return mayMove(from, to) ? Done() : Done(refuse(ErrorCode::TransitionRefused, {{"from", toText(from)}, {"to", toText(to)}}));
}

} // namespace yaogui
