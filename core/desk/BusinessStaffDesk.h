// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffWorker.h"

#include <QThread>

namespace yaogui {

/// The desk of staff over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessStaffDesk final : public StaffDesk {
    Q_OBJECT
public:
    explicit BusinessStaffDesk(const StaffTools &tools);
    /// Waits for the act under way.
    ~BusinessStaffDesk() override;

    void open() override;
    void makeOwner(const QString &number, const QString &name, const QString &pin) override;
    void signIn(const QString &who, const QString &pin, const QString &code, const QString &newPin = {}) override;
    void lock() override;
    void serve(const QString &who) override;
    void add(const QString &number, const QString &name, yaogui::Posts posts, const QString &pin, const QString &badge, const PostDays &days) override;
    void setPosts(const QString &number, yaogui::Posts posts, const PostDays &days, ApprovalId approval) override;
    void setLocked(const QString &number, bool locked) override;
    void resetPin(const QString &number, const QString &pin) override;
    void setBadge(const QString &number, const QString &badge) override;
    void setFactor(const QString &number, yaogui::SecondFactor factor) override;
    void recordRegister(const QString &number, yaogui::RegisterStatus status, yaogui::ApprovalId approval = {}) override;
    void signDuty(bool onDuty) override;
    void approve(const yaogui::ApprovalWish &wish, const QString &reason, const QString &who, const QString &pin, const QString &code) override;

private:
    template <typename Job> void post(Job job);
    template <typename Change> void change(StaffAct act, Change change);

    QThread m_thread;
    StaffWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
