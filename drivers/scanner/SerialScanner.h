// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/scanner/SerialFrames.h"

#include <QSerialPort>
#include <QTimer>

namespace yaogui {

/// Which port, and how it talks. With a vendor id the port is looked for by what the device says of itself, because its
/// name changes with the socket it is plugged into; otherwise `port` is a path or a name.
struct SerialScannerOptions {
    QString port;
    quint16 vendorId = 0;
    quint16 productId = 0;
    QString serialNumber;  ///< empty: any
    int baudRate = 9600;   ///< USB scanners ignore it
    int silenceMs = 100;   ///< ends a code without terminator
    int reopenMs = 1000;   ///< how often a missing port is looked for
};

/// A scanner on a serial line (RS-232 or USB CDC), the way that no keyboard layout and no input method can spoil. Codes
/// end at CR, LF, CR LF, Tab or silence. Unplugged it says so, and comes back by itself.
/// Lives on the thread it is moved to before start(). States: Ready; Trouble SCANNER_TROUBLE while the port is missing,
/// SCAN_TOO_LONG until the next good scan; Off after stop().
class SerialScanner final : public CodeSource {
    Q_OBJECT
public:
    explicit SerialScanner(SerialScannerOptions options, QObject *parent = nullptr);
    ~SerialScanner() override;

public slots:
    void start();
    void stop();

private:
    [[nodiscard]] QString findPort() const;
    void open();
    void lose();
    void onBytes();
    void flush();
    void tell(SerialFrames::Event event);
    void setState(DeviceHealth health, const QString &code);

    SerialScannerOptions m_options;
    QSerialPort m_port;
    QTimer m_silence;
    QTimer m_reopen;
    SerialFrames m_frames;
    DeviceState m_state;
};

} // namespace yaogui
