// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SlipRows.h"

#include "core/sale/SlipWords.h"

namespace yaogui::sliprows {

namespace words = slipwords;

void addText(Rows &rows, const QString &text)
{
    if (!text.isEmpty())
        rows.push_back({.kind = PrintRow::Kind::Text, .cells = {text}});
}

void addCentred(Rows &rows, const QString &text, PrintRow::Size size, bool bold)
{
    if (!text.isEmpty())
        rows.push_back({.kind = PrintRow::Kind::Text, .cells = {text}, .align = PrintRow::Align::Centre, .size = size, .bold = bold});
}

void addPair(Rows &rows, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {name, value}});
}

void addAmount(Rows &rows, const QString &name, Money amount, bool bold)
{
    rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {name, toText(amount)}, .bold = bold});
}

void addKind(Rows &rows, PrintRow::Kind kind)
{
    rows.push_back({.kind = kind, .cells = {}});
}

void addNames(Rows &rows, int number, const Drug &drug)
{
    addText(rows, joined({QString::number(number), drug.genericName, drug.tradeName}));
}

void addQuantity(Rows &rows, const SaleRecordLine &line)
{
    const QString calculation = toText(line.price) + QString(" × ") + toText(line.quantity) + (line.loose ? QString(words::loose) : line.drug.unit);
    rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {calculation, toText(line.amount)}});
    if (line.doses > 0)
        addText(rows, joined({QString::number(line.doses) + words::doses, line.handling}));
    if (line.price < line.retail)
        addText(rows, words::retailPrice + toText(line.retail));
}

void addSplit(Rows &rows, const Split &split)
{
    addAmount(rows, words::fund, split.fund);
    addAmount(rows, words::account, split.account);
    addAmount(rows, words::family, split.family);
    addAmount(rows, words::cash, split.cash);
}

void addProxy(Rows &rows, const SaleRecord &record)
{
    if (record.proxy)
        addPair(rows, words::proxy, record.proxy->proof == ProxyProof::FamilyCode ? words::familyCode : joined({record.proxy->name, record.proxy->number}));
}

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u' ');
}

QString timeText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm:ss");
}

QString workerText(const OperatorName &worker)
{
    return joined({worker.name, worker.id});
}

QString tenderName(const QString &kind)
{
    if (kind == u"wechat")
        return slipwords::wechat;
    if (kind == u"alipay")
        return slipwords::alipay;
    if (kind == u"points")
        return slipwords::byPoints;
    return kind == u"unionpay" ? slipwords::unionpay : slipwords::terminal;
}

} // namespace yaogui::sliprows
