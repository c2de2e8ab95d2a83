// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "core/policy/PolicyOffice.h"

#include <QObject>

#include <optional>

namespace yaogui {

/// What the policy desk is given by app.
struct PolicyTools {
    Store &store;
    const Clock &clock;
    RulesInForce &rules;
    Operator worker; ///< of this window
};

/// Does the policy desk's acts, on a thread of its own: reading files and waiting for the store is not for the GUI's.
class PolicyWorker : public QObject {
    Q_OBJECT
public:
    explicit PolicyWorker(const PolicyTools &tools);
    /// In whose name the next acts are.
    void signIn(const Operator &worker) { m_tools.worker = worker; }

    void show();
    void offerShipped(const QString &region);
    void offerFile(const QString &path);
    void use(int ticket, const QString &operatorId);
    void offerKey(const QString &path);
    void trust(const QString &fingerprint, const QString &operatorId);
    void setBusinesses(const Businesses &open, const QString &operatorId);
    void setSuspended(bool suspended, const QString &operatorId);

signals:
    void viewChanged(const yaogui::PolicyView &view);
    void offered(const yaogui::PolicyPreview &preview);
    void keyOffered(const QString &fingerprint);
    void done(yaogui::PolicyAct act);
    void refused(yaogui::PolicyAct act, const yaogui::Error &error);

private:
    Result<PolicyView> view();
    /// The window's operator; in a training store, where nobody signs in yet, all of them.
    void offer(Result<OfferedPack> pack);
    void end(PolicyAct act, const Done &done);
    Done setProfile(const StoreProfile &profile, const QString &operatorId);
    const std::vector<RegionChoice> &shipped();

    PolicyTools m_tools;
    PolicyOffice m_office;
    std::optional<OfferedPack> m_offered;
    int m_ticket = 0;
    QByteArray m_offeredKey; ///< PEM
    std::vector<RegionChoice> m_shipped;
};

} // namespace yaogui
