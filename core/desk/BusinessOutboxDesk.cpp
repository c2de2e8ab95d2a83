// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessOutboxDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessOutboxDesk::BusinessOutboxDesk(const OutboxTools &tools) : m_tools(tools), m_worker(new QObject)
{
    startOn(m_thread, m_worker, "outbox");
}

BusinessOutboxDesk::~BusinessOutboxDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

// Signals are emitted on the worker's thread; they reach the page, which lives elsewhere, through its loop.
template <typename Act> void BusinessOutboxDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, std::move(act), Qt::QueuedConnection);
}

void BusinessOutboxDesk::lookNow()
{
    const auto view = outboxView(m_tools.store);
    if (view)
        emit viewChanged(*view);
    else
        emit refused(view.error());
}

void BusinessOutboxDesk::signIn(const OperatorName &worker)
{
    post([this, worker] { m_tools.worker = worker; });
}

void BusinessOutboxDesk::look()
{
    post([this] { lookNow(); });
}

void BusinessOutboxDesk::explain(qint64 id)
{
    post([this, id] {
        const auto story = outboxStory(m_tools.store, OutboxId{id});
        if (story)
            emit explained(*story);
        else
            emit refused(story.error());
    });
}

void BusinessOutboxDesk::retry(qint64 id)
{
    post([this, id] {
        const Done done = yaogui::putBack(m_tools.store, OutboxId{id}, m_tools.clock, m_tools.worker);
        lookNow();
        if (!done) {
            emit refused(done.error());
            return;
        }
        emit putBack(id);
        emit sendWanted();
    });
}

void BusinessOutboxDesk::sendNow()
{
    emit sendWanted();
    look();
}

} // namespace yaogui
