// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/sale/Document.h"

namespace yaogui {

/// Prints what was committed. Synchronous, bounded in time; worker threads. A fault here never touches a sale.
/// Errors: PRINTER_TROUBLE, PRINTER_PAPER_OUT.
class Printer {
public:
    virtual ~Printer() = default;
    /// Gives where it went: a file's path, or the device's address.
    [[nodiscard]] virtual Result<QString> print(const PrintDocument &document) = 0;
    /// Whether it could print now; prints nothing.
    [[nodiscard]] virtual Done ready() = 0;
};

} // namespace yaogui
