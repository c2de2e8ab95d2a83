// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/ledger/OpenedPack.h"
#include "core/sale/Document.h"

namespace yaogui {

/// What stands on the clean bag of a loose sale (GSP): drug, lot, expiry, dose, when the pack was opened, by whom and who checked.
[[nodiscard]] PrintDocument makePackLabel(const OpenedPack &pack, const Drug &drug, const QString &dose, const QString &storeName);

} // namespace yaogui
