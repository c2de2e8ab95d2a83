// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QJsonObject>

#include <vector>

namespace yaogui {

/// The codes of mobile payments, as the journal names them.
[[nodiscard]] bool isMobile(const QString &kind);

/// What a customer pays with, as the clerk enters it.
struct Tenders {
    Money cash;        ///< handed over
    Money terminal;    ///< taken by a stand-alone card terminal
    QString reference; ///< of the terminal's own slip
    /// The customer's payment code, charged over a gateway; null: none. Without a sum of its own it takes what the others leave.
    QString mobileCode = {};
    Money mobile = {};
    qint64 points = 0; ///< of the member's
};

/// A row of the journal of tenders; change is negative.
struct TenderLine {
    QString kind; ///< cash, change, rounding, terminal, wechat, alipay, unionpay, points
    Money amount;
    QString reference;
    bool operator==(const TenderLine &) const = default;
};

// Rows of one sale's journal, without what was given back since.
[[nodiscard]] Money takenBy(const std::vector<TenderLine> &lines, QStringView kind);
[[nodiscard]] Money takenIn(const std::vector<TenderLine> &lines); ///< by any tender; rounding is none
[[nodiscard]] Money changeOf(const std::vector<TenderLine> &lines); ///< positive
/// What of `due` they leave open; not negative.
[[nodiscard]] Money stillDue(const std::vector<TenderLine> &lines, Money due);
/// What they took beyond `due` and did not give back; not negative.
[[nodiscard]] Money overpaid(const std::vector<TenderLine> &lines, Money due);

/// Tenders against what is due, exact to the fen: cash + terminal + mobile + points + rounding − change = due, unless something is still
/// due, or the settlement asked for less than a terminal has taken already.
struct TenderPlan {
    Money due, cash, terminal, rounding, change;
    QString reference;
    Money mobile = {};                         ///< to be charged; taken once `payment` is set
    QString mobileKind = {}, mobileOrder = {}; ///< wechat …, and our number of the charge
    PaymentId payment = {};
    qint64 roundTo = 1; ///< fen, for the cash part
    Money later = {};   ///< to be charged after the settlement: no cash
    qint64 pointCount = 0;
    Money points = {};  ///< what they are worth

    /// AMOUNT_INVALID, TENDER_TOO_MUCH (only cash gives change), REFERENCE_MISSING, CASH_SHORT {due, cash}. The cash part is rounded down
    /// to whole `roundCashTo` fen, when cash is what completes the payment: where none is given, nothing is rounded. `pointValue`: of one point.
    [[nodiscard]] static Result<TenderPlan> of(const Tenders &tenders, Money due, qint64 roundCashTo, Money pointValue = {});
    /// The same tenders for another sum: what was settled need not be what was pre-settled. Cash that does not reach it rounds nothing,
    /// and points give no change.
    [[nodiscard]] TenderPlan forDue(Money other) const;
    /// A customer who gave too much (`due` is negative) gets that back in cash. TENDER_TOO_MUCH.
    [[nodiscard]] static Result<TenderPlan> givingBack(const Tenders &tenders, Money due);
    /// What goes into the journal before a code is charged.
    [[nodiscard]] TenderPlan withoutMobile() const;
    /// The points were spent elsewhere meanwhile: their part stays due.
    [[nodiscard]] TenderPlan withoutPoints() const;
    [[nodiscard]] Money tendered() const { return cash + terminal + mobile + points; }
    [[nodiscard]] std::vector<TenderLine> lines() const;
};

/// Fen; a payment code and what was charged of it are not kept with it.
[[nodiscard]] QJsonObject toJson(const TenderPlan &plan);
[[nodiscard]] TenderPlan tenderPlanFrom(const QJsonObject &json);

} // namespace yaogui
