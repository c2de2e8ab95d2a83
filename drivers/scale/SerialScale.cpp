// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scale/SerialScale.h"

#include "core/base/ErrorCode.h"

namespace yaogui {

SerialScale::SerialScale(SerialScaleOptions options, QObject *parent) : Scale(parent), m_line(options, this), m_silence(this)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(options.silenceMs);
    connect(&m_silence, &QTimer::timeout, this, [this] { setState(codeName(ErrorCode::ScaleTrouble)); });
    connect(&m_line, &SerialLine::opened, this, &SerialScale::onOpened);
    connect(&m_line, &SerialLine::received, this, &SerialScale::onBytes);
    connect(&m_line, &SerialLine::missing, this, [this] {
        m_silence.stop();
        setState(codeName(ErrorCode::ScaleTrouble));
    });
}

void SerialScale::start()
{
    m_line.start();
}

void SerialScale::stop()
{
    m_line.stop();
    m_silence.stop();
    m_frames.clear();
}

void SerialScale::onOpened()
{
    m_frames.clear();
    m_last.reset();
    m_silence.start(); // ready once it has said something
}

void SerialScale::onBytes(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (const auto reading = m_frames.add(byte))
            take(*reading);
    }
}

void SerialScale::take(const ScaleFrames::Reading &reading)
{
    m_silence.start();
    if (!reading.weight) {
        m_last.reset();
        return setState(codeName(ErrorCode::ScaleTrouble));
    }
    setState({});
    if (m_last == reading.weight)
        return;
    m_last = reading.weight;
    emit weighed(*m_last);
}

// Another thing on it is another weight, also where it weighs the same: after trouble it is said anew.
void SerialScale::setState(const QString &code)
{
    if (!code.isEmpty())
        m_last.reset();
    if (m_state == code)
        return;
    m_state = code;
    emit stateChanged(code);
}

} // namespace yaogui
