// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"

#include <algorithm>

namespace yaogui {

using namespace sliprows;
namespace words = slipwords;

namespace {

void addTraining(Rows &rows, const SaleRecord &record)
{
    if (!record.training)
        return;
    addCentred(rows, words::training, PrintRow::Size::Large, true);
    addCentred(rows, words::trainingNote);
}

void addHead(Rows &rows, const SaleRecord &record)
{
    addCentred(rows, record.storeName, PrintRow::Size::Large, true);
    addPair(rows, words::institutionCode, record.institutionCode);
    addPair(rows, words::slipNumber, record.slipNumber);
    addPair(rows, words::time, timeText(record.time));
    addPair(rows, words::worker, workerText(record.worker));
    addPair(rows, words::pharmacist, record.pharmacistName);
}

void addLine(Rows &rows, int number, const SaleRecordLine &line)
{
    addNames(rows, number, line.drug);
    addText(rows, joined({line.drug.dosageForm, line.drug.spec}));
    addText(rows, line.drug.maker);
    const QString lot = line.lot.isEmpty() ? QString() : words::lot + line.lot;
    const QString expiry = line.expiry.isValid() ? words::expiry + line.expiry.toString(Qt::ISODate) : QString();
    addText(rows, joined({lot, expiry}));
    for (const QString &code : line.traceCodes)
        addText(rows, words::traceCode + code);
    addQuantity(rows, line);
}

/// The lines of one part, numbered on from `number`.
void addLines(Rows &rows, const SaleRecord &record, bool insured, int &number)
{
    for (const SaleRecordLine &line : record.lines) {
        if (line.insured == insured)
            addLine(rows, number++, line);
    }
}

void addPerson(Rows &rows, const SaleRecord &record)
{
    addPair(rows, words::person, record.maskedName);
    addPair(rows, words::identity, record.maskedIdentity);
    addProxy(rows, record);
    addPair(rows, words::insuranceType, record.insuranceTypeName);
    addPair(rows, words::category, record.categoryName);
    addPair(rows, words::disease, record.diseaseName);
    addPair(rows, words::settlementId, record.settlement->settlementId);
}

void addInsuredPart(Rows &rows, const SaleRecord &record, int &number)
{
    addKind(rows, PrintRow::Kind::Rule);
    addCentred(rows, words::insuredPart, PrintRow::Size::Normal, true);
    addPerson(rows, record);
    addLines(rows, record, true, number);
    addAmount(rows, words::insuredTotal, record.insuredTotal, true);
    addSplit(rows, record.settlement->split);
}

void addOwnPayPart(Rows &rows, const SaleRecord &record, int &number)
{
    addKind(rows, PrintRow::Kind::Rule);
    addCentred(rows, words::ownPayPart, PrintRow::Size::Normal, true);
    addLines(rows, record, false, number);
    addAmount(rows, words::ownPayTotal, record.ownPayTotal, true);
}

void addCollected(Rows &rows, const SaleRecord &record)
{
    addKind(rows, PrintRow::Kind::Rule);
    addAmount(rows, words::total, record.total, true);
    rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {words::due, toText(record.due)},
                    .size = PrintRow::Size::Large, .bold = true});
    addAmount(rows, words::tendered, record.tendered);
    for (const TenderLine &line : record.tenders) {
        if (line.amount.isNegative())
            continue; // change stands below, and what was given back on a slip of its own
        if (line.kind == u"terminal" || line.kind == u"points" || isMobile(line.kind))
            addAmount(rows, joined({tenderName(line.kind), line.reference}), line.amount);
        else if (line.kind == u"rounding")
            addAmount(rows, words::rounding, line.amount);
    }
    addAmount(rows, words::change, record.change);
    if (record.unpaid.isPositive())
        addAmount(rows, words::unpaid, record.unpaid, true);
    if (record.overpaid.isPositive())
        addAmount(rows, words::overpaid, record.overpaid, true);
    addPair(rows, words::member, joined({record.memberNumber, record.maskedPhone}));
    if (record.points > 0)
        addPair(rows, words::points, QString::number(record.points));
}

bool paidWithoutCash(const SaleRecord &record)
{
    return !record.tenders.empty() && std::ranges::none_of(record.tenders, [](const TenderLine &line) { return line.kind == u"cash"; });
}

} // namespace

PrintDocument makeSlip(const SaleRecord &record)
{
    PrintDocument slip{record.slipNumber, {}};
    Rows &rows = slip.rows;
    if (record.tendered.isPositive() && !paidWithoutCash(record))
        addKind(rows, PrintRow::Kind::Drawer); // first, so that the change is at hand while the paper still runs
    addTraining(rows, record);
    addHead(rows, record);
    int number = 1;
    const auto isInsured = [](const SaleRecordLine &line) { return line.insured; };
    if (record.settlement)
        addInsuredPart(rows, record, number);
    else if (std::ranges::any_of(record.lines, isInsured))
        addLines(rows, record, true, number); // not settled with the platform, but never left off the paper
    if (!std::ranges::all_of(record.lines, isInsured))
        addOwnPayPart(rows, record, number);
    addCollected(rows, record);
    addKind(rows, PrintRow::Kind::Rule);
    addCentred(rows, words::noReturns);
    if (!record.slipNumber.isEmpty())
        rows.push_back({.kind = PrintRow::Kind::Barcode, .cells = {record.slipNumber}, .align = PrintRow::Align::Centre});
    addTraining(rows, record);
    addKind(rows, PrintRow::Kind::Cut);
    return slip;
}

} // namespace yaogui
