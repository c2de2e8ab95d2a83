// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/SerialScanner.h"

#include "core/base/ErrorCode.h"

#include <QFileInfo>
#include <QSerialPortInfo>

namespace yaogui {

SerialScanner::SerialScanner(SerialScannerOptions options, QObject *parent)
    : CodeSource(parent), m_options(std::move(options)), m_port(this), m_silence(this), m_reopen(this)
{
    m_state.place = m_options.port;
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_options.silenceMs);
    m_reopen.setInterval(m_options.reopenMs);
    connect(&m_silence, &QTimer::timeout, this, &SerialScanner::flush);
    connect(&m_reopen, &QTimer::timeout, this, &SerialScanner::open);
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScanner::onBytes);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError)
            QMetaObject::invokeMethod(this, &SerialScanner::lose, Qt::QueuedConnection); // closing inside its own signal is not safe
    });
}

SerialScanner::~SerialScanner()
{
    m_port.disconnect(this);
}

void SerialScanner::start()
{
    m_reopen.start();
    open();
}

void SerialScanner::stop()
{
    m_reopen.stop();
    m_silence.stop();
    m_port.close();
    m_frames.clear();
    setState(DeviceHealth::Off, {});
}

QString SerialScanner::findPort() const
{
    if (m_options.vendorId == 0)
        return QFileInfo(m_options.port).canonicalFilePath().isEmpty() ? m_options.port : QFileInfo(m_options.port).canonicalFilePath();
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts()) {
        const bool sameNumber = m_options.serialNumber.isEmpty() || port.serialNumber() == m_options.serialNumber;
        if (port.vendorIdentifier() == m_options.vendorId && port.productIdentifier() == m_options.productId && sameNumber)
            return port.systemLocation();
    }
    return {};
}

void SerialScanner::open()
{
    if (m_port.isOpen())
        return;
    const QString path = findPort();
    if (m_options.vendorId != 0 && !path.isEmpty())
        m_state.place = path;
    m_port.setPortName(path);
    m_port.setBaudRate(m_options.baudRate);
    if (path.isEmpty() || !m_port.open(QIODevice::ReadOnly))
        return setState(DeviceHealth::Trouble, codeName(ErrorCode::ScannerTrouble));
    m_frames.clear();
    setState(DeviceHealth::Ready, {});
}

void SerialScanner::lose()
{
    if (!m_port.isOpen())
        return;
    flush(); // a code whose terminator did not make it any more
    m_port.close();
    setState(DeviceHealth::Trouble, codeName(ErrorCode::ScannerTrouble));
}

void SerialScanner::onBytes()
{
    for (const char byte : m_port.readAll())
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
