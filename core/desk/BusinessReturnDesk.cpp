// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReturnDesk.h"

#include "core/desk/DeskThread.h"
#include "core/sale/RecordWords.h"
#include "core/sale/ReturnSlip.h"
#include "core/sale/Returning.h"
#include "core/staff/PostRules.h"
#include "core/staff/StaffOffice.h"
#include "core/store/StaffRepository.h"

#include <algorithm>

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
    YAOGUI_TRY_LET(found.approvers, m_tools.store.read([&](Connection &connection) -> Result<std::vector<Operator>> {
        return StaffRepository(connection).all(m_tools.clock.today());
    }));
    const PostRules &posts = postRules(m_tools.clock.today());
    std::erase_if(found.approvers, [&](const Operator &one) {
        const auto limit = posts.limitOf(one.posts, Act::VoidSale);
        return !limit || (limit->amount && *limit->amount < found.sale.total) || one.locked || one.name.id == m_tools.worker.name.id;
    });
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

Result<ReturnRecord> ReturnWorker::done(ReturnRequest request, const QString &approver, const QString &pin)
{
    Returning returning(m_tools.store, platform(), m_tools.clock, m_tools.facts, m_tools.rules);
    if (!approver.isEmpty()) {
        YAOGUI_TRY_LET(const Demand demand, returning.demandOf(request, m_tools.worker.name));
        StaffOffice office(m_tools.store, m_tools.clock, m_tools.rules);
        YAOGUI_TRY_LET(const Approval approval, office.approve(demand, request.reason, {approver, pin.section(u' ', 0, 0), pin.section(u' ', 1)}));
        request.approval = approval.id;
    }
    return returning.take(request, m_tools.worker);
}

void ReturnWorker::take(const ReturnRequest &request, const QString &approver, const QString &pin)
{
    const auto record = done(request, approver, pin);
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

void BusinessReturnDesk::take(const ReturnRequest &request, const QString &approver, const QString &pin)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->take(request, approver, pin); }, Qt::QueuedConnection);
}

} // namespace yaogui
