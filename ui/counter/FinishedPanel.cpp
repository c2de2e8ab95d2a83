// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/FinishedPanel.h"

#include "ui/counter/SlipView.h"
#include "ui/text/AmountText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yaogui {

namespace {

QPushButton *button(const Theme &theme, const QString &name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setMinimumHeight(theme.touch());
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

} // namespace

FinishedPanel::FinishedPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_title(new QLabel(this)), m_changeCaption(new QLabel(tr("Change"), this)), m_change(new QLabel(this)),
      m_sums(new QLabel(this)), m_slipTab(button(theme, QStringLiteral("slipTab"), tr("Slip"), this)),
      m_statementTab(button(theme, QStringLiteral("statementTab"), tr("Settlement statement"), this)), m_paper(new SlipView(theme, this))
{
    setProperty("role", QStringLiteral("panel"));
    m_title->setObjectName(QStringLiteral("finishedTitle"));
    m_title->setProperty("role", QStringLiteral("doneTitle"));
    m_changeCaption->setFont(theme.font(theme.row(), true));
    m_change->setObjectName(QStringLiteral("finishedChange"));
    m_change->setProperty("role", QStringLiteral("amount"));
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sums->setObjectName(QStringLiteral("finishedSums"));
    m_sums->setWordWrap(true);
    m_slipTab->setCheckable(true);
    m_statementTab->setCheckable(true);
    auto *reprint = button(theme, QStringLiteral("reprintButton"), tr("Print again  Ctrl+P"), this);
    auto *next = button(theme, QStringLiteral("nextSaleButton"), tr("Next sale  F12"), this);
    next->setProperty("role", QStringLiteral("primary"));
    auto *change = new QHBoxLayout;
    change->addWidget(m_changeCaption);
    change->addWidget(m_change, 1);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_slipTab);
    tabs->addWidget(m_statementTab);
    auto *acts = new QHBoxLayout;
    acts->addWidget(reprint);
    acts->addWidget(next, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2));
    column->setSpacing(theme.space(2));
    column->addWidget(m_title);
    column->addLayout(change);
    column->addWidget(m_sums);
    column->addLayout(tabs);
    column->addWidget(m_paper, 1);
    column->addLayout(acts);
    connect(m_slipTab, &QPushButton::clicked, this, [this] { showPaper(false); });
    connect(m_statementTab, &QPushButton::clicked, this, [this] { showPaper(true); });
    connect(reprint, &QPushButton::clicked, this, [this] { emit reprintWanted(m_sale.saleId); });
    connect(next, &QPushButton::clicked, this, &FinishedPanel::nextWanted);
}

void FinishedPanel::show(const FinishedSale &sale)
{
    m_sale = sale;
    const bool settled = sale.split.has_value();
    m_title->setText(settled ? tr("✓ Settled  %1").arg(sale.slipNumber) : tr("✓ Paid  %1").arg(sale.slipNumber));
    m_change->setText(moneyWithSign(sale.change));
    m_change->setAccessibleName(tr("Change %1").arg(m_change->text()));
    QString sums = tr("Total %1 · taken %2").arg(moneyText(sale.total), moneyText(sale.collected));
    if (settled)
        sums += u'\n'
            + tr("Fund %1 · account %2 · family %3")
                  .arg(moneyText(sale.split->fund), moneyText(sale.split->account), moneyText(sale.split->family));
    m_sums->setText(sums);
    m_statementTab->setVisible(sale.statement.has_value());
    m_slipTab->setVisible(sale.statement.has_value());
    showPaper(false);
}

void FinishedPanel::showPaper(bool statement)
{
    const bool shown = statement && m_sale.statement.has_value();
    m_slipTab->setChecked(!shown);
    m_statementTab->setChecked(shown);
    m_paper->show(shown ? *m_sale.statement : m_sale.slip);
}

} // namespace yaogui
