// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace yaogui {

/// Gives freed memory back to the system, which the allocator otherwise keeps all day: after a job that needed much of it
/// once. Some milliseconds; any thread.
void returnFreedMemory();

} // namespace yaogui
