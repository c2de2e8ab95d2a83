// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessStockDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessStockDesk::BusinessStockDesk(StockTools tools) : m_worker(new StockWorker(std::move(tools)))
{
    connect(m_worker, &StockWorker::viewChanged, this, &StockDesk::viewChanged);
    connect(m_worker, &StockWorker::varianceChanged, this, &StockDesk::varianceChanged);
    connect(m_worker, &StockWorker::trendsChanged, this, &StockDesk::trendsChanged);
    connect(m_worker, &StockWorker::differencesChanged, this, &StockDesk::differencesChanged);
    connect(m_worker, &StockWorker::chainChanged, this, &StockDesk::chainChanged);
    connect(m_worker, &StockWorker::recalled, this, &StockDesk::recalled);
    connect(m_worker, &StockWorker::exported, this, &StockDesk::exported);
    connect(m_worker, &StockWorker::refused, this, &StockDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("stock"));
}

BusinessStockDesk::~BusinessStockDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

void BusinessStockDesk::open()
{
    QMetaObject::invokeMethod(m_worker, &StockWorker::show, Qt::QueuedConnection);
}

void BusinessStockDesk::openVariance(const QString &month)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->showVariance(month); }, Qt::QueuedConnection);
}

void BusinessStockDesk::openTrends()
{
    QMetaObject::invokeMethod(m_worker, &StockWorker::showTrends, Qt::QueuedConnection);
}

void BusinessStockDesk::openDifferences(const QString &drug)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->showDifferences(drug); }, Qt::QueuedConnection);
}

void BusinessStockDesk::openChain(const QString &what)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->showChain(what); }, Qt::QueuedConnection);
}

void BusinessStockDesk::signIn(const OperatorName &name)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->signIn(name); }, Qt::QueuedConnection);
}

void BusinessStockDesk::recallLot(const QString &drug, const QString &lot, const QString &reason)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->recallLot(drug, lot, reason); }, Qt::QueuedConnection);
}

void BusinessStockDesk::exportTable(const TableSheet &sheet, TableTarget target)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->exportTable(sheet, target); }, Qt::QueuedConnection);
}

} // namespace yaogui
