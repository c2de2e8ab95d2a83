// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace yaogui {

/// One message that must reach the platform, as it is stored; `key` makes it the same message however often it is sent.
struct OutgoingMessage {
    QString lane; ///< infno
    QString key;
    QJsonObject input;
};

} // namespace yaogui
