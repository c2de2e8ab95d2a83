// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/desk/CounterView.h"
#include "core/desk/PolicyView.h"
#include "core/ports/Camera.h"
#include "core/ports/Device.h"
#include "core/staff/Act.h"
#include "core/insurance/SaleState.h"

#include <QString>

namespace yaogui {

// Names of the values a screen shows, in the chosen language. Main thread.
[[nodiscard]] QString nameOf(SaleState state);
[[nodiscard]] QString nameOf(DrugClass drugClass); ///< 处方, 甲类OTC, …
[[nodiscard]] QString nameOf(InsuranceLevel level); ///< 甲, 乙, 自费
[[nodiscard]] QString nameOf(Post post);
[[nodiscard]] QString nameOf(Posts posts); ///< all of them
[[nodiscard]] QString nameOf(RegisterStatus status);
[[nodiscard]] QString nameOf(Act act); ///< as who asks another for a yes reads it
[[nodiscard]] QString nameOf(DeviceKind kind);
[[nodiscard]] QString nameOf(DeviceHealth health);
[[nodiscard]] QString nameOf(DeskWork work); ///< what is under way: 正在预结算…
[[nodiscard]] QString hintFor(FaceHint hint); ///< what the person should do; empty for None
/// insutype (310, 390 …) as a word; an unknown type is its number.
[[nodiscard]] QString insuranceTypeName(const QString &type);
/// Of a med_type; what the region's pack calls it where we have no word of our own.
[[nodiscard]] QString medicalCategoryName(const QString &code, const QString &packName);
/// What is the matter with a device and what to do about it; for a ready one: that it works.
[[nodiscard]] QString remedyFor(const DeviceState &state);

/// A result in doubt, in three sentences.
struct DoubtWords {
    QString happened; ///< what happened
    QString doing;    ///< what the program is doing about it
    QString tell;     ///< what to tell the customer
};
[[nodiscard]] DoubtWords doubtWords();
/// What a verified trail does not prove from inside, and how it is found all the same.
[[nodiscard]] QString auditHeadWords(qint64 head);
/// The head on paper is in the trail.
[[nodiscard]] QString auditPaperWords();
/// A gap that was noticed then (ISO) and accepted by somebody.
[[nodiscard]] QString auditGapWords(const QString &noticed, const QString &worker, const QString &reason);

} // namespace yaogui
