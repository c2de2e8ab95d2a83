// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/AgencyStatement.h"
#include "core/insurance/ClearingBooks.h"

namespace yaogui {

/// A statement's file and the month it is of.
struct StatementFile {
    ClearingSpan month;
    QString name;
    QByteArray bytes;
};

/// The agency's statement against our month; what came of it is kept and audited. Errors of readStatement() and of the store: nothing changed.
/// Worker threads.
[[nodiscard]] Result<std::vector<StatementDifference>> importStatement(Store &store, const ClearingBooks &books, const StoreRules &rules,
                                                                       const Clock &clock, const StatementFile &file, const OperatorName &worker);

} // namespace yaogui
