// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessBackupDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessBackupDesk::BusinessBackupDesk(const BackupTools &tools) : m_worker(new BackupWorker(tools))
{
    connect(m_worker, &BackupWorker::viewChanged, this, &BackupDesk::viewChanged);
    connect(m_worker, &BackupWorker::done, this, &BackupDesk::done);
    connect(m_worker, &BackupWorker::refused, this, &BackupDesk::refused);
    connect(m_worker, &BackupWorker::deviceChanged, this, &BackupDesk::deviceChanged);
    startOn(m_thread, m_worker, "backup");
}

BusinessBackupDesk::~BusinessBackupDesk()
{
    QMetaObject::invokeMethod(m_worker, &BackupWorker::close, Qt::QueuedConnection);
    stopAfterQueue(m_thread, m_worker);
}

void BusinessBackupDesk::signIn(const QString &signedIn)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->signIn(signedIn); }, Qt::QueuedConnection);
}

void BusinessBackupDesk::open()
{
    QMetaObject::invokeMethod(m_worker, &BackupWorker::start, Qt::QueuedConnection);
}

void BusinessBackupDesk::backUpNow()
{
    QMetaObject::invokeMethod(m_worker, &BackupWorker::backUpNow, Qt::QueuedConnection);
}

void BusinessBackupDesk::restore(const QString &file, const QString &target, const QString &phrase)
{
    QMetaObject::invokeMethod(m_worker, [=, worker = m_worker] { worker->restore(file, target, phrase); }, Qt::QueuedConnection);
}

} // namespace yaogui
