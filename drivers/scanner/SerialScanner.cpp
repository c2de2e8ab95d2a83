// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/SerialScanner.h"

#include "core/base/ErrorCode.h"

namespace yaogui {

SerialScanner::SerialScanner(SerialScannerOptions options, QObject *parent)
    : CodeSource(parent), m_line(options, this), m_named(options.vendorId == 0), m_silence(this)
{
    m_state.place = options.port;
    m_silence.setSingleShot(true);
    m_silence.setInterval(options.silenceMs);
    connect(&m_silence, &QTimer::timeout, this, &SerialScanner::flush);
    connect(&m_line, &SerialLine::opened, this, &SerialScanner::onOpened);
    connect(&m_line, &SerialLine::received, this, &SerialScanner::onBytes);
    connect(&m_line, &SerialLine::missing, this, [this] {
        flush(); // a code whose terminator did not make it any more
        setState(DeviceHealth::Trouble, codeName(ErrorCode::ScannerTrouble));
    });
}

void SerialScanner::start()
{
    m_line.start();
}

void SerialScanner::stop()
{
    m_line.stop();
    m_silence.stop();
    m_frames.clear();
    setState(DeviceHealth::Off, {});
}

void SerialScanner::onOpened(const QString &path)
{
    if (!m_named)
        m_state.place = path;
    m_frames.clear();
    setState(DeviceHealth::Ready, {});
}

void SerialScanner::onBytes(const QByteArray &bytes)
{
    for (const char byte : bytes)
        tell(m_frames.add(byte));
    if (m_frames.isOpen())
        m_silence.start();
    else
        m_silence.stop();
}

void SerialScanner::flush()
{
    m_silence.stop();
    tell(m_frames.end());
}

void SerialScanner::tell(SerialFrames::Event event)
{
    if (event == SerialFrames::Event::TooLong)
        return setState(DeviceHealth::Trouble, codeName(ErrorCode::ScanTooLong));
    if (event == SerialFrames::Event::None)
        return;
    setState(DeviceHealth::Ready, {});
    emit scanned(m_frames.take());
}

void SerialScanner::setState(DeviceHealth health, const QString &code)
{
    if (m_state.health == health && m_state.code == code)
        return;
    m_state.health = health;
    m_state.code = code;
    emit stateChanged(m_state);
}

} // namespace yaogui
