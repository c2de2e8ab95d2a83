// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeSale.h"

#include "tests/support/FakeDesk.h"

namespace yaogui {

FinishedSale fakeFinished(const CounterView &view, Money cash)
{
    FinishedSale sale;
    sale.saleId = view.saleId;
    sale.state = view.person ? SaleState::Settled : SaleState::Paid;
    sale.slipNumber = QStringLiteral("S20260301-%1").arg(view.saleId, 4, 10, QLatin1Char('0'));
    sale.total = view.total;
    sale.collected = cash;
    sale.change = cash - view.due;
    sale.split = view.split;
    sale.slip.name = sale.slipNumber;
    sale.slip.rows = {{PrintRow::Kind::Text, {QStringLiteral("无锡示范药店")}, PrintRow::Align::Centre, PrintRow::Size::Large, true},
                      {PrintRow::Kind::Rule, {}}};
    for (const LineView &line : view.lines) {
        sale.slip.rows.push_back({PrintRow::Kind::Text, {line.drug.genericName + u' ' + line.drug.spec}});
        sale.slip.rows.push_back(
            {PrintRow::Kind::Pair,
             {QString(QStringLiteral("  ") + toText(line.quantity) + QStringLiteral(" × ") + toText(line.price)), toText(line.amount)}});
    }
    sale.slip.rows.push_back({PrintRow::Kind::Rule, {}});
    sale.slip.rows.push_back({PrintRow::Kind::Pair, {QStringLiteral("合计"), toText(sale.total)}});
    sale.slip.rows.push_back({PrintRow::Kind::Text, {QStringLiteral("除质量原因外，药品一经售出不得退换")}});
    if (sale.split)
        sale.statement = PrintDocument{sale.slipNumber, {{PrintRow::Kind::Text, {QStringLiteral("医保结算单")}, PrintRow::Align::Centre}}};
    return sale;
}

void FakeDesk::payBy(const Tenders &tenders)
{
    const QString points = tenders.points > 0 ? QStringLiteral(" points %1").arg(tenders.points) : QString();
    if (!begin(QStringLiteral("payBy"), QStringList{toText(tenders.cash), toText(tenders.terminal), tenders.reference, toText(tenders.mobile), tenders.mobileCode}.join(u' ').simplified() + points))
        return;
    const FinishedSale sale = fakeFinished(m_view, m_view.due);
    m_view = CounterView();
    m_view.saleId = m_nextSale++;
    later([this, sale] { emit finished(sale); });
    changed();
}

void FakeDesk::cancelCharge()
{
    begin(QStringLiteral("cancelCharge"));
}

} // namespace yaogui
