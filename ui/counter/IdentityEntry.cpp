// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/IdentityEntry.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

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

QLineEdit *field(const Theme &theme, const QString &name, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(name);
    made->setMinimumHeight(theme.touch());
    made->setMaxLength(60);
    made->setContextMenuPolicy(Qt::NoContextMenu);
    return made;
}

} // namespace

IdentityEntry::IdentityEntry(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_card(button(theme, QStringLiteral("cardWayButton"), tr("Social card"), this)),
      m_identity(button(theme, QStringLiteral("identityWayButton"), tr("Identity card  F3"), this)),
      m_number(field(theme, QStringLiteral("identityNumberField"), this)),
      m_second(field(theme, QStringLiteral("identitySecondField"), this))
{
    m_card->setCheckable(true);
    m_identity->setCheckable(true);
    auto *read = button(theme, QStringLiteral("identityReadButton"), tr("Read  Enter"), this);
    read->setProperty("role", QStringLiteral("primary"));
    auto *close = button(theme, QStringLiteral("identityCloseButton"), tr("Back  Esc"), this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.space());
    grid->addWidget(m_card, 0, 0);
    grid->addWidget(m_identity, 0, 1);
    grid->addWidget(close, 0, 2);
    grid->addWidget(m_number, 1, 0, 1, 3);
    grid->addWidget(m_second, 2, 0, 1, 2);
    grid->addWidget(read, 2, 2);
    grid->setRowStretch(3, 1);
    connect(m_card, &QPushButton::clicked, this, [this] { setWay(Way::Card); });
    connect(m_identity, &QPushButton::clicked, this, [this] { setWay(Way::Identity); });
    connect(read, &QPushButton::clicked, this, &IdentityEntry::submit);
    connect(close, &QPushButton::clicked, this, &IdentityEntry::closed);
    connect(m_number, &QLineEdit::returnPressed, m_second, [this] { m_second->setFocus(); });
    connect(m_second, &QLineEdit::returnPressed, this, &IdentityEntry::submit);
    setWay(Way::Card);
}

void IdentityEntry::begin()
{
    m_number->clear();
    m_second->clear();
    setWay(Way::Card);
}

void IdentityEntry::changeWay()
{
    setWay(m_way == Way::Card ? Way::Identity : Way::Card);
}

bool IdentityEntry::hasCursor() const
{
    return m_number->hasFocus() || m_second->hasFocus();
}

void IdentityEntry::setWay(Way way)
{
    m_way = way;
    m_card->setChecked(way == Way::Card);
    m_identity->setChecked(way == Way::Identity);
    m_number->setPlaceholderText(way == Way::Card ? tr("Card number") : tr("Identity number"));
    m_second->setPlaceholderText(way == Way::Card ? tr("Serial number of the card") : tr("Name"));
    m_number->setAccessibleName(m_number->placeholderText());
    m_second->setAccessibleName(m_second->placeholderText());
    m_number->setFocus();
}

void IdentityEntry::submit()
{
    const QString number = m_number->text().trimmed();
    const QString second = m_second->text().trimmed();
    if (number.isEmpty() || second.isEmpty()) {
        (number.isEmpty() ? m_number : m_second)->setFocus();
        return;
    }
    if (m_way == Way::Card)
        emit cardEntered(number, second);
    else
        emit identityEntered(number, second);
}

void IdentityEntry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yaogui
