// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/TrendPanel.h"

#include "ui/text/AmountText.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace yaogui {

namespace {

qreal yuan(Money money)
{
    return static_cast<qreal>(money.units()) / 100; // to paint with only
}

/// "03" of 2026-03; the year where it begins.
QString monthLabel(const QString &month, bool first)
{
    const QString number = month.mid(5);
    return first || number == u"01" ? month.mid(2) : number;
}

QStringList labelsOf(const std::vector<MonthValue> &months)
{
    QStringList labels;
    for (const MonthValue &one : months)
        labels << monthLabel(one.month, labels.isEmpty());
    return labels;
}

/// Gives a chart its series and axes in place of those it had.
void put(QChart &chart, const Theme &theme, QAbstractSeries *series, const QStringList &labels, Money most)
{
    chart.removeAllSeries();
    for (QAbstractAxis *axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    chart.addSeries(series);
    auto *below = new QBarCategoryAxis(&chart);
    below->append(labels);
    auto *beside = new QValueAxis(&chart);
    constexpr int leastShown = 100; // where there is nothing, whole numbers stand at the lines all the same
    beside->setRange(0, std::max<qreal>(leastShown, yuan(most)));
    beside->setLabelFormat(QStringLiteral("%.0f"));
    beside->applyNiceNumbers();
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{below, beside}) {
        axis->setLabelsFont(theme.font(theme.small()));
        axis->setLabelsColor(theme.colours.muted);
        axis->setGridLineColor(theme.colours.line);
        axis->setLinePenColor(theme.colours.frame);
        chart.addAxis(axis, axis == below ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

QBarSeries *barsOf(const std::vector<Money> &values, const QColor &colour)
{
    auto *set = new QBarSet(QString());
    for (const Money value : values)
        set->append(yuan(value));
    set->setColor(colour);
    set->setBorderColor(colour);
    auto *bars = new QBarSeries;
    bars->append(set);
    return bars;
}

Money most(const std::vector<Money> &values)
{
    return values.empty() ? Money() : *std::max_element(values.begin(), values.end());
}

std::vector<Money> valuesOf(const std::vector<MonthValue> &months)
{
    std::vector<Money> values;
    for (const MonthValue &one : months)
        values.push_back(one.value);
    return values;
}

} // namespace

TrendPanel::TrendPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_value(addChart(QStringLiteral("chartValue"), tr("Stock at each month's end, at today's retail prices, yuan"))),
      m_lost(addChart(QStringLiteral("chartLost"), tr("Differences of insured drugs, by month, yuan"))),
      m_expiry(addChart(QStringLiteral("chartExpiry"), tr("When the stock ends, at retail prices, yuan")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme.space(2));
    grid->addWidget(findChild<QWidget *>(QStringLiteral("chartValue")), 0, 0);
    grid->addWidget(findChild<QWidget *>(QStringLiteral("chartLost")), 0, 1);
    grid->addWidget(findChild<QWidget *>(QStringLiteral("chartExpiry")), 1, 0, 1, 2);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
}

QChart *TrendPanel::addChart(const QString &name, const QString &title)
{
    auto *view = new QChartView(this);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    QChart *chart = view->chart();
    chart->setTitle(title);
    chart->setTitleFont(m_theme.font(m_theme.base(), true));
    chart->setTitleBrush(m_theme.colours.text);
    chart->setBackgroundBrush(m_theme.colours.surface);
    chart->setBackgroundRoundness(m_theme.px(6));
    chart->setMargins(QMargins(m_theme.space(), m_theme.space(), m_theme.space(), m_theme.space()));
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

void TrendPanel::show(const TrendView &view)
{
    m_view = view;
    const Colours &c = m_theme.colours;
    auto *line = new QLineSeries;
    for (std::size_t i = 0; i < view.value.size(); ++i)
        line->append(static_cast<qreal>(i), yuan(view.value[i].value));
    line->setPointsVisible(true);
    line->setColor(c.accent);
    put(*m_value, m_theme, line, labelsOf(view.value), most(valuesOf(view.value)));
    put(*m_lost, m_theme, barsOf(valuesOf(view.lost), c.stop), labelsOf(view.lost), most(valuesOf(view.lost)));
    std::vector<Money> ends = valuesOf(view.expiry.months);
    ends.insert(ends.begin(), view.expiry.expired);
    ends.push_back(view.expiry.later);
    put(*m_expiry, m_theme, barsOf(ends, c.look), QStringList(tr("expired")) + labelsOf(view.expiry.months) + QStringList(tr("later")), most(ends));
}

TableSheet TrendPanel::table() const
{
    std::vector<QStringList> rows{{tr("Month"), tr("Stock at its end"), tr("Differences"), tr("Month it ends"), tr("Worth")}};
    rows.push_back({{}, {}, {}, tr("expired"), moneyText(m_view.expiry.expired)});
    for (std::size_t i = 0; i < m_view.value.size() && i < m_view.expiry.months.size(); ++i) {
        rows.push_back({m_view.value[i].month, moneyText(m_view.value[i].value), moneyText(m_view.lost[i].value), m_view.expiry.months[i].month,
                        moneyText(m_view.expiry.months[i].value)});
    }
    rows.push_back({{}, {}, {}, tr("later"), moneyText(m_view.expiry.later)});
    return {QStringLiteral("trends"), tr("Stock, differences and expiry by month"), std::move(rows), {false, true, true, false, true}};
}

} // namespace yaogui
