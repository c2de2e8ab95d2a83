// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/PolicyBook.h"

#include <QJsonObject>

namespace yaogui::test {

/// A file of resources/policy, as it stands in the source folder.
[[nodiscard]] QByteArray packFile(const QString &name);
/// national and the five regions: names without .json.
[[nodiscard]] QStringList shippedNames();

/// The smallest pack that reads: one document, no rule.
[[nodiscard]] QJsonObject emptyPack(const QString &kind, const QString &region, const QString &inherits);
/// A rule with source and words; called again for the same key: one more entry.
void addRule(QJsonObject &pack, const QString &key, const QJsonValue &value, const QString &from = {}, const QString &to = {});
[[nodiscard]] QByteArray written(const QJsonObject &pack);
/// Stops the test program when it is no pack: for packs that have to be right.
[[nodiscard]] PolicyPack packOf(const QJsonObject &pack);
[[nodiscard]] PolicyPack shippedPack(const QString &name);
/// The national pack, and the region's unless it is "national".
[[nodiscard]] PolicyBook bookOf(const QString &region);
/// The rules of 1 June 2026.
[[nodiscard]] Policy policyOf(const QString &region);

} // namespace yaogui::test
