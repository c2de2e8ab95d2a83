// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewWorker.h"

#include <QThread>

namespace yaogui {

/// The review desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessReviewDesk final : public ReviewDesk {
    Q_OBJECT
public:
    explicit BusinessReviewDesk(const ReviewTools &tools);
    ~BusinessReviewDesk() override;

    /// Whose acts these are from now on.
    void signIn(const OperatorName &worker);

    void open() override;
    void openOne(const QString &number) override;
    void putBack(const QString &number) override;
    void ask(const QString &number, const RxQuestion &question) override;
    void answer(const QString &number, const QString &answer) override;
    void approve(const QString &number, const RxPoints &points, const QString &note) override;
    void refuse(const QString &number, const QString &reason, const RxPoints &points, const QString &note) override;
    void unlock(const QString &pin, const QString &code) override;
    void pullByCode(const QString &code, bool agreed) override;
    void pullByIdentity(const QString &identity, bool agreed) override;
    void enter(const Prescription &prescription, const QByteArray &document) override;
    void setPaperPlace(const QString &number, const QString &place) override;
    void advise(const QString &number, const QString &words) override;
    void find(const QString &text) override;

private:
    template <typename Job> void post(Job job);
    template <typename Change> void change(ReviewAct act, const QString &number, Change change);

    QThread m_thread;
    ReviewWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
