// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"
#include "app/sandbox/Refusal.h"
#include "app/sandbox/Settings.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace yaogui::sandbox {

/// One request that passed the gate.
struct Call {
    QString infno;
    QString msgid;
    QString fixmedinsCode;
    QString fixmedinsName;
    QString insuplcAdmdvs; ///< empty when not given
    QString opter;
    QString opterName;
    QJsonObject input;
    QDateTime now; ///< the sandbox's clock
};

[[nodiscard]] inline QString timeText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm:ss");
}

} // namespace yaogui::sandbox
