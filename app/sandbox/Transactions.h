// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Benefits.h"
#include "app/sandbox/Call.h"

#include <QStringList>

#include <optional>

/// The transactions, one function each. All run inside the caller's SQLite transaction, one at a time, on a checked input.
namespace yaogui::sandbox {

// Session.cpp
[[nodiscard]] Output signIn(Books &books, const Call &call);  // 9001
[[nodiscard]] Output signOut(Books &books, const Call &call); // 9002
/// Decoding of an insurance code; gives the answer's `data`.
[[nodiscard]] Output decode(Books &books, const QJsonObject &data, const QDateTime &now, qint64 lifeSeconds);

// Queries.cpp
[[nodiscard]] Output personInformation(Books &books, const Call &call); // 1101
[[nodiscard]] Output diseases(Books &books, const Call &call);          // 5301
[[nodiscard]] Output visits(Books &books, const Call &call);            // 5201
[[nodiscard]] Output settlementQuery(Books &books, const Call &call);   // 5203

// Settle.cpp
/// 2101 (book false: nothing changes) and 2102. `refusedBoxes` are trace codes set by POST /control.
[[nodiscard]] Output settle(Books &books, const Benefits &benefits, const Call &call, bool book, const QStringList &refusedBoxes);

// Undo.cpp
[[nodiscard]] Output refund(Books &books, const Call &call);  // 2103
[[nodiscard]] Output reverse(Books &books, const Call &call); // 2601

// Clearing.cpp
[[nodiscard]] Output compareTotals(Books &books, const Call &call, bool manyDigits); // 3201
[[nodiscard]] Output compareDetail(Books &books, const Call &call);                  // 3202
[[nodiscard]] Output applyForClearing(Books &books, const Call &call);               // 3203

// Files.cpp
[[nodiscard]] Output takeFile(Books &books, const Call &call); // 9101
/// 9102: `file` of the output is the zip in Base64; it leaves as bytes, without an envelope.
[[nodiscard]] Output giveFile(Books &books, const Call &call);
/// The first file of a zip; nothing when it is none.
[[nodiscard]] Checked<QByteArray> unzipped(const QByteArray &zip);
/// Keeps a text as a zip to be fetched by 9102; the node `fileinfo`.
[[nodiscard]] Checked<QJsonObject> offerFile(Books &books, const QString &name, const QByteArray &text, const Call &call);

// Plant.cpp: differences between the books and a pharmacy's, for tests of its reconciliation. Words of what is wrong with the wish.
[[nodiscard]] std::optional<QString> dropSettlement(Books &books, const QJsonValue &wish);
[[nodiscard]] std::optional<QString> addSettlement(Books &books, const QJsonValue &wish, const QDateTime &now);
[[nodiscard]] std::optional<QString> changeSettlement(Books &books, const QJsonValue &wish, const QDateTime &now);

// SaleMessages.cpp
[[nodiscard]] Output saleMessage(Books &books, const Call &call); // 3505, 3506

/// The codes of a trace node inside `row` or beside it in the input, as a JSON array.
[[nodiscard]] QString traceCodes(const QJsonObject &row, const QJsonObject &input);

// StockMessages.cpp
[[nodiscard]] Output stockMessage(Books &books, const Call &call); // 3501, 3502, 3503, 3504
[[nodiscard]] Output takeBack(Books &books, const Call &call);     // 3507
[[nodiscard]] Output stockQuery(Books &books, const Call &call);   // 3509, 3510, 3511
/// Adds to what the stock book says of a lot; `row` names drug and lot.
void changeStock(Books &books, const Call &call, const QJsonObject &row, qint64 change);

// Centre.cpp
[[nodiscard]] Output centre(Books &books, const Call &call); // 7201 to 7206
/// Why a line of 2101 or 2102 that names this circulated prescription is refused; nothing: it is not.
[[nodiscard]] std::optional<QString> whyNotSettled(Books &books, const QString &rxno, const QDateTime &now);
/// The prescriptions of data/prescriptions.json that are not there yet or whose time is up, as if written now.
void loadPrescriptions(Books &books, const QDateTime &now);
/// Adds one in the shape of data/prescriptions.json, or changes what is given of the one with this hi_rxno: state, drug_cnt,
/// drug_sel_cnt, valid_end_time. Words of what is wrong with the wish.
[[nodiscard]] std::optional<QString> putPrescription(Books &books, const QJsonValue &wish, const QDateTime &now);

/// A trace node: nothing, one object, or an array of objects.
[[nodiscard]] QJsonArray traceNode(const QJsonValue &node);

} // namespace yaogui::sandbox
