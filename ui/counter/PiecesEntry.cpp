// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/CounterView.h"
#include "ui/counter/EntryRows.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yaogui {

namespace {

int dosesOf(const QLineEdit &field)
{
    return std::max(0, field.text().trimmed().toInt());
}

Quantity gramsOf(const QLineEdit &field)
{
    return parseQuantity(field.text().trimmed()).value_or(Quantity());
}

} // namespace

PiecesEntry::PiecesEntry(const Theme &theme, QWidget *parent)
    : EntryRow(theme, QStringLiteral("piecesEntry"), parent), m_what(field(QStringLiteral("piecesWhat"), tr("Own code of the pieces"), 160)),
      m_doses(field(QStringLiteral("piecesDoses"), tr("Doses"), 70)), m_grams(field(QStringLiteral("piecesGrams"), tr("Grams a dose"), 100)),
      m_handling(field(QStringLiteral("piecesHandling"), tr("Handling, if any"), 130)), m_total(new QLabel(this))
{
    m_total->setObjectName(QStringLiteral("piecesTotal"));
    auto *sell = button(QStringLiteral("piecesButton"), tr("Sell  Enter"));
    sell->setProperty("role", QStringLiteral("primary"));
    auto *back = button(QStringLiteral("piecesBack"), tr("Back  Esc"));
    QLineEdit *const fields[] = {m_what, m_doses, m_grams, m_handling};
    for (std::size_t i = 0; i < std::size(fields); ++i) {
        addToRow(fields[i], i == 0 ? 1 : 0);
        if (i + 1 < std::size(fields))
            connect(fields[i], &QLineEdit::returnPressed, fields[i + 1], [next = fields[i + 1]] {
                next->setFocus();
                next->selectAll();
            });
    }
    addToRow(m_total);
    addToRow(sell);
    addToRow(back);
    m_handling->setMaxLength(40);
    connect(m_handling, &QLineEdit::returnPressed, this, &PiecesEntry::submit);
    connect(sell, &QPushButton::clicked, this, &PiecesEntry::submit);
    connect(back, &QPushButton::clicked, this, &PiecesEntry::end);
    connect(m_grams, &QLineEdit::textEdited, this, [this](const QString &text) { m_typed = !text.isEmpty(); });
    connect(m_grams, &QLineEdit::textChanged, this, &PiecesEntry::showTotal);
    connect(m_doses, &QLineEdit::textChanged, this, &PiecesEntry::showTotal);
}

void PiecesEntry::begin(const QString &code, bool fresh)
{
    m_what->setText(code);
    if (fresh)
        m_doses->clear(); // never the doses of whoever came before
    m_grams->clear();
    m_handling->clear();
    m_typed = false;
    show();
    m_what->setFocus();
    m_what->selectAll();
}

void PiecesEntry::takeWeight(Quantity grams, bool still)
{
    if (isVisible() && !m_typed && still && grams.isPositive())
        m_grams->setText(toText(grams));
}

void PiecesEntry::showTotal()
{
    const Quantity all = Quantity::ofUnits(gramsOf(*m_grams).units() * std::min(dosesOf(*m_doses), 1000));
    m_total->setText(all.isPositive() ? tr("= %1 g", "all doses").arg(toText(all)) : QString());
}

void PiecesEntry::refuse(QLineEdit &field)
{
    emit invalid(Error{ErrorCode::WeightInvalid, {{QStringLiteral("text"), field.text()}}, {}}, 0);
    field.setFocus();
    field.selectAll();
}

void PiecesEntry::submit()
{
    for (QLineEdit *needed : {m_what, m_doses, m_grams}) {
        if (needed->text().trimmed().isEmpty())
            return needed->setFocus();
    }
    const PiecesWish wish{m_what->text().trimmed(), dosesOf(*m_doses), gramsOf(*m_grams), m_handling->text().simplified()};
    if (wish.doses < 1)
        return refuse(*m_doses);
    if (!wish.grams.isPositive())
        return refuse(*m_grams);
    end();
    emit wanted(wish);
}

} // namespace yaogui
