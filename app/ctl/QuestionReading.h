// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/prescription/rules/RuleQuestion.h"

#include <QJsonObject>

#include <functional>

namespace yaogui::ctl {

/// Finds a drug of the catalogue by its code.
using DrugByCode = std::function<std::optional<Drug>(const QString &)>;

/// A question as a file writes it (help rules check). SCRIPT_INVALID {reason: the field that is wrong or unknown}; CODE_UNKNOWN for a drug
/// the catalogue does not have.
[[nodiscard]] Result<RuleQuestion> questionFrom(const QJsonObject &json, const QDate &today, const DrugByCode &drugs);

} // namespace yaogui::ctl
