// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/scale/ScaleFrames.h"

#include <QSerialPort>
#include <QTimer>

namespace yaogui {

struct SerialScaleOptions {
    QString port; ///< a path or a name
    int baudRate = 9600;
    int silenceMs = 3000; ///< a scale that says nothing for so long is switched off
    int reopenMs = 1000;  ///< how often a missing port is looked for
};

/// A scale on a serial line that sends what it shows by itself. Unplugged or switched off it says SCALE_TROUBLE, and comes back by itself.
/// Lives on the thread it is moved to before start().
class SerialScale final : public Scale {
    Q_OBJECT
public:
    explicit SerialScale(SerialScaleOptions options, QObject *parent = nullptr);
    ~SerialScale() override;

public slots:
    void start();
    void stop();

private:
    void open();
    void lose();
    void onBytes();
    void take(const ScaleFrames::Reading &reading);
    void setState(const QString &code);

    SerialScaleOptions m_options;
    QSerialPort m_port;
    QTimer m_silence;
    QTimer m_reopen;
    ScaleFrames m_frames;
    std::optional<Weight> m_last;
    std::optional<QString> m_state; ///< as told; nothing yet
};

} // namespace yaogui
