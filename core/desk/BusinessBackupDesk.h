// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BackupWorker.h"

#include <QThread>

namespace yaogui {

/// The desk of backups over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessBackupDesk final : public BackupDesk {
    Q_OBJECT
public:
    explicit BusinessBackupDesk(const BackupTools &tools);
    /// Saves what came since the newest backup, and waits for it.
    ~BusinessBackupDesk() override;
    void signIn(const QString &worker);

    void open() override;
    void backUpNow() override;
    void restore(const QString &file, const QString &target, const QString &phrase) override;

private:
    QThread m_thread;
    BackupWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
