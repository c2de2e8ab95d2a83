// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessPolicyDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessPolicyDesk::BusinessPolicyDesk(const PolicyTools &tools) : m_worker(new PolicyWorker(tools))
{
    connect(m_worker, &PolicyWorker::viewChanged, this, &PolicyDesk::viewChanged);
    connect(m_worker, &PolicyWorker::offered, this, &PolicyDesk::offered);
    connect(m_worker, &PolicyWorker::keyOffered, this, &PolicyDesk::keyOffered);
    connect(m_worker, &PolicyWorker::done, this, &PolicyDesk::done);
    connect(m_worker, &PolicyWorker::refused, this, &PolicyDesk::refused);
    startOn(m_thread, m_worker, "policy");
}

BusinessPolicyDesk::~BusinessPolicyDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Act> void BusinessPolicyDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, act = std::move(act)] { act(*worker); }, Qt::QueuedConnection);
}

void BusinessPolicyDesk::signIn(const Operator &signedIn)
{
    post([=](PolicyWorker &worker) { worker.signIn(signedIn); });
}

void BusinessPolicyDesk::open()
{
    post([](PolicyWorker &worker) { worker.show(); });
}

void BusinessPolicyDesk::offerShipped(const QString &region)
{
    post([=](PolicyWorker &worker) { worker.offerShipped(region); });
}

void BusinessPolicyDesk::offerFile(const QString &path)
{
    post([=](PolicyWorker &worker) { worker.offerFile(path); });
}

void BusinessPolicyDesk::use(int ticket, const QString &operatorId)
{
    post([=](PolicyWorker &worker) { worker.use(ticket, operatorId); });
}

void BusinessPolicyDesk::offerKey(const QString &path)
{
    post([=](PolicyWorker &worker) { worker.offerKey(path); });
}

void BusinessPolicyDesk::trust(const QString &fingerprint, const QString &operatorId)
{
    post([=](PolicyWorker &worker) { worker.trust(fingerprint, operatorId); });
}

void BusinessPolicyDesk::setBusinesses(const Businesses &open, const QString &operatorId)
{
    post([=](PolicyWorker &worker) { worker.setBusinesses(open, operatorId); });
}

void BusinessPolicyDesk::setSuspended(bool suspended, const QString &operatorId)
{
    post([=](PolicyWorker &worker) { worker.setSuspended(suspended, operatorId); });
}

} // namespace yaogui
