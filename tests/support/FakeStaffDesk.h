// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StaffDesk.h"

#include <QMap>

namespace yaogui {

/// People in memory for tests of screens: 1001 王芳 cashier (PIN 482913, badge B-1001), 1002 李敏 pharmacist on duty, 1003 陈建国 manager
/// (both 560182). Answers come at once; a wrong PIN makes wait `seconds`.
class FakeStaffDesk final : public StaffDesk {
public:
    explicit FakeStaffDesk(QObject *parent = nullptr) : StaffDesk(parent)
    {
        people = {{{{"1001", "王芳"}, Post::Cashier, true}, true, true, "none", 0},
                  {{{"1002", "李敏"}, Post::LicensedPharmacist, true, RegisterStatus::Valid}, true, false, "none", 0},
                  {{{"1003", "陈建国"}, Post::Manager, false}, true, false, "totp", 0},
                  {{{"1004", "赵蕾"}, Post::Buyer, false}, false, false, "none", 2},
                  {{{"1005", "孙浩"}, Post::Acceptor, false, RegisterStatus::Unknown, true}, false, false, "none", 0}};
    }

    std::vector<Colleague> people;
    std::optional<Operator> worker;
    QString last, assistant;
    QStringList calls;
    int seconds = 0, autoLockMinutes = 0;
    bool nobody = false, pinGiven = false;
    bool asksForColleague = false; ///< posts and register numbers want a second person

    void open() override
    {
        StaffView view;
        view.nobody = nobody;
        view.worker = worker;
        view.lockedBy = last;
        view.assistant = assistant;
        view.pharmacist = "李敏";
        view.mayManage = worker && worker->holds(Post::Manager);
        view.autoLockMinutes = autoLockMinutes;
        view.people = nobody ? std::vector<Colleague>() : people;
        emit viewChanged(view);
    }
    void makeOwner(const QString &number, const QString &name, const QString &pin) override
    {
        calls += QStringList{"makeOwner", number, name, pin}.join(u'|');
        nobody = false;
        worker = Operator{{number, name}, Post::Manager, false};
        last = number;
        emit signedIn(*worker);
        open();
    }
    void signIn(const QString &who, const QString &pin, const QString &code, const QString &newPin) override
    {
        calls += (newPin.isEmpty() ? QStringList{"signIn", who, pin, code} : QStringList{"signIn", who, pin, code, newPin}).join(u'|');
        const Operator *found = byCode(who);
        if (!found)
            return refuse(StaffAct::SignIn, ErrorCode::OperatorUnknown, {{"operator", who}});
        if (pin != (found->name.id == u"1001" ? u"482913" : u"560182"))
            return refuse(StaffAct::SignIn, ErrorCode::PinWrong, {{"seconds", seconds}, {"left", 7}});
        if (found->name.id == u"1003" && code != u"123321")
            return refuse(StaffAct::SignIn, ErrorCode::SecondFactorWrong, {{"seconds", 0}, {"left", 8}});
        if (pinGiven && newPin.isEmpty())
            return refuse(StaffAct::SignIn, ErrorCode::PinNotSet, {{"given", true}});
        worker = *found;
        last = found->name.id;
        emit signedIn(*worker);
        open();
    }
    void lock() override
    {
        calls += "lock";
        worker.reset();
        emit locked();
        open();
    }
    void serve(const QString &who) override
    {
        calls += "serve|" + who;
        const Operator *found = byCode(who);
        if (!who.isEmpty() && !found)
            return refuse(StaffAct::Serve, ErrorCode::BadgeUnknown, {});
        assistant = found ? found->name.name : QString();
        emit served(found ? found->name.id : QString());
        open();
    }
    void add(const QString &number, const QString &name, yaogui::Posts posts, const QString &pin, const QString &badge, const PostDays &) override
    {
        calls += QStringList{"add", number, name, toText(posts), pin, badge}.join(u'|');
        people.push_back({{{number, name}, posts, false}, !pin.isEmpty(), !badge.isEmpty(), "none", 0});
        finish(StaffAct::Add);
    }
    void setPosts(const QString &number, yaogui::Posts posts, const PostDays &days, ApprovalId approval) override
    {
        if (asksForColleague && approval.isNull())
            return refuse(StaffAct::GivePosts, ErrorCode::ApprovalNeeded, {{"act", "change_posts"}, {"subject", number}});
        calls += QStringList{"setPosts", number, toText(posts), days.from.toString(Qt::ISODate), days.to.toString(Qt::ISODate)}.join(u'|');
        finish(StaffAct::GivePosts);
    }
    void setLocked(const QString &number, bool locked) override
    {
        calls += QStringList{locked ? QStringLiteral("lockPerson") : QStringLiteral("unlockPerson"), number}.join(u'|');
        if (number == u"1003")
            return refuse(StaffAct::Lock, ErrorCode::LastOwner, {});
        finish(StaffAct::Lock);
    }
    void resetPin(const QString &number, const QString &pin) override
    {
        calls += QStringList{"resetPin", number, pin}.join(u'|');
        finish(StaffAct::Pin);
    }
    void setBadge(const QString &number, const QString &badge) override
    {
        calls += QStringList{"setBadge", number, badge}.join(u'|');
        finish(StaffAct::Badge);
    }
    void setFactor(const QString &number, yaogui::SecondFactor factor) override
    {
        calls += QStringList{"factor", number, toText(factor)}.join(u'|');
        finish(StaffAct::Factor);
        if (factor == SecondFactor::Totp)
            emit secretMade(number, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
    }
    void recordRegister(const QString &number, yaogui::RegisterStatus status, ApprovalId) override
    {
        calls += QStringList{"register", number, toText(status)}.join(u'|');
        finish(StaffAct::Register);
    }
    void signDuty(bool onDuty) override
    {
        calls += onDuty ? QStringLiteral("duty in") : QStringLiteral("duty out");
        worker->onDuty = onDuty;
        finish(StaffAct::Duty);
    }
    void approve(const yaogui::ApprovalWish &wish, const QString &reason, const QString &who, const QString &pin, const QString &code) override
    {
        calls += QStringList{"approve", toText(wish.act), wish.subject, reason, who, pin, code}.join(u'|');
        if (reason.isEmpty())
            return refuse(StaffAct::Approve, ErrorCode::ReasonNeeded, {});
        if (pin != u"560182")
            return refuse(StaffAct::Approve, ErrorCode::PinWrong, {{"seconds", 0}, {"left", 9}});
        emit approved(wish, 17);
    }

private:
    const Operator *byCode(const QString &who) const
    {
        for (const Colleague &person : people) {
            if (person.worker.name.id == who || (who == u"B-1001" && person.worker.name.id == u"1001"))
                return &person.worker;
        }
        return nullptr;
    }
    void refuse(StaffAct act, ErrorCode code, const QJsonObject &details) { emit refused(act, Error{code, details, {}}); }
    void finish(StaffAct act)
    {
        open();
        emit done(act);
    }
};

} // namespace yaogui
