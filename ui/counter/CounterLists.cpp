// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/CounterLists.h"

#include "ui/counter/BasketModel.h"
#include "ui/counter/HelpPanel.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/ChoiceList.h"

#include <QCoreApplication>

namespace yaogui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CounterLists)
};

ChoiceRow rowOf(const DrugHit &hit)
{
    const Drug &drug = hit.drug;
    QStringList detail{drug.maker, drug.code};
    if (!hit.nearestExpiry.isEmpty())
        detail << Words::tr("until %1").arg(hit.nearestExpiry);
    detail.removeAll(QString());
    ChoiceRow row;
    row.title = QString(drug.genericName + u' ' + drug.tradeName).trimmed();
    row.spec = drug.spec;
    row.detail = detail.join(QStringLiteral("  "));
    row.figure = QStringLiteral("¥") + priceText(drug.price);
    row.figureDetail =
        hit.stock.isPositive() ? Words::tr("Stock %1").arg(quantityWithUnit(hit.stock, drug.unit)) : Words::tr("Not in stock");
    row.badges = badgesOf(drug, hit.nearExpiry);
    return row;
}

ChoiceRow rowOf(const HeldSale &sale)
{
    ChoiceRow row;
    row.title = sale.lines > 1 ? Words::tr("%1 and %n more line(s)", nullptr, sale.lines - 1).arg(sale.firstName) : sale.firstName;
    row.detail = (sale.total.isNegative() ? Words::tr("settled %1, to be given back") : sale.partDue ? Words::tr("settled %1, still due") : Words::tr("on hold since %1")).arg(clockText(sale.time));
    row.figure = moneyText(sale.total);
    return row;
}

ChoiceRow rowOf(const LotChoice &choice, const LineView &line)
{
    ChoiceRow row;
    row.title = Words::tr("Lot %1").arg(choice.lot);
    row.detail = Words::tr("until %1").arg(dateText(choice.expiry));
    row.figure = quantityWithUnit(choice.stock, line.drug.unit);
    if (choice.lot == line.lot)
        row.badges.push_back({Words::tr("chosen now"), Tone::Accent});
    return row;
}

template <typename Values, typename Make> std::vector<ChoiceRow> rowsOf(const Values &values, Make make)
{
    std::vector<ChoiceRow> rows;
    for (const auto &value : values)
        rows.push_back(make(value));
    return rows;
}

} // namespace

CounterLists::CounterLists(const Theme &theme, QWidget *basket, QWidget *parent)
    : QStackedWidget(parent), m_list(new ChoiceList(theme, this)), m_help(new HelpPanel(theme, this))
{
    m_list->setObjectName(QStringLiteral("choiceList"));
    m_help->setObjectName(QStringLiteral("helpPanel"));
    addWidget(basket);
    addWidget(m_list);
    addWidget(m_help);
    connect(m_list, &ChoiceList::chosen, this, &CounterLists::chosen);
    connect(m_list, &ChoiceList::closed, this, &CounterLists::closeWanted);
}

void CounterLists::open(Kind kind)
{
    m_kind = kind;
    setCurrentWidget(kind == Kind::Help ? m_help : m_list);
}

void CounterLists::showHits(const QString &text, const std::vector<DrugHit> &hits)
{
    m_hits = hits;
    m_list->show(tr("Found for “%1”   ↑ ↓ Enter").arg(text.left(24)),
                 tr("Nothing found for “%1”.\nTry pinyin initials, a part of the name, or the approval number.\nEnter takes the text as a "
                    "scanned code.")
                     .arg(text.left(24)),
                 rowsOf(hits, [](const DrugHit &hit) { return rowOf(hit); }));
    open(Kind::Hits);
}

void CounterLists::showHeld(const std::vector<HeldSale> &held)
{
    m_held = held;
    m_list->show(tr("Sales on hold   ↑ ↓ Enter"), tr("No sale is on hold.\nF5 puts the present sale on hold."),
                 rowsOf(held, [](const HeldSale &sale) { return rowOf(sale); }));
    open(Kind::Held);
}

void CounterLists::showLots(const LineView &line)
{
    m_line = line;
    m_list->show(tr("Lot of %1   ↑ ↓ Enter").arg(line.drug.genericName), tr("No lot is on the shelf."),
                 rowsOf(line.lotChoices, [&line](const LotChoice &choice) { return rowOf(choice, line); }));
    open(Kind::Lots);
}

void CounterLists::toggleHelp()
{
    if (isOpen() && m_kind == Kind::Help)
        close();
    else
        open(Kind::Help);
}

void CounterLists::close()
{
    m_kind = Kind::None;
    setCurrentIndex(0);
}

void CounterLists::moveBy(int rows)
{
    m_list->moveBy(rows);
}

void CounterLists::chooseCurrent()
{
    if (m_kind == Kind::Help)
        emit closeWanted();
    else
        m_list->chooseCurrent();
}

void CounterLists::chosen(int row)
{
    const auto at = static_cast<std::size_t>(row);
    switch (m_kind) {
    case Kind::Hits: m_hits.at(at).isBox ? emit boxChosen() : emit drugChosen(m_hits.at(at).drug.code); break;
    case Kind::Held: emit heldChosen(m_held.at(at).saleId); break;
    case Kind::Lots: emit lotChosen(m_line.number, m_line.lotChoices.at(at).lot); break;
    case Kind::None:
    case Kind::Help: break;
    }
}

} // namespace yaogui
