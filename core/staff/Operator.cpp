// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Operator.h"

#include <QStringList>

namespace yaogui {

QString toText(Post post)
{
    switch (post) {
    case Post::Cashier: return "cashier";
    case Post::LicensedPharmacist: return "licensed_pharmacist";
    case Post::Manager: return "manager";
    case Post::Buyer: return "buyer";
    case Post::Acceptor: return "acceptor";
    case Post::Quality: return "quality";
    case Post::Care: return "care";
    case Post::Inspector: return "inspector";
    }
    return {};
}

const std::vector<Post> &allPosts()
{
    static const std::vector<Post> posts{Post::Manager, Post::Quality,  Post::LicensedPharmacist, Post::Cashier,
                                         Post::Buyer,   Post::Acceptor, Post::Care,               Post::Inspector};
    return posts;
}

std::optional<Post> postFrom(const QString &text)
{
    for (const Post post : allPosts()) {
        if (toText(post) == text)
            return post;
    }
    return std::nullopt;
}

QString toText(Posts posts)
{
    QStringList words;
    for (const Post post : allPosts()) {
        if (posts.testFlag(post))
            words.append(toText(post));
    }
    return words.join(u',');
}

std::optional<Posts> postsFrom(const QString &words)
{
    Posts posts;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const auto post = postFrom(word.trimmed());
        if (!post)
            return std::nullopt;
        posts |= *post;
    }
    return posts ? std::optional(posts) : std::nullopt;
}

QString toText(RegisterStatus status)
{
    switch (status) {
    case RegisterStatus::Unknown: return "unknown";
    case RegisterStatus::Valid: return "valid";
    case RegisterStatus::Suspended: return "suspended";
    }
    return {};
}

std::optional<RegisterStatus> registerStatusFrom(const QString &text)
{
    for (const RegisterStatus status : {RegisterStatus::Unknown, RegisterStatus::Valid, RegisterStatus::Suspended}) {
        if (toText(status) == text)
            return status;
    }
    return std::nullopt;
}

} // namespace yaogui
