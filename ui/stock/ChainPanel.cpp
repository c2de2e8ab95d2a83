// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/ChainPanel.h"

#include "ui/stock/StockWords.h"
#include "ui/widgets/ButtonKey.h"
#include "ui/widgets/TextTable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

ChainPanel::ChainPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_reason(new QLineEdit(this)), m_recall(new QPushButton(this)), m_head(new QLabel(this)),
      m_steps(new TextTableModel(theme, {{tr("Time"), 160}, {tr("What"), 160}, {tr("Paper"), 260}, {tr("From"), 110}, {tr("To"), 110}, {tr("Detail"), 0},
                                         {tr("By"), 80}}, this)),
      m_table(makeTextTable(theme, m_steps, QStringLiteral("chainSteps"), tr("What happened, in order"), this))
{
    m_field->setObjectName(QStringLiteral("chainField"));
    m_field->setPlaceholderText(tr("Scan or type a trace code, slip, receipt, DRUG/LOT, prescription, or a person's certificate number; Enter"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumHeight(theme.touch());
    m_head->setObjectName(QStringLiteral("chainHead"));
    m_head->setProperty("role", QStringLiteral("panelTitle"));
    m_head->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(2));
    column->addWidget(m_field);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addLayout(buildRecall(theme));
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString what = m_field->text().trimmed(); !what.isEmpty())
            emit asked(what);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { follow(index.row()); });
}

QLayout *ChainPanel::buildRecall(const Theme &theme)
{
    m_reason->setObjectName(QStringLiteral("recallReason"));
    m_reason->setPlaceholderText(tr("Why this lot is recalled: who asked for it, number of the notice"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_reason->setMinimumHeight(theme.touch());
    m_recall->setObjectName(QStringLiteral("recallLot"));
    m_recall->setMinimumHeight(theme.touch());
    m_recall->setFocusPolicy(Qt::TabFocus);
    giveKey(m_recall, QKeySequence(Qt::Key_F8));
    connect(m_recall, &QPushButton::clicked, this, [this] { emit recallWanted(m_view.drug, m_view.lot, m_reason->text().trimmed()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(m_reason, 1);
    row->addWidget(m_recall);
    offerRecall();
    return row;
}

// What stands recalled is not recalled again.
void ChainPanel::offerRecall()
{
    const bool may = !m_view.lot.isEmpty() && m_view.recall.isEmpty();
    m_reason->clear();
    m_reason->setVisible(may);
    m_recall->setVisible(may);
    m_recall->setText(tr("Recall lot %1 (F8)").arg(m_view.lot));
}

void ChainPanel::ask(const QString &what)
{
    m_field->setText(what);
    emit asked(what);
}

// From a box to its slip or receipt, and from a sale to its boxes.
void ChainPanel::follow(int row)
{
    const ChainStep &step = m_view.steps[static_cast<std::size_t>(row)];
    const QString next = m_view.kind != u"box" && step.kind == ChainStep::Kind::Box ? step.detail : step.document;
    if (step.kind != ChainStep::Kind::Upload && step.kind != ChainStep::Kind::Return && !next.isEmpty())
        ask(next);
}

void ChainPanel::clear()
{
    m_view = {};
    offerRecall();
    m_head->clear();
    m_steps->show({});
}

void ChainPanel::show(const ChainView &view)
{
    m_view = view;
    offerRecall();
    QStringList words{chainKindName(view.kind) + u' ' + view.what};
    if (!view.name.isEmpty())
        words << view.name + u' ' + view.drug;
    if (!view.lot.isEmpty())
        words << tr("lot %1, to %2").arg(view.lot, view.expiry);
    if (view.kind == u"box")
        words << boxStateName(view.state);
    if (!view.recall.isEmpty())
        words << tr("recalled by %1").arg(view.recall);
    m_head->setText(words.join(QStringLiteral(" · ")));
    std::vector<TextRow> rows;
    for (const ChainStep &step : view.steps) {
        rows.push_back({{momentText(step.at), stepName(step), step.document, locationName(step.from), locationName(step.to), step.detail, step.worker},
                        Tone::Plain});
    }
    m_steps->show(std::move(rows));
    if (!view.steps.empty())
        m_table->selectRow(0);
    if (view.kind == u"person")
        m_field->setText(view.what); // the number does not stay on the screen in clear
    m_field->selectAll(); // the next one replaces it
}

TableSheet ChainPanel::table() const
{
    return {QStringLiteral("life"), m_head->text(), m_steps->table(), figuresOf(m_steps->columns())};
}

} // namespace yaogui
