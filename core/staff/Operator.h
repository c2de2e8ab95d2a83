// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Claim.h"

#include <QFlags>

#include <optional>
#include <vector>

namespace yaogui {

/// The seven posts GSP knows in a retail pharmacy, and the inspector of the authorities, who reads and changes nothing.
enum class Post {
    Cashier = 0x01,            ///< 营业员、收银员
    LicensedPharmacist = 0x02, ///< 执业药师、处方审核员
    Manager = 0x04,            ///< 企业负责人: owns the store
    Buyer = 0x08,              ///< 采购员
    Acceptor = 0x10,           ///< 验收员
    Quality = 0x20,            ///< 质量负责人、质量管理员
    Care = 0x40,               ///< 养护员
    Inspector = 0x80,          ///< 检查员
};
Q_DECLARE_FLAGS(Posts, Post)
Q_DECLARE_OPERATORS_FOR_FLAGS(Posts)

[[nodiscard]] QString toText(Post post);
[[nodiscard]] std::optional<Post> postFrom(const QString &text);
[[nodiscard]] const std::vector<Post> &allPosts();
/// "cashier,buyer", in the order of allPosts().
[[nodiscard]] QString toText(Posts posts);
/// Nothing when a word is no post, or there is none.
[[nodiscard]] std::optional<Posts> postsFrom(const QString &words);

/// What the insurance's register of pharmacists says of somebody (FJ-02, HN-31).
enum class RegisterStatus { Unknown, Valid, Suspended };
[[nodiscard]] QString toText(RegisterStatus status);
[[nodiscard]] std::optional<RegisterStatus> registerStatusFrom(const QString &text);

/// Somebody who works here. What they may do is asked of the store at each act (Permits), never of this copy.
struct Operator {
    OperatorName name;
    Posts posts; ///< of today
    bool onDuty = false;
    RegisterStatus registered = RegisterStatus::Unknown;
    bool locked = false;

    [[nodiscard]] bool holds(Post post) const { return posts.testFlag(post); }
};

} // namespace yaogui
