// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>

namespace yaogui {

/// F1: the keys of the counter, in place.
class HelpPanel : public QFrame {
    Q_OBJECT
public:
    HelpPanel(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace yaogui
