// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/scale/ScaleFrames.h"
#include "drivers/serial/SerialLine.h"

namespace yaogui {

struct SerialScaleOptions : SerialLineOptions {
    int silenceMs = 3000; ///< a scale that says nothing for so long is switched off
};

/// A scale on a serial line that sends what it shows by itself. Unplugged or switched off it says SCALE_TROUBLE, and comes back by itself.
/// Lives on the thread it is moved to before start().
class SerialScale final : public Scale {
    Q_OBJECT
public:
    explicit SerialScale(SerialScaleOptions options, QObject *parent = nullptr);

public slots:
    void start();
    void stop();

private:
    void onOpened();
    void onBytes(const QByteArray &bytes);
    void take(const ScaleFrames::Reading &reading);
    void setState(const QString &code);

    SerialLine m_line;
    QTimer m_silence;
    ScaleFrames m_frames;
    std::optional<Weight> m_last;
    std::optional<QString> m_state; ///< as told; nothing yet
};

} // namespace yaogui
