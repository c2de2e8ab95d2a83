// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/backup/BackupOffice.h"
#include "core/desk/CounterView.h"
#include "core/ports/Device.h"

#include <QObject>

namespace yaogui {

/// What the page of backups shows.
struct BackupView {
    QString folder; ///< the second place; empty: none is set
    bool hasPhrase = false;
    std::vector<BackupRow> rows; ///< of this store, newest first; each was proven when it was made
    QString freshFolder;         ///< where a restore would go
};

enum class BackupAct { Look, Create, Restore };

/// The door for backups. Every slot returns at once and is safe on the GUI thread; what came of it arrives as signals.
class BackupDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged, and from then on backs up hourly by itself.
    virtual void open() = 0;
    virtual void backUpNow() = 0;
    /// Into a new folder; the running store is not touched. An empty phrase: with this store's key.
    virtual void restore(const QString &file, const QString &target, const QString &phrase) = 0;

signals:
    void viewChanged(const yaogui::BackupView &view);
    void done(yaogui::BackupAct act, const QString &place);
    void refused(yaogui::BackupAct act, const yaogui::Error &error);
    /// For the status strip: Off without a second place, Trouble with the code of what failed.
    void deviceChanged(const yaogui::DeviceState &state);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::BackupView)
