// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/prescription/RxRecord.h"
#include "core/sale/SaleDraft.h"
#include "core/staff/Approval.h"
#include "core/store/Connection.h"

#include <set>

namespace yaogui {

class Sealer;
class Store;
class Clock;

/// Which lines of a sale its prescriptions cover, and what they take of them.
struct RxCover {
    std::vector<RxUse> uses;
    std::map<PrescriptionId, RxRecord> records; ///< those the sale goes by

    [[nodiscard]] const RxRecord *of(int saleLine) const;
    [[nodiscard]] std::set<int> lines() const;
};

/// The one gate between prescriptions and the counter (HN-04, HN-07, FJ-17, FJ-26, FJ-30): asked at each step of a sale and once more in the
/// transaction that makes it true, so that no key, script or second window gets past it.
/// RX_NOT_REVIEWED, RX_REFUSED, RX_EXPIRED, RX_REVOKED, RX_USED_UP, RX_ALTERED, RX_SIGNATURE_WRONG {number}; RX_OTHER_PERSON {number};
/// RX_TOO_LATE {number, drug}: it was made after its goods were taken; take them off and scan them again. Where the region wants a reviewed
/// prescription: RX_NOT_REVIEWED {drug} without one, RX_DRUG_OUTSIDE {drug} beside what it says. HOSPITAL_NOT_LISTED {name, why} on insurance:
/// see Prescribers.
namespace Dispensing {

/// Whether this drug is what the line means.
[[nodiscard]] bool means(const RxLine &line, const Drug &drug);

/// Within a transaction or snapshot.
[[nodiscard]] Result<RxCover> cover(Connection &connection, const Sealer &sealer, const SaleDraft &draft, const DayRules &rules, const QDateTime &now);
[[nodiscard]] Result<RxCover> cover(const Store &store, const SaleDraft &draft, const DayRules &rules, const QDateTime &now);

/// One a sale may go by, by our number or that of the centre: whatever state it is in, so that the basket may wait for its review.
/// RX_UNKNOWN {number}.
[[nodiscard]] Result<RxRecord> found(const Store &store, const QString &number, const QDateTime &now);

/// Whether one of the sale's prescriptions is approved and names this drug, whatever is left of it: it may then come into the basket.
[[nodiscard]] Result<bool> names(const Store &store, const SaleDraft &draft, const Drug &drug, const QDateTime &now);

/// Whose permission the sale needs: what is covered was reviewed, so whoever dispenses hands it over, also after the pharmacist's duty ended.
[[nodiscard]] std::vector<Demand> demands(const RxCover &cover, const SaleDraft &draft, const OperatorName &worker, const StoreRules &rules);

/// Who hands over; a small store says that it has nobody else.
struct Dispenser {
    OperatorName worker;
    bool smallStore = false;
};

/// Within the transaction that sends or finishes the sale: the gate again, and what it takes is written. SAME_PERSON where who reviewed may
/// not dispense; where a small store may, an audit event says that they did.
[[nodiscard]] Result<RxCover> use(Connection &connection, const Sealer &sealer, const SaleDraft &draft, const DayRules &rules, const Dispenser &by,
                                  const QDateTime &now);

} // namespace Dispensing

} // namespace yaogui
