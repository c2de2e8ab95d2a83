// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Device.h"

#include <QObject>
#include <QString>

namespace yaogui {

/// One text from a scanner or the camera, with the symbology when the source knows it.
struct Scan {
    QString text;      ///< GS (0x1D) kept, terminators and AIM prefix removed
    QString symbology; ///< "code128", "ean13", … or empty
    bool operator==(const Scan &) const = default;
};

/// Something codes come from: keyboard wedge, serial port, camera. Lives on the thread of its creator unless it says
/// otherwise; signals are safe to connect across threads.
class CodeSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void scanned(const yaogui::Scan &scan);
    void stateChanged(const yaogui::DeviceState &state);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::Scan)
