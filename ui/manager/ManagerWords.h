// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BuyingDesk.h"
#include "core/desk/ManagerDesk.h"

#include <QString>

namespace yaogui {

[[nodiscard]] QString bookName(BookKind kind);
[[nodiscard]] QString taskName(TaskKind kind);
/// A zone of the shelf: those the regions name are in words, the store's own as they are.
[[nodiscard]] QString zoneName(const QString &zone);
/// What to do about such a task, in one sentence.
[[nodiscard]] QString taskAdvice(const Task &task);
[[nodiscard]] QString orderStateName(PurchaseState state);
/// How far it came on its way to the procurement subsystem, and what that said.
[[nodiscard]] QString sendingName(const PurchaseOrder &order);
[[nodiscard]] QString shortageStateName(ShortageState state);
[[nodiscard]] QString invoiceStateName(InvoiceState state);
/// Why the platform does not know boxes: no_code, waiting, parked.
[[nodiscard]] QString missName(const QString &why);

} // namespace yaogui
