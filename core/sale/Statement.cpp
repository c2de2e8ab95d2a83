// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Statement.h"

#include "core/sale/SlipRows.h"
#include "core/sale/SlipWords.h"

namespace yaogui {

using namespace sliprows;
namespace words = slipwords;

namespace {

void addTraining(Rows &rows, const SaleRecord &record)
{
    if (record.training)
        addCentred(rows, words::training, PrintRow::Size::Large, true);
}

void addHead(Rows &rows, const SaleRecord &record, const QString &copy)
{
    addCentred(rows, words::statement, PrintRow::Size::Large, true);
    addCentred(rows, copy);
    addCentred(rows, record.storeName);
    addPair(rows, words::institutionCode, record.institutionCode);
    addKind(rows, PrintRow::Kind::Rule);
    addPair(rows, words::settlementId, record.settlement->settlementId);
    addPair(rows, words::visitId, record.settlement->visitId);
    addPair(rows, words::messageId, record.messageId);
    addPair(rows, words::slipNumber, record.slipNumber);
    const QString answered = record.settlement->time;
    addPair(rows, words::settlementTime, answered.isEmpty() ? timeText(record.time) : answered);
    addPair(rows, words::person, record.maskedName);
    addPair(rows, words::identity, record.maskedIdentity);
    addProxy(rows, record);
    addPair(rows, words::insuranceType, record.insuranceTypeName);
    addPair(rows, words::category, record.categoryName);
    addPair(rows, words::disease, record.diseaseName);
}

void addLines(Rows &rows, const SaleRecord &record)
{
    int number = 1;
    for (const SaleRecordLine &line : record.lines) {
        if (!line.insured)
            continue;
        addNames(rows, number++, line.drug);
        addText(rows, joined({line.drug.dosageForm, line.drug.spec}));
        if (!line.drug.insuranceCode.isEmpty())
            addText(rows, words::insuranceCode + line.drug.insuranceCode);
        addQuantity(rows, line);
    }
}

void addDetails(Rows &rows, const Split &split)
{
    addAmount(rows, words::claimTotal, split.total, true);
    addAmount(rows, words::fullyOwnPay, split.fullyOwnPay);
    addAmount(rows, words::overLimit, split.overLimit);
    addAmount(rows, words::firstSelfPay, split.firstSelfPay);
    addAmount(rows, words::inScope, split.inScope);
    addAmount(rows, words::deductible, split.deductible);
    addKind(rows, PrintRow::Kind::Rule);
    addSplit(rows, split);
    addAmount(rows, words::balanceAfter, split.balanceAfter);
}

void addCopy(Rows &rows, const SaleRecord &record, const QString &copy)
{
    addTraining(rows, record);
    addHead(rows, record, copy);
    addKind(rows, PrintRow::Kind::Rule);
    addLines(rows, record);
    addKind(rows, PrintRow::Kind::Rule);
    addDetails(rows, record.settlement->split);
    addKind(rows, PrintRow::Kind::Rule);
    addPair(rows, words::worker, workerText(record.worker));
    addKind(rows, PrintRow::Kind::Blank);
    addText(rows, words::signature + QString(16, u'_'));
    addTraining(rows, record);
    addKind(rows, PrintRow::Kind::Cut);
}

} // namespace

PrintDocument makeStatement(const SaleRecord &record)
{
    PrintDocument statement{record.slipNumber + QString("-statement"), {}};
    if (!record.settlement)
        return statement;
    addCopy(statement.rows, record, words::firstCopy);
    addCopy(statement.rows, record, words::secondCopy);
    return statement;
}

} // namespace yaogui
