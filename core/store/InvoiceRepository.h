// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Invoice.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// Suppliers' invoices, the receipts they are for, and what was paid. Use inside one Store::read or Store::write.
class InvoiceRepository {
public:
    explicit InvoiceRepository(Connection &connection) : m_connection(connection) {}

    /// Lines name known drugs.
    void add(const Invoice &invoice, SupplierId supplier, const QString &worker, const QDateTime &at);
    /// The one that was not dropped.
    [[nodiscard]] std::optional<Invoice> find(const QString &supplier, const QString &number);
    [[nodiscard]] std::vector<Invoice> newest(int most);
    /// Not paid yet, oldest first.
    [[nodiscard]] std::vector<Invoice> unpaid();
    void setState(InvoiceId id, InvoiceState state, const QString &acceptedDifference);
    void match(InvoiceId id, ReceiptId receipt, const QString &worker, const QDateTime &at);
    /// The number of the invoice a receipt is matched to.
    [[nodiscard]] std::optional<QString> invoiceOf(ReceiptId receipt);
    void pay(InvoiceId id, const InvoicePayment &payment, const QString &worker, const QDateTime &at);

    /// What receipts brought: accepted packs and what they cost, by drug.
    [[nodiscard]] std::vector<InvoiceLine> goodsOf(const QStringList &receipts);
    struct Uninvoiced {
        QString receipt, supplier, deliveryNote, postedAt;
        Money amount;
    };
    /// Posted receipts with accepted goods and without an invoice, oldest first.
    [[nodiscard]] std::vector<Uninvoiced> uninvoiced(int most);

private:
    Invoice whole(Invoice invoice);

    Connection &m_connection;
};

} // namespace yaogui
