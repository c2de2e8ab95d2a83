// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

namespace yaogui {

/// What every stock message (3501–3506) says of its goods.
struct MessageLot {
    QString lot;
    QDate production, expiry;
    QStringList traceCodes;
};

/// Bags are no business of the platform; without a national code (HN-21) it takes no record.
[[nodiscard]] bool isReported(const Drug &drug);
/// `serial` (fixmedins_bchno) is the message's own number for ever.
[[nodiscard]] QJsonObject goodsRow(const Drug &drug, const MessageLot &lot, const QString &serial);

} // namespace yaogui
