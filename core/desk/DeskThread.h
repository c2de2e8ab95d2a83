// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

namespace yaogui {

/// Moves a worker without parent onto a thread that then deletes it.
inline void startOn(QThread &thread, QObject *worker, const QString &name)
{
    thread.setObjectName(name);
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    thread.start();
}

/// What was asked for before is done first: the quit stands behind it in the worker's queue.
inline void stopAfterQueue(QThread &thread, QObject *worker)
{
    thread.requestInterruption();
    QMetaObject::invokeMethod(worker, [&thread] { thread.quit(); }, Qt::QueuedConnection);
    thread.wait();
}

} // namespace yaogui
