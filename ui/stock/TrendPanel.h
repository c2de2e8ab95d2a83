// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QChart;

namespace yaogui {

/// What is easier seen than read: the stock's worth and what counts found, month by month, and when the stock ends.
class TrendPanel : public QWidget {
    Q_OBJECT
public:
    TrendPanel(const Theme &theme, QWidget *parent);
    void show(const TrendView &view);
    /// The same in figures.
    [[nodiscard]] TableSheet table() const;

private:
    QChart *addChart(const QString &name, const QString &title);

    Theme m_theme;
    TrendView m_view;
    QChart *m_value, *m_lost, *m_expiry;
};

} // namespace yaogui
