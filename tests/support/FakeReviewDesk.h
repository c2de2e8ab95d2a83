// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewDesk.h"

#include <QStringList>

namespace yaogui {

/// A review desk in memory, for tests of screens. Answers come when the test says so.
class FakeReviewDesk : public ReviewDesk {
    Q_OBJECT
public:
    using ReviewDesk::ReviewDesk;

    void put(const ReviewView &view) { emit viewChanged(view); }
    void put(const RxView &view) { emit oneChanged(view); }
    void put(const RxArchiveView &view) { emit found(view); }
    void finish(ReviewAct act, const QString &number) { emit done(act, number); }
    void deny(ReviewAct act, const Error &error) { emit refused(act, error); }
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    [[nodiscard]] const RxPoints &points() const { return m_points; }
    [[nodiscard]] const Prescription &entered() const { return m_entered; }

    void open() override { m_calls << QStringLiteral("open"); }
    void openOne(const QString &number) override { m_calls << QStringLiteral("one ") + number; }
    void putBack(const QString &number) override { m_calls << QStringLiteral("back ") + number; }
    void ask(const QString &number, const RxQuestion &question) override
    {
        m_calls << QStringLiteral("ask ") + number + u' ' + question.whom + u' ' + question.question;
    }
    void answer(const QString &number, const QString &answer) override { m_calls << QStringLiteral("answer ") + number + u' ' + answer; }
    void approve(const QString &number, const RxPoints &points, const QString &note) override
    {
        m_calls << QStringLiteral("approve ") + number + u' ' + note;
        m_points = points;
    }
    void refuse(const QString &number, const QString &reason, const RxPoints &points, const QString &note) override
    {
        m_calls << QStringLiteral("refuse ") + number + u' ' + reason + u' ' + note;
        m_points = points;
    }
    void unlock(const QString &pin, const QString &code) override { m_calls << QStringLiteral("unlock ") + pin + u' ' + code; }
    void pullByCode(const QString &code, bool agreed) override { m_calls << QStringLiteral("pull %1 %2").arg(code).arg(agreed); }
    void pullByIdentity(const QString &identity, bool agreed) override { m_calls << QStringLiteral("pull %1 %2").arg(identity).arg(agreed); }
    void enter(const Prescription &prescription, const QByteArray &document) override
    {
        m_calls << QStringLiteral("enter %1 %2").arg(prescription.externalNumber).arg(document.size());
        m_entered = prescription;
    }
    void setPaperPlace(const QString &number, const QString &place) override { m_calls << QStringLiteral("paper ") + number + u' ' + place; }
    void advise(const QString &number, const QString &words) override { m_calls << QStringLiteral("advise ") + number + u' ' + words; }
    void find(const QString &text) override { m_calls << QStringLiteral("find ") + text; }

private:
    QStringList m_calls;
    RxPoints m_points;
    Prescription m_entered;
};

} // namespace yaogui
