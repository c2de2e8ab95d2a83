// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/CodeSource.h"
#include "drivers/vision/CodeReader.h"

#include <chrono>
#include <deque>
#include <vector>

namespace yaogui {

/// Makes scans out of what is read frame by frame: a code counts when two frames of five agree, and once only until it
/// has been out of sight for the forget time. One thread; knows no clock but the times it is given.
class ScanFilter {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit ScanFilter(std::chrono::milliseconds forget = std::chrono::milliseconds(2000)) : m_forget(forget) {}

    /// The scans that became certain with this frame.
    [[nodiscard]] std::vector<Scan> feed(const std::vector<ReadCode> &codes, Time now);
    /// A code was seen once and waits for a second frame.
    [[nodiscard]] bool isWaiting() const;

private:
    struct Sight {
        Scan scan;
        std::deque<std::uint64_t> frames; ///< numbers of the frames of the window that showed it
        Time last;
        bool told = false;
    };
    void forgetOld(Time now);

    std::chrono::milliseconds m_forget;
    std::uint64_t m_frame = 0;
    std::vector<Sight> m_sights;
};

} // namespace yaogui
