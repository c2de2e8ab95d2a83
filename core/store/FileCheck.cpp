// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/FileCheck.h"

namespace yaogui {

Done quickCheck(Connection &connection)
{
    const std::string found = connection.database().execAndGet("PRAGMA quick_check(1)").getString();
    if (found != "ok")
        return refuse(ErrorCode::StoreDamaged, {{"found", QString::fromStdString(found)}});
    return {};
}

} // namespace yaogui
