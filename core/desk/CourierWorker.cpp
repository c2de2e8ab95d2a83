// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/CourierWorker.h"

#include "core/outbox/Courier.h"
#include "core/sale/Settling.h"
#include "core/store/OutboxRepository.h"

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
    bool contact = false;
    Settling settling(m_tools.store, *m_platform, m_tools.clock, m_tools.facts);
    if (const auto doubts = settling.resolveDoubts(everything)) {
        contact = !doubts->reversed.empty();
        for (const SaleId id : doubts->reversed)
            emit doubtEnded(id.value);
    }
    const auto sent = Courier(m_tools.store, *m_platform, m_tools.clock, m_tools.worker.name).round(everything);
    contact = contact || (sent && sent->sent > 0);
    if (m_trouble && !contact && (!sent || sent->reachable))
        contact = m_platform->signIn(m_tools.worker.name).has_value(); // nothing to send: ask for a sign of life
    m_trouble = (m_trouble || (sent && !sent->reachable)) && !contact;
    tell(!m_trouble);
}

void CourierWorker::noteTrouble()
{
    m_trouble = true;
    m_retell = true; // the screens were told of trouble by somebody else
    round(false);
}

void CourierWorker::tell(bool reachable)
{
    const auto now = m_tools.store.read([&](Connection &connection) -> Result<OutsideState> {
        const auto backlog = OutboxRepository(connection, m_tools.store.sealer()).backlog();
        const auto doubts = SaleRepository(connection, m_tools.store.sealer()).inState(SaleState::Unknown);
        return OutsideState{backlog.count, backlog.oldest, static_cast<int>(doubts.size()), reachable};
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
