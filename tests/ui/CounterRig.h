// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/FakeDesk.h"
#include "tests/support/FakePolicyDesk.h"
#include "tests/support/FakeReturnDesk.h"
#include "tests/support/WindowHands.h"
#include "ui/counter/CounterPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tones.h"

#include <QtTest>

namespace yaogui {

class CountedTones final : public Tones {
public:
    void taken() override { ++takenCount; }
    void refused() override { ++refusedCount; }
    int takenCount = 0;
    int refusedCount = 0;
};

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time{QDate(2026, 3, 1), QTime(10, 32)};
};

/// The real window on a counter's business in memory.
class CounterRig : public test::WindowHands {
public:
    explicit CounterRig(QSize size = {1366, 768}, const Theme &theme = lightTheme(), bool training = true)
        : WindowHands(window),
          window(
            desk, policy, returns,
            ShellInfo{QStringLiteral("无锡示范药店"), QStringLiteral("1号台"), QStringLiteral("王芳"), QStringLiteral("李敏"), training},
            theme, clock, tones)
    {
        window.resize(size);
        window.show();
        desk.open();
        policy.open();
    }

    void scan(const QString &code) { desk.scan(Scan{code, {}}); }

    /// One insured box, one bag, the person: ready for the next act.
    void sell(const QString &credential = FakeDesk::insuranceCode)
    {
        scan(FakeDesk::boxA);
        scan(FakeDesk::bag);
        scan(credential);
        QTRY_VERIFY(mainAct()->isEnabled());
    }

    FakeDesk desk;
    FakePolicyDesk policy;
    FakeReturnDesk returns;
    FixedClock clock;
    CountedTones tones;
    MainWindow window;
};

} // namespace yaogui
