// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the counter's page that takes money.

#include "ui/counter/CounterPage.h"
#include "ui/counter/FinishedPanel.h"
#include "ui/counter/KeyBar.h"
#include "ui/counter/MoneyPanel.h"
#include "ui/counter/PersonPanel.h"
#include "ui/counter/PriceBar.h"
#include "ui/counter/SearchField.h"

#include <QPushButton>

namespace yaogui {

void CounterPage::buildTenderKeys()
{
    m_cardKey = m_keys->addKey(QStringLiteral("cardKey"), QKeySequence(Qt::Key_F9), QStringLiteral("F9"), tr("Card"), [this] { m_money->beginTerminal(); });
    m_mobileKey = m_keys->addKey(QStringLiteral("mobileKey"), QKeySequence(Qt::Key_F10), QStringLiteral("F10"), tr("Mobile"), [this] {
        if (m_view.work == DeskWork::None)
            m_money->beginMobile();
        else
            m_desk.cancelCharge();
    });
}

bool CounterPage::takeScan(const Scan &scan)
{
    if (!m_stopped && m_prices->takeScan(scan.text))
        return true;
    if (m_stopped || !m_money->wantsCode())
        return false;
    m_money->payByCode(scan.text);
    return true;
}

void CounterPage::connectMoney()
{
    connect(m_money, &MoneyPanel::presettleWanted, this, [this] {
        forgetRefusal();
        m_desk.presettle();
    });
    connect(m_money, &MoneyPanel::confirmWanted, this, [this] {
        forgetRefusal();
        m_desk.confirm();
    });
    connect(m_money, &MoneyPanel::payWanted, this, [this](Money cash) {
        forgetRefusal();
        m_desk.pay(cash);
    });
    connect(m_money, &MoneyPanel::cashInvalid, this, [this](const Error &error) { showRefusal(error, 0); });
    connect(m_money, &MoneyPanel::buyerWanted, m_person, &PersonPanel::beginBuyer);
    connect(m_money, &MoneyPanel::personWanted, m_person, &PersonPanel::begin);
    connect(m_money, &MoneyPanel::done, this, [this] { m_search->setFocus(); });
    connect(m_finishedPanel, &FinishedPanel::nextWanted, this, &CounterPage::dismissFinished);
    connect(m_finishedPanel, &FinishedPanel::reprintWanted, this, &CounterPage::reprint);
    connect(m_money, &MoneyPanel::tendersWanted, this, [this](const Tenders &tenders) {
        forgetRefusal();
        m_desk.payBy(tenders);
    });
    connect(&m_desk, &CounterDesk::refused, this, &CounterPage::askNoFace);
    connect(&m_desk, &CounterDesk::paymentCodeRead, m_money, &MoneyPanel::payByCode);
}

// The camera is away, and the region asks for another's yes.
void CounterPage::askNoFace(const Error &error)
{
    const auto wish = wishAfter(error, tr("the camera gives no picture"));
    if (!wish || wish->act != Act::SellWithoutFace)
        return;
    emit secondPersonWanted(*wish, [this](ApprovalId approval) {
        forgetRefusal();
        m_desk.agreeNoFace(approval.value);
        m_view.next == NextAct::Confirm ? m_desk.confirm() : m_desk.presettle();
    });
}

void CounterPage::showKeys()
{
    const bool lines = !m_view.lines.empty();
    const bool charging = m_view.work == DeskWork::Charging || m_view.work == DeskWork::AwaitingPassword;
    m_quantityKey->setEnabled(lines && !m_view.partDue);
    m_cardKey->setEnabled(m_money->wantsCash());
    m_mobileKey->setEnabled(m_money->wantsCash() || charging);
    KeyBar::setWords(m_mobileKey, charging ? tr("Cancel") : tr("Mobile"));
    m_holdKey->setEnabled(lines);
    m_abandonKey->setEnabled(lines && !m_view.partDue);
    m_resumeKey->setEnabled(m_view.heldSales > 0);
    KeyBar::setWords(m_resumeKey, m_view.heldSales > 0 ? tr("Resume %1").arg(m_view.heldSales) : tr("Resume"));
    KeyBar::setWords(m_abandonKey, m_abandonArmed ? tr("Empty: press again") : tr("Empty"));
    m_keys->setEnabled(!m_stopped);
}

} // namespace yaogui
