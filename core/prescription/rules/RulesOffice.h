// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/PackSignature.h"
#include "core/policy/RulesInForce.h"
#include "core/prescription/rules/RuleBook.h"
#include "core/staff/Permits.h"
#include "core/store/Store.h"

namespace yaogui {

/// A pack of rules that was read and whose signature holds: it may be taken in.
struct OfferedRules {
    RulePack pack;
    QByteArray bytes;
    QString signedBy; ///< fingerprint
};

/// Where packs of prescription rules are checked and taken in (HN-30). A change needs the right for it, is audited, and counts from the
/// next prescription and sale on; a refusal changes nothing. Waits for the store: not for the GUI's thread.
class RulesOffice {
public:
    RulesOffice(Store &store, const Clock &clock, RulesInForce &rules)
        : m_store(store), m_clock(clock), m_rules(rules), m_permits(store, clock)
    {}

    /// Brings what comes with the program and what the store has taken in, of each name the newest, into `rules`; called once after
    /// opening.
    [[nodiscard]] Done load();

    /// RULE_PACK_INVALID; POLICY_SIGNATURE_WRONG and POLICY_KEY_UNTRUSTED, as the keys trusted are those of a region's packs.
    [[nodiscard]] Result<OfferedRules> offer(const QByteArray &pack, const QByteArray &signature, const QString &file) const;
    /// RULE_PACK_INVALID {reason: OLDER} for one that is not newer than the pack of that name in force.
    [[nodiscard]] Done use(const OfferedRules &offered, const Operator &worker);

private:
    Store &m_store;
    const Clock &m_clock;
    RulesInForce &m_rules;
    Permits m_permits;
};

} // namespace yaogui
