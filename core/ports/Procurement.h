// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Result.h"

#include <QDate>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace yaogui {

/// One line of an order as the region's procurement subsystem (招采子系统) is told of it.
struct ProcurementItem {
    QString item; ///< our code, which deliveries name again
    QString insuranceCode, approvalNumber, name, spec, maker;
    Quantity quantity;
    Price price;
};

struct ProcurementOrder {
    QString key; ///< ours, never used twice
    QString supplier, supplierName;
    bool special = false; ///< by the green channel
    std::vector<ProcurementItem> items;
};

enum class ProcurementState {
    Taken,
    Refused,   ///< and will not be delivered
    NeverSeen,
    NotSent,   ///< not one byte left
    Unknown,   ///< no answer, or one that cannot be read: it may have been taken
};

struct ProcurementAnswer {
    ProcurementState state = ProcurementState::Unknown;
    QString number;  ///< theirs
    QString message; ///< of the subsystem, for the buyer
};

/// Goods on their way. Lines bear the names of a delivery file's columns (DeliveryLines); what they say is checked like any delivery.
struct ProcurementDelivery {
    QString note;
    QDate shippedOn;
    QJsonArray lines;
};

/// A price as listed on the subsystem (HN-17, FJ-11).
struct ListedPrice {
    QString insuranceCode, kind; ///< kind: listed, selected, negotiated
    Price price;
    QDate from, to; ///< to: invalid while nobody has said
};

/// The procurement subsystem (drivers/procurement; a twin in drivers/simulated). Synchronous, bounded in time, worker threads.
class Procurement {
public:
    virtual ~Procurement() = default;
    [[nodiscard]] virtual ProcurementAnswer order(const ProcurementOrder &order) = 0;
    /// What became of the order with our key.
    [[nodiscard]] virtual ProcurementAnswer query(const QString &key) = 0;
    /// All deliveries of an order, also those told before. PROCUREMENT_UNREACHABLE.
    [[nodiscard]] virtual Result<std::vector<ProcurementDelivery>> deliveries(const QString &key) = 0;
    /// PROCUREMENT_UNREACHABLE. A drug without a listed price is not in the answer.
    [[nodiscard]] virtual Result<std::vector<ListedPrice>> prices(const QStringList &insuranceCodes) = 0;
};

} // namespace yaogui
