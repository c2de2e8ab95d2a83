// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"

#include <QObject>

namespace yaogui {

/// The settings page's only door to packs and the store's standing. Every slot returns at once and is safe on the GUI thread;
/// what came of it arrives as signals on the caller's loop, in the order of the acts. `operatorId` is one of PolicyView::people
/// (OPERATOR_UNKNOWN); whether the post permits the act is decided behind the door (NOT_PERMITTED).
class PolicyDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged; the first call of a screen, and again when a new day begins.
    virtual void open() = 0;
    /// A pack that comes with the program; "national" for the national rules alone. Answers with offered.
    virtual void offerShipped(const QString &region) = 0;
    /// A pack's file, with its signature beside it in FILE.sig. FILE_UNREADABLE, POLICY_INVALID, POLICY_SIGNATURE_WRONG,
    /// POLICY_KEY_UNTRUSTED, POLICY_LAXER.
    virtual void offerFile(const QString &path) = 0;
    /// Uses what was offered with this ticket; an older ticket is refused with STEP_OUT_OF_ORDER.
    virtual void use(int ticket, const QString &operatorId) = 0;
    /// A PEM with a key that packs may be signed with. Answers with keyOffered. FILE_UNREADABLE, PACK_KEY_UNREADABLE.
    virtual void offerKey(const QString &path) = 0;
    /// Trusts the key offered last; STEP_OUT_OF_ORDER when it is another.
    virtual void trust(const QString &fingerprint, const QString &operatorId) = 0;
    virtual void setBusinesses(const yaogui::Businesses &open, const QString &operatorId) = 0;
    virtual void setSuspended(bool suspended, const QString &operatorId) = 0;

signals:
    void viewChanged(const yaogui::PolicyView &view);
    void offered(const yaogui::PolicyPreview &preview);
    void keyOffered(const QString &fingerprint);
    /// A change was made; the new view was sent before.
    void done(yaogui::PolicyAct act);
    void refused(yaogui::PolicyAct act, const yaogui::Error &error);
};

} // namespace yaogui
