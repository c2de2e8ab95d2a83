// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSerialPort>
#include <QTimer>

namespace yaogui {

/// Which port, and how it talks. With a vendor id the port is looked for by what the device says of itself, because its
/// name changes with the socket it is plugged into; otherwise `port` is a path or a name.
struct SerialLineOptions {
    QString port;
    quint16 vendorId = 0;
    quint16 productId = 0;
    QString serialNumber; ///< empty: any
    int baudRate = 9600;  ///< USB devices ignore it
    int reopenMs = 1000;  ///< how often a missing port is looked for
};

/// A serial port that may be missing: looked for until it is there, and again once it was unplugged. Only reads.
/// Lives on the thread it is moved to before start().
class SerialLine final : public QObject {
    Q_OBJECT
public:
    explicit SerialLine(SerialLineOptions options, QObject *parent = nullptr);
    ~SerialLine() override;

    void start();
    void stop();

signals:
    void opened(const QString &path);
    void received(const QByteArray &bytes);
    /// It was not found, or is gone: said at each look until it is there.
    void missing();

private:
    [[nodiscard]] QString findPort() const;
    void open();
    void lose();

    SerialLineOptions m_options;
    QSerialPort m_port;
    QTimer m_reopen;
};

} // namespace yaogui
