// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/till/CashCount.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace yaogui {

/// Coins and notes with a field for the pieces of each, and their sum. Enter and the arrows go from field to field.
class CountGrid : public QWidget {
    Q_OBJECT
public:
    CountGrid(const Theme &theme, QWidget *parent);
    [[nodiscard]] CashCount count() const;
    void clear();

signals:
    void changed();
    /// Enter in the last field.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        Money value;
        QLineEdit *pieces;
        QLabel *amount;
    };
    void addLine(QGridLayout &grid, Money value, int row, int column);
    void sum();
    void step(int from, int by);

    Theme m_theme;
    std::vector<Line> m_lines;
    QLabel *m_total;
};

} // namespace yaogui
