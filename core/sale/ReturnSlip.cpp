// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/ReturnSlip.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"

#include <algorithm>

namespace yaogui {

using namespace sliprows;
namespace words = slipwords;

namespace {

void addHead(Rows &rows, const ReturnRecord &record)
{
    const SaleReturn &what = record.what;
    addCentred(rows, words::returned, PrintRow::Size::Large, true);
    addCentred(rows, what.kind == ReturnKind::Void ? words::voided : words::cameBack);
    addCentred(rows, record.sale.storeName, PrintRow::Size::Large, true);
    addPair(rows, words::institutionCode, record.sale.institutionCode);
    addPair(rows, words::returnNumber, what.slip);
    addPair(rows, words::originalSlip, record.sale.slipNumber);
    addPair(rows, words::originalTime, timeText(record.sale.time));
    addPair(rows, words::time, timeText(what.at));
    addPair(rows, words::worker, workerText(what.worker));
    addPair(rows, words::approver, workerText(what.approver));
    addPair(rows, words::reason, what.reason);
}

void addLines(Rows &rows, const ReturnRecord &record, bool kept)
{
    int number = 0;
    for (const SaleRecordLine &line : record.sale.lines) {
        ++number;
        const bool stays = std::ranges::find(record.what.kept, number) != record.what.kept.end();
        if (stays != kept)
            continue;
        addNames(rows, number, line.drug);
        addText(rows, joined({line.drug.dosageForm, line.drug.spec}));
        addText(rows, line.lot.isEmpty() ? QString() : words::lot + line.lot);
        for (const QString &code : line.traceCodes)
            addText(rows, words::traceCode + code);
        addQuantity(rows, line);
    }
}

void addMoney(Rows &rows, const ReturnRecord &record)
{
    const SaleReturn &what = record.what;
    addKind(rows, PrintRow::Kind::Rule);
    addAmount(rows, words::returnedTotal, what.total(), true);
    if (record.sale.settlement) {
        addPair(rows, words::person, record.sale.maskedName);
        addPair(rows, words::settlementId, record.sale.settlement->settlementId);
        addPair(rows, words::returnSettlementId, what.settlementId);
        addAmount(rows, words::returnedFund, what.fund);
        addAmount(rows, words::returnedAccount, what.account);
        addAmount(rows, words::returnedFamily, what.family);
    }
    if (const Money terminal = record.sale.takenBy(u"terminal"); terminal.isPositive())
        addAmount(rows, words::returnedTerminal, terminal);
    if (const Money points = record.sale.takenBy(u"points"); points.isPositive())
        addAmount(rows, words::returnedPoints, points);
    for (const TenderLine &line : record.sale.tenders) {
        if (isMobile(line.kind) && line.amount.isPositive())
            addAmount(rows, joined({words::returnedMobile, tenderName(line.kind)}), line.amount);
    }
    if (record.sale.unpaid.isPositive())
        addAmount(rows, words::unpaid, record.sale.unpaid);
    rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {words::returnedCash, toText(record.sale.cashKept())}, .size = PrintRow::Size::Large, .bold = true});
}

} // namespace

PrintDocument makeReturnSlip(const ReturnRecord &record)
{
    PrintDocument slip{record.what.slip, {}};
    Rows &rows = slip.rows;
    if (record.sale.cashKept().isPositive())
        addKind(rows, PrintRow::Kind::Drawer);
    if (record.sale.training)
        addCentred(rows, words::training, PrintRow::Size::Large, true);
    addHead(rows, record);
    addKind(rows, PrintRow::Kind::Rule);
    addLines(rows, record, false);
    if (!record.what.kept.empty()) {
        addKind(rows, PrintRow::Kind::Rule);
        addCentred(rows, words::keptLines);
        addLines(rows, record, true);
    }
    addMoney(rows, record);
    addKind(rows, PrintRow::Kind::Rule);
    addText(rows, words::signature);
    rows.push_back({.kind = PrintRow::Kind::Barcode, .cells = {record.what.slip}, .align = PrintRow::Align::Centre});
    if (record.sale.training)
        addCentred(rows, words::trainingNote);
    addKind(rows, PrintRow::Kind::Cut);
    return slip;
}

} // namespace yaogui
