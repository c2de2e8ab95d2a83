// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/InvoiceRepository.h"

#include "core/store/NotNull.h"

#include <map>

namespace yaogui {

namespace {

#define YAOGUI_INVOICE                                                                                                          \
    "SELECT i.id, supplier.code, i.number, i.invoiced_on, i.amount, i.state, i.accepted_difference, i.recorded_by, i.recorded_at " \
    "FROM supplier_invoice i JOIN supplier ON supplier.id = i.supplier_id "

Invoice invoiceOfRow(const Row &row)
{
    Invoice invoice;
    invoice.id = row.id<InvoiceId>(0);
    invoice.supplier = row.text(1);
    invoice.number = row.text(2);
    invoice.date = row.date(3);
    invoice.amount = row.money(4);
    for (const InvoiceState state : {InvoiceState::Matched, InvoiceState::Paid, InvoiceState::Dropped}) {
        if (toText(state) == row.text(5))
            invoice.state = state;
    }
    invoice.acceptedDifference = row.text(6);
    invoice.recordedBy = row.text(7);
    invoice.recordedAt = row.text(8);
    return invoice;
}

/// What a line of a receipt cost. Figures of the store are within their bounds.
Money costOf(Price cost, Quantity accepted)
{
    return amountOf(cost, accepted, Rounding::HalfUp).value_or(Money());
}

} // namespace

void InvoiceRepository::add(const Invoice &invoice, SupplierId supplier, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO supplier_invoice(supplier_id, number, invoiced_on, amount, state, recorded_by, recorded_at) VALUES(?,?,?,?,'open',?,?)",
                     supplier, invoice.number, invoice.date, invoice.amount, worker, toIso(at));
    const InvoiceId id{m_connection.lastId()};
    int number = 0;
    for (const InvoiceLine &line : invoice.lines)
        m_connection.run("INSERT INTO supplier_invoice_line(invoice_id, number, drug_id, quantity, amount) VALUES(?,?,(SELECT id FROM drug WHERE code = ?),?,?)",
                         id, ++number, line.drug, line.quantity, line.amount);
}

Invoice InvoiceRepository::whole(Invoice invoice)
{
    m_connection.each("SELECT drug.code, l.quantity, l.amount FROM supplier_invoice_line l JOIN drug ON drug.id = l.drug_id WHERE l.invoice_id = ? ORDER BY l.number",
                      [&](const Row &row) { invoice.lines.push_back({row.text(0), row.quantity(1), row.money(2)}); }, invoice.id);
    m_connection.each("SELECT r.number FROM supplier_invoice_receipt m JOIN receipt r ON r.id = m.receipt_id WHERE m.invoice_id = ? ORDER BY r.number",
                      [&](const Row &row) { invoice.receipts.append(row.text(0)); }, invoice.id);
    m_connection.each("SELECT amount, paid_on, paid_from, reference, operator, at FROM supplier_payment WHERE invoice_id = ? ORDER BY id",
                      [&](const Row &row) {
                          invoice.payments.push_back({row.money(0), row.date(1), row.text(2), row.text(3), row.text(4), row.text(5)});
                      },
                      invoice.id);
    return invoice;
}

std::optional<Invoice> InvoiceRepository::find(const QString &supplier, const QString &number)
{
    auto found = m_connection.first(YAOGUI_INVOICE "WHERE supplier.code = ? AND i.number = ? AND i.state <> 'dropped'", invoiceOfRow, supplier, number);
    return found ? std::optional(whole(std::move(*found))) : std::nullopt;
}

std::vector<Invoice> InvoiceRepository::newest(int most)
{
    std::vector<Invoice> invoices;
    m_connection.each(YAOGUI_INVOICE "ORDER BY i.id DESC LIMIT ?", [&](const Row &row) { invoices.push_back(invoiceOfRow(row)); }, most);
    for (Invoice &invoice : invoices)
        invoice = whole(std::move(invoice));
    return invoices;
}

std::vector<Invoice> InvoiceRepository::unpaid()
{
    std::vector<Invoice> invoices;
    m_connection.each(YAOGUI_INVOICE "WHERE i.state IN ('open', 'matched') ORDER BY i.id", [&](const Row &row) { invoices.push_back(invoiceOfRow(row)); });
    for (Invoice &invoice : invoices)
        invoice = whole(std::move(invoice));
    return invoices;
}

void InvoiceRepository::setState(InvoiceId id, InvoiceState state, const QString &acceptedDifference)
{
    m_connection.run("UPDATE supplier_invoice SET state = ?, accepted_difference = ? WHERE id = ?", toText(state), acceptedDifference, id);
}

void InvoiceRepository::match(InvoiceId id, ReceiptId receipt, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO supplier_invoice_receipt(receipt_id, invoice_id, at, operator) VALUES(?,?,?,?)", receipt, id, toIso(at), worker);
}

std::optional<QString> InvoiceRepository::invoiceOf(ReceiptId receipt)
{
    return m_connection.first("SELECT i.number FROM supplier_invoice_receipt m JOIN supplier_invoice i ON i.id = m.invoice_id WHERE m.receipt_id = ?",
                              [](const Row &row) { return row.text(0); }, receipt);
}

void InvoiceRepository::pay(InvoiceId id, const InvoicePayment &payment, const QString &worker, const QDateTime &at)
{
    m_connection.run("INSERT INTO supplier_payment(invoice_id, amount, paid_on, paid_from, reference, operator, at) VALUES(?,?,?,?,?,?,?)", id,
                     payment.amount, payment.paidOn, payment.account, notNull(payment.reference), worker, toIso(at));
}

std::vector<InvoiceLine> InvoiceRepository::goodsOf(const QStringList &receipts)
{
    std::map<QString, InvoiceLine> goods;
    for (const QString &receipt : receipts) {
        m_connection.each("SELECT drug.code, l.accepted, l.cost FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id JOIN drug ON drug.id = l.drug_id "
                          "WHERE r.number = ? AND l.accepted > 0 ORDER BY l.number",
                          [&](const Row &row) {
                              InvoiceLine &line = goods[row.text(0)];
                              line.drug = row.text(0);
                              line.quantity += row.quantity(1);
                              line.amount += costOf(row.price(2), row.quantity(1));
                          },
                          receipt);
    }
    std::vector<InvoiceLine> lines;
    for (auto &[drug, line] : goods)
        lines.push_back(std::move(line));
    return lines;
}

std::vector<InvoiceRepository::Uninvoiced> InvoiceRepository::uninvoiced(int most)
{
    std::vector<Uninvoiced> found;
    m_connection.each("SELECT r.number, supplier.code, r.delivery_note, r.posted_at FROM receipt r JOIN supplier ON supplier.id = r.supplier_id "
                      "WHERE r.state = 'posted' AND NOT EXISTS(SELECT 1 FROM supplier_invoice_receipt m WHERE m.receipt_id = r.id) "
                      "AND EXISTS(SELECT 1 FROM receipt_line l WHERE l.receipt_id = r.id AND l.accepted > 0) ORDER BY r.id LIMIT ?",
                      [&](const Row &row) { found.push_back({row.text(0), row.text(1), row.text(2), row.text(3), {}}); }, most);
    for (Uninvoiced &one : found) {
        for (const InvoiceLine &line : goodsOf({one.receipt}))
            one.amount += line.amount;
    }
    return found;
}

} // namespace yaogui
