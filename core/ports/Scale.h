// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"

#include <QMetaType>
#include <QObject>
#include <QString>

namespace yaogui {

/// What a scale shows.
struct Weight {
    Quantity grams;     ///< net; below zero where less lies on it than was tared
    bool still = false; ///< it does not move any more: only then may it be sold by
    bool operator==(const Weight &) const = default;
};

/// A scale for herbal pieces (中药饮片). Says what lies on it whenever that changes. Lives on the thread of
/// its creator; signals are safe to connect across threads.
class Scale : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void weighed(const yaogui::Weight &weight);
    /// Empty: it answers; SCALE_TROUBLE: it is missing, silent or overloaded.
    void stateChanged(const QString &code);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::Weight)
