// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/Invoicing.h"

#include "core/staff/DemandFor.h"
#include "core/staff/Separation.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"
#include "core/store/ReceiptRepository.h"
#include "core/store/SupplierRepository.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace yaogui {

namespace {

constexpr qsizetype longestNumber = 100, longestReason = 200;

Done dayFits(const char *field, const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return refuse(ErrorCode::ReceiptIncomplete, {{"field", field}});
    return day <= today ? Done() : Done(refuse(ErrorCode::DateImpossible, {{"field", field}, {"date", day.toString(Qt::ISODate)}}));
}

Done complete(Connection &connection, const Invoice &invoice, const QDate &today)
{
    if (invoice.number.isEmpty() || invoice.number.size() > longestNumber)
        return refuse(ErrorCode::ReceiptIncomplete, {{"field", "number"}});
    YAOGUI_TRY(dayFits("invoice_date", invoice.date, today));
    if (!invoice.amount.isPositive())
        return refuse(ErrorCode::AmountInvalid, {{"text", toText(invoice.amount)}});
    for (const InvoiceLine &line : invoice.lines) {
        if (!CatalogueRepository(connection).byCode(line.drug))
            return refuse(ErrorCode::CodeUnknown, {{"text", line.drug}});
        if (!line.quantity.isPositive() || line.amount.isNegative())
            return refuse(ErrorCode::QuantityInvalid, {{"quantity", toText(line.quantity)}, {"drug", line.drug}});
    }
    return {};
}

Result<Invoice> known(Connection &connection, const Invoicing::Name &name)
{
    const auto invoice = InvoiceRepository(connection).find(name.supplier, name.number);
    return invoice ? Result<Invoice>(*invoice) : refuse(ErrorCode::InvoiceUnknown, {{"number", name.number}, {"supplier", name.supplier}});
}

Error mismatch(const Invoice &invoice, const std::vector<InvoiceDifference> &differences)
{
    QJsonArray rows;
    QStringList words;
    for (const InvoiceDifference &one : differences) {
        rows.append(QJsonObject{{"drug", one.drug.isEmpty() ? QJsonValue() : QJsonValue(one.drug)}, {"field", one.field}, {"invoiced", one.invoiced},
                                {"received", one.received}});
        words.append((one.drug.isEmpty() ? invoice.number : one.drug) + u' ' + one.invoiced + QStringLiteral(" ≠ ") + one.received);
    }
    return {ErrorCode::InvoiceMismatch, {{"number", invoice.number}, {"supplier", invoice.supplier}, {"detail", words.join(QStringLiteral("; "))}, {"differences", rows}}, {}};
}

/// Receipts of this supplier that were posted and have no other invoice.
Done take(Connection &connection, const Invoice &invoice, const QStringList &receipts, const OperatorName &by, const QDateTime &now)
{
    InvoiceRepository invoices(connection);
    for (const QString &number : receipts) {
        const auto receipt = ReceiptRepository(connection).byNumber(number);
        if (!receipt || receipt->supplier != invoice.supplier)
            return refuse(ErrorCode::ReceiptUnknown, {{"receipt", number}, {"supplier", invoice.supplier}});
        if (receipt->state != ReceiptState::Posted)
            return refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", toText(receipt->state)}});
        if (const auto other = invoices.invoiceOf(receipt->id))
            return refuse(ErrorCode::StepOutOfOrder, {{"receipt", number}, {"state", "invoiced"}, {"invoice", *other}});
        invoices.match(invoice.id, receipt->id, by.id, now);
    }
    return {};
}

Result<Invoice> matched(Connection &connection, const Invoice &invoice, const QStringList &receipts, const QString &reason, const OperatorName &by,
                        const QDateTime &now)
{
    if (invoice.state != InvoiceState::Open && invoice.state != InvoiceState::Matched)
        return refuse(ErrorCode::StepOutOfOrder, {{"invoice", invoice.number}, {"state", toText(invoice.state)}});
    if (receipts.isEmpty())
        return refuse(ErrorCode::ReceiptIncomplete, {{"field", "receipts"}});
    YAOGUI_TRY(take(connection, invoice, receipts, by, now));
    InvoiceRepository invoices(connection);
    const std::vector<InvoiceDifference> differences = Invoicing::differences(invoice, invoices.goodsOf(invoice.receipts + receipts));
    const QString why = reason.simplified().left(longestReason);
    if (!differences.empty() && why.isEmpty())
        return refuse(mismatch(invoice, differences));
    invoices.setState(invoice.id, InvoiceState::Matched, differences.empty() ? QString() : why);
    AuditRepository(connection).append(now, by.id, "invoice.matched", invoice.number,
                                       {{"supplier", invoice.supplier}, {"receipts", receipts.join(u',')}, {"differences", static_cast<qint64>(differences.size())},
                                        {"reason", why}});
    return known(connection, {invoice.supplier, invoice.number});
}

} // namespace

std::vector<InvoiceDifference> Invoicing::differences(const Invoice &invoice, const std::vector<InvoiceLine> &goods)
{
    std::vector<InvoiceDifference> found;
    Money received;
    for (const InvoiceLine &line : goods)
        received += line.amount;
    if (received != invoice.amount)
        found.push_back({{}, "amount", toText(invoice.amount), toText(received)});
    if (invoice.lines.empty())
        return found;
    std::map<QString, std::pair<InvoiceLine, InvoiceLine>> drugs; // invoiced, received
    const auto sum = [](InvoiceLine &into, const InvoiceLine &line) {
        into.quantity += line.quantity;
        into.amount += line.amount;
    };
    for (const InvoiceLine &line : invoice.lines)
        sum(drugs[line.drug].first, line);
    for (const InvoiceLine &line : goods)
        sum(drugs[line.drug].second, line);
    for (const auto &[drug, both] : drugs) {
        if (both.first.quantity != both.second.quantity)
            found.push_back({drug, "quantity", toText(both.first.quantity), toText(both.second.quantity)});
        if (both.first.amount != both.second.amount)
            found.push_back({drug, "amount", toText(both.first.amount), toText(both.second.amount)});
    }
    return found;
}

Result<Invoice> Invoicing::record(const Invoice &invoice, const QStringList &receipts, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, invoice.number), [&](Connection &connection) -> Result<Invoice> {
        YAOGUI_TRY(complete(connection, invoice, m_clock.today()));
        const auto supplier = SupplierRepository(connection).byCode(invoice.supplier);
        if (!supplier)
            return refuse(ErrorCode::SupplierUnknown, {{"supplier", invoice.supplier}});
        InvoiceRepository invoices(connection);
        if (const auto other = invoices.find(invoice.supplier, invoice.number))
            return refuse(ErrorCode::StepOutOfOrder, {{"invoice", invoice.number}, {"state", toText(other->state)}});
        invoices.add(invoice, supplier->id, by.id, m_clock.now());
        AuditRepository(connection).append(m_clock.now(), by.id, "invoice.recorded", invoice.number,
                                           {{"supplier", invoice.supplier}, {"amount", toText(invoice.amount)}});
        YAOGUI_TRY_LET(const Invoice kept, known(connection, {invoice.supplier, invoice.number}));
        return receipts.isEmpty() ? Result<Invoice>(kept) : matched(connection, kept, receipts, {}, by, m_clock.now());
    });
}

Result<Invoice> Invoicing::match(const Name &name, const QStringList &receipts, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, name.number), [&](Connection &connection) -> Result<Invoice> {
        YAOGUI_TRY_LET(const Invoice invoice, known(connection, name));
        return matched(connection, invoice, receipts, reason, by, m_clock.now());
    });
}

Result<Invoice> Invoicing::pay(const Name &name, const InvoicePayment &payment, const OperatorName &by)
{
    Demand demand = demandFor(Act::PayInvoice, by, name.number);
    demand.amount = payment.amount;
    return Permits(m_store, m_clock).write(demand, [&](Connection &connection) -> Result<Invoice> {
        YAOGUI_TRY_LET(const Invoice invoice, known(connection, name));
        if (invoice.state != InvoiceState::Matched)
            return refuse(ErrorCode::StepOutOfOrder, {{"invoice", invoice.number}, {"state", toText(invoice.state)}});
        YAOGUI_TRY(mayAlsoDo(m_rules(m_clock.today()).policy.store, {"request", {invoice.recordedBy, {}}}, {"approve", by}));
        if (!payment.amount.isPositive())
            return refuse(ErrorCode::AmountInvalid, {{"text", toText(payment.amount)}});
        if (payment.account.isEmpty() || payment.account.size() > longestNumber)
            return refuse(ErrorCode::ReceiptIncomplete, {{"field", "account"}});
        YAOGUI_TRY(dayFits("paid_on", payment.paidOn, m_clock.today()));
        const Money paid = invoice.paid() + payment.amount;
        if (paid > invoice.amount)
            return refuse(mismatch(invoice, {{{}, "paid", toText(invoice.amount), toText(paid)}}));
        InvoiceRepository invoices(connection);
        invoices.pay(invoice.id, payment, by.id, m_clock.now());
        if (paid == invoice.amount)
            invoices.setState(invoice.id, InvoiceState::Paid, invoice.acceptedDifference);
        AuditRepository(connection).append(m_clock.now(), by.id, "invoice.paid", invoice.number,
                                           {{"supplier", invoice.supplier}, {"amount", toText(payment.amount)}, {"account", payment.account},
                                            {"paid_on", payment.paidOn.toString(Qt::ISODate)}, {"reference", payment.reference}});
        return known(connection, name);
    });
}

Result<Invoice> Invoicing::drop(const Name &name, const QString &reason, const OperatorName &by)
{
    return Permits(m_store, m_clock).write(demandFor(Act::Buy, by, name.number), [&](Connection &connection) -> Result<Invoice> {
        YAOGUI_TRY_LET(Invoice invoice, known(connection, name));
        if (invoice.state != InvoiceState::Open)
            return refuse(ErrorCode::StepOutOfOrder, {{"invoice", invoice.number}, {"state", toText(invoice.state)}});
        const QString why = reason.simplified().left(longestReason);
        if (why.isEmpty())
            return refuse(ErrorCode::ReasonNeeded);
        InvoiceRepository(connection).setState(invoice.id, InvoiceState::Dropped, {});
        AuditRepository(connection).append(m_clock.now(), by.id, "invoice.dropped", invoice.number, {{"supplier", invoice.supplier}, {"reason", why}});
        invoice.state = InvoiceState::Dropped;
        return invoice;
    });
}

Result<std::vector<Invoice>> Invoicing::newest(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<std::vector<Invoice>> { return InvoiceRepository(connection).newest(most); });
}

Result<Invoicing::Disagreements> Invoicing::check(int most) const
{
    return m_store.read([&](Connection &connection) -> Result<Disagreements> {
        InvoiceRepository invoices(connection);
        Disagreements found;
        found.goods = invoices.uninvoiced(most);
        for (Invoice &invoice : invoices.unpaid()) {
            if (invoice.state == InvoiceState::Open) {
                found.invoices.push_back(std::move(invoice));
                continue;
            }
            auto off = differences(invoice, invoices.goodsOf(invoice.receipts));
            if (!off.empty())
                found.amounts.emplace_back(std::move(invoice), std::move(off));
        }
        return found;
    });
}

} // namespace yaogui
