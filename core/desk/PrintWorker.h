// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DeskTools.h"
#include "core/ports/Device.h"

#include <QObject>
#include <QTimer>

namespace yaogui {

/// Prints one paper after the other on the printing thread; trouble shows in the status strip and touches no sale. A printer in trouble
/// is looked after until it is back.
class PrintWorker : public QObject {
    Q_OBJECT
public:
    explicit PrintWorker(const DeskTools &tools) : m_tools(tools)
    {
        m_look.setInterval(m_tools.printerLook);
        connect(&m_look, &QTimer::timeout, this, &PrintWorker::start);
    }

public slots:
    /// Says what is known without printing.
    void start()
    {
        if (m_tools.printerReady)
            tell(m_tools.printerReady());
    }
    void print(const yaogui::PrintDocument &document)
    {
        const auto printed = m_tools.print(document);
        tell(printed ? Done() : Done(refuse(printed.error())));
    }

signals:
    void deviceChanged(const yaogui::DeviceState &state);

private:
    void tell(const Done &ready)
    {
        emit deviceChanged({DeviceKind::Printer, ready ? DeviceHealth::Ready : DeviceHealth::Trouble, ready ? QString() : codeName(ready.error().code),
                            m_tools.printerPlace});
        if (ready || !m_tools.printerReady)
            m_look.stop();
        else
            m_look.start();
    }

    DeskTools m_tools;
    QTimer m_look{this};
};

} // namespace yaogui
