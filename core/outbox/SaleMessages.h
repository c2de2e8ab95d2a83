// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/PersonChoice.h"
#include "core/outbox/OutgoingMessage.h"
#include "core/sale/SaleRecord.h"
#include "core/sale/StoreFacts.h"

#include <optional>
#include <vector>

namespace yaogui {

/// 3505 for each line of a committed sale, insured or own-pay (HN-22, fact sheet 2).
[[nodiscard]] std::vector<OutgoingMessage> saleMessages(const SaleRecord &record, const std::optional<PersonChoice> &person,
                                                        const StoreFacts &facts);

/// What a return message says beside its sale.
struct ReturnNote {
    QString slip;
    QDateTime time;
    QString workerName;
};

/// 3506 for each 3505 of a sale that is given back, with the same codes and the serial of that 3505.
[[nodiscard]] std::vector<OutgoingMessage> returnMessages(const SaleRecord &record, const ReturnNote &note,
                                                          const std::optional<PersonChoice> &person, const StoreFacts &facts);

} // namespace yaogui
