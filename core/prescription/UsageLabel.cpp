// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/UsageLabel.h"

#include "core/base/Mask.h"
#include "core/sale/SlipRows.h"

namespace yaogui {

namespace {

QString lastAdvice(const RxRecord &record)
{
    QString advice;
    for (const RxStep &step : record.steps) {
        if (step.kind == u"advised")
            advice = step.detail["advice"].toString();
    }
    return advice;
}

} // namespace

PrintDocument makeUsageLabels(const RxRecord &record, const QString &store, const QDate &day)
{
    PrintDocument labels;
    labels.name = record.number + QStringLiteral("-label");
    const QString advice = lastAdvice(record);
    for (const RxLine &line : record.rx.lines) {
        sliprows::Rows &rows = labels.rows;
        if (!rows.empty())
            sliprows::addKind(rows, PrintRow::Kind::Cut);
        sliprows::addCentred(rows, QStringLiteral("用药标签"), PrintRow::Size::Normal, true);
        sliprows::addText(rows, sliprows::joined({maskName(record.rx.patient.name), record.number, day.toString(Qt::ISODate)}));
        sliprows::addCentred(rows, line.genericName, PrintRow::Size::Large, true);
        sliprows::addText(rows, sliprows::joined({line.tradeName, line.spec, toText(line.quantity) + line.unit}));
        sliprows::addPair(rows, QStringLiteral("每次"), line.dose + line.doseUnit);
        sliprows::addPair(rows, QStringLiteral("频次"), line.frequency.isEmpty() ? line.frequencyCode : line.frequency);
        sliprows::addPair(rows, QStringLiteral("用法"), line.route);
        sliprows::addPair(rows, QStringLiteral("天数"), line.days);
        if (!advice.isEmpty())
            sliprows::addText(rows, QStringLiteral("交代：") + advice);
        sliprows::addText(rows, sliprows::joined({store, record.review ? QStringLiteral("审方药师 ") + record.review->reviewerName : QString()}));
    }
    return labels;
}

} // namespace yaogui
