// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/policy/Policy.h"
#include "core/policy/PolicyKeys.h"
#include "core/policy/PolicyPack.h"

#include <optional>
#include <vector>

namespace yaogui {

/// A rule in force, and the pack it stands in.
struct RuleInForce {
    const PolicyRule *rule = nullptr;
    const PolicyPack *pack = nullptr;
    explicit operator bool() const { return rule != nullptr; }
};

/// What a change of packs does to one key; empty: silent.
struct RuleChange {
    QString key;
    std::optional<PolicyRule> before, after;
};

/// The packs of a store: the national one, those of its region (a later one may follow the present one), and a stricter one
/// of its own. Not thread-safe; a Policy it made is a value of its own.
class PolicyBook {
public:
    explicit PolicyBook(PolicyPack national);

    /// Adds a pack. A region's pack of another region takes its place and drops the store's own; a national one replaces the
    /// national. POLICY_LAXER {key, line, value, base} for a store's own rule that allows what its region forbids, also when a
    /// new pack of the region brings that about; POLICY_INVALID {reason: INHERITS} for a store's own pack of another region.
    /// POLICY_INVALID {reason: OLDER} for a pack of the same days that is not newer. A refusal changes nothing.
    [[nodiscard]] Done use(PolicyPack pack);

    [[nodiscard]] QString region() const { return m_region.empty() ? m_national.region : m_region.back().region; }
    /// The rules of that day. POLICY_NOT_VALID {region, date, valid_from, valid_to} when no pack of the region holds then.
    [[nodiscard]] Result<Policy> at(const QDate &day) const;
    /// The national rules alone: what a cash sale goes by while the region's pack is not valid.
    [[nodiscard]] Result<Policy> nationalAt(const QDate &day) const;
    /// The rule of a key on that day; empty where all packs are silent. POLICY_KEY_UNKNOWN, POLICY_NOT_VALID.
    [[nodiscard]] Result<RuleInForce> explain(const QString &key, const QDate &day) const &;
    Result<RuleInForce> explain(const QString &key, const QDate &day) const && = delete; ///< it would point into a book that is gone
    [[nodiscard]] const PolicyPack &national() const { return m_national; }
    /// nullptr: none holds on that day.
    [[nodiscard]] const PolicyPack *regionPack(const QDate &day) const;
    /// The one that was used last, whether it holds or not; nullptr where the national rules stand alone.
    [[nodiscard]] const PolicyPack *newestRegionPack() const { return m_region.empty() ? nullptr : &m_region.back(); }
    [[nodiscard]] const PolicyPack *localPack() const { return m_local ? &*m_local : nullptr; }

    /// What is different on `day` with `after` in place of this book.
    [[nodiscard]] std::vector<RuleChange> changes(const PolicyBook &after, const QDate &day) const;

private:
    /// The last day without a gap from `pack` on, a following pack included; null: open.
    QDate lastDay(const PolicyPack &pack) const;
    RuleInForce inForce(const PolicyKey &key, const QDate &day, const PolicyPack *region, const PolicyPack *local) const;
    Result<Policy> make(const QDate &day, const PolicyPack *region, const PolicyPack *local) const;
    Done checkLocal(const PolicyPack &local) const;

    PolicyPack m_national;
    std::vector<PolicyPack> m_region; ///< of one region; a later one wins where both hold
    std::optional<PolicyPack> m_local;
};

} // namespace yaogui
