// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/People.h"
#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

#include <QSet>

namespace yaogui::sandbox {

namespace {

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

Checked<QJsonArray> boxesOf(const QJsonObject &detail, const QString &feedetlSn)
{
    QJsonArray nodes = traceNode(detail.value(u"drugtracinfo"));
    const QJsonArray others = traceNode(detail.value(u"drug_trac_info"));
    for (const auto &other : others)
        nodes.append(other);
    QJsonArray boxes;
    for (const auto &one : nodes) {
        const QJsonObject node = one.toObject();
        if (const QString line = text(node, u"feedetl_sn"); !line.isEmpty() && line != feedetlSn)
            return refuse(u"feedetl_sn"_qs, u"of the trace node is not its line's"_qs);
        boxes.append(QJsonObject{{u"code"_qs, node.value(u"drug_trac_codg")}, {u"split"_qs, text(node, u"trdn_flag") == u"1"}});
    }
    return boxes;
}

Checked<FeeLine> readLine(const QJsonObject &detail)
{
    FeeLine line{text(detail, u"feedetl_sn"), text(detail, u"med_list_codg"), text(detail, u"medins_list_codg"), 0, 0, 0, {}};
    const auto price = figure(detail.value(u"pric"), 6);
    const auto count = figure(detail.value(u"cnt"), 4);
    const auto amount = figure(detail.value(u"det_item_fee_sumamt"), 2);
    if (!price || *price < 0)
        return refuse(u"pric"_qs, u"is not a price"_qs);
    if (!count || *count <= 0)
        return refuse(u"cnt"_qs, u"is not a count above 0"_qs);
    if (!amount)
        return refuse(u"det_item_fee_sumamt"_qs, u"is not an amount"_qs);
    if (lineAmount(*price, *count) != amount)
        return refuse(u"det_item_fee_sumamt"_qs, u"is not pric × cnt rounded half up to two decimals"_qs);
    line.pric = *price;
    line.cnt = *count;
    line.amount = *amount;
    const auto boxes = boxesOf(detail, line.feedetlSn);
    if (!boxes)
        return tl::unexpected(boxes.error());
    line.boxes = *boxes;
    return line;
}

Checked<void> checkPrescriptions(Books &books, const Call &call)
{
    const QJsonArray details = call.input.value(u"drugdetail").toArray();
    for (const auto &one : details) {
        const QJsonObject detail = one.toObject();
        if (text(detail, u"rx_circ_flag") != u"1")
            continue;
        if (const auto why = whyNotSettled(books, text(detail, u"rxno"), call.now))
            return refuse(u"rxno"_qs, *why);
    }
    return {};
}

Checked<std::vector<FeeLine>> readLines(const Call &call)
{
    std::vector<FeeLine> lines;
    QSet<QString> numbers;
    QSet<QString> codes;
    Fen sum = 0;
    const QJsonArray details = call.input.value(u"drugdetail").toArray();
    for (const auto &detail : details) {
        auto line = readLine(detail.toObject());
        if (!line)
            return tl::unexpected(line.error());
        if (numbers.contains(line->feedetlSn))
            return refuse(u"feedetl_sn"_qs, line->feedetlSn + u" occurs twice"_qs);
        numbers.insert(line->feedetlSn);
        for (const auto &box : line->boxes) {
            const QString code = text(box.toObject(), u"code");
            if (codes.contains(code))
                return refuse(u"drug_trac_codg"_qs, code + u" occurs twice"_qs);
            codes.insert(code);
        }
        sum += line->amount;
        lines.push_back(*line);
    }
    if (figure(call.input.value(u"druginfo").toObject().value(u"medfee_sumamt"), 2) != sum)
        return refuse(u"medfee_sumamt"_qs, u"is not the sum of the lines, "_qs + yuan(sum));
    return lines;
}

// The chosen insurance: one of the person's, active, in the division of the envelope.
Checked<QJsonObject> accountFor(Books &books, const QJsonObject &info, const Call &call)
{
    const QJsonObject account = books.row("SELECT * FROM account WHERE psn_no = ? AND insutype = ?",
                                          {info.value(u"psn_no"), info.value(u"insutype")});
    if (account.isEmpty())
        return refuse(u"insutype"_qs, u"the person has no such insurance"_qs);
    if (account.value(u"insuplc_admdvs") != call.insuplcAdmdvs)
        return refuse(u"insuplc_admdvs"_qs, u"is not the division of this insurance"_qs);
    if (account.value(u"psn_insu_stas") != u"1"_qs)
        return refuse(u"psn_insu_stas"_qs, u"the insurance is suspended (参保状态为暂停)"_qs);
    return account;
}

Checked<void> checkDisease(Books &books, const QJsonObject &info, const QString &plan, const QDateTime &now)
{
    if (plan != u"chronic")
        return {};
    const QString code = text(info, u"dise_codg");
    if (code.isEmpty())
        return refuse(u"dise_codg"_qs, u"is required for this med_type"_qs);
    const QString today = now.toString(u"yyyy-MM-dd");
    const QJsonObject found = books.row("SELECT 1 AS fits FROM disease WHERE psn_no = ? AND opsp_dise_code = ? AND begndate <= ?"
                                        " AND (enddate = '' OR enddate >= ?)", {info.value(u"psn_no"), code, today, today});
    if (found.isEmpty())
        return refuse(u"dise_codg"_qs, u"is not registered for this person today"_qs);
    return {};
}

Checked<void> checkBoxes(Books &books, const std::vector<FeeLine> &lines, bool book, const QStringList &refusedBoxes)
{
    for (const FeeLine &line : lines) {
        for (const auto &one : line.boxes) {
            const QJsonObject box = one.toObject();
            const QString code = text(box, u"code");
            if (book && refusedBoxes.contains(code))
                return refuse(u"drug_trac_codg"_qs, code + u" is refused by the platform"_qs);
            if (book && !soldBox(books, code, box.value(u"split").toBool()).isEmpty())
                return refuse(u"drug_trac_codg"_qs, code + u" has already been sold (该追溯码已销售)"_qs);
        }
    }
    return {};
}

Standing standingOf(Books &books, const QJsonObject &info, const QJsonObject &person, const QJsonObject &account, const QString &plan,
                    int year)
{
    const QJsonObject used = books.row("SELECT deductible_used, cap_used FROM accumulation WHERE psn_no = ? AND insutype = ? AND plan = ?"
                                       " AND year = ?", {info.value(u"psn_no"), info.value(u"insutype"), plan, year});
    return {used.value(u"deductible_used").toInteger(), used.value(u"cap_used").toInteger(), account.value(u"balance").toInteger(),
            person.value(u"family_balance").toInteger(), text(info, u"acct_used_flag") == u"1"};
}

QJsonObject settlementRow(const Call &call, const QJsonObject &info, const QJsonObject &account, const QString &plan, const Share &share)
{
    return {{u"msgid"_qs, call.msgid}, {u"kind"_qs, u"settle"_qs}, {u"state"_qs, u"standing"_qs}, {u"refers"_qs, QString()},
            {u"fixmedins_code"_qs, call.fixmedinsCode}, {u"psn_no"_qs, info.value(u"psn_no")}, {u"insutype"_qs, info.value(u"insutype")},
            {u"med_type"_qs, info.value(u"med_type")}, {u"plan"_qs, plan}, {u"year"_qs, call.now.date().year()},
            {u"mdtrt_cert_type"_qs, info.value(u"mdtrt_cert_type")}, {u"dise_codg"_qs, text(info, u"dise_codg")},
            {u"dise_name"_qs, text(info, u"dise_name")}, {u"invono"_qs, text(info, u"invono")}, {u"opter"_qs, call.opter},
            {u"opter_name"_qs, call.opterName}, {u"setl_time"_qs, timeText(call.now)},
            {u"clr_optins"_qs, account.value(u"insuplc_admdvs")}, {u"medfee_sumamt"_qs, qint64(share.total)},
            {u"fulamt_ownpay_amt"_qs, qint64(share.ownPay)}, {u"overlmt_selfpay"_qs, qint64(share.over)},
            {u"preselfpay_amt"_qs, qint64(share.first)}, {u"inscp_scp_amt"_qs, qint64(share.inScope)},
            {u"act_pay_dedc"_qs, qint64(share.deductible)}, {u"fund_pay_sumamt"_qs, qint64(share.fund)},
            {u"psn_part_amt"_qs, qint64(share.part)}, {u"acct_pay"_qs, qint64(share.account)},
            {u"acct_mulaid_pay"_qs, qint64(share.family)}, {u"psn_cash_pay"_qs, qint64(share.cash)},
            {u"balc"_qs, account.value(u"balance").toInteger() - qint64(share.account)}, {u"pool_prop"_qs, share.ratio}};
}

QJsonArray cutNode(const std::vector<FeeLine> &lines, const Share &share)
{
    QJsonArray node;
    for (size_t i = 0; i < lines.size(); ++i) {
        const FeeLine &line = lines[i];
        const LineShare &part = share.lines[i];
        node.append(QJsonObject{{u"feedetl_sn"_qs, line.feedetlSn},
                                {u"det_item_fee_sumamt"_qs, yuanNumber(line.amount)},
                                {u"cnt"_qs, QJsonValue(double(line.cnt) / 10'000)},
                                {u"pric"_qs, QJsonValue(double(line.pric) / 1'000'000)},
                                {u"pric_uplmt_amt"_qs, QJsonValue(double(part.limit) / 1'000'000)},
                                {u"selfpay_prop"_qs, QJsonValue(double(part.selfpay) / 10'000)},
                                {u"fulamt_ownpay_amt"_qs, yuanNumber(part.ownPay)},
                                {u"overlmt_amt"_qs, yuanNumber(part.over)},
                                {u"preselfpay_amt"_qs, yuanNumber(part.first)},
                                {u"inscp_scp_amt"_qs, yuanNumber(part.inScope)},
                                {u"chrgitm_lv"_qs, part.level},
                                {u"med_chrgitm_type"_qs, u"09"_qs},
                                {u"memo"_qs, QString()}});
    }
    return node;
}

void bookLines(Books &books, const QJsonValue &setlId, const std::vector<FeeLine> &lines, const Share &share)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        const FeeLine &line = lines[i];
        books.run("INSERT INTO settlement_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  {setlId, line.feedetlSn, line.medListCodg, line.medinsListCodg, qint64(line.pric), qint64(line.cnt),
                   qint64(line.amount), share.lines[i].level, qint64(share.lines[i].inScope)});
        for (const auto &one : line.boxes) {
            const QJsonObject box = one.toObject();
            books.run("INSERT INTO settlement_box VALUES (?, ?, ?, ?, 1)",
                      {setlId, line.feedetlSn, box.value(u"code"), box.value(u"split").toBool() ? u"1"_qs : u"0"_qs});
        }
    }
}

} // namespace

QJsonArray traceNode(const QJsonValue &node)
{
    if (node.isObject())
        return {node};
    return node.toArray();
}

Output settle(Books &books, const Benefits &benefits, const Call &call, bool book, const QStringList &refusedBoxes)
{
    const QJsonObject info = call.input.value(u"druginfo").toObject();
    const auto lines = readLines(call);
    if (!lines)
        return tl::unexpected(lines.error());
    if (const auto good = checkPrescriptions(books, call); !good)
        return tl::unexpected(good.error());
    const auto person = personByCertificate(books, info, call.now);
    if (!person)
        return tl::unexpected(person.error());
    if (person->value(u"psn_no") != info.value(u"psn_no"))
        return refuse(u"psn_no"_qs, u"is not the person of the certificate"_qs);
    const auto account = accountFor(books, info, call);
    if (!account)
        return tl::unexpected(account.error());
    const QString plan = benefits.planOf(text(info, u"med_type"));
    if (plan.isEmpty())
        return refuse(u"med_type"_qs, u"is not sold under at a pharmacy"_qs);
    if (const auto fits = checkDisease(books, info, plan, call.now); !fits)
        return tl::unexpected(fits.error());
    if (const auto free = checkBoxes(books, *lines, book, refusedBoxes); !free)
        return tl::unexpected(free.error());

    const QString insutype = text(info, u"insutype");
    const Share share = benefits.share(insutype, plan, *lines,
                                       standingOf(books, info, *person, *account, plan, call.now.date().year()));
    QJsonObject row = settlementRow(call, info, *account, plan, share);
    if (book) {
        row.insert(u"setl_id"_qs, platformNumber(books, u"setl_id"_qs, call.now));
        row.insert(u"mdtrt_id"_qs, platformNumber(books, u"mdtrt_id"_qs, call.now));
        if (const auto taken = move(books, row, 1); !taken)
            return tl::unexpected(taken.error());
        books.insert(u"settlement"_qs, row);
        bookLines(books, row.value(u"setl_id"), *lines, share);
    }
    QJsonObject node = settlementNode(row, *person);
    node.insert(u"psn_type"_qs, account->value(u"psn_type"));
    const QJsonArray fund = benefits.fundType(insutype);
    const QJsonObject detail{{u"fund_pay_type"_qs, fund.at(0)}, {u"fund_pay_type_name"_qs, fund.at(1)},
                             {u"inscp_scp_amt"_qs, yuanNumber(share.inScope)}, {u"fund_payamt"_qs, yuanNumber(share.fund)},
                             {u"setl_proc_info"_qs, QString()}};
    return QJsonObject{{u"setlinfo"_qs, node}, {u"setldetail"_qs, QJsonArray{detail}}, {u"detlcutinfo"_qs, cutNode(*lines, share)}};
}

} // namespace yaogui::sandbox
