// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/desk/StaffView.h"

#include <QObject>

namespace yaogui {

/// The door for people: who is at this till, and the page of staff. Every slot returns at once and is safe on the GUI thread; what
/// came of it arrives as signals on the caller's loop, in the order of the acts. What is done, is done by who is signed in.
class StaffDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged.
    virtual void open() = 0;
    /// The first person of a new store, who is signed in then.
    virtual void makeOwner(const QString &number, const QString &name, const QString &pin) = 0;
    /// `who`: number, badge or short code. `code`: of the second factor, where there is one.
    /// `newPin`: from now on, where somebody else has set the one that is shown (PIN_NOT_SET {given}).
    virtual void signIn(const QString &who, const QString &pin, const QString &code, const QString &newPin = {}) = 0;
    /// The sale under way stays as it is.
    virtual void lock() = 0;
    /// Who serves from now on, by badge, short code or number; empty: the worker again. Gives no rights.
    virtual void serve(const QString &who) = 0;

    virtual void add(const QString &number, const QString &name, yaogui::Posts posts, const QString &pin, const QString &badge,
                     const yaogui::PostDays &days = {}) = 0;
    virtual void setPosts(const QString &number, yaogui::Posts posts, const yaogui::PostDays &days = {}, yaogui::ApprovalId approval = {}) = 0;
    virtual void setLocked(const QString &number, bool locked) = 0;
    virtual void resetPin(const QString &number, const QString &pin) = 0;
    virtual void setBadge(const QString &number, const QString &badge) = 0;
    /// None takes it away. For Totp answers with secretMade, behind done.
    virtual void setFactor(const QString &number, yaogui::SecondFactor factor) = 0;
    virtual void recordRegister(const QString &number, yaogui::RegisterStatus status, yaogui::ApprovalId approval = {}) = 0;
    /// Of the worker.
    virtual void signDuty(bool onDuty) = 0;

    /// A second person agrees to an act of the worker. Answers with approved.
    virtual void approve(const yaogui::ApprovalWish &wish, const QString &reason, const QString &who, const QString &pin, const QString &code) = 0;

signals:
    void viewChanged(const yaogui::StaffView &view);
    /// Somebody proved who they are and goes on at this till.
    void signedIn(const yaogui::Operator &worker);
    void locked();
    void served(const QString &number);
    /// An act on people was done; the new view was sent before.
    void done(yaogui::StaffAct act);
    void refused(yaogui::StaffAct act, const yaogui::Error &error);
    /// For the person's authenticator; kept nowhere in clear and never shown again.
    void secretMade(const QString &number, const QString &secret);
    void approved(const yaogui::ApprovalWish &wish, qint64 approval);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::Operator)
