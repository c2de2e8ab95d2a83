// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReturnDesk.h"

#include "core/desk/DeskThread.h"
#include "core/sale/RecordWords.h"
#include "core/sale/ReturnSlip.h"
#include "core/sale/Returning.h"

namespace yaogui {

InsurancePlatform &ReturnWorker::platform()
{
    if (!m_platform)
        m_platform = m_tools.makePlatform();
    return *m_platform;
}

Result<ReturnCase> ReturnWorker::caseOf(const QString &slipOrBox)
{
    const Returning returning(m_tools.store, platform(), m_tools.clock, m_tools.facts, m_tools.rules);
    YAOGUI_TRY_LET(const SaleId id, returning.find(slipOrBox));
    ReturnCase found;
    YAOGUI_TRY_LET(found.sale, returning.sale(id));
    found.sale = worded(std::move(found.sale), m_tools.rules(m_tools.clock.today()).policy);
    return found;
}

void ReturnWorker::find(const QString &slipOrBox)
{
    const auto sale = caseOf(slipOrBox);
    if (sale)
        emit found(*sale);
    else
        emit refused(sale.error());
}

void ReturnWorker::take(const ReturnRequest &request)
{
    Returning returning(m_tools.store, platform(), m_tools.clock, m_tools.facts, m_tools.rules);
    const auto record = returning.take(request, m_tools.worker);
    if (!record) {
        emit refused(record.error());
        return;
    }
    const FinishedReturn finished{*record, makeReturnSlip(*record)};
    emit taken(finished);
    if (const auto printed = m_tools.print(finished.slip); !printed)
        emit refused(printed.error()); // paper never touches what was booked
}

BusinessReturnDesk::BusinessReturnDesk(const DeskTools &tools) : m_worker(new ReturnWorker(tools))
{
    connect(m_worker, &ReturnWorker::found, this, &ReturnDesk::found);
    connect(m_worker, &ReturnWorker::taken, this, &ReturnDesk::taken);
    connect(m_worker, &ReturnWorker::refused, this, &ReturnDesk::refused);
    startOn(m_thread, m_worker, "returns");
}

BusinessReturnDesk::~BusinessReturnDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

void BusinessReturnDesk::signIn(const Operator &worker)
{
    QMetaObject::invokeMethod(m_worker, [=, desk = m_worker] { desk->signIn(worker); }, Qt::QueuedConnection);
}

void BusinessReturnDesk::find(const QString &slipOrBox)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, slipOrBox] { worker->find(slipOrBox); }, Qt::QueuedConnection);
}

void BusinessReturnDesk::take(const ReturnRequest &request)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->take(request); }, Qt::QueuedConnection);
}

} // namespace yaogui
