// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/TheirBooks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace yaogui::torture {

namespace {

QString text(const QJsonValue &row, const char *field)
{
    return row.toObject().value(QString::fromLatin1(field)).toVariant().toString();
}

Money fen(const QJsonValue &row, const char *field)
{
    return Money::ofUnits(row.toObject().value(QString::fromLatin1(field)).toInteger());
}

} // namespace

TheirBooks theirBooks(const QJsonArray &settlements, const QJsonArray &boxes, const QJsonArray &messages)
{
    TheirBooks books;
    for (const QJsonValue &row : settlements) {
        if (text(row, "kind") == "settle" && text(row, "state") != "reversed")
            books.settlements.push_back({text(row, "setl_id"), text(row, "msgid"), text(row, "state") == "refunded", fen(row, "medfee_sumamt"),
                                         fen(row, "fund_pay_sumamt"), fen(row, "acct_pay"), fen(row, "acct_mulaid_pay"), fen(row, "psn_cash_pay")});
    }
    books.boxes.emplace();
    for (const QJsonValue &row : boxes) {
        if (row.toObject().value("standing").toInt() == 1)
            books.boxes->emplace_back(text(row, "setl_id"), text(row, "drug_trac_codg"));
    }
    books.reports.emplace();
    QSet<QString> keys; // a report that came twice under one key counts once
    for (const QJsonValue &row : messages) {
        const QString kind = text(row, "infno");
        if ((kind != "3505" && kind != "3506") || keys.contains(text(row, "fixmedins_bchno")))
            continue;
        keys.insert(text(row, "fixmedins_bchno"));
        const QJsonArray codes = QJsonDocument::fromJson(text(row, "trace_codes").toUtf8()).array();
        for (const QJsonValue &code : codes)
            books.reports->emplace_back(text(row, "rtal_docno"), code.toString());
    }
    return books;
}

TheirBooks theirBooks(const SimulatedPlatform &platform, std::size_t from)
{
    TheirBooks books;
    const std::vector<SimulatedSettlement> all = platform.settlements();
    for (std::size_t i = from; i < all.size(); ++i) {
        const SimulatedSettlement &one = all[i];
        if (!one.reversed)
            books.settlements.push_back({one.settlementId, one.messageId, one.refunded, one.split.total, one.split.fund, one.split.account,
                                         one.split.family, one.split.cash});
    }
    return books;
}

} // namespace yaogui::torture
