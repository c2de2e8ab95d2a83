// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyBook.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A region's pack.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto pack = readPack(fuzz::input(data, size), QStringLiteral("pack.json"));
    if (!pack) {
        fuzz::require(pack.error().code == ErrorCode::PolicyInvalid || pack.error().code == ErrorCode::FileTooLarge, "a bad pack is said to be one");
        return 0;
    }
    fuzz::require(!pack->region.isEmpty() && pack->from.isValid(), "a pack has a region and a first day");
    for (const PolicyRule &rule : pack->rules)
        fuzz::require(!rule.words.zh.isEmpty() && !rule.words.en.isEmpty() && !rule.document.isEmpty(), "a rule has words and a source");
    if (pack->kind != PolicyPack::Kind::National)
        return 0;
    const PolicyBook book(*pack);
    const auto policy = book.at(pack->from);
    fuzz::require(policy.has_value(), "a whole national pack gives rules on its first day");
    fuzz::require(!policy->platform.categories.empty() && policy->trace.nearExpiryMonths >= 1, "rules are sane");
    return 0;
}
