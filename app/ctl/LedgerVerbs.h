// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/Context.h"
#include "core/ledger/Receiving.h"
#include "core/ledger/StockRoom.h"

namespace yaogui::ctl {

/// What the verbs of buying, stock and counting are given, as written on the command line.
struct LedgerWords {
    QString one, two;            ///< file, number, code …
    QString supplier, note, purchased, buyer, arrived, temperature;
    QString drug, lot, from, to, reason, approver, second;
    QString order;       ///< the purchase order a receipt fills
    bool more = false;   ///< more than ordered is agreed to
    QString out = {};    ///< a PDF
};

int supplierSave(const Context &context, const LedgerWords &words);
int supplierList(const Context &context);
/// `two`: asked, checked, approved, refused.
int supplierFirst(const Context &context, const LedgerWords &words);
int ledgerReceive(const Context &context, const LedgerWords &words);
int ledgerReceipt(const Context &context, const LedgerWords &words, bool drop);
int ledgerInspect(const Context &context, const LedgerWords &words);
int ledgerReceipts(const Context &context);
int ledgerMove(const Context &context, StockWay way, const LedgerWords &words);
int ledgerUndo(const Context &context, const LedgerWords &words);
int ledgerRecall(const Context &context, const LedgerWords &words, bool lift);
int ledgerZone(const Context &context, const LedgerWords &words);
int countOpen(const Context &context, const LedgerWords &words);
int countAdd(const Context &context, const LedgerWords &words);
int countShow(const Context &context, const LedgerWords &words);
int countPost(const Context &context, const LedgerWords &words);
int countDrop(const Context &context, const LedgerWords &words);
int countList(const Context &context);
int ledgerVariance(const Context &context, const LedgerWords &words);
/// `clear`: names and identity numbers unmasked, by who may see them.
int ledgerSpecialList(const Context &context, const LedgerWords &words, bool clear);
int ledgerSpecialReport(const Context &context);
int ledgerAvailable(const Context &context, const LedgerWords &words);
int ledgerNotSupplied(const Context &context, const LedgerWords &words);
int ledgerOpenPack(const Context &context, const LedgerWords &words);
int ledgerDiscardPack(const Context &context, const LedgerWords &words);
int ledgerPacks(const Context &context);
int ledgerChain(const Context &context, const LedgerWords &words);

/// A JSON object out of a file. FILE_UNREADABLE, FILE_TOO_LARGE, SCRIPT_INVALID {reason}.
[[nodiscard]] Result<QJsonObject> jsonFile(const QString &file);

/// Receiving as the settings of this store have it.
[[nodiscard]] Receiving receivingOf(Shop &shop);
[[nodiscard]] QJsonObject receiptJson(const ReceiptOutcome &outcome);

} // namespace yaogui::ctl
