// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Checkout.h"
#include "core/store/SaleRepository.h"

#include <QJsonObject>

namespace yaogui::ctl {

/// A row of `sale list` / `sale show`.
[[nodiscard]] QJsonObject saleLine(const SaleSummary &sale);
/// An unfinished sale as the last line of a script that ended early.
/// With member, points and what each line cost before and after.
[[nodiscard]] QJsonObject withPrices(QJsonObject line, const SaleRecord &sale);
[[nodiscard]] QJsonObject draftLine(const SaleDraft &draft);

} // namespace yaogui::ctl
