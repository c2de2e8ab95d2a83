// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// What the frame says about where and who we are. Staff names stand in clear; the pharmacist's is public by law.
struct ShellInfo {
    QString storeName;
    QString counterName;
    QString operatorName;
    QString pharmacistName; ///< empty: none on duty
    bool training = false;
};

} // namespace yaogui
