// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace yaogui {

/// How far the difference has come on its way through the bands; the words beside it say the same.
class VarianceBar : public QWidget {
    Q_OBJECT
public:
    VarianceBar(const Theme &theme, QWidget *parent);
    void show(const QString &percent, const std::vector<Percent> &bands);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int placeOf(int basisPoints) const;

    Theme m_theme;
    std::vector<Percent> m_bands;
    int m_basisPoints = 0;
};

} // namespace yaogui
