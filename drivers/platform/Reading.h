// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/InsurancePlatform.h"
#include "drivers/platform/Transport.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace yaogui {

// The oddities of the platform's JSON (fact sheet 1.5, 7.6, 7.7, 7.11), read in one place.

/// Text, or a number as its digits; "null" and null are empty. A number too large to be exact is empty.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// An object, a text that holds one, or the first of a list; else empty.
[[nodiscard]] QJsonObject objectOf(const QJsonValue &value);
/// A list, a text that holds one, or a single object as a list of one; else empty.
[[nodiscard]] QJsonArray listOf(const QJsonValue &value);
/// A number rounded half up to the fen, or a text of up to six decimals likewise; nothing when absent, empty or "null".
/// AMOUNT_INVALID otherwise.
[[nodiscard]] Result<std::optional<Money>> amountIn(const QJsonValue &value);
/// 2026-03-01, 2026/3/1, 2026.03.01, 20260301, each with or without a time after it, 2026年3月1日, or milliseconds since 1970
/// (the day in China). Invalid when none of them.
[[nodiscard]] QDate dateOf(const QJsonValue &value);
/// infcode and codes alike: 0, "0", "0000", "-1"; nothing when it is no whole number.
[[nodiscard]] std::optional<int> codeOf(const QJsonValue &value);

/// The envelope of an answer. The second verdict of 3501–3506 (output.result.retRslt other than 1) is told as infcode −2 with
/// msgRslt as message.
[[nodiscard]] Answer readAnswer(const HttpReply &reply, const QString &infno);

/// 1101. PLATFORM_ANSWER_UNREADABLE without a psn_no.
[[nodiscard]] Result<Person> readPerson(const QJsonObject &output);
/// One row of 5201. Some platforms tell the settlement and our message with it; by the interface they need not.
struct Visit {
    QString id;           ///< mdtrt_id
    QString settlementId; ///< setl_id; may be empty
    QString messageId;    ///< medins_setl_id; may be empty
};
/// 5201: `mdtrtinfo`, or whatever list of rows with an mdtrt_id the answer holds.
[[nodiscard]] std::vector<Visit> readVisits(const QJsonObject &output);
/// 5203; errors as readSettlementNode.
[[nodiscard]] Result<RecordedSettlement> readRecord(const QJsonObject &output);
/// yyyyMMddHHmmss with or without milliseconds. It names no zone: read as our clock's or as China's, whichever is nearer to `now`.
[[nodiscard]] QDateTime nearestTime(const QString &text, const QDateTime &now);
/// 5301.
[[nodiscard]] std::vector<Disease> readDiseases(const QJsonObject &output);
/// `setlinfo` of 2101, 2102, 2103 and 5203. PLATFORM_ANSWER_UNREADABLE {field} when an amount cannot be read or the split does
/// not add up beyond one fen; a difference of one fen goes to the cash part, so that the parts are the total exactly.
[[nodiscard]] Result<Settlement> readSettlementNode(const QJsonObject &output);

} // namespace yaogui
