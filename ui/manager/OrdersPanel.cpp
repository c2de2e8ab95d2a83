// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/OrdersPanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yaogui {

OrdersPanel::OrdersPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme),
      m_plan(new TextTableModel(theme, {{tr("Code"), 130}, {tr("Drug"), 0}, {tr("Sold"), 80, true}, {tr("Stock"), 80, true}, {tr("On order"), 80, true},
                                        {tr("Asked for"), 90, true}, {tr("Proposed"), 90, true}, {tr("Price"), 90, true}, {tr("Supplier"), 160}}, this)),
      m_orders(new TextTableModel(theme, {{tr("Order"), 160}, {tr("Supplier"), 0}, {tr("Lines"), 60, true}, {tr("Made"), 110}, {tr("State"), 120}}, this)),
      m_lines(new TextTableModel(theme, {{tr("Drug"), 0}, {tr("Ordered"), 80, true}, {tr("Came"), 80, true}, {tr("Price"), 90, true}, {tr("Misses"), 80, true}}, this)),
      m_planTable(makeTextTable(theme, m_plan, QStringLiteral("planTable"), tr("What is proposed to be bought"), this)),
      m_orderTable(makeTextTable(theme, m_orders, QStringLiteral("orderTable"), tr("Orders"), this)),
      m_lineTable(makeTextTable(theme, m_lines, QStringLiteral("orderLines"), tr("What came of the order"), this)), m_drug(new QLineEdit(this)),
      m_quantity(new QLineEdit(this)), m_reason(new QLineEdit(this))
{
    build();
    connect(m_orderTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrdersPanel::showLines);
    connect(m_drug, &QLineEdit::returnPressed, m_quantity, qOverload<>(&QWidget::setFocus));
    connect(&m_desk, &BuyingDesk::viewChanged, this, &OrdersPanel::show);
    connect(&m_desk, &BuyingDesk::done, this, &OrdersPanel::showDone);
}

void OrdersPanel::build()
{
    for (const auto &[field, name, words, width] : {std::tuple(m_drug, "shortageDrug", tr("Code of a drug somebody asked for"), 280),
                                                    std::tuple(m_quantity, "shortageQuantity", tr("Packs"), 90), std::tuple(m_reason, "orderReason", tr("Why it is cancelled"), 0)}) {
        field->setObjectName(QLatin1String(name));
        field->setPlaceholderText(words);
        field->setAccessibleName(words);
        field->setMinimumHeight(m_theme.touch());
        if (width > 0)
            field->setFixedWidth(m_theme.px(width));
    }
    auto *asking = new QHBoxLayout, *ordering = new QHBoxLayout, *tables = new QHBoxLayout;
    const auto act = [this](QHBoxLayout *row, const char *name, const QString &words, const QKeySequence &key, auto done) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(QLatin1String(name));
        button->setMinimumHeight(m_theme.touch());
        giveKey(button, key);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, done);
    };
    asking->addWidget(m_drug);
    asking->addWidget(m_quantity);
    act(asking, "shortageAsk", tr("Note the shortage (F7)"), QKeySequence(Qt::Key_F7), [this] { m_desk.ask(m_drug->text().trimmed(), m_quantity->text().trimmed()); });
    asking->addStretch(1);
    act(asking, "planDraft", tr("Draft orders (F6)"), QKeySequence(Qt::Key_F6), [this] { m_desk.draft(); });
    ordering->addWidget(m_reason, 1);
    act(ordering, "orderCancel", tr("Cancel the order (F8)"), QKeySequence(Qt::Key_F8), [this] { m_desk.cancel(chosen(), m_reason->text().trimmed()); });
    act(ordering, "orderPlace", tr("Place the order (F12)"), QKeySequence(Qt::Key_F12), [this] { m_desk.place(chosen()); });
    tables->addWidget(m_orderTable, 1);
    tables->addWidget(m_lineTable, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_planTable, 1);
    column->addLayout(asking);
    column->addLayout(tables, 1);
    column->addLayout(ordering);
    setFocusProxy(m_planTable);
}

QString OrdersPanel::chosen() const
{
    const int row = m_orderTable->currentIndex().row();
    return row < 0 ? QString() : m_view.orders[static_cast<std::size_t>(row)].number;
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
        orders.push_back({{one.number, one.supplier, QString::number(one.lines.size()), one.madeAt.left(10), orderStateName(one.state)},
                          one.state == PurchaseState::Draft ? Tone::Look : waits ? Tone::Accent : Tone::Plain});
    }
    m_plan->show(std::move(plan));
    m_orders->show(std::move(orders));
    const auto same = std::find_if(view.orders.begin(), view.orders.end(), [&](const PurchaseOrder &one) { return one.number == order; });
    if (!view.orders.empty())
        m_orderTable->selectRow(same == view.orders.end() ? 0 : static_cast<int>(same - view.orders.begin()));
    showLines();
    emit said(Tone::Plain, tr("%n drug(s) are proposed.", nullptr, m_plan->rowCount()) + u' ' + tr("%n shortage(s) stand.", nullptr, static_cast<int>(view.shortages.size())));
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
    case BuyingAct::Draft: emit said(Tone::Fine, tr("%1 drafts were made; look at each and place it.").arg(what)); break;
    case BuyingAct::Place: emit said(Tone::Fine, tr("%1 is ordered.").arg(what)); break;
    case BuyingAct::Cancel: emit said(Tone::Fine, tr("%1 is cancelled.").arg(what)); break;
    case BuyingAct::Ask: emit said(Tone::Fine, tr("The shortage of %1 stands in the plan.").arg(what)); break;
    default: return;
    }
    for (QLineEdit *field : {m_drug, m_quantity, m_reason})
        field->clear();
}

TableSheet OrdersPanel::table() const
{
    return {QStringLiteral("plan"), tr("What is proposed to be bought"), m_plan->table(), figuresOf(m_plan->columns())};
}

} // namespace yaogui
