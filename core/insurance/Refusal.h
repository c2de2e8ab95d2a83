// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/ports/InsurancePlatform.h"

#include <QStringView>

namespace yaogui {

/// What a failed answer of `infno` means as an error:
/// PLATFORM_UNREACHABLE {infno, http_status} for NotSent and NoAnswer, PLATFORM_ANSWER_UNREADABLE {infno} for Unreadable;
/// when answered PLATFORM_REFUSED or, for 1101, 2101 and 2102 that speak of a spent or expired token, CREDENTIAL_EXPIRED,
/// both with {infno, infcode, err_msg}. To be called with failed answers only. For a 2102 that is not `Answered` the sale is
/// in doubt whatever this says; the caller decides that first.
[[nodiscard]] Error refusalOf(const Answer &answer, const QString &infno);

/// The platform wants a new sign-in: the words speak of sign_no or 签到.
[[nodiscard]] bool speaksOfSignIn(QStringView message);
/// The platform's clock and the message's differ: the words speak of the timestamp.
[[nodiscard]] bool speaksOfTimestamp(QStringView message);
/// 过期, 失效, 已使用, 超时, expired: the customer has to refresh the code (fact sheet 4.5).
[[nodiscard]] bool speaksOfExpiry(QStringView message);

} // namespace yaogui
