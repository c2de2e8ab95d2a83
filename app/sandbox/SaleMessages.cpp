// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Transactions.h"

#include <QJsonDocument>

namespace yaogui::sandbox {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

Checked<void> checkRow(Books &books, const Call &call, const QJsonObject &row, const QString &settledHow)
{
    const auto count = figure(row.value(u"sel_retn_cnt"), 4);
    if (!count || *count <= 0)
        return refuse(u"sel_retn_cnt"_qs, u"is not a count above 0"_qs);
    if (!text(row, u"psn_no").isEmpty() && call.insuplcAdmdvs.isEmpty())
        return refuse(u"insuplc_admdvs"_qs, u"is required where psn_no is given"_qs);
    if (call.infno == u"3505" && settledHow.isEmpty())
        return refuse(u"mdtrt_setl_type"_qs, u"is required"_qs);
    const QString setlId = text(row, u"setl_id");
    if (settledHow == u"1" && setlId.isEmpty())
        return refuse(u"setl_id"_qs, u"is required for an insured sale"_qs);
    if (!setlId.isEmpty() && books.row("SELECT 1 AS known FROM settlement WHERE setl_id = ?", {setlId}).isEmpty())
        return refuse(u"setl_id"_qs, u"no such settlement"_qs);
    return {};
}

// What a pharmacy sends again after a lost answer has another msgid and is the same row for the rest: it counts once.
bool isBooked(Books &books, const Call &call, const QJsonObject &row, const QString &codes)
{
    return !books.row("SELECT 1 AS known FROM sale_message WHERE fixmedins_bchno = ? AND infno = ? AND fixmedins_code = ? AND msgid <> ? "
                      "AND rtal_docno = ? AND sel_retn_cnt = ? AND sel_retn_time = ? AND trace_codes = ?",
                      {row.value(u"fixmedins_bchno"), call.infno, call.fixmedinsCode, call.msgid, text(row, u"rtal_docno"),
                       qint64(figure(row.value(u"sel_retn_cnt"), 4).value_or(0)), row.value(u"sel_retn_time"), codes})
                .isEmpty();
}

} // namespace

// Codes inside the row, or beside it as a sibling array of the input (both shapes are in use).
QString traceCodes(const QJsonObject &row, const QJsonObject &input)
{
    QJsonArray nodes = traceNode(row.value(u"drugtracinfo"));
    if (nodes.isEmpty())
        nodes = traceNode(input.value(u"drugtracinfo"));
    QJsonArray codes;
    for (const auto &node : nodes)
        codes.append(node.toObject().value(u"drug_trac_codg"));
    if (codes.isEmpty() && !text(row, u"drug_trac_codg").isEmpty())
        codes.append(row.value(u"drug_trac_codg"));
    return QString::fromUtf8(QJsonDocument(codes).toJson(QJsonDocument::Compact));
}

Output saleMessage(Books &books, const Call &call)
{
    const QJsonValue node = call.input.value(u"selinfo");
    const QJsonArray rows = node.isArray() ? node.toArray() : QJsonArray{node};
    for (const auto &one : rows) {
        const QJsonObject row = one.toObject();
        const QString lower = text(row, u"mdtrt_setl_type");
        const QString settledHow = lower.isEmpty() ? text(row, u"MDTRT_SETL_TYPE") : lower;
        if (const auto fits = checkRow(books, call, row, settledHow); !fits)
            return tl::unexpected(fits.error());
        const QString codes = traceCodes(row, call.input);
        if (isBooked(books, call, row, codes))
            continue;
        const qint64 count = qint64(figure(row.value(u"sel_retn_cnt"), 4).value_or(0));
        changeStock(books, call, row, call.infno == u"3505" ? -count : count);
        books.insert(u"sale_message"_qs,
                     {{u"msgid"_qs, call.msgid}, {u"infno"_qs, call.infno}, {u"fixmedins_code"_qs, call.fixmedinsCode},
                      {u"rtal_docno"_qs, text(row, u"rtal_docno")}, {u"mdtrt_sn"_qs, text(row, u"mdtrt_sn")},
                      {u"setl_id"_qs, text(row, u"setl_id")}, {u"mdtrt_setl_type"_qs, settledHow}, {u"psn_no"_qs, text(row, u"psn_no")},
                      {u"med_list_codg"_qs, row.value(u"med_list_codg")}, {u"fixmedins_hilist_id"_qs, row.value(u"fixmedins_hilist_id")},
                      {u"fixmedins_hilist_name"_qs, row.value(u"fixmedins_hilist_name")},
                      {u"fixmedins_bchno"_qs, row.value(u"fixmedins_bchno")}, {u"manu_lotnum"_qs, row.value(u"manu_lotnum")},
                      {u"trdn_flag"_qs, row.value(u"trdn_flag")},
                      {u"sel_retn_cnt"_qs, count},
                      {u"sel_retn_time"_qs, row.value(u"sel_retn_time")}, {u"trace_codes"_qs, codes}});
    }
    return QJsonObject{{u"result"_qs, QJsonObject{{u"retRslt"_qs, u"1"_qs}, {u"msgRslt"_qs, QString()}}}};
}

} // namespace yaogui::sandbox
