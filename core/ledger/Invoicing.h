// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/Invoice.h"
#include "core/policy/DayRules.h"
#include "core/staff/Permits.h"
#include "core/store/InvoiceRepository.h"

namespace yaogui {

/// Bills, books and goods agree (票、账、货一致, FJ-07, FJ-32): suppliers' invoices, the receipts they are for, and what was paid. An invoice is
/// recorded, matched to receipts of the same supplier with the same goods and amount, and paid by somebody else than who recorded it.
/// Each act is permitted and an audit event. Waits for the store: not for the GUI's thread. Codes: those of Permits, SUPPLIER_UNKNOWN,
/// INVOICE_UNKNOWN {number}, RECEIPT_INCOMPLETE {field}, DATE_IMPOSSIBLE {field, date}, CODE_UNKNOWN {text}, AMOUNT_INVALID {text},
/// STEP_OUT_OF_ORDER {invoice or receipt, state}, RECEIPT_UNKNOWN {receipt}, REASON_NEEDED, SAME_PERSON, INVOICE_MISMATCH {number,
/// detail, differences [{drug, field, invoiced, received}]}.
class Invoicing {
public:
    Invoicing(Store &store, const Clock &clock, RulesOf rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    struct Name {
        QString supplier, number;
    };
    /// With receipts it is matched at once, or not recorded.
    [[nodiscard]] Result<Invoice> record(const Invoice &invoice, const QStringList &receipts, const OperatorName &by);
    /// To these receipts, beside those it has; with a reason also when it differs from the goods.
    [[nodiscard]] Result<Invoice> match(const Name &name, const QStringList &receipts, const QString &reason, const OperatorName &by);
    /// In whole or in part, never more than it says, and only for goods that came.
    [[nodiscard]] Result<Invoice> pay(const Name &name, const InvoicePayment &payment, const OperatorName &by);
    /// A wrong one that is matched to nothing.
    [[nodiscard]] Result<Invoice> drop(const Name &name, const QString &reason, const OperatorName &by);

    [[nodiscard]] Result<std::vector<Invoice>> newest(int most) const;

    /// What does not agree: goods without an invoice, invoices without goods, and differences lived with that are not paid yet.
    struct Disagreements {
        std::vector<InvoiceRepository::Uninvoiced> goods;
        std::vector<Invoice> invoices;
        std::vector<std::pair<Invoice, std::vector<InvoiceDifference>>> amounts;
    };
    [[nodiscard]] Result<Disagreements> check(int most) const;

    /// Pure: by drug where the invoice has lines, else the whole amount.
    [[nodiscard]] static std::vector<InvoiceDifference> differences(const Invoice &invoice, const std::vector<InvoiceLine> &goods);

private:
    Store &m_store;
    const Clock &m_clock;
    RulesOf m_rules;
};

} // namespace yaogui
