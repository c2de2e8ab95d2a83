// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/OutboxView.h"
#include "ui/widgets/ChoiceList.h"

namespace yaogui {

/// A waiting message as a row of the page.
[[nodiscard]] ChoiceRow choiceRowOf(const OutboxRow &row);
/// How many wait, since when, how many need a look; with nothing waiting, what that means.
[[nodiscard]] QString summaryOf(const OutboxView &view);
/// What was to be sent, each try with request and answer, and what it came to.
[[nodiscard]] QString storyText(const OutboxStory &story);

} // namespace yaogui
