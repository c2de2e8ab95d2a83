// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/desk/ReviewView.h"

#include <QObject>

namespace yaogui {

/// The licensed pharmacist's only door. Slots return at once and are safe on the GUI thread; what came of them arrives as signals, in the
/// order of the acts. What is done, is done by who is signed in.
class ReviewDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// The queue, now and after each act. Rows bear masked names.
    virtual void open() = 0;
    /// Takes a waiting or asked-about prescription into review and shows it in clear (permission and audit event); one that is decided is
    /// only shown. RX_UNKNOWN, NOT_PERMITTED.
    virtual void openOne(const QString &number) = 0;
    virtual void putBack(const QString &number) = 0;
    /// The doctor is asked, and nothing is given out meanwhile (FJ-21).
    virtual void ask(const QString &number, const yaogui::RxQuestion &question) = 0;
    virtual void answer(const QString &number, const QString &answer) = 0;
    /// Signs. REVIEW_POINT_OPEN {point}, SIGNING_KEY_LOCKED, RX_EXPIRED, TRANSITION_REFUSED.
    virtual void approve(const QString &number, const yaogui::RxPoints &points, const QString &note) = 0;
    /// `reason` of rxRefusalReasons(). REASON_NEEDED.
    virtual void refuse(const QString &number, const QString &reason, const yaogui::RxPoints &points, const QString &note) = 0;
    /// The reviewer's signing key, for this duty: proven by the PIN. In training without one.
    virtual void unlock(const QString &pin, const QString &code) = 0;

    /// The patient agrees to the download, then it is done: by the code on the prescription, or by the identity card. CONSENT_MISSING when
    /// `agreed` is false.
    virtual void pullByCode(const QString &code, bool agreed) = 0;
    virtual void pullByIdentity(const QString &identity, bool agreed) = 0;
    /// A prescription on paper or from elsewhere, as it is written there, with its picture.
    virtual void enter(const yaogui::Prescription &prescription, const QByteArray &document) = 0;
    /// Where the paper lies (FJ-36).
    virtual void setPaperPlace(const QString &number, const QString &place) = 0;
    /// What the customer is told of an approved one (用药交代, FJ-03), kept with it; usage labels are printed.
    virtual void advise(const QString &number, const QString &words) = 0;
    /// Number, external number, or empty for the newest.
    virtual void find(const QString &text) = 0;

signals:
    void viewChanged(const yaogui::ReviewView &view);
    void oneChanged(const yaogui::RxView &view);
    void found(const yaogui::RxArchiveView &view);
    /// An act was done; the new queue was sent before. `number`: of what came of it.
    void done(yaogui::ReviewAct act, const QString &number);
    void refused(yaogui::ReviewAct act, const yaogui::Error &error);
};

} // namespace yaogui
