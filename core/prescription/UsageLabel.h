// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/RxRecord.h"
#include "core/sale/Document.h"

namespace yaogui {

/// A label for each drug of an approved prescription: how to take it as prescribed, for how long, and what the pharmacist said last
/// (用药交代, FJ-03). Chinese, as all paper; the name masked. Pure; any thread.
[[nodiscard]] PrintDocument makeUsageLabels(const RxRecord &record, const QString &store, const QDate &day);

} // namespace yaogui
