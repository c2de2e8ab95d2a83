// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/codes/CodeReading.h"

namespace yaogui {

/// The text a box is kept and reported under: without GS.
[[nodiscard]] inline QString traceTextOf(const CodeReading &reading)
{
    QString text = reading.text;
    return text.remove(QChar(0x1d));
}

} // namespace yaogui
