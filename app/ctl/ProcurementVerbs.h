// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"
#include "core/ledger/PurchaseOrder.h"

#include <QJsonObject>

namespace yaogui::ctl {

/// What the verbs of planning, ordering, invoices and papers are given, as written on the command line.
struct ProcurementWords {
    QString one, two, three;     ///< file, number, drug …
    QString note, reason, date, amount, account, reference;
    QStringList many;            ///< receipts, drugs
    bool special = false, all = false, plan = false;
};

int ledgerPlan(const Context &context);
int shortageAdd(const Context &context, const ProcurementWords &words);
int shortageList(const Context &context, const ProcurementWords &words);
int shortageDrop(const Context &context, const ProcurementWords &words);
int orderDraft(const Context &context, const ProcurementWords &words);
int orderPlace(const Context &context, const ProcurementWords &words);
int orderCancel(const Context &context, const ProcurementWords &words);
int orderShow(const Context &context, const ProcurementWords &words);
int orderList(const Context &context);
int orderSend(const Context &context, const ProcurementWords &words);
int orderFetch(const Context &context, const ProcurementWords &words);
int invoiceRecord(const Context &context, const ProcurementWords &words);
int invoiceMatch(const Context &context, const ProcurementWords &words);
int invoicePay(const Context &context, const ProcurementWords &words);
int invoiceDrop(const Context &context, const ProcurementWords &words);
int invoiceList(const Context &context);
int invoiceCheck(const Context &context);
int paperAdd(const Context &context, const ProcurementWords &words);
int paperList(const Context &context, const ProcurementWords &words);
int paperOut(const Context &context, const ProcurementWords &words);
int ledgerListing(const Context &context, const ProcurementWords &words);

[[nodiscard]] QJsonObject orderJson(const PurchaseOrder &order);

} // namespace yaogui::ctl
