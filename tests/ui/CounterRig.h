// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/FakeDesk.h"
#include "ui/counter/CounterPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tones.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(10, 32)); }
};

/// The real window on a counter's business in memory.
class CounterRig {
public:
    explicit CounterRig(QSize size = {1366, 768}, const Theme &theme = lightTheme(), bool training = true)
        : window(
            desk,
            ShellInfo{QStringLiteral("无锡示范药店"), QStringLiteral("1号台"), QStringLiteral("王芳"), QStringLiteral("李敏"), training},
            theme, clock, tones)
    {
        window.resize(size);
        window.show();
        desk.open();
    }

    template <typename Widget> [[nodiscard]] Widget *find(const char *name)
    {
        auto *widget = window.findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget named %s", name);
        return widget;
    }
    [[nodiscard]] QLineEdit *search() { return find<QLineEdit>("searchField"); }
    [[nodiscard]] QPushButton *mainAct() { return find<QPushButton>("mainActButton"); }
    [[nodiscard]] QString text(const char *name) { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString messageOf(const char *strip)
    {
        return find<QFrame>(strip)->findChild<QLabel *>(QStringLiteral("messageText"))->text();
    }
    /// A key where the cursor is, as a person would press it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.focusWidget(), key, modifiers); }
    /// Latin letters as keys, Han characters as an input method commits them.
    void type(const QString &words)
    {
        for (const QChar character : words) {
            if (character.unicode() < 0x80) {
                QTest::keyClick(window.focusWidget(), character.toLatin1());
                continue;
            }
            QInputMethodEvent commit;
            commit.setCommitString(character);
            QCoreApplication::sendEvent(window.focusWidget(), &commit);
        }
    }
    void click(const char *name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
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
    FixedClock clock;
    CountedTones tones;
    MainWindow window;
};

} // namespace yaogui
