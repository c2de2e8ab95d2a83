// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QStringView>

#include <optional>

namespace yaogui {

/// The words files use for a class (处方药, rx, OTC甲, otc_b, 饮片, 器械, other …), in any case, full or half width.
[[nodiscard]] std::optional<DrugClass> drugClassOf(QStringView word);
/// 甲/乙/丙/自费, 1/2/3, 01/02/03, A/B/C, empty.
[[nodiscard]] std::optional<InsuranceLevel> insuranceLevelOf(QStringView word);

/// The one word we write for it: prescription, otc_a, otc_b, herbal, device, health_food, other.
[[nodiscard]] QString wordOf(DrugClass drugClass);
/// 甲, 乙, 自费, or empty.
[[nodiscard]] QString wordOf(InsuranceLevel level);

} // namespace yaogui
