// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessClockDesk.h"

#include "core/desk/DeskPeople.h"
#include "core/desk/DeskThread.h"
#include "core/store/LastEvent.h"

namespace yaogui {

void ClockWorker::open()
{
    const auto people = peopleAt(m_store, m_signedIn, m_clock.today());
    people ? emit peopleListed(*people) : emit refused(people.error());
}

void ClockWorker::accept(const QString &reason, const QString &operatorId)
{
    const auto time = [&]() -> Result<QDateTime> {
        YAOGUI_TRY_LET(const Operator who, personAt(m_store, m_signedIn, operatorId, m_clock.today()));
        return acceptClock(m_store, m_clock, reason, who);
    }();
    time ? emit accepted(*time) : emit refused(time.error());
}

BusinessClockDesk::BusinessClockDesk(Store &store, const Clock &clock, Operator signedIn) : m_worker(new ClockWorker(store, clock, std::move(signedIn)))
{
    connect(m_worker, &ClockWorker::peopleListed, this, &ClockDesk::peopleListed);
    connect(m_worker, &ClockWorker::accepted, this, &ClockDesk::accepted);
    connect(m_worker, &ClockWorker::refused, this, &ClockDesk::refused);
    startOn(m_thread, m_worker, "clock");
}

BusinessClockDesk::~BusinessClockDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

void BusinessClockDesk::signIn(const Operator &signedIn)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->signIn(signedIn); }, Qt::QueuedConnection);
}

void BusinessClockDesk::open()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->open(); }, Qt::QueuedConnection);
}

void BusinessClockDesk::accept(const QString &reason, const QString &operatorId)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->accept(reason, operatorId); }, Qt::QueuedConnection);
}

} // namespace yaogui
