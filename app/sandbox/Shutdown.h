// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <thread>

namespace yaogui::sandbox {

/// Calls `stop` when SIGTERM or SIGINT arrives or the watched process is gone. Construct before any other thread starts:
/// it blocks the two signals for all of them.
class Shutdown {
public:
    /// parentPid 0: no process is watched.
    Shutdown(int parentPid, std::function<void()> stop);
    /// Ends the watching.
    ~Shutdown();
    Shutdown(const Shutdown &) = delete;
    Shutdown &operator=(const Shutdown &) = delete;

private:
    void watch();

    std::function<void()> m_stop;
    int m_signals;
    int m_parent = -1;
    int m_end;
    bool m_orphan = false;
    std::thread m_thread;
};

} // namespace yaogui::sandbox
