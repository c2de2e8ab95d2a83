// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Settlements.h"

#include <QDateTime>

namespace yaogui::sandbox {

namespace {

// Columns of the table whose names are the interface's own.
constexpr const char16_t *amounts[] = {u"medfee_sumamt",  u"fulamt_ownpay_amt", u"overlmt_selfpay", u"preselfpay_amt", u"inscp_scp_amt",
                                       u"act_pay_dedc",   u"fund_pay_sumamt",   u"psn_part_amt",    u"acct_pay",       u"acct_mulaid_pay",
                                       u"psn_cash_pay",   u"balc"};
constexpr const char16_t *texts[] = {u"mdtrt_id", u"psn_no",   u"insutype",  u"med_type",  u"mdtrt_cert_type",
                                     u"dise_codg", u"dise_name", u"setl_time", u"clr_optins"};
constexpr const char16_t *otherFunds[] = {u"cvlserv_pay", u"hifes_pay", u"hifmi_pay", u"hifob_pay", u"maf_pay", u"oth_pay"};

} // namespace

QJsonObject settlementNode(const QJsonObject &row, const QJsonObject &person)
{
    QJsonObject node;
    for (const char16_t *name : texts)
        node.insert(QString::fromUtf16(name), row.value(QString::fromUtf16(name)));
    for (const char16_t *name : amounts)
        node.insert(QString::fromUtf16(name), yuanNumber(row.value(QString::fromUtf16(name)).toInteger()));
    for (const char16_t *name : otherFunds)
        node.insert(QString::fromUtf16(name), 0);
    node.insert(u"hifp_pay"_qs, node.value(u"fund_pay_sumamt"));
    node.insert(u"pool_prop_selfpay"_qs, QJsonValue(row.value(u"pool_prop").toDouble() / 10'000));
    if (const QJsonValue id = row.value(u"setl_id"); id.isString())
        node.insert(u"setl_id"_qs, id);
    node.insert(u"medins_setl_id"_qs, row.value(u"msgid"));
    node.insert(u"psn_name"_qs, person.value(u"name"));
    node.insert(u"psn_cert_type"_qs, u"01"_qs);
    node.insert(u"certno"_qs, person.value(u"certno"));
    node.insert(u"gend"_qs, person.value(u"gend"));
    node.insert(u"naty"_qs, u"01"_qs);
    node.insert(u"brdy"_qs, person.value(u"brdy"));
    node.insert(u"cvlserv_flag"_qs, u"0"_qs);
    node.insert(u"clr_way"_qs, u"1"_qs);
    node.insert(u"clr_type"_qs, u"41"_qs);
    return node;
}

Fen balanceOf(Books &books, const QJsonValue &psnNo, const QJsonValue &insutype)
{
    return books.row("SELECT balance FROM account WHERE psn_no = ? AND insutype = ?", {psnNo, insutype}).value(u"balance").toInteger();
}

Checked<void> move(Books &books, const QJsonObject &row, int sign)
{
    const auto times = [&row, sign](QStringView column) { return QJsonValue(row.value(column).toInteger() * sign); };
    const QJsonValue psnNo = row.value(u"psn_no");
    const QJsonValue insutype = row.value(u"insutype");
    if (books.run("UPDATE account SET balance = balance - ?1 WHERE psn_no = ?2 AND insutype = ?3 AND balance >= ?1",
                  {times(u"acct_pay"), psnNo, insutype}) == 0)
        return refuse(u"acct_pay"_qs, u"the personal account no longer holds it"_qs);
    if (books.run("UPDATE person SET family_balance = family_balance - ?1 WHERE psn_no = ?2 AND family_balance >= ?1",
                  {times(u"acct_mulaid_pay"), psnNo}) == 0)
        return refuse(u"acct_mulaid_pay"_qs, u"the family account no longer holds it"_qs);
    books.run("INSERT OR IGNORE INTO accumulation VALUES (?, ?, ?, ?, 0, 0)", {psnNo, insutype, row.value(u"plan"), row.value(u"year")});
    books.run("UPDATE accumulation SET deductible_used = deductible_used + ?, cap_used = cap_used + ?"
              " WHERE psn_no = ? AND insutype = ? AND plan = ? AND year = ?",
              {times(u"act_pay_dedc"), times(u"fund_pay_sumamt"), psnNo, insutype, row.value(u"plan"), row.value(u"year")});
    return {};
}

QJsonObject negativeRow(QJsonObject row, const QJsonValue &balance)
{
    for (const QString &amount : {u"medfee_sumamt"_qs, u"fulamt_ownpay_amt"_qs, u"overlmt_selfpay"_qs, u"preselfpay_amt"_qs,
                                  u"inscp_scp_amt"_qs, u"act_pay_dedc"_qs, u"fund_pay_sumamt"_qs, u"psn_part_amt"_qs, u"acct_pay"_qs,
                                  u"acct_mulaid_pay"_qs, u"psn_cash_pay"_qs})
        row.insert(amount, -row.value(amount).toInteger());
    row.insert(u"balc"_qs, balance);
    return row;
}

QJsonObject soldBox(Books &books, const QString &code, bool split)
{
    return books.row("SELECT setl_id, feedetl_sn FROM settlement_box WHERE drug_trac_codg = ? AND standing = 1"
                     " AND NOT (trdn_flag = '1' AND ?)", {code, split ? 1 : 0});
}

QString platformNumber(Books &books, const QString &series, const QDateTime &now)
{
    return u"990100%1%2"_qs.arg(now.toString(u"yyyyMMddHHmmss")).arg(books.next(series), 10, 10, QChar(u'0'));
}

} // namespace yaogui::sandbox
