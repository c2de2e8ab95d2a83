// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yaogui {

/// Who takes specially managed drugs away, by the identity card shown. Personal data: sealed at rest, masked on screen.
struct Buyer {
    QString name, identity;
    bool operator==(const Buyer &) const = default;
};

} // namespace yaogui
