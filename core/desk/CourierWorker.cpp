// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/CourierWorker.h"

#include "core/outbox/Courier.h"
#include "core/sale/Settling.h"
#include "core/store/OutboxRepository.h"
#include "core/till/MobilePay.h"

#include <algorithm>

namespace yaogui {

namespace {

constexpr int roundEveryMs = 5000;

} // namespace

CourierWorker::CourierWorker(const DeskTools &tools) : m_tools(tools), m_timer(this)
{
    m_timer.setInterval(roundEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &CourierWorker::work);
}

void CourierWorker::start()
{
    m_platform = m_tools.makePlatform();
    m_payments = m_tools.makePayments ? m_tools.makePayments() : nullptr;
    m_timer.start();
    round(false);
    if (const Done whole = m_tools.store.check(); !whole)
        emit storeTrouble(whole.error(), 0);
}

void CourierWorker::work()
{
    round(false);
}

void CourierWorker::workOnAll()
{
    round(true);
}

void CourierWorker::round(bool everything)
{
    if (!m_platform)
        return;
    takeBackPayments(everything);
    bool contact = false;
    Settling settling(m_tools.store, *m_platform, m_tools.clock, m_tools.facts, m_tools.rules);
    if (const auto doubts = settling.resolveDoubts(everything)) {
        contact = tellEnds(*doubts);
    }
    const bool lost = m_trouble;
    contact = contact || !lost || signOfLife(); // messages are not spent on finding out
    if (contact || everything) {
        const auto sent = Courier(m_tools.store, *m_platform, m_tools.clock, m_tools.worker.name).round(everything || lost);
        contact = sent ? sent->reachable : contact;
    }
    m_trouble = !contact;
    tell(!m_trouble);
}

// A service that does not answer is asked less and less often, up to every ten minutes.
void CourierWorker::takeBackPayments(bool everything)
{
    constexpr int mostRoundsWaited = 120;
    if (!m_payments || (!everything && m_roundsToWait-- > 0))
        return;
    const auto left = MobilePay(m_tools.store, *m_payments, m_tools.clock).takeBackLeftOvers();
    m_roundsBetween = left && *left == 0 ? 0 : std::clamp(m_roundsBetween * 2, 1, mostRoundsWaited);
    m_roundsToWait = m_roundsBetween;
}

// True when the platform answered at least once.
bool CourierWorker::tellEnds(const DoubtRound &round)
{
    for (const SaleId id : round.reversed)
        emit doubtEnded(id.value, SaleState::Reversed);
    for (const SaleId id : round.refused)
        emit doubtEnded(id.value, SaleState::Refused);
    for (const SaleId id : round.settled)
        emit doubtEnded(id.value, SaleState::Settled);
    for (const SaleId id : round.refundsUndone)
        emit refundEnded(id.value, 0);
    for (const ReturnId id : round.refunded)
        emit refundEnded(0, id.value);
    return round.ended() > 0;
}

// Any answer is one, a gateway's too.
bool CourierWorker::signOfLife()
{
    const Done signedIn = m_platform->signIn(m_tools.worker.name);
    return signedIn || signedIn.error().details.contains("http_status")
           || (signedIn.error().code != ErrorCode::PlatformUnreachable && signedIn.error().code != ErrorCode::PlatformNotConfigured);
}

void CourierWorker::noteTrouble()
{
    m_trouble = true;
    m_retell = true; // the screens were told of trouble by somebody else
    round(false);
}

std::vector<DoubtView> CourierWorker::doubts() const
{
    const auto standing = m_tools.store.read([](Connection &connection) -> Result<std::vector<Doubt>> { return DoubtRepository(connection).standing(); });
    std::vector<DoubtView> views;
    for (const Doubt &doubt : standing.value_or(std::vector<Doubt>())) {
        if (doubt.state == SaleState::Unknown)
            views.push_back({doubt.sale.value, doubt.slip, doubt.total, toIso(doubt.since), toIso(doubt.nextAt), doubt.tries,
                             doubt.lastError.section(u' ', 0, 0), doubt.lastError.section(u' ', 1), !doubt.refund.isNull()});
    }
    return views;
}

void CourierWorker::listDoubts()
{
    m_doubtsTold = doubts();
    emit doubtsListed(m_doubtsTold);
}

void CourierWorker::askDoubt(qint64 saleId)
{
    if (!m_platform)
        return;
    Settling settling(m_tools.store, *m_platform, m_tools.clock, m_tools.facts, m_tools.rules);
    const auto round = settling.resolveDoubt(SaleId{saleId});
    if (round && tellEnds(*round))
        m_trouble = false;
    tell(!m_trouble);
    listDoubts(); // also when it ended in nothing: somebody waits for a word
}

void CourierWorker::tell(bool reachable)
{
    if (const auto now = doubts(); now != m_doubtsTold)
        listDoubts();
    const auto now = m_tools.store.read([&](Connection &connection) -> Result<OutsideState> {
        const auto backlog = OutboxRepository(connection, m_tools.store.sealer()).backlog();
        return OutsideState{backlog.count, backlog.oldest, DoubtRepository(connection).count(), reachable, backlog.parked};
    });
    if (!now || (m_toldOnce && *now == m_told && !m_retell))
        return;
    m_retell = false;
    m_told = *now;
    m_toldOnce = true;
    emit outsideChanged(m_told);
    const DeviceHealth health = reachable ? DeviceHealth::Ready : DeviceHealth::Trouble;
    emit deviceChanged({DeviceKind::Platform, health, reachable ? QString() : codeName(ErrorCode::PlatformUnreachable), {}});
}

} // namespace yaogui
