// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedScale.h"

#include "core/base/ErrorCode.h"

namespace yaogui {

void SimulatedScale::plug()
{
    m_plugged = true;
    emit stateChanged({});
}

void SimulatedScale::unplug()
{
    m_plugged = false;
    emit stateChanged(codeName(ErrorCode::ScaleTrouble));
}

void SimulatedScale::show(Quantity grams, bool still)
{
    if (m_plugged)
        emit weighed({grams, still});
}

} // namespace yaogui
