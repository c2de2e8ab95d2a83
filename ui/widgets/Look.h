// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace yaogui {

/// How serious something on the screen is. Never told by colour alone: a word or a sign stands beside it.
enum class Tone { Plain, Accent, Stop, Look, Fine };

/// Gives a widget a dynamic property the style sheet looks at, and has it painted anew.
void setLook(QWidget *widget, const char *property, const QString &value);
/// "plain", "accent", "stop", "look", "done"
[[nodiscard]] QString toText(Tone tone);

} // namespace yaogui
