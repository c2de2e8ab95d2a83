// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/catalogue/TableFile.h"
#include "core/ledger/Supplier.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// What a delivery says of itself; with the lines these are the 14 fields of Fujian 2(5) (FJ-08).
struct ReceiptHead {
    QString supplier;     ///< its code
    QString deliveryNote; ///< the supplier's paper; one receipt each
    QDate purchasedOn;
    QString buyer;        ///< operator number; the acceptor is somebody else
    QDateTime arrivedAt;  ///< of cold goods
    std::optional<int> arrivalTemperature; ///< tenths of a degree Celsius, of cold goods
    QString order = {};            ///< the purchase order it fills; may be empty
    bool moreThanOrdered = false;  ///< more than the order left open is agreed to
};

/// Tenths of a degree out of "4.5"; nothing out of an empty text. AMOUNT_INVALID {text}.
[[nodiscard]] Result<std::optional<int>> temperatureFrom(const QString &text);

struct ReceiptCode {
    QString text;
    int boxes = 1;
    QString parent; ///< the case it came in; may be empty
};

/// One lot of one drug in a delivery.
struct ReceiptLine {
    int line = 0; ///< of the file
    Drug drug;
    QString genericName, maker, dosageForm, spec, lot, approvalNumber, insuranceCode;
    QDate productionDate, expiry;
    Quantity delivered, accepted;
    QString refusal; ///< why less was accepted
    Price cost;
    std::vector<ReceiptCode> codes; ///< of accepted boxes; may be fewer: the rest is learnt when first scanned
};

enum class ReceiptState { Draft, Posted, Dropped };
[[nodiscard]] inline QString toText(ReceiptState state)
{
    return state == ReceiptState::Draft ? QStringLiteral("draft") : state == ReceiptState::Posted ? QStringLiteral("posted") : QStringLiteral("dropped");
}

/// What the acceptor found of one line of a draft, by its number.
struct Finding {
    int line = 0;
    Quantity accepted;
    QString refusal;                  ///< why less was accepted
    std::optional<QStringList> codes; ///< of accepted boxes, among those announced; without them all that were
};

/// When and how warm cold goods came.
struct Arrival {
    QDateTime at;
    std::optional<int> temperature; ///< tenths of a degree Celsius
};

/// What became of a delivery. With rejected lines the good ones wait in a draft and nothing is on the shelf.
struct ReceiptOutcome {
    QString number;
    ReceiptState state = ReceiptState::Draft;
    int lines = 0, boxes = 0;
    Quantity accepted, refused;
    std::vector<RejectedLine> rejected;
};

} // namespace yaogui
