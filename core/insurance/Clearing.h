// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <tuple>

namespace yaogui {

/// What the platform clears together: one 3201 each (fact sheet 2, 3201).
struct ClearingGroup {
    QString insuranceType; ///< insutype
    QString clearingType;  ///< clr_type
    QString agency;        ///< clr_optins of the settlements, setl_optins of 3201
    bool operator==(const ClearingGroup &) const = default;
    bool operator<(const ClearingGroup &other) const
    {
        return std::tie(insuranceType, clearingType, agency) < std::tie(other.insuranceType, other.clearingType, other.agency);
    }
};

/// Whole days by the platform's settlement time: from the first midnight up to, and without, the one after the last day.
struct ClearingSpan {
    QDate first, last;
    [[nodiscard]] bool contains(const QDateTime &time) const { return time >= first.startOfDay(Qt::UTC) && time < last.addDays(1).startOfDay(Qt::UTC); }
};

struct ClearingAmounts {
    Money total;   ///< medfee_sumamt
    Money fund;    ///< fund_pay_sumamt
    Money account; ///< acct_pay, without the family part
    bool operator==(const ClearingAmounts &) const = default;
};

/// Sums of many; what is given back counts with its minus.
struct ClearingSums {
    ClearingAmounts amounts;
    Money cash, family, inScope;
    int count = 0;
};

/// One settlement, or one refund, in our books.
struct ClearingEntry {
    ClearingGroup group;
    QString settlementId, visitId, personNumber, messageId, clearingWay, slip;
    qint64 sale = 0;
    ClearingAmounts amounts; ///< negative for a refund
    Money cash, family, inScope;
    QDateTime time;          ///< the platform's, as if of UTC
    bool refund = false;
    bool undone = false;     ///< a settlement that was refunded since
};

[[nodiscard]] ClearingSums operator+(ClearingSums sums, const ClearingEntry &entry);

/// One line of the platform's answer file.
struct ClearingLine {
    QString settlementId, visitId, personNumber, messageId;
    QString verdict, memo;                  ///< stmt_rslt, memo: shown, not interpreted
    bool refunded = false;                  ///< refd_setl_flag
    std::optional<ClearingAmounts> amounts; ///< nothing: the platform does not have it
    [[nodiscard]] bool isRefund() const { return amounts && amounts->total.isNegative(); }
};

/// 3203: one for each agency, type and way of a month.
struct ClearingApplication {
    QDate month; ///< its first day
    QString clearingType, clearingWay, agency;
    ClearingSums sums;
    [[nodiscard]] QString monthText() const { return month.toString(QStringLiteral("yyyyMM")); }
};

} // namespace yaogui
