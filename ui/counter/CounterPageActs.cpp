// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keys of the counter do beyond handing an act to the desk.

#include "ui/counter/BasketPanel.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWords.h"
#include "ui/counter/FinishedPanel.h"
#include "ui/counter/MoneyPanel.h"
#include "ui/counter/PriceBar.h"
#include "ui/counter/SearchFlow.h"

#include <QStackedWidget>

#include <utility>

namespace yaogui {

void CounterPage::mainAct()
{
    if (m_stopped)
        return;
    if (m_right->currentWidget() == m_finishedPanel)
        dismissFinished();
    else if (m_money->wantsCash() && !m_money->hasCursor())
        m_money->takeCursor();
    else if (m_right->currentIndex() == 0)
        m_money->act();
}

void CounterPage::abandon()
{
    if (!std::exchange(m_abandonArmed, true)) {
        showKeys();
        return;
    }
    forgetRefusal();
    m_desk.abandon();
}

void CounterPage::askHeld()
{
    forgetRefusal();
    m_flow->clear();
    m_desk.listHeld();
    giveFocus();
}

void CounterPage::reprint()
{
    if (m_lastSale == 0)
        return;
    m_desk.reprint(m_lastSale);
    giveFocus();
}

void CounterPage::takeNewPrices()
{
    if (m_stopped || !hasOldPrices(m_view))
        return;
    forgetRefusal();
    m_desk.takeNewPrices();
    giveFocus();
}

void CounterPage::beginLoose()
{
    if (m_stopped)
        return;
    m_flow->closeLists();
    m_prices->beginLoose();
}

void CounterPage::beginPieces()
{
    if (m_stopped)
        return;
    m_flow->closeLists();
    m_prices->beginPieces();
}

void CounterPage::takeWeight(Quantity grams, bool still)
{
    m_prices->takeWeight(grams, still);
}

void CounterPage::connectPrices()
{
    connect(m_basket, &BasketPanel::priceWanted, m_prices, &PriceBar::beginPrice);
    connect(m_prices, &PriceBar::acted, this, &CounterPage::forgetRefusal);
    connect(m_prices, &PriceBar::cursorFree, this, &CounterPage::giveFocus);
    connect(m_prices, &PriceBar::invalid, this, &CounterPage::showRefusal);
    connect(m_prices, &PriceBar::secondPersonWanted, this, &CounterPage::secondPersonWanted);
}

} // namespace yaogui
