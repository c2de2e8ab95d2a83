// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"

namespace yaogui {

/// What is left of a view that was paid: figures, slip and, for an insured sale, the statement.
[[nodiscard]] FinishedSale fakeFinished(const CounterView &view, Money cash);

} // namespace yaogui
