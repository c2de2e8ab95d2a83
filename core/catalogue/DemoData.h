// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDate>

namespace yaogui::demo {

/// The catalogue of the training store, as a file of `catalogue import` (resources/demo; what is invented stands in its README).
[[nodiscard]] QByteArray catalogueFile();
/// Its stock as a file of `ledger open-stock`; the dates are counted from `today`, so that near-expiry stays near.
[[nodiscard]] QByteArray openStockFile(QDate today);

} // namespace yaogui::demo
