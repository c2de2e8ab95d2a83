// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/SearchFlow.h"

#include "ui/counter/CounterLists.h"
#include "ui/counter/SearchField.h"

#include <utility>

namespace yaogui {

SearchFlow::SearchFlow(CounterDesk &desk, SearchField &field, CounterLists &lists, QObject *parent)
    : QObject(parent), m_desk(desk), m_field(field), m_lists(lists)
{
    connect(&field, &QLineEdit::textEdited, this, &SearchFlow::edited);
    connect(&field, &SearchField::entered, this, &SearchFlow::entered);
    connect(&field, &SearchField::escaped, this, &SearchFlow::escaped);
    connect(&lists, &CounterLists::closeWanted, this, &SearchFlow::escaped);
    connect(&desk, &CounterDesk::searchDone, this, &SearchFlow::showHits);
    connect(&lists, &CounterLists::boxChosen, this, [this] {
        scanTyped();
        emit cursorFree();
    });
    connect(&lists, &CounterLists::drugChosen, this, [this](const QString &code) {
        clear();
        emit acted();
        m_desk.addDrug(code);
        emit cursorFree();
    });
}

QString SearchFlow::typed() const
{
    return m_field.text().trimmed();
}

void SearchFlow::edited(const QString &)
{
    m_hitsCurrent = false;
    m_enterWaits = false;
    ++m_ticket;
    emit acted();
    if (typed().isEmpty())
        closeLists();
    else
        m_desk.search(typed(), m_ticket);
}

void SearchFlow::showHits(int ticket, const std::vector<DrugHit> &hits)
{
    if (ticket != m_ticket || typed().isEmpty())
        return;
    m_hitsCurrent = true;
    m_lists.showHits(typed(), hits);
    if (std::exchange(m_enterWaits, false) && hits.size() <= 1)
        entered(); // one hit is what was meant, none makes the text a code; several are for the clerk
}

void SearchFlow::entered()
{
    const bool hasText = !typed().isEmpty();
    if (hasText && !m_hitsCurrent)
        m_enterWaits = true;
    else if (hasText && m_lists.showsHits() && m_lists.hitCount() == 0)
        scanTyped();
    else if (m_lists.isOpen())
        m_lists.chooseCurrent();
}

void SearchFlow::scanTyped()
{
    const Scan scan{typed(), {}};
    clear();
    emit acted();
    m_desk.scan(scan);
}

void SearchFlow::escaped()
{
    if (m_lists.isOpen() || !m_field.text().isEmpty())
        clear();
    else
        emit escapedBasket();
    emit cursorFree();
}

void SearchFlow::closeLists()
{
    ++m_ticket;
    m_hitsCurrent = false;
    m_enterWaits = false;
    m_lists.close();
}

void SearchFlow::clear()
{
    m_field.clear();
    closeLists();
}

} // namespace yaogui
