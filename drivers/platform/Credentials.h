// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Person.h"
#include "core/base/Result.h"
#include "drivers/platform/Transport.h"

namespace yaogui {

/// The answer of a credential decoding (fact sheet 4.4). CREDENTIAL_EXPIRED when the words say so, CREDENTIAL_REFUSED
/// {infcode, err_msg} for other refusals, PLATFORM_UNREACHABLE, PLATFORM_ANSWER_UNREADABLE.
[[nodiscard]] Result<Credential> readCredential(const HttpReply &reply);

} // namespace yaogui
