// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"
#include "app/sandbox/Figures.h"
#include "app/sandbox/Refusal.h"

namespace yaogui::sandbox {

/// `setlinfo` of a row of the table settlement; age and the like are left out where the row cannot know them.
[[nodiscard]] QJsonObject settlementNode(const QJsonObject &row, const QJsonObject &person);

/// Takes (sign +1) or gives back (sign -1) what a settlement row of kind settle says: account, family account, deductible,
/// cap. Refuses when an account no longer holds enough.
[[nodiscard]] Checked<void> move(Books &books, const QJsonObject &row, int sign);

/// The personal account's balance now, in fen.
[[nodiscard]] Fen balanceOf(Books &books, const QJsonValue &psnNo, const QJsonValue &insutype);

/// The same figures with the other sign; balc stays what the account holds now.
[[nodiscard]] QJsonObject negativeRow(QJsonObject row, const QJsonValue &balance);

/// The standing settlement's box with this code, if it stands in the way of a box sold whole or split; else an empty object.
[[nodiscard]] QJsonObject soldBox(Books &books, const QString &code, bool split);

/// A new platform number: division + time + serial.
[[nodiscard]] QString platformNumber(Books &books, const QString &series, const QDateTime &now);

} // namespace yaogui::sandbox
