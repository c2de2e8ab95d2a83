// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/till/CountGrid.h"

#include "ui/text/AmountText.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace yaogui {

namespace {

constexpr int linesInAColumn = 4;

// "100", "0.5": as it stands on the note.
QString nameOf(Money value)
{
    QString text = toText(value);
    while (text.endsWith(u'0') && text.contains(u'.'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace

CountGrid::CountGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_total(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.space(1));
    int at = 0;
    for (const int value : CashCount::series) {
        addLine(*grid, Money::ofUnits(value), at % linesInAColumn, at / linesInAColumn);
        ++at;
    }
    setFocusProxy(m_lines.front().pieces);
    auto *caption = new QLabel(tr("Counted"), this);
    caption->setFont(theme.font(theme.row(), true));
    m_total->setObjectName(QStringLiteral("countTotal"));
    m_total->setFont(theme.font(theme.figure(), true));
    m_total->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(caption, linesInAColumn, 0, 1, 2);
    grid->addWidget(m_total, linesInAColumn, 2, 1, 2);
    sum();
}

void CountGrid::addLine(QGridLayout &grid, Money value, int row, int column)
{
    auto *name = new QLabel(tr("%1 yuan ×").arg(nameOf(value)), this);
    auto *pieces = new QLineEdit(this);
    auto *amount = new QLabel(this);
    pieces->setObjectName(QStringLiteral("pieces%1").arg(value.units()));
    pieces->setAccessibleName(tr("Pieces of %1 yuan").arg(nameOf(value)));
    pieces->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,6}")), pieces));
    pieces->setAlignment(Qt::AlignRight);
    pieces->setMinimumHeight(m_theme.px(34));
    pieces->setFixedWidth(m_theme.px(72));
    pieces->installEventFilter(this);
    name->setBuddy(pieces);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    amount->setMinimumWidth(m_theme.px(64));
    amount->setProperty("role", QStringLiteral("muted"));
    const int first = column * 4; // the fourth takes what room is left
    grid.setColumnStretch(first + 3, 1);
    grid.addWidget(name, row, first);
    grid.addWidget(pieces, row, first + 1);
    grid.addWidget(amount, row, first + 2);
    m_lines.push_back({value, pieces, amount});
    connect(pieces, &QLineEdit::textChanged, this, &CountGrid::sum);
}

CashCount CountGrid::count() const
{
    CashCount count;
    for (const Line &line : m_lines)
        static_cast<void>(count.set(line.value, line.pieces->text().toLongLong())); // more than there can be counts as none
    return count;
}

void CountGrid::clear()
{
    for (const Line &line : m_lines)
        line.pieces->clear();
}

void CountGrid::sum()
{
    const CashCount now = count();
    for (const Line &line : m_lines) {
        const Money amount = Money::ofUnits(line.value.units() * now.pieces(line.value));
        line.amount->setText(amount.isZero() ? QString() : moneyText(amount));
    }
    m_total->setText(moneyWithSign(now.total()));
    emit changed();
}

void CountGrid::step(int from, int by)
{
    const int to = from + by;
    if (to >= static_cast<int>(m_lines.size())) {
        emit finished();
        return;
    }
    QLineEdit *field = m_lines[static_cast<std::size_t>(std::max(0, to))].pieces;
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
}

bool CountGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    int at = 0;
    while (m_lines[static_cast<std::size_t>(at)].pieces != watched)
        ++at;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down: step(at, 1); return true;
    case Qt::Key_Up: step(at, -1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace yaogui
