// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "drivers/simulated/SimulatedPlatform.h"

#include <QJsonArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace yaogui::torture {

/// A settlement as the platform's own books hold it: one that stands, or one given back by 2103. Reversed ones (2601) are not listed.
struct TheirSettlement {
    QString id, messageId;
    bool refunded = false;
    Money total, fund, account, family, cash;
};

/// What the other side holds against a store. What it cannot be asked for is absent and is not compared.
struct TheirBooks {
    std::vector<TheirSettlement> settlements;
    /// Settlement id and trace code of every box that stands as sold under a settlement.
    std::optional<std::vector<std::pair<QString, QString>>> boxes;
    /// Slip and trace code of every box reported as sold by 3505 or as given back by 3506 (slip of the return), each key once.
    std::optional<std::vector<std::pair<QString, QString>>> reports;
};

/// Out of the sandbox's tables `settlement`, `settlement_box` and `sale_message`.
[[nodiscard]] TheirBooks theirBooks(const QJsonArray &settlements, const QJsonArray &boxes, const QJsonArray &messages);
/// Out of the platform's twin, from its settlement number `from` on.
[[nodiscard]] TheirBooks theirBooks(const SimulatedPlatform &platform, std::size_t from);

} // namespace yaogui::torture
