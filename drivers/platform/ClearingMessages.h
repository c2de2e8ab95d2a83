// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Clearing.h"

#include <QJsonObject>
#include <QStringList>

namespace yaogui {

// Inputs, files and answers of reconciliation and clearing (fact sheet 2, 3201–3203, 9101, 9102).

[[nodiscard]] QJsonObject totalsInput(const StatementTotals &totals);                               ///< 3201
[[nodiscard]] QJsonObject detailInput(const StatementDetail &detail, const QString &fileNumber);    ///< 3202
[[nodiscard]] QJsonObject applicationInput(const ClearingApplication &application);                 ///< 3203
[[nodiscard]] QJsonObject uploadInput(const QByteArray &zip, const QString &name, const QString &institution); ///< 9101
[[nodiscard]] QJsonObject downloadInput(const QString &fileNumber, const QString &name, const QString &institution); ///< 9102

/// One line a settlement, TAB between its columns. Which columns, and in which order, is the region's (not confirmed by a national text):
/// setl_id mdtrt_id psn_no medfee_sumamt fund_pay_sumamt acct_pay refd_setl_flag by default.
[[nodiscard]] QByteArray detailFile(const std::vector<ClearingEntry> &entries, const QStringList &columns);
/// psn_no mdtrt_id setl_id msgid stmt_rslt refd_setl_flag memo medfee_sumamt fund_pay_sumamt acct_pay by default. A line without an amount is
/// one the platform does not have. PLATFORM_ANSWER_UNREADABLE {line}.
[[nodiscard]] Result<std::vector<ClearingLine>> readAnswerFile(const QByteArray &file, const QStringList &columns);

/// 3201.
[[nodiscard]] Result<StatementVerdict> readVerdict(const QJsonObject &output);
/// The file an answer speaks of, of 9101 and 3202.
struct FileTicket {
    QString number, name;
};
[[nodiscard]] Result<FileTicket> readTicket(const QJsonObject &output, const QString &infno);

} // namespace yaogui
