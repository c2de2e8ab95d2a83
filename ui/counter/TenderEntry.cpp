// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/TenderEntry.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace yaogui {

TenderEntry::TenderEntry(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_name(new QLabel(this)), m_amount(new QLineEdit(this)), m_text(new QLineEdit(this))
{
    setObjectName(QStringLiteral("tenderEntry"));
    m_amount->setObjectName(QStringLiteral("tenderAmount"));
    m_amount->setAccessibleName(tr("Sum of this tender"));
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setFixedSize(theme.px(100), theme.touch());
    m_amount->setMaxLength(12);
    m_text->setObjectName(QStringLiteral("tenderText"));
    m_text->setFixedHeight(theme.touch());
    m_text->setMaxLength(64);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space());
    m_name->setMinimumWidth(theme.px(52)); // its words change, and nothing jumps
    row->addWidget(m_name);
    row->addWidget(m_amount);
    row->addWidget(m_text, 1);
    for (QLineEdit *field : {m_amount, m_text}) {
        field->setContextMenuPolicy(Qt::NoContextMenu);
        connect(field, &QLineEdit::returnPressed, this, &TenderEntry::taken);
    }
}

void TenderEntry::begin(Kind kind, Money amount)
{
    m_kind = kind;
    m_begun = amount;
    const bool terminal = kind == Kind::Terminal;
    m_name->setText(terminal ? tr("Card") : tr("Mobile"));
    m_amount->setText(toText(amount));
    m_text->clear();
    m_text->setPlaceholderText(terminal ? tr("Number of the terminal's slip") : tr("Scan the customer's payment code"));
    m_text->setAccessibleName(m_text->placeholderText());
    takeCursor();
}

void TenderEntry::end()
{
    m_kind = Kind::None;
    m_text->clear();
}

Result<Money> TenderEntry::amount() const
{
    return parseMoney(m_amount->text().trimmed());
}

bool TenderEntry::isWhole() const
{
    const Result<Money> now = amount();
    return now && *now == m_begun;
}

QString TenderEntry::text() const
{
    return m_text->text().trimmed();
}

void TenderEntry::forgetText()
{
    m_text->clear();
}

bool TenderEntry::hasCursor() const
{
    return m_amount->hasFocus() || m_text->hasFocus();
}

void TenderEntry::takeCursor()
{
    m_text->setFocus();
}

} // namespace yaogui
