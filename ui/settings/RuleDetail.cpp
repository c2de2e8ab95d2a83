// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/RuleDetail.h"

#include "ui/text/PolicyText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace yaogui {

RuleDetail::RuleDetail(const Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme), m_inner(new QWidget(this))
{
    setProperty("role", QStringLiteral("panel"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(theme.space(3), theme.space(3), theme.space(3), theme.space(3));
    column->setSpacing(0);
    m_sentence = addPart(*column, tr("Rule"), QStringLiteral("detailSentence"));
    m_value = addPart(*column, tr("Value"), QStringLiteral("detailValue"));
    m_value->setFont(theme.font(theme.row(), true));
    m_document = addPart(*column, tr("Source"), QStringLiteral("detailDocument"));
    m_article = addPart(*column, tr("Article"), QStringLiteral("detailArticle"));
    m_requirement = addPart(*column, tr("Requirement"), QStringLiteral("detailRequirement"));
    m_period = addPart(*column, tr("In force"), QStringLiteral("detailPeriod"));
    m_pack = addPart(*column, tr("Stands in the pack"), QStringLiteral("detailPack"));
    m_key = addPart(*column, tr("Name in the pack"), QStringLiteral("detailKey"));
    column->addStretch(1);
    m_inner->setObjectName(QStringLiteral("detailInner"));
    setWidget(m_inner);
    clear();
}

QLabel *RuleDetail::addPart(QVBoxLayout &column, const QString &caption, const QString &name)
{
    auto *head = new QLabel(caption, m_inner);
    head->setProperty("role", QStringLiteral("caption"));
    auto *words = new QLabel(m_inner);
    words->setObjectName(name);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setContentsMargins(0, 0, 0, m_theme.space(2));
    column.addWidget(head);
    column.addWidget(words);
    return words;
}

void RuleDetail::show(const RuleView &view)
{
    const PolicyRule &rule = view.rule;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    m_sentence->setText(sentenceOf(rule.words));
    m_value->setText(valueText(rule.key, rule.value));
    m_document->setText(view.document);
    m_article->setText(orDash(rule.article));
    m_requirement->setText(orDash(rule.requirement));
    m_period->setText(periodText(rule.from, rule.to));
    m_pack->setText(nameOf(view.pack));
    m_key->setText(rule.key);
    m_inner->show();
}

void RuleDetail::clear()
{
    m_inner->hide();
}

} // namespace yaogui
