// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/ClockDesk.h"
#include "core/store/Store.h"

#include <QThread>

namespace yaogui {

/// Does the clock desk's acts on a thread of its own.
class ClockWorker : public QObject {
    Q_OBJECT
public:
    ClockWorker(Store &store, const Clock &clock, Operator signedIn) : m_store(store), m_clock(clock), m_signedIn(std::move(signedIn)) {}
    void signIn(const Operator &worker) { m_signedIn = worker; }
    void open();
    void accept(const QString &reason, const QString &operatorId);

signals:
    void peopleListed(const std::vector<yaogui::Operator> &people);
    void accepted(const QDateTime &time);
    void refused(const yaogui::Error &error);

private:
    Store &m_store;
    const Clock &m_clock;
    Operator m_signedIn;
};

/// The clock desk over a store: every slot only queues for its worker. Lives on the GUI thread; store and clock outlive it.
class BusinessClockDesk final : public ClockDesk {
    Q_OBJECT
public:
    BusinessClockDesk(Store &store, const Clock &clock, Operator signedIn);
    ~BusinessClockDesk() override;
    /// In whose name the next acts are.
    void signIn(const Operator &worker);

    void open() override;
    void accept(const QString &reason, const QString &operatorId) override;

private:
    QThread m_thread;
    ClockWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
