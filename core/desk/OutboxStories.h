// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/OutboxView.h"
#include "core/staff/Permits.h"
#include "core/store/Store.h"

namespace yaogui {

/// What the outbox page and yaoguictl say of the outbox. Personal data comes out masked: nobody needs it to see why a message waits.
[[nodiscard]] Result<OutboxView> outboxView(const Store &store);
/// USE_INVALID {id} for no such message.
[[nodiscard]] Result<OutboxStory> outboxStory(const Store &store, OutboxId id);
/// Back into its lane with its tries counted anew, and on record with who asked. USE_INVALID {id}, TRANSITION_REFUSED for a sent one.
[[nodiscard]] Done putBack(Store &store, OutboxId id, const Clock &clock, const OperatorName &worker);

/// Names and identity numbers inside a message become 张*明 and 320************1234; bytes without any stay as they are.
[[nodiscard]] QString maskedMessage(const QByteArray &json);

} // namespace yaogui
