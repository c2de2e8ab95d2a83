// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/VariancePanel.h"

#include "ui/stock/StockWords.h"
#include "ui/stock/VarianceBar.h"
#include "ui/text/AmountText.h"
#include "ui/text/PolicyTokens.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TextTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace yaogui {

VariancePanel::VariancePanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_month(new QComboBox(this)), m_zone(new QComboBox(this)), m_percent(new QLabel(this)), m_state(new QLabel(this)), m_months(new QLabel(this)), m_movementsTitle(new QLabel(this)),
      m_bar(new VarianceBar(theme, this)),
      m_drugs(new TextTableModel(theme, {{tr("Code"), 130}, {tr("Drug"), 0}, {tr("Zone"), 110}, {tr("Lost"), 90, true}, {tr("Found"), 90, true},
                                         {tr("Worth"), 140, true}}, this)),
      m_movements(new TextTableModel(theme, {{tr("Time"), 150}, {tr("What"), 80}, {tr("Lot"), 100}, {tr("Lost"), 70, true}, {tr("Found"), 70, true},
                                             {tr("Reason"), 0}, {tr("By"), 70}, {tr("Agreed"), 70}, {tr("Paper"), 170}}, this)),
      m_table(makeTextTable(theme, m_drugs, QStringLiteral("varianceDrugs"), tr("Drugs with a difference"), this))
{
    QTableView *movements = makeTextTable(theme, m_movements, QStringLiteral("varianceMovements"), tr("Movements of the drug"), this);
    m_percent->setObjectName(QStringLiteral("variancePercent"));
    m_percent->setFont(theme.font(theme.figure(), true));
    m_percent->setProperty("role", QStringLiteral("change"));
    m_state->setObjectName(QStringLiteral("varianceState"));
    m_state->setWordWrap(true);
    m_months->setObjectName(QStringLiteral("varianceMonths"));
    m_months->setProperty("role", QStringLiteral("caption"));
    m_months->setWordWrap(true);
    m_movementsTitle->setProperty("role", QStringLiteral("panelTitle"));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.space(4));
    head->addWidget(m_percent);
    head->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_months);
    column->addLayout(buildChoice(theme));
    column->addWidget(m_table, 1);
    column->addWidget(m_movementsTitle);
    column->addWidget(movements, 1);
    setFocusProxy(m_table);
    connect(m_table, &QTableView::activated, movements, [movements] {
        movements->setFocus(Qt::OtherFocusReason);
        movements->selectRow(0);
    });
    connect(movements, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit chainWanted(chosen() + u'/' + m_movements->index(index.row(), 2).data().toString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const QString drug = chosen(); !drug.isEmpty())
            emit drugChosen(drug);
    });
}

QLayout *VariancePanel::buildChoice(const Theme &theme)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    for (const auto &[choice, name, words] : {std::tuple(m_month, "varianceMonth", tr("Month")), std::tuple(m_zone, "varianceZone", tr("Zone"))}) {
        choice->setObjectName(QLatin1String(name));
        choice->setAccessibleName(words);
        choice->setMinimumSize(theme.px(280), theme.touch());
        row->addWidget(choice);
    }
    row->addStretch(1);
    connect(m_month, &QComboBox::activated, this, [this] { emit monthChosen(month()); });
    connect(m_zone, &QComboBox::activated, this, &VariancePanel::showDrugs);
    return row;
}

QString VariancePanel::month() const
{
    return m_month->currentData().toString();
}

// The whole year knows its months; a month alone does not know the others.
void VariancePanel::offerMonths()
{
    if (!month().isEmpty())
        return;
    m_month->clear();
    m_month->addItem(tr("The whole year: %1").arg(moneyWithSign(m_view.variance.difference)), QString());
    for (const Variance::Month &one : m_view.variance.months)
        m_month->addItem(tr("%1: %2").arg(one.month, moneyWithSign(one.difference)), one.month);
}

void VariancePanel::offerZones()
{
    const QVariant before = m_zone->currentData();
    m_zone->clear();
    m_zone->addItem(tr("Every zone"));
    for (const auto &[zone, value] : m_view.variance.zones)
        m_zone->addItem(tr("zone %1: %2").arg(zone.isEmpty() ? tr("none") : nameOfToken(zone), moneyWithSign(value)), zone);
    m_zone->setCurrentIndex(std::max(0, before.isValid() ? m_zone->findData(before) : 0));
}

QString VariancePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? QString() : m_shown[static_cast<std::size_t>(row)].drug;
}

void VariancePanel::show(const VarianceView &view)
{
    m_view = view;
    const Variance &variance = view.variance;
    m_percent->setText(variance.percent + u'%');
    setLook(m_percent, "tone", toText(variance.endsContract || variance.band > 2 ? Tone::Stop : variance.band > 0 ? Tone::Look : Tone::Fine));
    const QString sums = tr("Differences of %1 against a stock of %2, insured drugs, %3 to %4.")
                             .arg(moneyWithSign(variance.difference), moneyWithSign(variance.booked), dateText(variance.from), dateText(variance.to));
    m_state->setText((variance.endsContract ? tr("From here on the insurance ends the contract. ")
                      : variance.band > 0   ? tr("Band %1 is reached. ").arg(variance.band)
                                            : tr("Below every band. "))
                     + sums);
    m_bar->show(variance.percent, view.bands);
    offerMonths();
    offerZones();
    QStringList months;
    for (const Variance::Month &one : variance.months)
        months << tr("%1: %2").arg(one.month, moneyWithSign(one.difference));
    for (const auto &[zone, value] : variance.zones)
        months << tr("zone %1: %2").arg(zone.isEmpty() ? tr("none") : nameOfToken(zone), moneyWithSign(value));
    m_months->setText(!months.isEmpty() ? months.join(QStringLiteral(" · ")) : month().isEmpty() ? tr("No difference was booked this year.") : tr("No difference was booked in this month."));
    showDrugs();
}

void VariancePanel::showDrugs()
{
    m_shown = m_view.variance.rows;
    if (const QVariant zone = m_zone->currentData(); zone.isValid())
        std::erase_if(m_shown, [&](const VarianceRow &row) { return row.zone != zone.toString(); });
    std::vector<TextRow> rows;
    for (const VarianceRow &row : m_shown) {
        const bool found = row.lost.isNegative();
        rows.push_back({{row.drug, row.name, nameOfToken(row.zone), found ? QString() : quantityText(row.lost), found ? quantityText(-row.lost) : QString(),
                         moneyWithSign(row.value)}, Tone::Plain});
    }
    m_drugs->show(std::move(rows));
    m_movements->show({});
    m_movementsTitle->setText(m_shown.empty() ? QString() : tr("Choose a drug to see the movements behind it."));
    if (!m_shown.empty())
        m_table->selectRow(0);
}

void VariancePanel::show(const DifferenceView &view)
{
    if (view.drug != chosen())
        return; // another was chosen meanwhile
    m_movementsTitle->setText(tr("Counts and corrections of %1").arg(view.drug));
    std::vector<TextRow> rows;
    for (const DifferenceRow &row : view.rows) {
        const bool found = row.lost.isNegative();
        rows.push_back({{momentText(row.at), movementName(row.kind), row.lot, found ? QString() : quantityText(row.lost),
                         found ? quantityText(-row.lost) : QString(), row.reason, row.worker, row.approver, row.document}, Tone::Plain});
    }
    m_movements->show(std::move(rows));
}

TableSheet VariancePanel::table() const
{
    return {QStringLiteral("variance"), tr("Differences of insured drugs, %1 to %2").arg(dateText(m_view.variance.from), dateText(m_view.variance.to)),
            m_drugs->table(), figuresOf(m_drugs->columns())};
}

} // namespace yaogui
