// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/RulesPanel.h"

#include "ui/settings/RuleDelegate.h"
#include "ui/settings/RuleDetail.h"
#include "ui/settings/RuleModels.h"
#include "ui/text/PolicyText.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace yaogui {

RulesPanel::RulesPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new RuleModel(this)), m_filter(new RuleFilter(this)), m_words(new QLineEdit(this)),
      m_groups(new QComboBox(this)), m_count(new QLabel(this)), m_empty(new QLabel(this)), m_table(new QTableView(this)),
      m_detail(new RuleDetail(theme, this))
{
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setAccessibleName(tr("Rules in force"));
    m_table->setModel(m_filter);
    dressTable(*m_table, theme);
    m_table->horizontalHeader()->setSectionResizeMode(RuleModel::Sentence, QHeaderView::Stretch);
    m_table->setColumnWidth(RuleModel::Value, theme.px(200));
    m_table->setColumnWidth(RuleModel::Source, theme.px(184));
    m_empty->setObjectName(QStringLiteral("rulesEmpty"));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("ruleDetail"));
    m_detail->setFixedWidth(theme.px(320));
    auto *left = new QVBoxLayout;
    left->setSpacing(theme.space(2));
    left->addWidget(buildFilter());
    left->addWidget(m_table, 1);
    left->addWidget(m_empty, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(2));
    row->addLayout(left, 1);
    row->addWidget(m_detail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPanel::showCurrent);
    showCount();
}

QWidget *RulesPanel::buildFilter()
{
    auto *line = new QWidget(this);
    m_words->setObjectName(QStringLiteral("ruleFilter"));
    m_words->setPlaceholderText(tr("Filter by words, source or requirement (F2)"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setMinimumHeight(m_theme.touch());
    m_words->addAction(iconOf(m_theme, QStringLiteral("search"), m_theme.colours.muted), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    m_groups->setObjectName(QStringLiteral("ruleGroups"));
    m_groups->setAccessibleName(tr("Group of rules"));
    m_groups->setMinimumHeight(m_theme.touch());
    m_groups->addItem(tr("All groups"), QString());
    for (const QString &group : ruleGroups())
        m_groups->addItem(group, group);
    m_count->setObjectName(QStringLiteral("ruleCount"));
    m_count->setProperty("role", QStringLiteral("muted"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(2));
    row->addWidget(m_words, 1);
    row->addWidget(m_groups);
    row->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        showCount();
    });
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setGroup(m_groups->currentData().toString());
        showCount();
    });
    auto *search = new QShortcut(QKeySequence(Qt::Key_F2), this);
    connect(search, &QShortcut::activated, this, &RulesPanel::giveFocus);
    return line;
}

void RulesPanel::show(const PolicyView &view)
{
    m_model->show(view.rules);
    showCount();
}

void RulesPanel::showCount()
{
    const int count = m_filter->rowCount();
    m_count->setText(tr("%n rule(s)", nullptr, count));
    m_empty->setText(m_model->rowCount() == 0 ? tr("The rules are being read…") : tr("No rule has these words. Esc shows all again."));
    m_empty->setVisible(count == 0);
    m_table->setVisible(count > 0);
    if (count > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(0, 0));
    showCurrent();
}

void RulesPanel::showCurrent()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    if (index.isValid())
        m_detail->show(m_model->at(index.row()));
    else
        m_detail->clear();
}

void RulesPanel::giveFocus()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

// The cursor stays in the filter: the arrows move in the table all the same.
bool RulesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yaogui
