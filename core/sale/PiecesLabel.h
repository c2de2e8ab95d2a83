// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/sale/SaleRecord.h"

#include <optional>

namespace yaogui {

/// What goes onto the bags of herbal pieces (中药饮片, GSP section 4): for whom (masked), how many doses, what is in one and how each is to
/// be treated. Nothing where no line is sold by doses. Pure; any thread.
[[nodiscard]] std::optional<PrintDocument> makePiecesLabel(const SaleRecord &record);

} // namespace yaogui
