// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/store/Connection.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace yaogui {

/// Both days and those between; `now`: for what time alone changes.
struct PeopleWish {
    QDate from, to;
    QDateTime now;
    bool clear = false; ///< false: names and numbers are masked
};

/// Rows of the books that people stand in, in the order of their columns. Inside one transaction. DECRYPTION_FAILED.
using PeopleRows = Result<std::vector<QStringList>> (*)(Connection &, const Sealer &, const PeopleWish &);
[[nodiscard]] Result<std::vector<QStringList>> specialRows(Connection &connection, const Sealer &sealer, const PeopleWish &wish);
/// By the day they were taken in, as they stand now.
[[nodiscard]] Result<std::vector<QStringList>> prescriptionRows(Connection &connection, const Sealer &sealer, const PeopleWish &wish);

} // namespace yaogui
