// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/store/Connection.h"

namespace yaogui {

/// Brings the store to the newest of the numbered files in resources/sql, each in its own transaction, after
/// verifyMigrations().
[[nodiscard]] Done migrate(Connection &connection);

/// STORE_NEWER when the store knows a migration this program does not; MIGRATION_CHANGED when a landed file differs from
/// the one that was run.
[[nodiscard]] Done verifyMigrations(Connection &connection);

} // namespace yaogui
