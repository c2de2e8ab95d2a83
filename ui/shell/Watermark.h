// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace yaogui {

/// A word across the whole window that cannot be overlooked and is never in the way: it takes no clicks.
class Watermark : public QWidget {
    Q_OBJECT
public:
    Watermark(const Theme &theme, const QString &text, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_text;
};

} // namespace yaogui
