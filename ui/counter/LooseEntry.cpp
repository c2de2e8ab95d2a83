// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/CounterView.h"
#include "ui/counter/EntryRows.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yaogui {

LooseEntry::LooseEntry(const Theme &theme, QWidget *parent)
    : EntryRow(theme, QStringLiteral("looseEntry"), parent), m_what(field(QStringLiteral("looseWhat"), tr("Own code, or scan the box to open"), 220)),
      m_units(field(QStringLiteral("looseUnits"), tr("Units"), 90))
{
    auto *sell = button(QStringLiteral("looseButton"), tr("Sell  Enter"));
    sell->setProperty("role", QStringLiteral("primary"));
    auto *back = button(QStringLiteral("looseBack"), tr("Back  Esc"));
    addToRow(new QLabel(tr("Loose sale"), this));
    addToRow(m_what, 1);
    addToRow(m_units);
    addToRow(sell);
    addToRow(back);
    connect(m_what, &QLineEdit::returnPressed, m_units, [this] { m_units->setFocus(); });
    connect(m_units, &QLineEdit::returnPressed, this, &LooseEntry::submit);
    connect(sell, &QPushButton::clicked, this, &LooseEntry::submit);
    connect(back, &QPushButton::clicked, this, &LooseEntry::end);
}

void LooseEntry::begin(const QString &code)
{
    m_what->setText(code);
    m_units->clear();
    show();
    m_what->setFocus();
    m_what->selectAll();
}

bool LooseEntry::takeScan(const QString &text)
{
    if (!isVisible())
        return false;
    m_what->setText(text);
    m_units->setFocus();
    return true;
}

void LooseEntry::submit()
{
    const QString what = m_what->text().trimmed();
    if (what.isEmpty() || m_units->text().trimmed().isEmpty()) {
        (what.isEmpty() ? m_what : m_units)->setFocus();
        return;
    }
    bool number = false;
    const int units = m_units->text().trimmed().toInt(&number);
    if (!number || units < 1) {
        emit invalid(Error{ErrorCode::QuantityInvalid, {{QStringLiteral("units"), m_units->text()}}, {}}, 0);
        m_units->setFocus();
        m_units->selectAll();
        return;
    }
    end();
    emit wanted({what, units, 0});
}

} // namespace yaogui
