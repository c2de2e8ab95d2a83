// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insurance/AgencyStatement.h"
#include "tests/fuzz/Fuzz.h"

#include <set>

using namespace yaogui;

// The agency's statement of a month.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto statement = readStatement(fuzz::input(data, size));
    if (!statement) {
        const ErrorCode code = statement.error().code;
        fuzz::require(code == ErrorCode::TableInvalid || code == ErrorCode::EncodingUnknown || code == ErrorCode::FileTooLarge,
                      "a bad statement is said to be one");
        return 0;
    }
    std::map<ClearingGroup, ClearingSums> ours;
    std::set<ClearingGroup> groups;
    for (const StatementLine &line : *statement) {
        fuzz::require(groups.insert(line.group).second, "a group stands once");
        ours[line.group] = {};
    }
    for (const StatementDifference &difference : compareStatement(ours, *statement, StoreRules()))
        fuzz::require(groups.contains(difference.group) && !difference.figure.isEmpty(), "a difference says where and what");
    return 0;
}
