// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/rules/RuleFinding.h"

#include <QString>

namespace yaogui {

// What the rules say of a prescription, in the chosen language. Any thread.

/// One sentence: what was found, with its facts.
[[nodiscard]] QString findingText(const RuleFinding &finding);
/// "stop", "warning", "not checked", "note".
[[nodiscard]] QString nameOf(FindingSeverity severity);
/// The rule's own sentence in the language spoken here; the Chinese one where there is no other.
[[nodiscard]] QString ruleSentence(const RuleFinding &finding);
/// Title, number, article and day of where the rule comes from, as far as they are known.
[[nodiscard]] QString sourceText(const RuleSource &source);
/// The reasons that have a sentence, for the test that none is missing.
[[nodiscard]] QStringList findingReasons();

} // namespace yaogui
