// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"
#include "core/staff/StaffOffice.h"

namespace yaogui {

/// What the desk of staff is given by app; used on its own thread.
struct StaffTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    QString worker;          ///< in training: who is signed in from the start; else empty
    int autoLockMinutes = 0; ///< 0: as the rules say; in training never unless set
    PinHasher hasher = PinHasher();
};

/// Does the acts on people one after the other.
class StaffWorker : public QObject {
    Q_OBJECT
public:
    explicit StaffWorker(const StaffTools &tools);

    void start();
    void show();
    void makeOwner(const QString &number, const QString &name, const QString &pin);
    void signIn(const Proof &proof);
    void lock();
    void serve(const QString &who);
    void approve(const ApprovalWish &wish, const QString &reason, const Proof &other);
    void signDuty(bool onDuty);
    void setFactor(const QString &number, SecondFactor factor);
    /// An act of the office by the worker: `change(StaffOffice &, const OperatorName &) -> Done`.
    template <typename Change> void change(StaffAct act, Change change)
    {
        end(act, m_worker ? change(m_office, m_worker->name) : Done(refuse(ErrorCode::CounterLocked)));
    }

signals:
    void viewChanged(const yaogui::StaffView &view);
    void signedIn(const yaogui::Operator &worker);
    void locked();
    void served(const QString &number);
    void done(yaogui::StaffAct act);
    void refused(yaogui::StaffAct act, const yaogui::Error &error);
    void secretMade(const QString &number, const QString &secret);
    void approved(const yaogui::ApprovalWish &wish, qint64 approval);

private:
    Result<StaffView> view();
    void take(const Operator &worker);
    void end(StaffAct act, const Done &result);
    Done maySell(const Operator &worker) const;

    StaffTools m_tools;
    StaffOffice m_office;
    std::optional<Operator> m_worker;
    QString m_last;
    std::optional<Operator> m_assistant;
};

} // namespace yaogui
