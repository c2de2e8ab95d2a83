// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"

#include <QDate>

namespace yaogui::sandbox {

/// The procurement subsystem's own book of orders: order, query, delivery or price. Runs inside the caller's SQLite transaction. Of each
/// item up to a hundred packs come with every delivery, and one more is on its way each time it is asked about. `refusal`: the order is
/// refused with these words.
[[nodiscard]] QJsonObject procure(Books &books, const QString &operation, const QJsonObject &body, const QString &refusal, const QDate &today);

} // namespace yaogui::sandbox
