// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Printer.h"
#include "drivers/printer/PrinterLink.h"

#include <memory>

namespace yaogui {

/// printer.* of the settings.
struct PrinterSettings {
    QString target = "file";  ///< file, tcp, device, serial; or short: "tcp:host:port", "device:/dev/usb/lp0", "serial:/dev/ttyS0@9600"
    QString address;          ///< host:port, device path, serial path with optional @baud; not for file
    int widthMm = 80;         ///< 58 or 80
    QString folder;           ///< for file; "file:FOLDER" overrides it
    bool twoByteFontsOnly = false;
    PrinterTimeouts timeouts;
};

/// SETTING_INVALID {key, value} for an unknown target, a missing address or folder, another width. Opens nothing yet.
[[nodiscard]] Result<std::unique_ptr<Printer>> makePrinter(const PrinterSettings &settings);

} // namespace yaogui
