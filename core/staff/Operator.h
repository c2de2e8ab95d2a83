// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/insurance/Claim.h"

#include <optional>

namespace yaogui {

enum class Post { Cashier, LicensedPharmacist, Manager, Buyer, Acceptor };
[[nodiscard]] QString toText(Post post);
[[nodiscard]] std::optional<Post> postFrom(const QString &text);

/// Somebody who works here, with the post that says what they may do.
struct Operator {
    OperatorName name;
    Post post = Post::Cashier;
    bool onDuty = false;
};

/// Prescription drugs leave the counter only by a licensed pharmacist's hand (FJ-02, FJ-03).
[[nodiscard]] inline bool maySellPrescription(Post post) { return post == Post::LicensedPharmacist; }
/// Packs, trusted keys, businesses and suspension.
[[nodiscard]] inline bool mayChangeRules(Post post) { return post == Post::Manager; }
/// Reconciliation and clearing, a clock put right, a noticed gap of the audit trail.
[[nodiscard]] inline bool mayAnswerForStore(Post post) { return post == Post::Manager; }
/// NOT_PERMITTED {act, operator} for whoever may not.
[[nodiscard]] Done permitAnswering(const Operator &worker, const QString &act);
[[nodiscard]] inline bool maySell(Post post) { return post == Post::Cashier || post == Post::LicensedPharmacist || post == Post::Manager; }

} // namespace yaogui
