// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/TableFile.h"
#include "core/insurance/Clearing.h"
#include "core/policy/StoreRules.h"

#include <QJsonObject>

#include <map>

namespace yaogui {

/// One line of the agency's statement of a month: what it owes for a group and what it pays.
struct StatementLine {
    int line = 0;
    ClearingGroup group;
    Money fund, account;       ///< as the agency counts them
    Money deducted, deposit;   ///< refused after its checks; withheld (dual.deposit, ZW-21)
    Money paid;
};

/// What of a group does not agree, in one figure.
struct StatementDifference {
    ClearingGroup group;
    QString figure;            ///< group, fund, account, deducted, deposit, paid
    Money expected, found;
};

/// The agency's statement: CSV with insutype, clr_type, clr_optins, fund, account, deducted, deposit, paid (header in any order).
/// TABLE_INVALID {reason, column} without one of them, with `rejected` lines, or with a group twice; nothing is guessed.
[[nodiscard]] Result<std::vector<StatementLine>> readStatement(const QByteArray &file);

/// Against our own month. `account` holds the family account's part too: the agency pays both. Deductions are always told: somebody has
/// to look at them (HN-30).
[[nodiscard]] std::vector<StatementDifference> compareStatement(const std::map<ClearingGroup, ClearingSums> &ours,
                                                                const std::vector<StatementLine> &theirs, const StoreRules &rules);

[[nodiscard]] QJsonObject toJson(const StatementDifference &difference);
[[nodiscard]] StatementDifference statementDifferenceFrom(const QJsonObject &json);

} // namespace yaogui
