// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReconciliationDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessReconciliationDesk::BusinessReconciliationDesk(const ReconciliationTools &tools) : m_worker(new ReconciliationWorker(tools))
{
    connect(m_worker, &ReconciliationWorker::viewChanged, this, &ReconciliationDesk::viewChanged);
    connect(m_worker, &ReconciliationWorker::monthChanged, this, &ReconciliationDesk::monthChanged);
    connect(m_worker, &ReconciliationWorker::done, this, &ReconciliationDesk::done);
    connect(m_worker, &ReconciliationWorker::refused, this, &ReconciliationDesk::refused);
    startOn(m_thread, m_worker, "reconciliation");
}

BusinessReconciliationDesk::~BusinessReconciliationDesk()
{
    m_worker->stop();
    stopAfterQueue(m_thread, m_worker);
}

void BusinessReconciliationDesk::signIn(const Operator &signedIn)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->signIn(signedIn); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::open(const QDate &day)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, day] { worker->show(day); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::openMonth(const QDate &month)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, month] { worker->showMonth(month); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::reconcile(const QDate &day, bool everyDetail, const QString &operatorId)
{
    m_worker->forgetStop(); // a stop before this is of another one
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->reconcile(day, everyDetail, operatorId); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::apply(const QDate &month, const QString &operatorId)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->apply(month, operatorId); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::importStatement(const QDate &month, const QString &path, const QString &operatorId)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->importFile(month, path, operatorId); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::print(const QDate &day, const QString &operatorId)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->print(day, operatorId); }, Qt::QueuedConnection);
}

void BusinessReconciliationDesk::exportTable(const TableSheet &sheet, TableTarget target)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->exportTable(sheet, target); }, Qt::QueuedConnection);
}

} // namespace yaogui
