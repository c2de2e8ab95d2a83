// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/Policy.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <vector>

namespace yaogui {

/// Which way a rule becomes stricter; tells whether a store's own pack is stricter than its region's.
enum class Strictness {
    Fixed,    ///< neither way: a store may not set it
    Lower,    ///< a smaller number
    Higher,
    Yes,      ///< true
    No,
    Fewer,    ///< a list with less in it
    More,
    Earlier,  ///< its word stands earlier among the allowed ones
    Cap       ///< a price cap: less added, in more places, with a harder action
};

/// One key of a pack: its name, what a value looks like, and where it goes.
struct PolicyKey {
    QString name;
    QString expected;       ///< what a value looks like, in short, e.g. "1..8760"
    Strictness strictness = Strictness::Fixed;
    bool required = true;   ///< the national pack has to have it; the others are silence where a region says nothing
    bool floor = false;     ///< the stricter of region and national holds
    QStringList words;      ///< allowed words, strict ones first
    std::function<bool(const QJsonValue &, Policy &)> read; ///< false: not such a value
};

[[nodiscard]] const std::vector<PolicyKey> &policyKeys();
/// nullptr for a key nobody knows.
[[nodiscard]] const PolicyKey *policyKey(const QString &name);

/// Would `value` allow what `base` forbids? Undefined `base` (the region says nothing) is laxer than any rule.
[[nodiscard]] bool isLaxer(const PolicyKey &key, const QJsonValue &value, const QJsonValue &base);

} // namespace yaogui
