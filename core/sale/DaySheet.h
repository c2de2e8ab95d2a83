// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/sale/Document.h"
#include "core/sale/StoreFacts.h"
#include "core/store/ReconciliationRepository.h"
#include "core/store/Store.h"

namespace yaogui {

/// The day's report as it goes into the binder: the newest reconciliation of a day, its number, and the head of the audit trail when it was
/// made. A store whose whole folder was replaced by an older copy does not know that head: `yaoguictl verify --against`.
struct DaySheet {
    KeptReconciliation kept;
    AuditHead head;
};

/// DATE_INVALID {text} when the day has not been reconciled. Any worker thread.
[[nodiscard]] Result<DaySheet> readDaySheet(const Store &store, const QDate &day);

/// The paper. Chinese whatever the screens speak; no personal data.
[[nodiscard]] PrintDocument makeDaySheet(const DaySheet &sheet, const StoreFacts &facts);

} // namespace yaogui
