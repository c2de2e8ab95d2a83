// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "app/ctl/ProcurementVerbs.h"
#include "core/ledger/Invoicing.h"

namespace yaogui::ctl {

namespace {

constexpr int mostInvoices = 100, mostReceipts = 1000;

const QString buyerNumber = QStringLiteral("1004"), managerNumber = QStringLiteral("1003"); // in training

QJsonObject invoiceLine(const Invoice &invoice)
{
    QJsonArray lines, payments;
    for (const InvoiceLine &line : invoice.lines)
        lines.append(QJsonObject{{"drug", line.drug}, {"quantity", toText(line.quantity)}, {"amount", toText(line.amount)}});
    for (const InvoicePayment &payment : invoice.payments)
        payments.append(QJsonObject{{"amount", toText(payment.amount)}, {"paid_on", payment.paidOn.toString(Qt::ISODate)}, {"account", payment.account},
                                    {"reference", orNull(payment.reference)}, {"operator", payment.worker}, {"at", payment.at}});
    return {{"state", toText(invoice.state)}, {"supplier", invoice.supplier}, {"number", invoice.number}, {"invoice_date", invoice.date.toString(Qt::ISODate)},
            {"amount", toText(invoice.amount)}, {"paid", toText(invoice.paid())}, {"receipts", QJsonArray::fromStringList(invoice.receipts)},
            {"accepted_difference", orNull(invoice.acceptedDifference)}, {"recorded_by", invoice.recordedBy}, {"recorded_at", invoice.recordedAt},
            {"lines", lines}, {"payments", payments}};
}

int told(const Result<Invoice> &invoice)
{
    if (!invoice)
        return printRefusal(invoice.error());
    printLine(invoiceLine(*invoice));
    return 0;
}

Result<Invoice> invoiceOf(const QJsonObject &json)
{
    Invoice invoice;
    invoice.supplier = json["supplier"].toString();
    invoice.number = json["number"].toString().simplified();
    invoice.date = QDate::fromString(json["invoice_date"].toString(), Qt::ISODate);
    YAOGUI_TRY_LET(invoice.amount, parseMoney(json["amount"].toVariant().toString()));
    for (const QJsonValue &value : json["lines"].toArray()) {
        InvoiceLine line{value["drug"].toString(), {}, {}};
        YAOGUI_TRY_LET(line.quantity, parseQuantity(value["quantity"].toVariant().toString()));
        YAOGUI_TRY_LET(line.amount, parseMoney(value["amount"].toVariant().toString()));
        invoice.lines.push_back(std::move(line));
    }
    return invoice;
}

/// `work(Invoicing &, const OperatorName &)`
template <typename Work> int invoicing(const Context &context, const QString &fallback, Work work)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, fallback);
        if (!by)
            return printRefusal(by.error());
        Invoicing invoicing(shop.store(), shop.clock(), shop.rules());
        return told(work(invoicing, by->name));
    });
}

} // namespace

int invoiceRecord(const Context &context, const ProcurementWords &words)
{
    return invoicing(context, buyerNumber, [&](Invoicing &invoicing, const OperatorName &by) -> Result<Invoice> {
        YAOGUI_TRY_LET(const QJsonObject json, jsonFile(words.one));
        YAOGUI_TRY_LET(const Invoice invoice, invoiceOf(json));
        QStringList receipts;
        for (const QJsonValue &receipt : json["receipts"].toArray())
            receipts.append(receipt.toString());
        return invoicing.record(invoice, receipts, by);
    });
}

int invoiceMatch(const Context &context, const ProcurementWords &words)
{
    return invoicing(context, buyerNumber,
                     [&](Invoicing &invoicing, const OperatorName &by) { return invoicing.match({words.one, words.two}, words.many, words.reason, by); });
}

int invoicePay(const Context &context, const ProcurementWords &words)
{
    return invoicing(context, managerNumber, [&](Invoicing &invoicing, const OperatorName &by) -> Result<Invoice> {
        InvoicePayment payment{{}, QDate::fromString(words.date, Qt::ISODate), words.account.simplified(), words.reference.simplified(), {}, {}};
        YAOGUI_TRY_LET(payment.amount, parseMoney(words.amount));
        return invoicing.pay({words.one, words.two}, payment, by);
    });
}

int invoiceDrop(const Context &context, const ProcurementWords &words)
{
    return invoicing(context, buyerNumber,
                     [&](Invoicing &invoicing, const OperatorName &by) { return invoicing.drop({words.one, words.two}, words.reason, by); });
}

int invoiceList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto invoices = Invoicing(shop.store(), shop.clock(), shop.rules()).newest(mostInvoices);
        if (!invoices)
            return printRefusal(invoices.error());
        for (const Invoice &invoice : *invoices)
            printLine(invoiceLine(invoice));
        return 0;
    });
}

int invoiceCheck(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto found = Invoicing(shop.store(), shop.clock(), shop.rules()).check(mostReceipts);
        if (!found)
            return printRefusal(found.error());
        for (const auto &one : found->goods)
            printLine({{"kind", "no_invoice"}, {"receipt", one.receipt}, {"supplier", one.supplier}, {"delivery_note", one.deliveryNote},
                       {"posted_at", one.postedAt}, {"amount", toText(one.amount)}});
        for (const Invoice &invoice : found->invoices)
            printLine({{"kind", "no_receipt"}, {"supplier", invoice.supplier}, {"number", invoice.number}, {"amount", toText(invoice.amount)}});
        for (const auto &[invoice, differences] : found->amounts) {
            for (const InvoiceDifference &one : differences)
                printLine({{"kind", "differs"}, {"supplier", invoice.supplier}, {"number", invoice.number}, {"drug", orNull(one.drug)}, {"field", one.field},
                           {"invoiced", one.invoiced}, {"received", one.received}, {"accepted_difference", invoice.acceptedDifference}});
        }
        const bool agree = found->goods.empty() && found->invoices.empty() && found->amounts.empty();
        printLine({{"state", agree ? "agrees" : "differs"}, {"no_invoice", static_cast<qint64>(found->goods.size())},
                   {"no_receipt", static_cast<qint64>(found->invoices.size())}, {"differs", static_cast<qint64>(found->amounts.size())}});
        return agree ? 0 : 1;
    });
}

} // namespace yaogui::ctl
