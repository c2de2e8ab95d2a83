// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/ClearingMessages.h"

#include "core/insurance/PlatformNumber.h"
#include "drivers/platform/Reading.h"

#include <QMap>

#include <algorithm>

namespace yaogui {

namespace {

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

tl::unexpected<Error> unreadable(const QString &infno, const QString &field)
{
    return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", infno}, {"field", field}});
}

/// A value that cannot part a column or a line.
QString cell(QString text)
{
    for (const QChar part : {u'\t', u'\n', u'\r'})
        text.replace(part, u' ');
    return text;
}

QMap<QString, QString> cellsOf(const ClearingEntry &entry)
{
    return {{"setl_id", cell(entry.settlementId)},
            {"mdtrt_id", cell(entry.visitId)},
            {"psn_no", cell(entry.personNumber)},
            {"msgid", cell(entry.messageId)},
            {"medfee_sumamt", toText(entry.amounts.total)},
            {"fund_pay_sumamt", toText(entry.amounts.fund)},
            {"acct_pay", toText(entry.amounts.account)},
            {"refd_setl_flag", entry.refund || entry.undone ? QStringLiteral("1") : QStringLiteral("0")}};
}

Result<std::optional<ClearingAmounts>> amountsOf(const QMap<QString, QString> &cells)
{
    ClearingAmounts amounts;
    bool any = false;
    for (const auto &[name, member] : {std::pair(QStringLiteral("medfee_sumamt"), &ClearingAmounts::total),
                                       std::pair(QStringLiteral("fund_pay_sumamt"), &ClearingAmounts::fund),
                                       std::pair(QStringLiteral("acct_pay"), &ClearingAmounts::account)}) {
        const auto amount = amountIn(QJsonValue(cells.value(name)));
        if (!amount)
            return unreadable(QStringLiteral("9102"), name);
        any = any || amount->has_value();
        amounts.*member = amount->value_or(Money());
    }
    return any ? std::optional(amounts) : std::nullopt;
}

} // namespace

QJsonObject totalsInput(const StatementTotals &totals)
{
    const ClearingAmounts &amounts = totals.sums.amounts;
    return {{"data", QJsonObject{{"insutype", totals.group.insuranceType},
                                 {"clr_type", totals.group.clearingType},
                                 {"setl_optins", totals.group.agency},
                                 {"stmt_begndate", day(totals.span.first)},
                                 {"stmt_enddate", day(totals.span.last)},
                                 {"medfee_sumamt", platformNumber(amounts.total)},
                                 {"fund_pay_sumamt", platformNumber(amounts.fund)},
                                 {"acct_pay", platformNumber(amounts.account)},
                                 {"fixmedins_setl_cnt", totals.sums.count}}}};
}

QJsonObject detailInput(const StatementDetail &detail, const QString &fileNumber)
{
    return {{"data", QJsonObject{{"setl_optins", detail.agency},
                                 {"clr_type", detail.clearingType},
                                 {"file_qury_no", fileNumber},
                                 {"stmt_begndate", day(detail.span.first)},
                                 {"stmt_enddate", day(detail.span.last)},
                                 {"medfee_sumamt", platformNumber(detail.sums.amounts.total)},
                                 {"fund_pay_sumamt", platformNumber(detail.sums.amounts.fund)},
                                 {"cash_payamt", platformNumber(detail.sums.cash)},
                                 {"fixmedins_setl_cnt", detail.sums.count}}}};
}

QJsonObject applicationInput(const ClearingApplication &application)
{
    const ClearingSpan span{application.month, application.month.addMonths(1).addDays(-1)};
    const ClearingSums &sums = application.sums;
    return {{"data", QJsonObject{{"clr_type", application.clearingType},
                                 {"clr_way", application.clearingWay},
                                 {"clr_optins", application.agency},
                                 {"setlym", application.monthText()},
                                 {"psntime", sums.count},
                                 {"medfee_sumamt", platformNumber(sums.amounts.total)},
                                 {"med_sumfee", platformNumber(sums.inScope)},
                                 {"fund_appy_sum", platformNumber(sums.amounts.fund)},
                                 {"cash_payamt", platformNumber(sums.cash)},
                                 {"acct_pay", platformNumber(sums.amounts.account + sums.family)},
                                 {"begndate", day(span.first)},
                                 {"enddate", day(span.last)}}}};
}

QJsonObject uploadInput(const QByteArray &zip, const QString &name, const QString &institution)
{
    return {{"fsUploadIn", QJsonObject{{"in", QString::fromLatin1(zip.toBase64())}, {"filename", name}, {"fixmedins_code", institution}}}};
}

QJsonObject downloadInput(const QString &fileNumber, const QString &name, const QString &institution)
{
    return {{"fsDownloadIn", QJsonObject{{"file_qury_no", fileNumber}, {"filename", name}, {"fixmedins_code", institution}}}};
}

QByteArray detailFile(const std::vector<ClearingEntry> &entries, const QStringList &columns)
{
    QByteArray file;
    for (const ClearingEntry &entry : entries) {
        const QMap<QString, QString> cells = cellsOf(entry);
        QStringList line;
        for (const QString &column : columns)
            line.append(cells.value(column));
        file += line.join(u'\t').toUtf8() + '\n';
    }
    return file;
}

Result<std::vector<ClearingLine>> readAnswerFile(const QByteArray &file, const QStringList &columns)
{
    std::vector<ClearingLine> lines;
    int number = 0;
    for (QString text : QString::fromUtf8(file).split(u'\n')) {
        ++number;
        if (text.endsWith(u'\r'))
            text.chop(1);
        if (text.trimmed().isEmpty())
            continue;
        const QStringList parts = text.split(u'\t');
        QMap<QString, QString> cells;
        for (qsizetype i = 0; i < std::min(parts.size(), columns.size()); ++i)
            cells[columns[i]] = textOf(QJsonValue(parts[i]));
        ClearingLine line{cells["setl_id"], cells["mdtrt_id"], cells["psn_no"], cells["msgid"], cells["stmt_rslt"], cells["memo"],
                          codeOf(QJsonValue(cells["refd_setl_flag"])) == 1, {}};
        auto amounts = amountsOf(cells);
        if (!amounts || line.settlementId.isEmpty())
            return refuse(ErrorCode::PlatformAnswerUnreadable, {{"infno", "9102"}, {"line", number}});
        line.amounts = *amounts;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<StatementVerdict> readVerdict(const QJsonObject &output)
{
    const QJsonObject node = objectOf(output["stmtinfo"]);
    StatementVerdict verdict{false, textOf(node["stmt_rslt"]), textOf(node["stmt_rslt_dscr"])};
    if (verdict.code.isEmpty())
        return unreadable(QStringLiteral("3201"), QStringLiteral("stmt_rslt"));
    verdict.balanced = codeOf(node["stmt_rslt"]) == 0;
    return verdict;
}

Result<FileTicket> readTicket(const QJsonObject &output, const QString &infno)
{
    QList<QJsonObject> nodes{output};
    for (const QJsonValue &value : output)
        nodes.append(objectOf(value));
    for (const QJsonObject &node : nodes) {
        if (const QString number = textOf(node["file_qury_no"]); !number.isEmpty())
            return FileTicket{number, textOf(node["filename"])};
    }
    return unreadable(infno, QStringLiteral("file_qury_no"));
}

} // namespace yaogui
