// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// Everything Qt's logging categories say, into rotating files (5 × 2 MB) beside the store; warnings and worse also to
/// the console. While one lives it takes all messages; one at a time.
class LogFile {
public:
    explicit LogFile(const QString &path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
};

} // namespace yaogui
