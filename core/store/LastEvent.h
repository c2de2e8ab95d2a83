// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QDateTime>

namespace yaogui {

/// When the store's newest event was written, by the clock of that moment: audit trail, steps of sales, life of boxes. Invalid when there
/// is none since acceptClock(). Inside a read or write.
[[nodiscard]] QDateTime lastEvent(Connection &connection);
/// The clock was wrong and has been set right: what was written until now does not count for lastEvent() any more. Inside a write.
void acceptClock(Connection &connection, const QDateTime &now, const QString &worker);

} // namespace yaogui
