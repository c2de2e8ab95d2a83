// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "ui/widgets/ChoiceList.h"

namespace yaogui {

/// The words of prescriptions, in the language of the window.
[[nodiscard]] QString rxStateName(RxState state);
[[nodiscard]] QString rxOriginName(RxOrigin origin);
[[nodiscard]] QString rxPointName(RxPoint point);
/// Of rxRefusalReasons().
[[nodiscard]] QString rxRefusalName(const QString &reason);
[[nodiscard]] QString rxWeightName(RxFinding::Weight weight);
[[nodiscard]] Tone toneOf(RxFinding::Weight weight);

/// "71:20 left", "ended"; empty without an end.
[[nodiscard]] QString rxTimeLeft(const QDateTime &now, const QDateTime &until);
[[nodiscard]] ChoiceRow rxChoiceRow(const RxRow &row, const QDateTime &now);
/// Who, what for, from whom: a line each.
[[nodiscard]] QString rxPatientText(const Prescription &rx);
[[nodiscard]] QString rxDiagnosisText(const Prescription &rx);
[[nodiscard]] QString rxIssuerText(const Prescription &rx);
/// "0.5 g · oral · tid · 7 days"
[[nodiscard]] QString rxUseText(const RxLine &line);
[[nodiscard]] QString rxMatchText(const RxView &view, const RxLine &line);
[[nodiscard]] QString rxHistoryText(const RxView &view);

} // namespace yaogui
