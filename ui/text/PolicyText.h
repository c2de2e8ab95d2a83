// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/text/PolicyTokens.h"

#include <QJsonValue>
#include <QString>

namespace yaogui {

// Region packs as a person reads them, in the chosen language. Main thread.

/// The value of a rule with its unit: "72 小时", "15 %", "柜台、网上"; "没有规定" for an undefined one.
[[nodiscard]] QString valueText(const QString &key, const QJsonValue &value);
/// Of both tongues the one that is spoken here.
[[nodiscard]] QString sentenceOf(const TwoTongues &words);
/// What a rule is about, for grouping: prescriptions, prices, …
[[nodiscard]] QString groupOf(const QString &key);
/// All groups, in the order a page lists them.
[[nodiscard]] QStringList ruleGroups();
[[nodiscard]] QString nameOf(PolicyPack::Kind kind);
/// "2024-01-01 至 2026-12-31"; an open end says so.
[[nodiscard]] QString periodText(const QDate &from, const QDate &to);
/// A key's fingerprint in groups of four, so that two people can compare it aloud.
[[nodiscard]] QString fingerprintText(const QString &fingerprint);

} // namespace yaogui
