// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/CodeSource.h"

namespace yaogui {

/// A scanner that says what it is told to. Unplugged, it is silent and reports SCANNER_TROUBLE. One thread.
class SimulatedScanner final : public CodeSource {
    Q_OBJECT
public:
    using CodeSource::CodeSource;

    void plug();
    void unplug();
    /// Lost while unplugged, as with a real one.
    void scan(const QString &text, const QString &symbology = {});

private:
    void setState(DeviceHealth health, const QString &code);

    bool m_plugged = false;
};

} // namespace yaogui
