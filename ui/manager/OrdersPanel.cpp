// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/OrdersPanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace yaogui {

OrdersPanel::OrdersPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk),
      m_plan(new TextTableModel(theme, {{tr("Code"), 130}, {tr("Drug"), 0}, {tr("Sold"), 80, true}, {tr("Stock"), 80, true}, {tr("On order"), 80, true},
                                        {tr("Asked for"), 90, true}, {tr("Proposed"), 90, true}, {tr("Price"), 90, true}, {tr("Supplier"), 160}}, this)),
      m_orders(new TextTableModel(theme, {{tr("Order"), 160}, {tr("Supplier"), 80}, {tr("Lines"), 60, true}, {tr("Made"), 110}, {tr("State"), 100}, {tr("Procurement"), 0}}, this)),
      m_lines(new TextTableModel(theme, {{tr("Drug"), 0}, {tr("Ordered"), 80, true}, {tr("Came"), 80, true}, {tr("Price"), 90, true}, {tr("Misses"), 80, true}}, this)),
      m_planTable(makeTextTable(theme, m_plan, QStringLiteral("planTable"), tr("What is proposed to be bought"), this)),
      m_orderTable(makeTextTable(theme, m_orders, QStringLiteral("orderTable"), tr("Orders"), this)),
      m_lineTable(makeTextTable(theme, m_lines, QStringLiteral("orderLines"), tr("What came of the order"), this)),
      m_reason(makeField(QStringLiteral("orderReason"), tr("Why it is cancelled")))
{
    build();
    connect(m_orderTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersPanel::showLines);
    connect(&m_desk, &BuyingDesk::viewChanged, this, &OrdersPanel::show);
    connect(&m_desk, &BuyingDesk::done, this, &OrdersPanel::showDone);
}

void OrdersPanel::build()
{
    auto *planning = new QHBoxLayout, *ordering = new QHBoxLayout, *tables = new QHBoxLayout;
    const auto act = [this](QHBoxLayout *row, const char *name, const QString &words, Qt::Key key, auto done) {
        QPushButton *button = makeAct(QLatin1String(name), words, QKeySequence(key));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, done);
    };
    planning->addStretch(1);
    act(planning, "planDraft", tr("Draft orders (F6)"), Qt::Key_F6, [this] { m_desk.draft(); });
    ordering->addWidget(m_reason, 1);
    act(ordering, "orderCancel", tr("Cancel the order (F8)"), Qt::Key_F8, [this] { m_desk.cancel(chosen(), m_reason->text().trimmed()); });
    act(ordering, "orderSend", tr("Send it (F7)"), Qt::Key_F7, [this] { send(); });
    act(ordering, "orderPlace", tr("Place the order (F12)"), Qt::Key_F12, [this] { m_desk.place(chosen()); });
    tables->addWidget(m_orderTable, 3);
    tables->addWidget(m_lineTable, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_planTable, 1);
    column->addLayout(planning);
    column->addLayout(tables, 1);
    column->addLayout(ordering);
    setFocusProxy(m_planTable);
}

QString OrdersPanel::chosen() const
{
    const int row = m_orderTable->currentIndex().row();
    return row < 0 ? QString() : m_view.orders[static_cast<std::size_t>(row)].number;
}

void OrdersPanel::send()
{
    const int row = m_orderTable->currentIndex().row();
    if (row >= 0 && m_view.orders[static_cast<std::size_t>(row)].state == PurchaseState::Draft)
        return emit said(Tone::Look, tr("It is a draft: place it first, then send it."));
    m_desk.send(chosen());
}

void OrdersPanel::show(const BuyingView &view)
{
    const QString order = chosen();
    m_view = view;
    std::vector<TextRow> plan, orders;
    for (const PlanLine &line : view.plan) {
        plan.push_back({{line.drug.code, line.drug.genericName, quantityText(line.sold), quantityText(line.stock), quantityText(line.onOrder), quantityText(line.asked),
                         quantityText(line.proposed), line.supplier.isEmpty() ? QString() : priceText(line.price), line.supplier.isEmpty() ? tr("nobody yet") : line.supplier},
                        line.supplier.isEmpty() ? Tone::Look : Tone::Plain});
    }
    for (const PurchaseOrder &one : view.orders) {
        const bool waits = one.state == PurchaseState::Placed || one.state == PurchaseState::PartDelivered;
        orders.push_back({{one.number, one.supplier, QString::number(one.lines.size()), one.madeAt.left(10), orderStateName(one.state), sendingName(one)},
                          one.sent == OrderSending::Refused ? Tone::Stop : one.state == PurchaseState::Draft ? Tone::Look : waits ? Tone::Accent : Tone::Plain});
    }
    m_plan->show(std::move(plan));
    m_orders->show(std::move(orders));
    const auto same = std::find_if(view.orders.begin(), view.orders.end(), [&](const PurchaseOrder &one) { return one.number == order; });
    if (!view.orders.empty())
        m_orderTable->selectRow(same == view.orders.end() ? 0 : static_cast<int>(same - view.orders.begin()));
    showLines();
    saySent();
    sayState(Tone::Plain, tr("%n drug(s) are proposed.", nullptr, m_plan->rowCount()));
}

void OrdersPanel::saySent()
{
    const QString number = std::exchange(m_sent, QString());
    const auto sent = std::find_if(m_view.orders.begin(), m_view.orders.end(), [&](const PurchaseOrder &one) { return one.number == number; });
    if (sent != m_view.orders.end())
        noteDone(tr("Procurement, %1: %2.").arg(number, sendingName(*sent)), sent->sent == OrderSending::Taken ? Tone::Fine : Tone::Stop);
}

void OrdersPanel::showLines()
{
    const int row = m_orderTable->currentIndex().row();
    std::vector<TextRow> lines;
    if (row >= 0) {
        for (const PurchaseLine &line : m_view.orders[static_cast<std::size_t>(row)].lines) {
            const bool misses = line.open().isPositive();
            lines.push_back({{line.drug.genericName, quantityText(line.quantity), quantityText(line.delivered), priceText(line.price), misses ? quantityText(line.open()) : QString()},
                             misses ? Tone::Look : Tone::Plain});
        }
    }
    m_lines->show(std::move(lines));
}

void OrdersPanel::showDone(BuyingAct act, const QString &what)
{
    switch (act) {
    case BuyingAct::Draft: noteDone(tr("%1 drafts were made; look at each and place it.").arg(what)); break;
    case BuyingAct::Place: noteDone(tr("%1 is ordered.").arg(what)); break;
    case BuyingAct::Cancel: noteDone(tr("%1 is cancelled.").arg(what)); break;
    case BuyingAct::Send: m_sent = what; break;
    default: return;
    }
    m_reason->clear();
}

TableSheet OrdersPanel::table() const
{
    return {QStringLiteral("plan"), tr("What is proposed to be bought"), m_plan->table(), figuresOf(m_plan->columns())};
}

} // namespace yaogui
