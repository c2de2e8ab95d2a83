// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/rules/RulePack.h"

#include <QJsonObject>

namespace yaogui {

/// What the words of payment rules mean in a pack ("terms"): kind → word → meaning.
using RuleTerms = QJsonObject;

/// The fields of `entry` that count for the kind of `rule` (groups apart, which the pack knows), put into it. A payment rule with a limit
/// that is only words becomes unreadable, not refused. Gives the name of the field that is wrong; empty: none.
[[nodiscard]] QString readLimits(MedicationRule &rule, const QJsonObject &entry, const RuleTerms &terms);

} // namespace yaogui
