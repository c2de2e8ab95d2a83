// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Operator.h"

namespace yaogui {

QString toText(Post post)
{
    switch (post) {
    case Post::Cashier: return "cashier";
    case Post::LicensedPharmacist: return "licensed_pharmacist";
    case Post::Manager: return "manager";
    case Post::Buyer: return "buyer";
    case Post::Acceptor: return "acceptor";
    }
    return {};
}

std::optional<Post> postFrom(const QString &text)
{
    for (const Post post : {Post::Cashier, Post::LicensedPharmacist, Post::Manager, Post::Buyer, Post::Acceptor}) {
        if (toText(post) == text)
            return post;
    }
    return std::nullopt;
}

Done permitAnswering(const Operator &worker, const QString &act)
{
    if (mayAnswerForStore(worker.post))
        return {};
    return refuse(ErrorCode::NotPermitted, {{"act", act}, {"operator", worker.name.id}});
}

} // namespace yaogui
