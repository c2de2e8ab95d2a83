// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyDesk.h"
#include "core/desk/PolicyWorker.h"

#include <QThread>

namespace yaogui {

/// The policy desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessPolicyDesk final : public PolicyDesk {
    Q_OBJECT
public:
    explicit BusinessPolicyDesk(const PolicyTools &tools);
    /// Waits for the act under way.
    ~BusinessPolicyDesk() override;
    /// In whose name the next acts are.
    void signIn(const Operator &worker);

    void open() override;
    void offerShipped(const QString &region) override;
    void offerFile(const QString &path) override;
    void use(int ticket, const QString &operatorId) override;
    void offerKey(const QString &path) override;
    void trust(const QString &fingerprint, const QString &operatorId) override;
    void setBusinesses(const Businesses &open, const QString &operatorId) override;
    void setSuspended(bool suspended, const QString &operatorId) override;

private:
    template <typename Act> void post(Act act);

    QThread m_thread;
    PolicyWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
