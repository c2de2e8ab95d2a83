// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/desk/OutboxView.h"

#include <QObject>

namespace yaogui {

/// The outbox page's only door. Every slot returns at once and is safe on the GUI thread; what came of it arrives as signals
/// on the caller's loop, in the order of the acts.
class OutboxDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Sends viewChanged.
    virtual void look() = 0;
    /// Answers with explained. USE_INVALID for no such message.
    virtual void explain(qint64 id) = 0;
    /// Puts a message back into its lane with its tries counted anew and has it sent. TRANSITION_REFUSED when it was sent meanwhile.
    virtual void retry(qint64 id) = 0;
    /// All that is not parked, also what was told to wait.
    virtual void sendNow() = 0;

signals:
    void viewChanged(const yaogui::OutboxView &view);
    void explained(const yaogui::OutboxStory &story);
    /// It waits again; the new view was sent before.
    void putBack(qint64 id);
    void refused(const yaogui::Error &error);
};

} // namespace yaogui
