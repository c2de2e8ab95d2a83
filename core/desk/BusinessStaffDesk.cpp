// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessStaffDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessStaffDesk::BusinessStaffDesk(const StaffTools &tools) : m_worker(new StaffWorker(tools))
{
    connect(m_worker, &StaffWorker::viewChanged, this, &StaffDesk::viewChanged);
    connect(m_worker, &StaffWorker::signedIn, this, &StaffDesk::signedIn);
    connect(m_worker, &StaffWorker::locked, this, &StaffDesk::locked);
    connect(m_worker, &StaffWorker::served, this, &StaffDesk::served);
    connect(m_worker, &StaffWorker::done, this, &StaffDesk::done);
    connect(m_worker, &StaffWorker::refused, this, &StaffDesk::refused);
    connect(m_worker, &StaffWorker::secretMade, this, &StaffDesk::secretMade);
    connect(m_worker, &StaffWorker::approved, this, &StaffDesk::approved);
    startOn(m_thread, m_worker, "staff");
}

BusinessStaffDesk::~BusinessStaffDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Job> void BusinessStaffDesk::post(Job job)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
}

template <typename Change> void BusinessStaffDesk::change(StaffAct act, Change change)
{
    post([=](StaffWorker &worker) { worker.change(act, change); });
}

void BusinessStaffDesk::open()
{
    post([](StaffWorker &worker) { worker.start(); });
}

void BusinessStaffDesk::makeOwner(const QString &number, const QString &name, const QString &pin)
{
    post([=](StaffWorker &worker) { worker.makeOwner(number, name, pin); });
}

void BusinessStaffDesk::signIn(const QString &who, const QString &pin, const QString &code, const QString &newPin)
{
    post([=](StaffWorker &worker) { worker.signIn({who, pin, code, newPin}); });
}

void BusinessStaffDesk::lock()
{
    post([](StaffWorker &worker) { worker.lock(); });
}

void BusinessStaffDesk::serve(const QString &who)
{
    post([=](StaffWorker &worker) { worker.serve(who); });
}

void BusinessStaffDesk::add(const QString &number, const QString &name, Posts posts, const QString &pin, const QString &badge,
                            const PostDays &days)
{
    change(StaffAct::Add, [=](StaffOffice &office, const OperatorName &by) -> Done {
        return office.add({number, name, posts, days.from, days.to, badge}, pin, by).map([](const Operator &) {});
    });
}

void BusinessStaffDesk::setPosts(const QString &number, Posts posts, const PostDays &days, ApprovalId approval)
{
    change(StaffAct::GivePosts, [=](StaffOffice &office, const OperatorName &by) -> Done {
        return office.setPosts(number, posts, days.from, days.to, by, approval).map([](const Operator &) {});
    });
}

void BusinessStaffDesk::setLocked(const QString &number, bool locked)
{
    change(StaffAct::Lock, [=](StaffOffice &office, const OperatorName &by) { return office.setLocked(number, locked, by); });
}

void BusinessStaffDesk::resetPin(const QString &number, const QString &pin)
{
    change(StaffAct::Pin, [=](StaffOffice &office, const OperatorName &by) { return office.resetPin(number, pin, by); });
}

void BusinessStaffDesk::setBadge(const QString &number, const QString &badge)
{
    change(StaffAct::Badge, [=](StaffOffice &office, const OperatorName &by) { return office.setBadge(number, badge, by); });
}

void BusinessStaffDesk::setFactor(const QString &number, SecondFactor factor)
{
    post([=](StaffWorker &worker) { worker.setFactor(number, factor); });
}

void BusinessStaffDesk::recordRegister(const QString &number, RegisterStatus status, ApprovalId approval)
{
    change(StaffAct::Register, [=](StaffOffice &office, const OperatorName &by) { return office.recordRegister(number, status, {}, by, approval); });
}

void BusinessStaffDesk::signDuty(bool onDuty)
{
    post([=](StaffWorker &worker) { worker.signDuty(onDuty); });
}

void BusinessStaffDesk::approve(const ApprovalWish &wish, const QString &reason, const QString &who, const QString &pin, const QString &code)
{
    post([=](StaffWorker &worker) { worker.approve(wish, reason, {who, pin, code, {}}); });
}

} // namespace yaogui
