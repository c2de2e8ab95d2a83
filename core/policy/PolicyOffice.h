// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/policy/RulesInForce.h"
#include "core/staff/Permits.h"
#include "core/store/PolicyRepository.h"
#include "core/store/Store.h"

namespace yaogui {

/// A pack that was read and whose signature holds: it may be used.
struct OfferedPack {
    PolicyPack pack;
    QString signedBy; ///< fingerprint; empty: came with the program
};

/// Where packs are checked, compared, used and trusted, and the store's standing is changed. Every change needs the post for it
/// (Permits), is audited, and counts from the next act of a sale on; a refusal changes nothing. Waits for the store: not
/// for the GUI's thread.
class PolicyOffice {
public:
    PolicyOffice(Store &store, const Clock &clock, RulesInForce &rules) : m_store(store), m_clock(clock), m_rules(rules), m_permits(store, clock) {}

    /// Brings what the store has kept into `rules`; called once after opening.
    [[nodiscard]] Done load();

    /// POLICY_INVALID, POLICY_SIGNATURE_WRONG, POLICY_KEY_UNTRUSTED.
    [[nodiscard]] Result<OfferedPack> offer(const QByteArray &pack, const QByteArray &signature, const QString &file) const;
    /// One that comes with the program; USE_INVALID {region} for another.
    [[nodiscard]] static Result<OfferedPack> offerShipped(const QString &region);

    /// What would be different from the day it counts on (today, or its first day when that is later). POLICY_LAXER;
    /// POLICY_NOT_VALID for a pack that would take today's rules away and bring none.
    struct Preview {
        QDate day;
        std::vector<RuleChange> changes;
    };
    [[nodiscard]] Result<Preview> preview(const OfferedPack &offered) const;
    [[nodiscard]] Result<Preview> use(const OfferedPack &offered, const Operator &worker);

    /// Trusting a key twice is no error. PACK_KEY_UNREADABLE, in a real store also for the training key, which everybody has.
    [[nodiscard]] Result<PackKey> trust(const QByteArray &pem, const Operator &worker);
    [[nodiscard]] Result<std::vector<PackKey>> trustedKeys() const;

    /// Businesses and suspension; kept as settings store.businesses and store.settlement_suspended.
    [[nodiscard]] Done setProfile(const StoreProfile &profile, const Operator &worker);

private:
    Store &m_store;
    const Clock &m_clock;
    RulesInForce &m_rules;
    Permits m_permits;
};

/// "account,outpatient_pool,other_pool"; nothing for an unknown word.
[[nodiscard]] QString toText(const Businesses &businesses);
[[nodiscard]] std::optional<Businesses> businessesFrom(const QString &words);

} // namespace yaogui
