// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/ports/Device.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QMap>

class QHBoxLayout;
class QPushButton;

namespace yaogui {

/// What runs and what does not: devices, what the outside has not taken yet, results in doubt. Each is a button that
/// asks for its remedy to be said.
class StatusStrip : public QFrame {
    Q_OBJECT
public:
    /// What a remedy is about, and whether "send now" helps.
    struct Remedy {
        QString key;
        QString text;
        bool canSend = false;
    };

    StatusStrip(const Theme &theme, QWidget *parent = nullptr);
    void showDevice(const DeviceState &state);
    void showView(const CounterView &view);
    [[nodiscard]] Remedy remedyOf(const QString &key) const;

signals:
    void remedyWanted(const QString &key);

private:
    QPushButton *addButton(const QString &key, const QString &icon);
    void paintDevice(const DeviceState &state);
    Theme m_theme;
    QHBoxLayout *m_row;
    QMap<DeviceKind, DeviceState> m_devices;
    QMap<QString, DeviceState> m_scanners; ///< by place
    QMap<DeviceKind, QPushButton *> m_deviceButtons;
    QPushButton *m_unsentButton = nullptr;
    QPushButton *m_doubtButton = nullptr;
    int m_unsent = 0;
    int m_parked = 0;
    int m_doubt = 0;
    QString m_oldest;
};

} // namespace yaogui
