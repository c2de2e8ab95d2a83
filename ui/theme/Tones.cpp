// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Tones.h"

#include <QApplication>
#include <QTimer>

namespace yaogui {

void BellTones::taken()
{
    QApplication::beep();
}

void BellTones::refused()
{
    constexpr int gapMs = 180;
    QApplication::beep();
    QTimer::singleShot(gapMs, this, [] { QApplication::beep(); });
}

} // namespace yaogui
