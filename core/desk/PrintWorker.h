// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DeskTools.h"
#include "core/ports/Device.h"

#include <QObject>

namespace yaogui {

/// Prints one paper after the other on the printing thread; trouble shows in the status strip and touches no sale.
class PrintWorker : public QObject {
    Q_OBJECT
public:
    explicit PrintWorker(const DeskTools &tools) : m_tools(tools) {}

public slots:
    /// Says at the start what is known without printing: a file is always ready.
    void start()
    {
        if (m_tools.printerPlace.startsWith(QStringLiteral("file")))
            emit deviceChanged({DeviceKind::Printer, DeviceHealth::Ready, {}, m_tools.printerPlace});
    }
    void print(const yaogui::PrintDocument &document)
    {
        const auto printed = m_tools.print(document);
        const DeviceHealth health = printed ? DeviceHealth::Ready : DeviceHealth::Trouble;
        emit deviceChanged({DeviceKind::Printer, health, printed ? QString() : codeName(printed.error().code), m_tools.printerPlace});
    }

signals:
    void deviceChanged(const yaogui::DeviceState &state);

private:
    DeskTools m_tools;
};

} // namespace yaogui
