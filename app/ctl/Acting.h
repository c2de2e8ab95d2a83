// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"
#include "core/staff/StaffOffice.h"

namespace yaogui::ctl {

/// The next line of stdin; empty at its end. Secrets come this way, never as arguments.
[[nodiscard]] QString nextLine();

/// Who does a writing verb: `--operator`, proven by the PIN on the next line of stdin ("PIN" or "PIN CODE" with a second factor). In
/// training `fallback` without it, and no PIN for whoever has none. While a real store has nobody yet: who sets it up.
/// OPERATOR_NEEDED, and what Identity says.
[[nodiscard]] Result<Operator> actor(Shop &shop, const Context &context, const QString &fallback = QStringLiteral("1003"));
/// The same for one that was named otherwise: OTHER_OPERATOR when `--operator` is somebody else.
[[nodiscard]] Result<Operator> actorNamed(Shop &shop, const Context &context, const QString &number);
/// A second person's yes to `demand`: `approver` proven by the next line of stdin.
[[nodiscard]] Result<Approval> secondPerson(Shop &shop, const Demand &demand, const QString &approver, const QString &reason);
/// actor(), if permitted: for verbs whose work has no check of its own in core.
/// Somebody's own PIN, also one that was given to them: their PIN, then the new one, from stdin.
[[nodiscard]] Done changeOwnPin(Shop &shop, const QString &who);
[[nodiscard]] Result<Operator> permittedActor(Shop &shop, const Context &context, yaogui::Act act, const QString &fallback = QStringLiteral("1003"));

} // namespace yaogui::ctl
