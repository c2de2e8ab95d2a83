// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/serial/SerialLine.h"

#include <QFileInfo>
#include <QSerialPortInfo>

namespace yaogui {

SerialLine::SerialLine(SerialLineOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_port(this), m_reopen(this)
{
    m_reopen.setInterval(m_options.reopenMs);
    connect(&m_reopen, &QTimer::timeout, this, &SerialLine::open);
    connect(&m_port, &QSerialPort::readyRead, this, [this] { emit received(m_port.readAll()); });
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError)
            QMetaObject::invokeMethod(this, &SerialLine::lose, Qt::QueuedConnection); // closing inside its own signal is not safe
    });
}

SerialLine::~SerialLine()
{
    m_port.disconnect(this);
}

void SerialLine::start()
{
    m_reopen.start();
    open();
}

void SerialLine::stop()
{
    m_reopen.stop();
    m_port.close();
}

QString SerialLine::findPort() const
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

void SerialLine::open()
{
    if (m_port.isOpen())
        return;
    const QString path = findPort();
    m_port.setPortName(path);
    m_port.setBaudRate(m_options.baudRate);
    if (path.isEmpty() || !m_port.open(QIODevice::ReadOnly))
        emit missing();
    else
        emit opened(path);
}

void SerialLine::lose()
{
    if (!m_port.isOpen())
        return;
    m_port.close();
    emit missing();
}

} // namespace yaogui
