// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockView.h"

#include <QJsonObject>

namespace yaogui {

/// What chainOf (core/ledger/Chain.h) tells, as one list in order of time.
[[nodiscard]] ChainView chainView(const QString &what, const QJsonObject &chain);

} // namespace yaogui
