// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/TenderEntry.h"

#include "ui/text/AmountText.h"

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
    connect(m_amount, &QLineEdit::textChanged, this, &TenderEntry::showWorth);
}

void TenderEntry::begin(Kind kind, Money amount)
{
    m_kind = kind;
    m_begun = amount;
    const bool terminal = kind == Kind::Terminal;
    m_text->setReadOnly(false);
    m_name->setText(terminal ? tr("Card") : tr("Mobile"));
    m_amount->setText(toText(amount));
    m_text->clear();
    m_text->setPlaceholderText(terminal ? tr("Number of the terminal's slip") : tr("Scan the customer's payment code"));
    m_text->setAccessibleName(m_text->placeholderText());
    takeCursor();
}

void TenderEntry::beginPoints(qint64 most, Money value)
{
    m_kind = Kind::Points;
    m_value = value;
    m_name->setText(tr("Points"));
    m_text->setReadOnly(true);
    m_text->setPlaceholderText({});
    m_text->setAccessibleName(tr("What the points are worth"));
    m_amount->setText(QString::number(most));
    showWorth();
    takeCursor();
}

void TenderEntry::showWorth()
{
    if (m_kind != Kind::Points)
        return;
    const Result<Money> sum = worth();
    m_text->setText(sum ? moneyWithSign(*sum) : QString());
}

qint64 TenderEntry::points() const
{
    return m_amount->text().trimmed().toLongLong();
}

Result<Money> TenderEntry::worth() const
{
    constexpr qint64 most = 1'000'000'000;
    bool whole = false;
    const qint64 count = m_amount->text().trimmed().toLongLong(&whole);
    if (!whole || count < 0 || count > most)
        return refuse(ErrorCode::AmountInvalid, {{"text", m_amount->text()}});
    return Money::ofUnits(count * m_value.units());
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
    if (m_kind == Kind::Points) {
        m_amount->setFocus();
        m_amount->selectAll();
        return;
    }
    m_text->setFocus();
}

} // namespace yaogui
