// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/rules/RuleBook.h"

#include <QStringList>

namespace yaogui::test {

/// The packs that come with the program.
[[nodiscard]] const RuleBook &shippedBook();
/// A pack with `rules` (each a JSON object without id, severity, document and words, which it gets here), read by the real reader. Stops the
/// test program when it is none.
[[nodiscard]] RulePack packWith(const QByteArray &rules, const QByteArray &terms = "{}", const QByteArray &groups = "{}");

/// Today is 1 June 2026; a woman of 40 whom insurance pays for in an outpatient clinic of level 3, of whom everything is known.
[[nodiscard]] RuleQuestion question(std::vector<RuleLine> lines);
/// A drug by name, specification "0.1g*30片", one tablet a day for 30 days, one pack.
[[nodiscard]] RuleLine line(const QString &genericName, const QString &insuranceCode = QStringLiteral("XX99"));

/// Under the rules of Fujian on that day.
[[nodiscard]] std::vector<RuleFinding> asked(const RuleBook &book, const RuleQuestion &question);
/// "stop SUPPLY_OVER 1", worst first, for the reasons that belong to `kinds` (empty: all).
[[nodiscard]] QStringList said(const RuleBook &book, const RuleQuestion &question, const std::vector<RuleKind> &kinds = {});

} // namespace yaogui::test
