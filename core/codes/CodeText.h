// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/codes/CodeReading.h"

namespace yaogui {

/// A text as it came from a scanner, a camera or a keyboard, made ready for the rules.
struct CleanText {
    QString text;      ///< ready for the rules; GS kept
    QString aim;       ///< "C1", "d2", "Q3" … when the text began with an AIM identifier
    QStringList warnings;
    [[nodiscard]] bool saysGs1() const; ///< the AIM identifier promises a GS1 element string
};

/// More than 4096 characters are cut and warned of.
[[nodiscard]] CleanText cleanText(const QString &raw);

/// Digits printed in groups ("8385793-0000879766660", "药品标识码：8385793 序列号：0000879766660", "6 901234 567892"), joined.
/// Empty when the text holds anything but digits (and a last X), separators and the labels known from boxes.
[[nodiscard]] QString joinedGroups(const QString &text);

} // namespace yaogui
