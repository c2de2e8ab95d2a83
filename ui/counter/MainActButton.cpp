// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/counter/MainActButton.h"

#include <QMouseEvent>

namespace yaogui {

void MainActButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace yaogui
