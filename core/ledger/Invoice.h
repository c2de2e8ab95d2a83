// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/ledger/Supplier.h"

#include <vector>

namespace yaogui {

using InvoiceId = Id<struct InvoiceTag>;

/// A supplier's invoice waits for its goods, is matched to receipts, and is paid; a wrong one is dropped before it is paid for.
enum class InvoiceState { Open, Matched, Paid, Dropped };
[[nodiscard]] inline QString toText(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Open: return "open";
    case InvoiceState::Matched: return "matched";
    case InvoiceState::Paid: return "paid";
    case InvoiceState::Dropped: return "dropped";
    }
    return {};
}

struct InvoiceLine {
    QString drug; ///< its code
    Quantity quantity;
    Money amount;
    bool operator==(const InvoiceLine &) const = default;
};

struct InvoicePayment {
    Money amount;
    QDate paidOn;
    QString account;   ///< of the store, that it was paid from
    QString reference; ///< of the bank; may be empty
    QString worker, at;
};

struct Invoice {
    InvoiceId id;
    QString supplier, number; ///< together they name it
    QDate date;
    Money amount;
    std::vector<InvoiceLine> lines; ///< may be none: then the amount alone is compared
    InvoiceState state = InvoiceState::Open;
    QString acceptedDifference;     ///< why an amount that differs from the goods is lived with
    QString recordedBy, recordedAt;
    QStringList receipts;           ///< it was matched to
    std::vector<InvoicePayment> payments;
    [[nodiscard]] Money paid() const
    {
        Money sum;
        for (const InvoicePayment &payment : payments)
            sum += payment.amount;
        return sum;
    }
};

/// Where an invoice and the goods of its receipts do not agree. Without a drug: the whole amount.
struct InvoiceDifference {
    QString drug;
    QString field; ///< quantity, amount
    QString invoiced, received;
};

} // namespace yaogui
