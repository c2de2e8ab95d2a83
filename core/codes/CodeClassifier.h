// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/codes/CodeReading.h"

namespace yaogui {

/// Says what a scanned text is. The only place that knows the forms; everybody else asks for the kind.
/// Never refuses: what nothing fits is CodeKind::Unknown. Stateless but for the clock (century of GS1 dates, birth
/// dates); any thread.
class CodeClassifier {
public:
    explicit CodeClassifier(const Clock &clock) : m_clock(clock) {}
    /// `symbology` as in core/ports/CodeSource.h, empty when unknown.
    [[nodiscard]] CodeReading classify(const QString &raw, const QString &symbology = {}) const;

private:
    const Clock &m_clock;
};

} // namespace yaogui
