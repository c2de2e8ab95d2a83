// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/BackupDesk.h"
#include "core/staff/Permits.h"

#include <QTimer>

namespace yaogui {

/// What the desk of backups is given by app; used on its own thread.
struct BackupTools {
    Store &store;
    const Clock &clock;
    BackupOffice &office;
    QString folder; ///< the second place
    QString worker;
    std::function<Result<Restored>(const QString &file, const QString &target, const QString &phrase)> restore;
};

/// Backs up when an hour has gone by since the newest backup, when told to, and at the end of the day's work.
class BackupWorker : public QObject {
    Q_OBJECT
public:
    explicit BackupWorker(const BackupTools &tools);

public slots:
    /// Who presses from now on; what is due by the clock is nobody's act.
    void signIn(const QString &worker) { m_tools.worker = worker; }
    void start();
    /// What is due by the clock.
    void work();
    void backUpNow();
    void restore(const QString &file, const QString &target, const QString &phrase);
    /// The counter closes: what came since the newest backup is saved.
    void close();

signals:
    void viewChanged(const yaogui::BackupView &view);
    void done(yaogui::BackupAct act, const QString &place);
    void refused(yaogui::BackupAct act, const yaogui::Error &error);
    void deviceChanged(const yaogui::DeviceState &state);

private:
    [[nodiscard]] Result<BackupView> view() const;
    [[nodiscard]] Done backUp();
    [[nodiscard]] Done may(Act act) const;
    void tell(DeviceHealth health, const QString &code = {});
    void show();

    BackupTools m_tools;
    QTimer m_timer;
    bool m_open = false;
};

} // namespace yaogui
