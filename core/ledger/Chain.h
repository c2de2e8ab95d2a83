// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QJsonObject>

namespace yaogui {

/// The whole story behind a box, a slip, a receipt or a lot (WX-23): supplier, receipt, shelf, sale, settlement, face, messages. `what` is a
/// trace code, a slip number, a receipt's number, or DRUG/LOT. Tells no person's name. Inside one Store::read.
/// Field `kind`: box, sale, receipt, lot. CODE_UNKNOWN.
[[nodiscard]] Result<QJsonObject> chainOf(Connection &connection, const QString &what);

} // namespace yaogui
