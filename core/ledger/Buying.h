// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/Drug.h"
#include "core/ledger/Supplier.h"
#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"

namespace yaogui {

/// From whom goods may be bought: suppliers with their licences, and first supply of suppliers and products (首营, GSP, WX-24). Each act
/// is permitted, one transaction and an audit event. Waits for the store: not for the GUI's thread.
/// Codes: those of Permits, SUPPLIER_UNKNOWN, CODE_UNKNOWN (a drug's), RECEIPT_INCOMPLETE {field}, STEP_OUT_OF_ORDER {step}, SAME_PERSON.
class Buying {
public:
    Buying(Store &store, const Clock &clock, RulesOf rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    /// Adds or updates; licences it does not name stay.
    [[nodiscard]] Result<Supplier> save(const Supplier &supplier, const OperatorName &by);
    [[nodiscard]] Result<std::vector<Supplier>> suppliers() const;

    /// The next step of a supplier's or a drug's first supply; who asked does neither check nor approve. One of the two codes is given.
    struct Subject {
        QString supplier, drug;
    };
    [[nodiscard]] Result<FirstStep> step(const Subject &subject, FirstStep step, const QString &note, const OperatorName &by);

    /// Within a transaction: FIRST_APPROVAL_MISSING {supplier, step}, SUPPLIER_LOCKED {supplier, licence, until} when a licence ran out or
    /// one that buying needs is not on record. What was accepted stays for sale.
    [[nodiscard]] static Done mayBuyFrom(const Supplier &supplier, const QDate &today);
    /// FIRST_APPROVAL_MISSING {drug, step} for a drug that was never here and is not approved.
    [[nodiscard]] static Done mayBuy(Connection &connection, const Drug &drug);

private:
    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
};

} // namespace yaogui
