// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manager/ShortagesPanel.h"

#include "ui/manager/ManagerWords.h"
#include "ui/text/AmountText.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TextTable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

ShortagesPanel::ShortagesPanel(BuyingDesk &desk, const Theme &theme, QWidget *parent)
    : DutyPanel(theme, parent), m_desk(desk),
      m_model(new TextTableModel(theme, {{tr("Asked on"), 120}, {tr("Code"), 130}, {tr("Drug"), 0}, {tr("Packs"), 80, true}, {tr("Asked by"), 100}, {tr("Who waits, or a note"), 260},
                                         {tr("Order"), 170}, {tr("State"), 130}}, this)),
      m_table(makeTextTable(theme, m_model, QStringLiteral("shortageTable"), tr("Shortages"), this)),
      m_drug(makeField(QStringLiteral("shortageDrug"), tr("Code of a drug somebody asked for"), 280)), m_packs(makeField(QStringLiteral("shortageQuantity"), tr("Packs"), 90)),
      m_note(makeField(QStringLiteral("shortageNote"), tr("Who waits for it; or why nobody does any more"))), m_special(new QCheckBox(tr("Special order (F6)"), this))
{
    build();
    connect(m_drug, &QLineEdit::returnPressed, m_packs, qOverload<>(&QWidget::setFocus));
    connect(m_packs, &QLineEdit::returnPressed, m_note, qOverload<>(&QWidget::setFocus));
    connect(m_note, &QLineEdit::returnPressed, this, &ShortagesPanel::ask);
    connect(&m_desk, &BuyingDesk::viewChanged, this, &ShortagesPanel::show);
    connect(&m_desk, &BuyingDesk::done, this, &ShortagesPanel::showDone);
}

void ShortagesPanel::build()
{
    m_special->setObjectName(QStringLiteral("shortageSpecial"));
    m_special->setToolTip(tr("A patient waits for it: it is ordered by the green channel and the note says for whom"));
    m_special->setMinimumHeight(m_theme.touch());
    giveKey(m_special, QKeySequence(Qt::Key_F6));
    QPushButton *ask = makeAct(QStringLiteral("shortageAsk"), tr("Note the shortage (F7)"), QKeySequence(Qt::Key_F7));
    QPushButton *drop = makeAct(QStringLiteral("shortageDrop"), tr("Nobody waits (F8)"), QKeySequence(Qt::Key_F8));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(2));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_drug, m_packs, m_special})
        row->addWidget(widget);
    row->addWidget(m_note, 1);
    row->addWidget(ask);
    row->addWidget(drop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(2));
    column->addWidget(m_table, 1);
    column->addLayout(row);
    setFocusProxy(m_drug);
    connect(ask, &QPushButton::clicked, this, &ShortagesPanel::ask);
    connect(drop, &QPushButton::clicked, this, &ShortagesPanel::drop);
}

void ShortagesPanel::ask()
{
    m_desk.ask(m_drug->text().trimmed(), m_packs->text().trimmed(), m_special->isChecked(), m_note->text().trimmed());
}

void ShortagesPanel::drop()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return emit said(Tone::Look, tr("Choose the shortage that is over."));
    m_desk.drop(m_shown[static_cast<std::size_t>(row)].id, m_note->text().trimmed());
}

void ShortagesPanel::show(const BuyingView &view)
{
    m_shown = view.shortages;
    std::vector<TextRow> rows;
    for (const Shortage &one : m_shown) {
        const bool waits = one.state == ShortageState::Open;
        const QString note = one.special ? tr("Special: %1").arg(one.note) : one.note;
        rows.push_back({{one.at.left(10), one.drug, one.name, quantityText(one.quantity), one.worker, note, one.order, shortageStateName(one.state)},
                        waits && one.special ? Tone::Stop : waits ? Tone::Look : Tone::Plain});
    }
    m_model->show(std::move(rows));
    if (!m_shown.empty())
        m_table->selectRow(0);
    sayState(Tone::Plain, tr("%n shortage(s) stand.", nullptr, static_cast<int>(m_shown.size())));
}

void ShortagesPanel::showDone(BuyingAct act, const QString &what)
{
    if (act != BuyingAct::Ask && act != BuyingAct::Drop)
        return;
    noteDone(act == BuyingAct::Ask ? tr("The shortage of %1 stands in the plan.").arg(what) : tr("Nobody waits for %1 any more.").arg(what));
    for (QLineEdit *field : {m_drug, m_packs, m_note})
        field->clear();
    m_special->setChecked(false);
    m_drug->setFocus(Qt::OtherFocusReason);
}

TableSheet ShortagesPanel::table() const
{
    return {QStringLiteral("shortages"), tr("Shortages"), m_model->table(), figuresOf(m_model->columns())};
}

} // namespace yaogui
