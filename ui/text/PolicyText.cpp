// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/PolicyText.h"

namespace yaogui {
QString nameOfToken(const QString &token) { return token; }
} // namespace yaogui
