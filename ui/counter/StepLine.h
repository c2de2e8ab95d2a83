// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace yaogui {

/// 扫码 ─ 读卡 ─ 预结算 ─ 顾客确认 ─ 收款 ─ 打小票: where the sale is and what comes next.
class StepLine : public QWidget {
    Q_OBJECT
public:
    StepLine(const Theme &theme, QWidget *parent = nullptr);
    void show(const CounterView &view);
    void showFinished();
    [[nodiscard]] int currentStep() const { return m_current; }
    [[nodiscard]] QString nameOfStep(int step) const { return m_names.value(step); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setCurrent(int step, bool insured);
    Theme m_theme;
    QStringList m_names;
    int m_current = 0;
    bool m_insured = true;
};

} // namespace yaogui
