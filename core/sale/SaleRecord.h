// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"
#include "core/catalogue/Drug.h"
#include "core/insurance/Claim.h"
#include "core/insurance/SaleState.h"
#include "core/till/Tenders.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

struct StoreFacts;

struct SaleDraft;

/// One line of a committed sale, as slip, statement and stock messages read it.
struct SaleRecordLine {
    Drug drug;
    QString lot;
    QDate productionDate;
    QDate expiry;
    Quantity quantity;
    Price price;
    Money amount;
    QStringList traceCodes;
    bool insured = false;
    bool loose = false; ///< units of an opened pack: quantity and prices are then of units
    int doses = 0;      ///< of herbal pieces
    QString handling = {};
    Price retail = {}; ///< of the catalogue when it was sold; above `price` where somebody had something off
    QString doctor = {}; ///< who prescribed it; only in the sale in hand, where it goes by a prescription
};

/// A committed sale. Made from the store, or of the sale in hand by the transaction that commits it; never from the screen.
struct SaleRecord {
    SaleId id;
    SaleState state = SaleState::Paid;
    QString slipNumber;
    QDateTime time;
    OperatorName worker;
    QString storeName;
    QString institutionCode;   ///< fixmedins_code
    QString pharmacistName;    ///< on duty; empty when none
    std::vector<SaleRecordLine> lines;
    Money total, insuredTotal, ownPayTotal;
    Money due;                 ///< what was to be collected: cash part + own-pay lines
    Money tendered, change;
    Money unpaid;              ///< settled, and this is still due
    Money overpaid;            ///< settled for less than was taken by then, and not given back yet
    std::vector<TenderLine> tenders; ///< as they stand in the journal

    /// What was taken in by one kind of tender, whatever was given back since.
    [[nodiscard]] Money takenBy(QStringView kind) const { return yaogui::takenBy(tenders, kind); }
    /// By any code; it goes back to the code's order.
    [[nodiscard]] Money takenByMobile() const { return takenBy(u"wechat") + takenBy(u"alipay") + takenBy(u"unionpay"); }
    /// What stayed in the drawer of this sale, and leaves it when the sale is given back.
    /// Negative where cash was given back for what a terminal had taken.
    [[nodiscard]] Money cashKept() const { return tenders.empty() ? due - unpaid : takenBy(u"cash") - changeOf(tenders); }
    // insured sales only
    std::optional<Settlement> settlement;
    QString messageId;         ///< msgid of 2102
    QString memberNumber, maskedPhone; ///< empty: no member
    qint64 points = 0;         ///< the member's, by this sale
    QString maskedName, maskedIdentity;
    std::optional<ProxyBuyer> proxy; ///< who bought in the person's place, masked; empty: the person
    QString insuranceTypeName, categoryName, diseaseName;
    bool training = false;     ///< slips of the training store say so
};

/// What the sale itself says: its lines, totals and person. Time, worker, settlement, money and store facts are the caller's.
/// `insuredTotal` is zero for a sale without insurance.
[[nodiscard]] SaleRecord recordOf(const SaleDraft &draft, Money insuredTotal);

/// What a member's points are earned by and may pay: own payment alone, and no prescription drug, for which nothing may be given.
[[nodiscard]] Money pointsPart(const SaleRecord &record);

/// The record with what its papers say of the shop.
[[nodiscard]] SaleRecord withFacts(SaleRecord record, const StoreFacts &facts);

} // namespace yaogui
