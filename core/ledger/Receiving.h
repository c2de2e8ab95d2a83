// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/DeliveryReading.h"
#include "core/ledger/OrderFilling.h"
#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"
#include "core/store/ReceiptRepository.h"

namespace yaogui {

/// Goods coming in (验收): a delivery is read line by line; with a bad line the good ones wait in a draft, without one everything is on the
/// shelf in one transaction, with one movement a line and one event a box. Each act is permitted and an audit event. Waits for the store:
/// not for the GUI's thread. A receipt may name the purchase order it fills; lines that are not of it or beyond it are rejected like any
/// other bad line. Codes: those of Permits and Buying::mayBuyFrom, SUPPLIER_UNKNOWN, SAME_PERSON (buyer and acceptor), RECEIPT_INCOMPLETE
/// {field}, ORDER_UNKNOWN {number}, RECEIPT_UNKNOWN, STEP_OUT_OF_ORDER {receipt, state}, COLD_CHAIN_MISSING {drug}, BOX_KNOWN
/// {trace_code}, TABLE_INVALID {rejected} when no line is good.
class Receiving {
public:
    /// Where goods stand once they are accepted (setting buying.place): on the shelf, or on the receiving table until they are placed.
    enum class Place { Shelf, Receiving };

    Receiving(Store &store, const Clock &clock, RulesOf rules, Place place = Place::Shelf)
        : m_store(store), m_clock(clock), m_rules(std::move(rules)), m_place(place)
    {
    }

    /// A delivery note that waits as a draft takes the lines in addition. Any rejected line: the receipt stays a draft.
    [[nodiscard]] Result<ReceiptOutcome> receive(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor);
    /// The same, and it stays a draft however good it is: goods announced and not looked at yet.
    [[nodiscard]] Result<ReceiptOutcome> announce(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor);
    /// What was found when the goods of a draft were looked at, all findings or none: the draft they make is another one, in its place.
    /// TABLE_INVALID {rejected: [{line, column, reason: LINE_UNKNOWN, NEGATIVE, MORE_THAN_DELIVERED, NOT_WHOLE, REASON_NEEDED,
    /// NOT_ANNOUNCED, TOO_MANY_CODES}]}.
    [[nodiscard]] Result<ReceiptOutcome> inspect(const QString &number, const std::vector<Finding> &findings, const Arrival &arrival,
                                                 const OperatorName &acceptor);
    /// A draft as it stands; what was rejected before is not part of it. One beyond its order stays a draft unless that is agreed to.
    [[nodiscard]] Result<ReceiptOutcome> post(const QString &number, const OperatorName &acceptor, bool moreThanOrdered = false);
    /// Nothing of a draft was received after all.
    [[nodiscard]] Done drop(const QString &number, const OperatorName &acceptor);

    [[nodiscard]] Result<std::vector<ReceiptRepository::Kept>> newest(int most) const;

private:
    Done mayReceive(Connection &connection, const ReceiptHead &head, const OperatorName &acceptor) const;
    Result<ReceiptRepository::Kept> draftFor(Connection &connection, const ReceiptHead &head, const OperatorName &acceptor) const;
    static Result<ReceiptRepository::Kept> openDraft(Connection &connection, const QString &number);
    static ReceiptOutcome outcomeOf(const QString &number, const std::vector<ReceiptLine> &lines);
    static QJsonArray rejectedJson(const std::vector<RejectedLine> &rejected);
    Result<ReceiptOutcome> take(const ReceiptHead &head, const DeliveryLines &delivery, const OperatorName &acceptor, bool announcedOnly);
    Result<std::optional<OrderFilling>> fillingOf(Connection &connection, const ReceiptHead &head) const;
    Result<ReceiptOutcome> postDraft(Connection &connection, const ReceiptRepository::Kept &draft, const OrderFilling *filling,
                                     const OperatorName &acceptor) const;

    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
    Place m_place;
};

} // namespace yaogui
