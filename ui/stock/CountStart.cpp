// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/CountStart.h"

#include "ui/stock/StockWords.h"
#include "ui/widgets/ButtonKey.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace yaogui {

CountStart::CountStart(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_stocktakes(new QComboBox(this)), m_scope(new QComboBox(this)), m_zone(new QComboBox(this)), m_detail(new QLineEdit(this)),
      m_second(new QLineEdit(this)), m_where(new QStackedWidget(this)), m_begin(new QPushButton(tr("Begin a count (F6)"), this))
{
    const std::tuple<QWidget *, const char *, QString> named[] = {
        {m_stocktakes, "countStocktakes", tr("Stocktake")}, {m_scope, "countScope", tr("What is counted")}, {m_zone, "countZone", tr("Zone")},
        {m_detail, "countDetail", tr("Which")}, {m_second, "countSecond", tr("Second count from ¥100")}, {m_begin, "countBegin", tr("Begin a count (F6)")}};
    for (const auto &[widget, name, words] : named) {
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(words);
        widget->setToolTip(words);
        widget->setMinimumHeight(theme.touch());
    }
    m_second->setPlaceholderText(tr("Second count from ¥100"));
    for (const CountScope one : {CountScope::Full, CountScope::Zone, CountScope::List, CountScope::Expiring})
        m_scope->addItem(countScopeName(one), toText(one));
    m_where->addWidget(m_detail);
    m_where->addWidget(m_zone);
    m_where->setFixedHeight(theme.touch());
    giveKey(m_begin, QKeySequence(Qt::Key_F6));
    m_stocktakes->setMinimumWidth(theme.px(300));
    m_second->setFixedWidth(theme.px(190));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(2));
    row->addWidget(m_stocktakes);
    row->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scope, m_where, m_second, m_begin})
        row->addWidget(widget);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &CountStart::showScope);
    connect(m_stocktakes, &QComboBox::activated, this, [this] { emit chosen(m_stocktakes->currentData().toString()); });
    connect(m_begin, &QPushButton::clicked, this, [this] {
        const QString detail = scope() == CountScope::Zone ? m_zone->currentText() : m_detail->text().trimmed();
        emit wanted(scope(), scope() == CountScope::Full ? QString() : detail, m_second->text().trimmed());
    });
    showScope();
}

CountScope CountStart::scope() const
{
    return countScopeFrom(m_scope->currentData().toString()).value_or(CountScope::Full);
}

void CountStart::showScope()
{
    m_where->setVisible(scope() != CountScope::Full);
    m_where->setCurrentWidget(scope() == CountScope::Zone ? static_cast<QWidget *>(m_zone) : m_detail);
    m_detail->setPlaceholderText(scope() == CountScope::Expiring ? tr("Months to the expiry") : tr("Codes, with commas"));
}

void CountStart::show(const CountingView &view)
{
    const QString zone = m_zone->currentText();
    m_stocktakes->clear();
    for (const Stocktake &one : view.stocktakes) {
        m_stocktakes->addItem(QStringLiteral("%1 · %2 %3 · %4").arg(one.number, countScopeName(one.scope), one.detail, stocktakeStateName(one.state)),
                              one.number);
    }
    m_stocktakes->setEnabled(m_stocktakes->count() > 0);
    m_zone->clear();
    m_zone->addItems(view.zones);
    m_zone->setCurrentText(zone);
}

} // namespace yaogui
