// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// Who this machine is in the shop's network; 9001 asks for both. Plain fallbacks when there is no network card.
struct LocalAddress {
    QString mac = "00:00:00:00:00:00";
    QString ip = "127.0.0.1";
};

[[nodiscard]] LocalAddress localAddress();

} // namespace yaogui
