// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/ports/Camera.h"
#include "ui/widgets/Look.h"

#include <QString>

namespace yaogui {

/// A sale was taken up again, and something of it would cost something else today.
[[nodiscard]] bool hasOldPrices(const CounterView &view);

/// Where on the counter page a refusal is said: at the line, at the person and the money, or over everything.
enum class RefusalPlace { Goods, Person, Stopped };
[[nodiscard]] RefusalPlace placeOf(const Error &error, int line);

struct Saying {
    Tone tone = Tone::Plain;
    QString text;
};
/// Under the basket, while nothing was refused: how a doubt ended (until it was seen), or what to do next.
[[nodiscard]] Saying guidanceFor(const CounterView &view, bool newsSeen);
/// Over the money, while nothing was refused.
[[nodiscard]] Saying personGuidanceFor(const CounterView &view, FaceHint hint);
/// An insured sale meets an absent platform: it is never queued, it goes for cash or it waits.
[[nodiscard]] bool offersCash(const Error &error, const CounterView &view);
/// What an insured sale can do while the platform is away, with the keys.
[[nodiscard]] QString cashOrHold();
[[nodiscard]] Tone toneOf(const Error &error);

} // namespace yaogui
