// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compose/Shop.h"
#include "core/sale/SaleReturn.h"
#include "core/till/Shift.h"

#include <functional>

namespace yaogui::ctl {

/// What every verb is given: where the store is and what was set for this run.
struct Context {
    QString folder;
    QMap<QString, QString> overrides;
    QString worker = {}; ///< --operator: who does it; empty: not said
};

/// The first person of a new real store; its PIN comes on stdin. Without a number nobody is made yet.
struct OwnerWords {
    QString number, name, posts;
};

/// Opens for reading (always works beside a writer) and runs `verb`; gives the exit code.
int reading(const Context &context, const std::function<int(Shop &)> &verb);
/// Opens as the one writer, resumes unfinished settlements (`everything`: also those told to wait), and runs `verb`.
int writing(const Context &context, const std::function<int(Shop &)> &verb);
int resuming(const Context &context, bool everything, const std::function<int(Shop &, const Result<DoubtRound> &)> &verb);

// One function a verb; each gives the exit code.
int init(const Context &context, bool training, const OwnerWords &owner);
int settingsSet(const Context &context, const QString &key, const QString &value);
int settingsList(const Context &context);
int catalogueImport(const Context &context, const QString &file, bool partial);
int catalogueSearch(const Context &context, const QString &text);
int openStock(const Context &context, const QString &file, bool partial);
int ledgerBalance(const Context &context);
int ledgerBoxes(const Context &context, const QString &drug, bool all);
/// `head`: what a paper says, or empty.
int ledgerVerify(const Context &context, const QString &head);
int auditVerify(const Context &context, const QString &head);
int auditAcceptGap(const Context &context, const QString &reason);
int codesClassify(const QStringList &texts);
int codesRead(const QStringList &files);
int facesFind(const QStringList &files);
int saleRun(const Context &context, const QStringList &scripts);
int saleList(const Context &context);
int clockAccept(const Context &context, const QString &reason);
int saleDoubts(const Context &context);
int saleShow(const Context &context, const QString &id);
/// `sale void`, `sale refund`: as written on the command line.
struct ReturnWords {
    QString sale; ///< slip number or a box's code
    QString reason, approver, lines;
};
int saleReprint(const Context &context, const QString &slipOrBox);
int memberAdd(const Context &context, const QString &phone, const QString &name);
int memberList(const Context &context);
int memberShow(const Context &context, const QString &phoneOrNumber);
/// Without a file: what stands.
int memberPrice(const Context &context, const QString &file);
int saleReturn(const Context &context, ReturnKind kind, const ReturnWords &words);
int outboxList(const Context &context);
int outboxSend(const Context &context);
int outboxExplain(const Context &context, const QString &id);
int outboxRetry(const Context &context, const QString &id);
int policyShow(const Context &context, const QString &date);
int policyExplain(const Context &context, const QString &key, const QString &date);
int policyDiff(const Context &context, const QString &file);
int policyCheck(const Context &context, const QString &file);
int policyUse(const Context &context, const QString &file);
int policyTrust(const Context &context, const QString &file);
int policySign(const QString &file, const QString &keyFile);
int backupCreate(const Context &context);
int backupList(const Context &context);
int backupVerify(const Context &context, const QString &file);
int backupPhrase(const Context &context);
int backupRestore(const Context &context, const QString &file, const QString &target, bool phrase);
int reconcile(const Context &context, const QString &date, bool detail);
int reconcileList(const Context &context, const QString &date);
int reconcileStatement(const Context &context, const QString &file, const QString &month);
int reconcileApply(const Context &context, const QString &month);
/// What the till verbs are given; amounts as written.
struct TillWords {
    QString amount, reason, shift, approver;
    QString pdf = {}; ///< the sheet on A4
};
int tillOpen(const Context &context, const TillWords &words);
int tillMove(const Context &context, CashMove move, const TillWords &words);
int tillCount(const Context &context, const QStringList &pieces);
int tillClose(const Context &context, const TillWords &words);
int tillSheet(const Context &context, const TillWords &words, bool print);
int tillShow(const Context &context);
int help(const QString &verb);

} // namespace yaogui::ctl
