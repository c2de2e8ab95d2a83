// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedScanner.h"

#include "core/base/ErrorCode.h"

namespace yaogui {

void SimulatedScanner::plug()
{
    m_plugged = true;
    setState(DeviceHealth::Ready, {});
}

void SimulatedScanner::unplug()
{
    m_plugged = false;
    setState(DeviceHealth::Trouble, codeName(ErrorCode::ScannerTrouble));
}

void SimulatedScanner::scan(const QString &text, const QString &symbology)
{
    if (m_plugged)
        emit scanned({text, symbology});
}

void SimulatedScanner::setState(DeviceHealth health, const QString &code)
{
    emit stateChanged({DeviceKind::Scanner, health, code, "simulated"});
}

} // namespace yaogui
