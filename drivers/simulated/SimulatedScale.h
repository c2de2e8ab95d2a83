// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Scale.h"

namespace yaogui {

/// A scale that shows what it is told to. Unplugged, it is silent and says SCALE_TROUBLE. One thread.
class SimulatedScale final : public Scale {
    Q_OBJECT
public:
    using Scale::Scale;

    void plug();
    void unplug();
    /// Lost while unplugged, as with a real one.
    void show(Quantity grams, bool still = true);

private:
    bool m_plugged = false;
};

} // namespace yaogui
