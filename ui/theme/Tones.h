// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace yaogui {

/// What the counter sounds like: one short tone for "taken", two for "refused". GUI thread; never blocks.
class Tones {
public:
    virtual ~Tones() = default;
    virtual void taken() = 0;
    virtual void refused() = 0;
};

/// The system's bell, once or twice.
class BellTones final : public QObject, public Tones {
    Q_OBJECT
public:
    using QObject::QObject;
    void taken() override;
    void refused() override;
};

} // namespace yaogui
