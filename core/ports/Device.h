// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace yaogui {

enum class DeviceKind { Platform, Scanner, Camera, Printer, Backup };
enum class DeviceHealth { Off, Ready, Trouble };

/// What the status strip says of a device. `code` is the name of an ErrorCode when in trouble; ui/text has the words
/// and the remedy.
struct DeviceState {
    DeviceKind kind = DeviceKind::Scanner;
    DeviceHealth health = DeviceHealth::Off;
    QString code;
    QString place; ///< port, path or address, for the words
    bool operator==(const DeviceState &) const = default;
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::DeviceState)
