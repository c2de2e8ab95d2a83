// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/outbox/OutgoingMessage.h"
#include "core/prescription/RxRecord.h"
#include "core/sale/SaleRecord.h"
#include "core/sale/StoreFacts.h"

#include <vector>

namespace yaogui {

/// 7204: what the pharmacist decided, for the centre it came from (fact sheet 5.1).
[[nodiscard]] OutgoingMessage reviewMessage(const RxRecord &record, const RxReview &review, const StoreFacts &facts);

/// 7206: what a committed sale gave out of one prescription of the centre; `uses` are that prescription's, `ticket` the download's.
[[nodiscard]] OutgoingMessage dispensedMessage(const RxRecord &record, const QString &ticket, const std::vector<RxUse> &uses, const SaleRecord &sale,
                                               const StoreFacts &facts);

} // namespace yaogui
