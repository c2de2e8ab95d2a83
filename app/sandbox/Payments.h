// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"

namespace yaogui::sandbox {

/// The payment service's own book of orders: charge, query or cancel. Runs inside the caller's SQLite transaction. The codes' last two digits
/// say what the customer does: 91 refuses, 92 types the password when asked about the third time, 93 never does; anything else pays.
/// `refusal`: the charge is refused with these words.
[[nodiscard]] QJsonObject payOrder(Books &books, const QString &operation, const QJsonObject &body, const QString &refusal);

} // namespace yaogui::sandbox
