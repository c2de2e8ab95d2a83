// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReviewDesk.h"

#include "core/desk/DeskThread.h"

namespace yaogui {

BusinessReviewDesk::BusinessReviewDesk(const ReviewTools &tools) : m_worker(new ReviewWorker(tools))
{
    connect(m_worker, &ReviewWorker::viewChanged, this, &ReviewDesk::viewChanged);
    connect(m_worker, &ReviewWorker::oneChanged, this, &ReviewDesk::oneChanged);
    connect(m_worker, &ReviewWorker::found, this, &ReviewDesk::found);
    connect(m_worker, &ReviewWorker::done, this, &ReviewDesk::done);
    connect(m_worker, &ReviewWorker::refused, this, &ReviewDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("review"));
}

BusinessReviewDesk::~BusinessReviewDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Job> void BusinessReviewDesk::post(Job job)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
}

template <typename Change> void BusinessReviewDesk::change(ReviewAct act, const QString &number, Change change)
{
    post([=](ReviewWorker &worker) { worker.change(act, number, change); });
}

void BusinessReviewDesk::signIn(const OperatorName &by)
{
    post([=](ReviewWorker &worker) {
        worker.signIn(by);
        worker.show();
    });
}

void BusinessReviewDesk::open()
{
    post([](ReviewWorker &worker) { worker.show(); });
}

void BusinessReviewDesk::openOne(const QString &number)
{
    post([=](ReviewWorker &worker) { worker.openOne(number); });
}

void BusinessReviewDesk::putBack(const QString &number)
{
    change(ReviewAct::PutBack, number, [=](ReviewRoom &room, const OperatorName &by) { return room.putBack(number, by); });
}

void BusinessReviewDesk::ask(const QString &number, const RxQuestion &question)
{
    change(ReviewAct::Ask, number, [=](ReviewRoom &room, const OperatorName &by) { return room.ask(number, question, by); });
}

void BusinessReviewDesk::answer(const QString &number, const QString &answer)
{
    change(ReviewAct::Answer, number, [=](ReviewRoom &room, const OperatorName &by) { return room.answer(number, answer, by); });
}

void BusinessReviewDesk::approve(const QString &number, const RxPoints &points, const QString &note)
{
    change(ReviewAct::Approve, number, [=](ReviewRoom &room, const OperatorName &by) { return room.approve(number, points, note, by); });
}

void BusinessReviewDesk::refuse(const QString &number, const QString &reason, const RxPoints &points, const QString &note)
{
    change(ReviewAct::Refuse, number, [=](ReviewRoom &room, const OperatorName &by) { return room.refuse(number, reason, points, note, by); });
}

void BusinessReviewDesk::unlock(const QString &pin, const QString &code)
{
    post([=](ReviewWorker &worker) { worker.unlock(pin, code); });
}

void BusinessReviewDesk::pullByCode(const QString &code, bool agreed)
{
    post([=](ReviewWorker &worker) { worker.pull(code, true, agreed); });
}

void BusinessReviewDesk::pullByIdentity(const QString &identity, bool agreed)
{
    post([=](ReviewWorker &worker) { worker.pull(identity, false, agreed); });
}

void BusinessReviewDesk::enter(const Prescription &prescription, const QByteArray &document)
{
    post([=](ReviewWorker &worker) { worker.enter(prescription, document); });
}

void BusinessReviewDesk::setPaperPlace(const QString &number, const QString &place)
{
    change(ReviewAct::Paper, number, [=](ReviewRoom &room, const OperatorName &by) { return room.setPaperPlace(number, place, by); });
}

void BusinessReviewDesk::advise(const QString &number, const QString &words)
{
    post([=](ReviewWorker &worker) { worker.advise(number, words); });
}

void BusinessReviewDesk::find(const QString &text)
{
    post([=](ReviewWorker &worker) { worker.find(text); });
}

} // namespace yaogui
