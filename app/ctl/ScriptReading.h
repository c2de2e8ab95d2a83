// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yaogui::ctl {

/// A sale script (contract, "A sale script") as it was read: every step is one known act with a value of its kind, and
/// nothing comes after the sale is paid or held.
struct ScriptText {
    QString worker; ///< id of the operator
    QJsonArray steps;
};

/// What a step is about. Its other members only qualify the act.
enum class ActKind { None, Goods, Person, Money };

struct Act {
    ActKind kind = ActKind::None;
    QString name; ///< "scan", "presettle" …
};

/// SCRIPT_INVALID {offset} when it is no such JSON, {step, act} for the first step that cannot be. Pure.
[[nodiscard]] Result<ScriptText> readScript(const QByteArray &json);
/// The one act of a step; none when it has no act or several.
[[nodiscard]] Act actOf(const QJsonObject &step);
/// Amounts and counts may stand as text or as JSON numbers.
[[nodiscard]] QString numberText(const QJsonValue &value);

} // namespace yaogui::ctl
