// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tenders beside cash: card, code, points.

#include "ui/counter/MoneyPanel.h"

#include "ui/counter/MainActButton.h"

#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace yaogui {

Result<Money> MoneyPanel::typedCash() const
{
    const QString text = m_cash->text().trimmed();
    return text.isEmpty() ? Result<Money>(Money()) : parseMoney(text);
}

void MoneyPanel::begin(TenderEntry::Kind kind)
{
    if (!m_collecting)
        return;
    const Money cash = typedCash().value_or(Money());
    m_tender->setCurrentWidget(m_entry);
    m_entry->begin(kind, cash < m_view.due ? m_view.due - cash : m_view.due);
}

void MoneyPanel::beginPoints()
{
    if (!m_collecting || m_view.payablePoints <= 0)
        return;
    m_tender->setCurrentWidget(m_entry);
    m_entry->beginPoints(m_view.payablePoints, m_view.pointValue);
}

void MoneyPanel::beginTerminal()
{
    begin(TenderEntry::Kind::Terminal);
}

void MoneyPanel::beginMobile()
{
    begin(TenderEntry::Kind::Mobile);
}

void MoneyPanel::endEntry()
{
    m_entry->end();
    m_tender->setCurrentIndex(0);
}

bool MoneyPanel::wantsCode() const
{
    return m_collecting && m_entry->kind() == TenderEntry::Kind::Mobile;
}

void MoneyPanel::payByCode(const QString &code)
{
    if (!m_collecting || m_asked)
        return;
    const bool stated = wantsCode() && !m_entry->isWhole();
    const Result<Money> cash = typedCash();
    const Result<Money> sum = stated ? m_entry->amount() : Result<Money>(Money());
    if (!cash || !sum) {
        emit cashInvalid(cash ? sum.error() : cash.error());
        return;
    }
    Tenders tenders{*cash, {}, {}, code, *sum};
    if (m_entry->kind() == TenderEntry::Kind::Points)
        tenders.points = m_entry->points();
    else
        m_entry->forgetText(); // a code is good for one charge
    m_asked = true;
    showButton();
    emit tendersWanted(tenders);
}

void MoneyPanel::payByEntry()
{
    if (m_entry->kind() == TenderEntry::Kind::Mobile) {
        payByCode(m_entry->text());
        return;
    }
    const bool points = m_entry->kind() == TenderEntry::Kind::Points;
    const Result<Money> cash = typedCash();
    const Result<Money> sum = points ? m_entry->worth() : m_entry->amount();
    if (!cash || !sum) {
        emit cashInvalid(cash ? sum.error() : cash.error());
        return;
    }
    m_asked = true;
    showButton();
    if (!points) {
        emit tendersWanted({*cash, *sum, m_entry->text()});
        return;
    }
    const Money rest = m_cash->text().isEmpty() ? std::max(Money(), m_view.due - *sum) : *cash; // nothing typed: exactly the rest
    emit tendersWanted({rest, {}, {}, {}, {}, m_entry->points()});
}

} // namespace yaogui
