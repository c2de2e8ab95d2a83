// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Figures.h"
#include "app/sandbox/Settlements.h"
#include "app/sandbox/Transactions.h"

#include <QMap>

namespace yaogui::sandbox {

namespace {

constexpr QStringView pharmacy = u"41"; // every settlement of the books
constexpr int fileColumns = 7;          // setl_id mdtrt_id psn_no medfee_sumamt fund_pay_sumamt acct_pay refd_setl_flag

struct Sums {
    Fen total = 0, fund = 0, account = 0;
    qint64 count = 0;
    bool operator==(const Sums &) const = default;
};

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

/// The day after, as the first moment that no longer belongs to the span.
QString after(const QString &day)
{
    return QDate::fromString(day, Qt::ISODate).addDays(1).toString(Qt::ISODate);
}

bool isSpan(const QJsonObject &data, QStringView begin, QStringView end)
{
    const QDate first = QDate::fromString(text(data, begin), Qt::ISODate);
    const QDate last = QDate::fromString(text(data, end), Qt::ISODate);
    return first.isValid() && last.isValid() && first <= last;
}

/// Settlements and refunds of the days, reversed ones left out; insutype empty: all of the agency.
QJsonArray settlements(Books &books, const Call &call, const QString &agency, const QString &insutype, const QString &first, const QString &last)
{
    return books.rows("SELECT * FROM settlement WHERE fixmedins_code = ? AND clr_optins = ? AND (? = '' OR insutype = ?) AND state <> 'reversed'"
                      " AND setl_time >= ? AND setl_time < ? ORDER BY rowid",
                      {call.fixmedinsCode, agency, insutype, insutype, first, after(last)});
}

Sums sumOf(const QJsonArray &rows)
{
    Sums sums;
    for (const auto &one : rows) {
        const QJsonObject row = one.toObject();
        sums.total += row.value(u"medfee_sumamt").toInteger();
        sums.fund += row.value(u"fund_pay_sumamt").toInteger();
        sums.account += row.value(u"acct_pay").toInteger();
        ++sums.count;
    }
    return sums;
}

QString words(const Sums &sums)
{
    return u"%1笔 总额%2 基金%3 账户%4"_qs.arg(sums.count).arg(yuan(sums.total), yuan(sums.fund), yuan(sums.account));
}

QString flagOf(const QJsonObject &row)
{
    return text(row, u"state") == u"refunded" || text(row, u"kind") == u"refund" ? u"1"_qs : u"0"_qs;
}

/// A line of the answer: psn_no mdtrt_id setl_id msgid stmt_rslt refd_setl_flag memo medfee_sumamt fund_pay_sumamt acct_pay.
QString ownLine(const QJsonObject &row, const QString &verdict, const QString &memo)
{
    return QStringList{text(row, u"psn_no"), text(row, u"mdtrt_id"), text(row, u"setl_id"), text(row, u"msgid"), verdict, flagOf(row), memo,
                       yuan(row.value(u"medfee_sumamt").toInteger()), yuan(row.value(u"fund_pay_sumamt").toInteger()),
                       yuan(row.value(u"acct_pay").toInteger())}
        .join(u'\t');
}

bool same(const QJsonObject &row, const QStringList &line)
{
    return figure(line.at(3), 2) == row.value(u"medfee_sumamt").toInteger() && figure(line.at(4), 2) == row.value(u"fund_pay_sumamt").toInteger()
        && figure(line.at(5), 2) == row.value(u"acct_pay").toInteger() && line.at(6) == flagOf(row);
}

Checked<QMap<QString, QStringList>> linesOf(const QByteArray &file)
{
    QMap<QString, QStringList> lines;
    for (const QString &line : QString::fromUtf8(file).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() != fileColumns)
            return refuse(u"file_qury_no"_qs, u"a line has not 7 columns parted by TAB"_qs);
        for (const int amount : {3, 4, 5}) {
            if (!figure(cells.at(amount), 2))
                return refuse(u"file_qury_no"_qs, u"a line has no amount where one belongs"_qs);
        }
        if (lines.contains(cells.first()))
            return refuse(u"setl_id"_qs, cells.first() + u" occurs twice in the file"_qs);
        lines.insert(cells.first(), cells);
    }
    return lines;
}

Checked<void> checkFileSums(const QJsonObject &data, const QMap<QString, QStringList> &lines)
{
    Fen total = 0, fund = 0;
    for (const QStringList &line : lines) {
        total += *figure(line.at(3), 2);
        fund += *figure(line.at(4), 2);
    }
    if (figure(data.value(u"medfee_sumamt"), 2) != total)
        return refuse(u"medfee_sumamt"_qs, u"is not the sum of the file, "_qs + yuan(total));
    if (figure(data.value(u"fund_pay_sumamt"), 2) != fund)
        return refuse(u"fund_pay_sumamt"_qs, u"is not the sum of the file, "_qs + yuan(fund));
    if (data.value(u"fixmedins_setl_cnt").toInteger() != lines.size())
        return refuse(u"fixmedins_setl_cnt"_qs, u"is not the number of lines of the file"_qs);
    return {};
}

} // namespace

Output compareTotals(Books &books, const Call &call, bool manyDigits)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    if (!isSpan(data, u"stmt_begndate", u"stmt_enddate"))
        return refuse(u"stmt_enddate"_qs, u"lies before stmt_begndate, or one of them is no day"_qs);
    const auto total = figure(data.value(u"medfee_sumamt"), 2);
    const auto fund = figure(data.value(u"fund_pay_sumamt"), 2);
    const auto account = figure(data.value(u"acct_pay"), 2);
    if (!total || !fund || !account)
        return refuse(u"medfee_sumamt"_qs, u"or another sum is no amount"_qs);
    const bool served = text(data, u"clr_type") == pharmacy;
    const Sums ours = served ? sumOf(settlements(books, call, text(data, u"setl_optins"), text(data, u"insutype"), text(data, u"stmt_begndate"),
                                                 text(data, u"stmt_enddate")))
                             : Sums();
    const Sums theirs{*total, *fund, *account, data.value(u"fixmedins_setl_cnt").toInteger()};
    const bool balanced = ours == theirs;
    const QString verdict = manyDigits ? (balanced ? u"000000"_qs : u"000001"_qs) : balanced ? u"0"_qs : u"1"_qs;
    const QString told = balanced ? u"对账平"_qs : u"对账不平：中心%1；机构%2"_qs.arg(words(ours), words(theirs));
    return QJsonObject{{u"stmtinfo"_qs, QJsonObject{{u"setl_optins"_qs, data.value(u"setl_optins")}, {u"stmt_rslt"_qs, verdict},
                                                    {u"stmt_rslt_dscr"_qs, told}}}};
}

Output compareDetail(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    if (!isSpan(data, u"stmt_begndate", u"stmt_enddate"))
        return refuse(u"stmt_enddate"_qs, u"lies before stmt_begndate, or one of them is no day"_qs);
    const QJsonObject kept = books.row("SELECT content FROM file WHERE file_qury_no = ? AND fixmedins_code = ?",
                                       {data.value(u"file_qury_no"), call.fixmedinsCode});
    if (kept.isEmpty())
        return refuse(u"file_qury_no"_qs, u"no such file"_qs);
    const auto file = unzipped(QByteArray::fromBase64(text(kept, u"content").toLatin1()));
    if (!file)
        return tl::unexpected(file.error());
    auto lines = linesOf(*file);
    if (!lines)
        return tl::unexpected(lines.error());
    if (const auto sums = checkFileSums(data, *lines); !sums)
        return tl::unexpected(sums.error());
    QStringList answer;
    for (const auto &one : settlements(books, call, text(data, u"setl_optins"), {}, text(data, u"stmt_begndate"), text(data, u"stmt_enddate"))) {
        const QJsonObject row = one.toObject();
        const QStringList line = lines->take(text(row, u"setl_id"));
        const bool equal = !line.isEmpty() && same(row, line);
        answer.append(ownLine(row, line.isEmpty() ? u"2"_qs : equal ? u"0"_qs : u"1"_qs, line.isEmpty() ? u"中心多"_qs : equal ? QString() : u"不一致"_qs));
    }
    for (const QStringList &line : std::as_const(*lines))
        answer.append(QStringList{line.at(2), line.at(1), line.at(0), {}, u"3"_qs, line.at(6), u"机构多"_qs, {}, {}, {}}.join(u'\t'));
    const auto offered = offerFile(books, u"stmt_detail"_qs, (answer.join(u'\n') + u'\n').toUtf8(), call);
    if (!offered)
        return tl::unexpected(offered.error());
    return QJsonObject{{u"fileinfo"_qs, *offered}};
}

Output applyForClearing(Books &books, const Call &call)
{
    const QJsonObject data = call.input.value(u"data").toObject();
    if (!isSpan(data, u"begndate", u"enddate"))
        return refuse(u"enddate"_qs, u"lies before begndate, or one of them is no day"_qs);
    const QString agency = text(data, u"clr_optins");
    const Sums ours = sumOf(settlements(books, call, agency, {}, text(data, u"begndate"), text(data, u"enddate")));
    if (figure(data.value(u"medfee_sumamt"), 2) != ours.total)
        return refuse(u"medfee_sumamt"_qs, u"is not what the books hold, "_qs + yuan(ours.total));
    if (figure(data.value(u"fund_appy_sum"), 2) != ours.fund)
        return refuse(u"fund_appy_sum"_qs, u"is not what the books hold, "_qs + yuan(ours.fund));
    if (data.value(u"psntime").toInteger() != ours.count)
        return refuse(u"psntime"_qs, u"is not what the books hold"_qs);
    if (!books.row("SELECT 1 AS known FROM clearing WHERE fixmedins_code = ? AND setlym = ? AND clr_type = ? AND clr_way = ? AND clr_optins = ?",
                   {call.fixmedinsCode, data.value(u"setlym"), data.value(u"clr_type"), text(data, u"clr_way"), agency}).isEmpty())
        return refuse(u"setlym"_qs, u"was applied for before (重复申请)"_qs);
    const QString id = platformNumber(books, u"clearing"_qs, call.now);
    books.insert(u"clearing"_qs, {{u"id"_qs, id}, {u"fixmedins_code"_qs, call.fixmedinsCode}, {u"setlym"_qs, data.value(u"setlym")},
                                  {u"clr_type"_qs, data.value(u"clr_type")}, {u"clr_way"_qs, text(data, u"clr_way")}, {u"clr_optins"_qs, agency},
                                  {u"psntime"_qs, ours.count}, {u"medfee_sumamt"_qs, qint64(ours.total)}, {u"fund_appy_sum"_qs, qint64(ours.fund)},
                                  {u"acct_pay"_qs, qint64(ours.account)}});
    return QJsonObject{{u"result"_qs, QJsonObject{{u"clr_appy_evt_id"_qs, id}}}};
}

} // namespace yaogui::sandbox
