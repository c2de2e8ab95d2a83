// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace yaogui {

/// Says once when no key and no hand was on the program for a while.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    /// Watches every event of `application`.
    explicit IdleWatch(QObject *application, QObject *parent = nullptr);
    /// 0: never.
    void setPatience(int milliseconds);
    [[nodiscard]] int patience() const { return m_patience; }

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    int m_patience = 0;
};

} // namespace yaogui
