// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/insurance/Person.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

/// Who works; opter and opter_name of the envelope.
struct OperatorName {
    QString id;
    QString name;
};

/// One fee line of 2101/2102 `drugdetail`.
struct ClaimLine {
    QString feeDetailNo;      ///< feedetl_sn, unique in the visit
    QString insuranceCode;    ///< med_list_codg
    QString ownCode;          ///< medins_list_codg
    Price price;
    Quantity quantity;
    Money amount;             ///< round(price × quantity, 2)
    QStringList traceCodes;   ///< one per whole pack; empty for goods that bear none by rule
    bool looseSale = false;   ///< trdn_flag
    QString prescription = {};    ///< rxno; empty: none
    bool circulated = false;      ///< rx_circ_flag: it came from the prescription centre
    QString doctorCode = {}, doctor = {}; ///< bilg_dr_codg, bilg_dr_name
};

/// What is asked of the platform: `druginfo` and `drugdetail` of 2101 and 2102.
struct Claim {
    OperatorName worker;
    QString personNumber;      ///< psn_no
    Credential credential;
    QString division;          ///< insuplc_admdvs of the chosen insurance
    QString insuranceType;     ///< insutype
    QString medicalCategory;   ///< med_type
    QString diseaseCode;       ///< dise_codg
    QString diseaseName;
    bool useAccount = true;    ///< acct_used_flag
    QDateTime time;            ///< begntime, fee_ocur_time
    Money total;               ///< medfee_sumamt, sum of the lines
    QString slipNumber;        ///< invono of 2102
    std::optional<ProxyBuyer> proxy; ///< expContent: the interface has no field of its own for who buys in the person's place
    QString face;              ///< reserved for regions that bind a face; empty
    std::vector<ClaimLine> lines;
};

/// How the platform splits the insured total. fund + account + family + cash = total.
struct Split {
    Money total;   ///< medfee_sumamt
    Money fund;    ///< fund_pay_sumamt
    Money account; ///< acct_pay without the family part
    Money family;  ///< acct_mulaid_pay
    Money cash;    ///< psn_cash_pay
    Money balanceAfter;              ///< balc
    Money fullyOwnPay, overLimit, firstSelfPay, inScope, deductible; ///< fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt, inscp_scp_amt, act_pay_dedc
    bool operator==(const Split &) const = default;
};

/// A message and its answer, for the step that is written of them; in clear here, sealed in the store.
struct Exchange {
    QString infno, messageId;
    QByteArray request, answer;
};

/// The answer to 2101 (setlId, mdtrtId empty), to 2102, and what 5203 has on record.
struct Settlement {
    Split split;
    QString settlementId;  ///< setl_id
    QString visitId;       ///< mdtrt_id
    QString personNumber;  ///< psn_no as answered; empty when it was not
    QString time;          ///< setl_time as answered
    QString clearingAgency, clearingWay, clearingType; ///< clr_optins, clr_way, clr_type
    QString senderMessageId; ///< medins_setl_id
    Exchange source;         ///< of 2101 and 5203: what it was read from
};

/// Which settlement is looked for in the platform's own record: the one our message asked for.
struct RecordQuestion {
    QString personNumber;    ///< psn_no
    QString division;        ///< insuplc_admdvs
    QString medicalCategory; ///< med_type
    QString messageId;       ///< of the 2102; medins_setl_id of the record
    QDate sentOn;            ///< our clock's day; the days before and after are looked through as well
    OperatorName worker;
};

/// What the platform has on record.
struct RecordedSettlement {
    Settlement settlement;
    bool refunded = false; ///< refd_setl_flag: it was given back since
};

} // namespace yaogui
