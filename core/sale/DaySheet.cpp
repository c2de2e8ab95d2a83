// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/DaySheet.h"

#include "core/audit/HeadText.h"
#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"
#include "core/store/AuditRepository.h"

namespace yaogui {

using namespace sliprows;
namespace words = slipwords;

namespace {

QString wordsOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::OursOnly: return words::oursOnly;
    case DifferenceKind::TheirsOnly: return words::theirsOnly;
    case DifferenceKind::AmountsDiffer: return words::amountsDiffer;
    case DifferenceKind::StatesDiffer: break;
    }
    return words::statesDiffer;
}

QString wordsOf(NextStep step)
{
    switch (step) {
    case NextStep::Reverse: return words::stepReverse;
    case NextStep::Book: return words::stepBook;
    case NextStep::Ask: break;
    }
    return words::stepAsk;
}

QString wordsOf(StoreDifference::Between between)
{
    switch (between) {
    case StoreDifference::Between::Ledger: return words::betweenLedger;
    case StoreDifference::Between::Boxes: return words::betweenBoxes;
    case StoreDifference::Between::Parts: return words::betweenParts;
    case StoreDifference::Between::Tenders: break;
    }
    return words::betweenTenders;
}

QString totalOf(const std::optional<ClearingAmounts> &amounts)
{
    return amounts ? toText(amounts->total) : words::nothing;
}

void addGroup(Rows &rows, const GroupResult &group)
{
    addText(rows, joined({words::insuranceType, group.group.insuranceType, words::clearingType, group.group.clearingType, group.group.agency}));
    addPair(rows, words::ours, joined({QString::number(group.ours.count), toText(group.ours.amounts.total)}));
    addPair(rows, words::theirs,
            group.theirs ? joined({QString::number(group.theirs->count), toText(group.theirs->amounts.total)}) : words::notKnown);
    addPair(rows, words::result, group.balanced ? words::balances : words::doesNotBalance);
}

void addDifference(Rows &rows, const Difference &difference)
{
    addText(rows, joined({wordsOf(difference.kind), difference.slip, difference.settlementId}));
    addPair(rows, words::ours, totalOf(difference.ours));
    addPair(rows, words::theirs, totalOf(difference.theirs));
    addPair(rows, words::nextStep, wordsOf(difference.step));
}

void addStore(Rows &rows, const ReconciliationReport &report)
{
    addText(rows, words::threeWay);
    for (const StoreSums &sums : report.sums)
        addPair(rows, wordsOf(sums.between), joined({sums.expected, QStringLiteral("/"), sums.found, sums.differences == 0 ? words::balances : words::doesNotBalance}));
    for (const StoreDifference &one : report.store)
        addPair(rows, joined({wordsOf(one.between), one.slip}), joined({one.expected, QStringLiteral("/"), one.found}));
}

void addHead(Rows &rows, const DaySheet &sheet)
{
    addText(rows, words::auditHead);
    addCentred(rows, shortHeadText(sheet.head), PrintRow::Size::Large, true);
    addText(rows, headText(sheet.head));
    addText(rows, words::auditHeadUse);
}

} // namespace

Result<DaySheet> readDaySheet(const Store &store, const QDate &day)
{
    return store.read([&](Connection &connection) -> Result<DaySheet> {
        const std::vector<KeptReconciliation> kept = ReconciliationRepository(connection).reconciliations({day, day});
        if (kept.empty())
            return refuse(ErrorCode::DateInvalid, {{"text", day.toString(Qt::ISODate)}}, "not reconciled");
        return DaySheet{kept.front(), AuditRepository(connection).headOf(QStringLiteral("reconciliation"), kept.front().at)};
    });
}

PrintDocument makeDaySheet(const DaySheet &sheet, const StoreFacts &facts)
{
    const ReconciliationReport &report = sheet.kept.report;
    PrintDocument document{QStringLiteral("day-%1-%2").arg(report.span.last.toString(QStringLiteral("yyyyMMdd"))).arg(sheet.kept.id), {}};
    Rows &rows = document.rows;
    if (facts.training)
        addCentred(rows, words::training, PrintRow::Size::Large, true);
    addCentred(rows, words::daySheet, PrintRow::Size::Large, true);
    addCentred(rows, facts.name);
    addPair(rows, words::institutionCode, facts.institutionCode);
    addPair(rows, words::day, report.span.last.toString(Qt::ISODate));
    addPair(rows, words::sequence, QString::number(sheet.kept.id));
    addPair(rows, words::time, timeText(sheet.kept.at));
    addPair(rows, words::manager, sheet.kept.worker);
    addKind(rows, PrintRow::Kind::Rule);
    for (const GroupResult &group : report.groups)
        addGroup(rows, group);
    if (report.groups.empty())
        addText(rows, words::noSettlements);
    addKind(rows, PrintRow::Kind::Rule);
    addStore(rows, report);
    addKind(rows, PrintRow::Kind::Rule);
    addPair(rows, words::differences, QString::number(report.count()));
    for (const Difference &difference : report.differences)
        addDifference(rows, difference);
    addKind(rows, PrintRow::Kind::Rule);
    addHead(rows, sheet);
    addKind(rows, PrintRow::Kind::Cut);
    return document;
}

} // namespace yaogui
