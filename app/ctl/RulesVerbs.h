// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"
#include "core/prescription/rules/RuleBook.h"

#include <QJsonArray>

namespace yaogui::ctl {

/// Without a code the packs in force; with one the payment rules bound to it.
int rulesList(const Context &context, const QString &code);
/// A question from a JSON file (help rules check) put to the rules of today.
int rulesCheck(const Context &context, const QString &file);
int rulesImport(const Context &context, const QString &file);
int rulesSign(const QString &file, const QString &keyFile);

/// A finding as a line of output; also what a script's last line lists.
[[nodiscard]] QJsonObject findingLine(const RuleFinding &finding);
[[nodiscard]] QJsonArray remindersJson(const std::vector<RuleFinding> &findings);
/// FILE.sig beside the file, of its bytes; gives the exit code.
int signBeside(const QByteArray &bytes, const QString &file, const QString &keyFile);

} // namespace yaogui::ctl
