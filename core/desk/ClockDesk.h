// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/staff/Operator.h"

#include <QDateTime>
#include <QMetaType>
#include <QObject>

#include <vector>

namespace yaogui {

/// The door for a clock that was wrong and is right now. Slots return at once; what came of them arrives as signals.
class ClockDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    /// Answers with peopleListed: in whose name it may be said, the one signed in first.
    virtual void open() = 0;
    /// Whether the post permits it is decided behind the door (NOT_PERMITTED).
    virtual void accept(const QString &reason, const QString &operatorId) = 0;

signals:
    void peopleListed(const std::vector<yaogui::Operator> &people);
    void accepted(const QDateTime &time);
    void refused(const yaogui::Error &error);
};

} // namespace yaogui

Q_DECLARE_METATYPE(std::vector<yaogui::Operator>)
