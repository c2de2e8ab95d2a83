// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/scanner/SerialFrames.h"
#include "drivers/serial/SerialLine.h"

namespace yaogui {

struct SerialScannerOptions : SerialLineOptions {
    int silenceMs = 100; ///< ends a code without terminator
};

/// A scanner on a serial line (RS-232 or USB CDC), the way that no keyboard layout and no input method can spoil. Codes
/// end at CR, LF, CR LF, Tab or silence. Unplugged it says so, and comes back by itself.
/// Lives on the thread it is moved to before start(). States: Ready; Trouble SCANNER_TROUBLE while the port is missing,
/// SCAN_TOO_LONG until the next good scan; Off after stop().
class SerialScanner final : public CodeSource {
    Q_OBJECT
public:
    explicit SerialScanner(SerialScannerOptions options, QObject *parent = nullptr);

public slots:
    void start();
    void stop();

private:
    void onOpened(const QString &path);
    void onBytes(const QByteArray &bytes);
    void flush();
    void tell(SerialFrames::Event event);
    void setState(DeviceHealth health, const QString &code);

    SerialLine m_line;
    bool m_named; ///< by its port; otherwise where the device was found
    QTimer m_silence;
    SerialFrames m_frames;
    DeviceState m_state;
};

} // namespace yaogui
