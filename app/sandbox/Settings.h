// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"

#include <QDateTime>

namespace yaogui::sandbox {

/// What POST /control can set and the books keep.
struct Settings {
    QString paasid = u"training"_qs;
    QString secret = u"training"_qs;
    bool requireSignIn = true;
    bool oddities = false;            ///< answers with the shapes seen in the field: numbers as text, output as text, "null"
    qint64 timeOffset = 0;            ///< seconds the sandbox's clock is ahead
    qint64 windowSeconds = 300;       ///< how far x-tif-timestamp may be off
    qint64 credentialSeconds = 1800;  ///< life of a decoded token

    void load(Books &books);
    void save(Books &books) const;
    /// Without the secret.
    [[nodiscard]] QJsonObject shown() const;
    [[nodiscard]] QDateTime now() const { return QDateTime::currentDateTime().addSecs(timeOffset); }
};

} // namespace yaogui::sandbox
