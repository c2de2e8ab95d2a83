// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace yaogui::bench {

/// Makes the files of every SQLite connection opened from now on wait longer at each sync, as a slower disk does. Once, before opening.
void installSlowSync();
/// The wait added to each sync, from now on.
void setSyncWait(int milliseconds);

} // namespace yaogui::bench
