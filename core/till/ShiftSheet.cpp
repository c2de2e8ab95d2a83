// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/till/ShiftSheet.h"

#include "core/audit/HeadText.h"
#include "core/sale/SlipRows.h"
#include "core/till/SheetWords.h"

namespace yaogui {

using namespace sliprows;
namespace words = sheetwords;

namespace {

void addHeading(Rows &rows, const QString &text)
{
    addKind(rows, PrintRow::Kind::Rule);
    addCentred(rows, text, PrintRow::Size::Normal, true);
}

void addNumber(Rows &rows, const QString &name, int number)
{
    addPair(rows, name, QString::number(number));
}

void addHead(Rows &rows, const ShiftReport &report, const StoreFacts &facts, bool reprint)
{
    if (facts.training)
        addCentred(rows, words::training, PrintRow::Size::Large, true);
    if (reprint)
        addCentred(rows, words::reprint, PrintRow::Size::Large, true);
    addCentred(rows, facts.name, PrintRow::Size::Large, true);
    addCentred(rows, words::sheet, PrintRow::Size::Large, true);
    if (report.shift.isOpen())
        addCentred(rows, words::interim);
    addPair(rows, words::institutionCode, facts.institutionCode);
    addPair(rows, words::shift, QString::number(report.shift.id.value));
    addPair(rows, words::opened, timeText(report.shift.openedAt));
    addPair(rows, words::openedBy, workerText(report.shift.openedBy));
    if (!report.shift.isOpen()) {
        addPair(rows, words::closed, timeText(report.shift.closedAt));
        addPair(rows, words::closedBy, workerText(report.shift.closedBy));
    }
}

void addSum(Rows &rows, const QString &heading, const SalesSum &sum)
{
    addHeading(rows, heading);
    addNumber(rows, words::count, sum.count);
    addAmount(rows, words::total, sum.total, true);
    addAmount(rows, words::insured, sum.insured);
    addAmount(rows, words::fund, sum.fund);
    addAmount(rows, words::account, sum.account);
    addAmount(rows, words::family, sum.family);
    addAmount(rows, words::personal, sum.cash);
}

QString nameOf(const QString &kind)
{
    static const std::map<QString, QString> names{{"cash", words::cash},         {"rounding", words::rounding}, {"wechat", words::wechat},
                                                  {"alipay", words::alipay},     {"unionpay", words::unionpay}, {"terminal", words::terminal},
                                                  {"points", words::points}};
    const auto found = names.find(kind);
    return found == names.end() ? kind : found->second;
}

void addTenders(Rows &rows, const ShiftFigures &figures)
{
    addHeading(rows, words::tenders);
    for (const TenderSum &sum : figures.tenders) {
        addAmount(rows, joined({nameOf(sum.kind), QString("(%1)").arg(sum.count)}), sum.taken);
        if (!sum.givenBack.isZero())
            addAmount(rows, joined({nameOf(sum.kind), words::givenBack}), -sum.givenBack);
    }
}

void addAssistants(Rows &rows, const ShiftFigures &figures)
{
    if (figures.assistants.empty())
        return;
    addHeading(rows, words::assistants);
    for (const AssistantSum &sum : figures.assistants) {
        addAmount(rows, joined({workerText(sum.who), QString("(%1)").arg(sum.lines)}), sum.sold);
        if (!sum.givenBack.isZero())
            addAmount(rows, joined({workerText(sum.who), words::givenBack}), -sum.givenBack);
    }
}

QString differenceName(Money difference)
{
    return difference.isZero() ? words::balanced : difference.isPositive() ? words::over : words::missing;
}

void addCount(Rows &rows, const ShiftReport &report)
{
    const CountResult *last = report.count();
    if (last == nullptr) {
        addPair(rows, words::counted, words::notCounted);
        return;
    }
    for (const auto &[value, pieces] : last->count.rows())
        addAmount(rows, toText(value) + words::pieces + QString::number(pieces), Money::ofUnits(value.units() * pieces));
    addAmount(rows, words::counted, last->counted(), true);
    addNumber(rows, words::counts, static_cast<int>(report.counts.size()));
    addAmount(rows, differenceName(last->difference()), last->difference(), true);
    for (const CountResult &count : report.counts) {
        if (report.counts.size() > 1)
            addText(rows, joined({QString(), timeText(count.at).right(8), workerText(count.worker), words::counted, toText(count.counted()),
                                  differenceName(count.difference()), toText(count.difference())}));
    }
    addPair(rows, words::reason, report.shift.reason);
}

void addDrawer(Rows &rows, const ShiftReport &report)
{
    const ShiftFigures &figures = report.figures;
    addHeading(rows, words::drawer);
    addAmount(rows, words::openingFloat, figures.openingFloat);
    addAmount(rows, words::cashSales, figures.tender("cash").taken);
    addAmount(rows, words::cashRefunds, -figures.tender("cash").givenBack);
    addAmount(rows, words::cashIn, figures.cashIn);
    addAmount(rows, words::cashOut, -figures.cashOut);
    for (const CashEntry &entry : report.entries) {
        if (entry.move != CashMove::Drawer)
            addText(rows, joined({QString(), timeText(entry.at).right(8), entry.move == CashMove::In ? words::cashIn : words::cashOut,
                                  toText(entry.amount), entry.reason}));
    }
    addNumber(rows, words::drawerOpenings, figures.drawerOpenings);
    addAmount(rows, words::expected, figures.expected(), true);
    addCount(rows, report);
}

QString labelOf(const LeftOver::Item &item)
{
    return item.slip.isEmpty() ? QString::number(item.sale.value) : item.slip;
}

void addLeft(Rows &rows, const LeftOver &left)
{
    addHeading(rows, words::left);
    if (left == LeftOver()) {
        addText(rows, words::nothingLeft);
        return;
    }
    if (left.unsent > 0)
        addNumber(rows, words::unsent, left.unsent);
    if (left.parked > 0)
        addNumber(rows, words::parked, left.parked);
    for (const LeftOver::Item &item : left.doubts) {
        addAmount(rows, words::doubt + labelOf(item), item.total);
        if (item.cash.isPositive())
            addAmount(rows, words::cashHeld, item.cash);
    }
    for (const LeftOver::Item &item : left.unpaid)
        addAmount(rows, words::unpaid + labelOf(item), item.cash);
    for (const LeftOver::Item &item : left.overpaid)
        addAmount(rows, words::overpaid + labelOf(item), item.cash);
    for (const LeftOver::Item &item : left.held)
        addAmount(rows, words::held + labelOf(item), item.total);
    if (left.paymentsInDoubt > 0)
        addNumber(rows, words::paymentsInDoubt, left.paymentsInDoubt);
}

} // namespace

TenderSum ShiftFigures::tender(const QString &kind) const
{
    for (const TenderSum &sum : tenders) {
        if (sum.kind == kind)
            return sum;
    }
    return {kind, {}, {}, 0};
}

PrintDocument drawerDocument()
{
    return {QStringLiteral("drawer"), {{.kind = PrintRow::Kind::Drawer, .cells = {}}}};
}

PrintDocument makeShiftSheet(const ShiftReport &report, const StoreFacts &facts, bool reprint)
{
    PrintDocument sheet{QString("D%1").arg(report.shift.id.value, 6, 10, QChar(u'0')), {}};
    Rows &rows = sheet.rows;
    addHead(rows, report, facts, reprint);
    addSum(rows, words::sales, report.figures.sales);
    addSum(rows, words::refunds, report.figures.refunds);
    addTenders(rows, report.figures);
    addAssistants(rows, report.figures);
    addDrawer(rows, report);
    addLeft(rows, report.left);
    addKind(rows, PrintRow::Kind::Rule);
    addPair(rows, words::head, shortHeadText(report.head));
    addKind(rows, PrintRow::Kind::Blank);
    addText(rows, words::signature);
    addKind(rows, PrintRow::Kind::Blank);
    addKind(rows, PrintRow::Kind::Cut);
    return sheet;
}

} // namespace yaogui
