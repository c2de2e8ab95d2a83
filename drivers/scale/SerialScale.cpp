// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scale/SerialScale.h"

#include "core/base/ErrorCode.h"

namespace yaogui {

SerialScale::SerialScale(SerialScaleOptions options, QObject *parent)
    : Scale(parent), m_options(std::move(options)), m_port(this), m_silence(this), m_reopen(this)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_options.silenceMs);
    m_reopen.setInterval(m_options.reopenMs);
    connect(&m_silence, &QTimer::timeout, this, [this] { setState(codeName(ErrorCode::ScaleTrouble)); });
    connect(&m_reopen, &QTimer::timeout, this, &SerialScale::open);
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScale::onBytes);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError)
            QMetaObject::invokeMethod(this, &SerialScale::lose, Qt::QueuedConnection); // closing inside its own signal is not safe
    });
}

SerialScale::~SerialScale()
{
    m_port.disconnect(this);
}

void SerialScale::start()
{
    m_reopen.start();
    open();
}

void SerialScale::stop()
{
    m_reopen.stop();
    m_silence.stop();
    m_port.close();
    m_frames.clear();
}

void SerialScale::open()
{
    if (m_port.isOpen())
        return;
    m_port.setPortName(m_options.port);
    m_port.setBaudRate(m_options.baudRate);
    if (!m_port.open(QIODevice::ReadOnly))
        return setState(codeName(ErrorCode::ScaleTrouble));
    m_frames.clear();
    m_last.reset();
    m_silence.start(); // ready once it has said something
}

void SerialScale::lose()
{
    if (!m_port.isOpen())
        return;
    m_silence.stop();
    m_port.close();
    setState(codeName(ErrorCode::ScaleTrouble));
}

void SerialScale::onBytes()
{
    for (const char byte : m_port.readAll()) {
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
