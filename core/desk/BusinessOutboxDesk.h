// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/OutboxDesk.h"
#include "core/desk/OutboxStories.h"

#include <QThread>

namespace yaogui {

/// What the outbox desk is given by app.
struct OutboxTools {
    Store &store;
    const Clock &clock;
    OperatorName worker; ///< of this window
};

/// The outbox desk over a store, on a thread of its own: a courier that waits for a slow platform must not keep the page waiting.
/// It sends nothing itself: sendWanted asks the courier. Lives on the GUI thread; the tools outlive it.
class BusinessOutboxDesk final : public OutboxDesk {
    Q_OBJECT
public:
    explicit BusinessOutboxDesk(const OutboxTools &tools);
    /// Waits for the act under way.
    ~BusinessOutboxDesk() override;
    /// In whose name the next acts are.
    void signIn(const OperatorName &worker);

    void look() override;
    void explain(qint64 id) override;
    void retry(qint64 id) override;
    void sendNow() override;

signals:
    void sendWanted();

private:
    template <typename Act> void post(Act act);
    void lookNow();

    OutboxTools m_tools;
    QThread m_thread;
    QObject *m_worker; ///< where acts run; deleted by its thread
};

} // namespace yaogui
