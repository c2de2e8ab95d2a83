// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/store/Connection.h"

#include <functional>

namespace yaogui {

/// Brings the store to the newest of the numbered files in resources/sql, after verifyMigrations(): all that are missing, and then
/// `finish`, in one transaction. False, and nothing is run, when none is missing.
[[nodiscard]] Result<bool> migrate(Connection &connection, const std::function<void()> &finish);

/// The newest migration this program knows.
[[nodiscard]] int newestMigration();

/// Whether migrate() would change the store.
[[nodiscard]] bool needsMigration(Connection &connection);

/// STORE_NEWER when the store knows a migration this program does not; MIGRATION_CHANGED when a landed file differs from
/// the one that was run.
[[nodiscard]] Done verifyMigrations(Connection &connection);

} // namespace yaogui
