// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/PolicyView.h"
#include "ui/widgets/Look.h"

#include <QString>

#include <vector>

namespace yaogui {

/// Something that stands on the screen until it is no longer so.
struct Notice {
    Tone tone = Tone::Plain;
    QString text;
};

/// Settlement suspended, no valid rules, a pack that runs out soon; the most serious first.
[[nodiscard]] std::vector<Notice> noticesFor(const PolicyView &view);
/// "福建省 2026.1": how a pack is called on buttons and in sentences.
[[nodiscard]] QString packName(const PackView &pack);
/// "随程序提供", or the signing key's beginning.
[[nodiscard]] QString signerText(const PackView &pack);
/// Version, period, days left and signer in one line.
[[nodiscard]] QString packFacts(const PackView &pack, const QDate &today);
[[nodiscard]] QString businessName(Business business);
/// What a manager has to know before switching it on.
[[nodiscard]] QString businessWords(Business business);

} // namespace yaogui
