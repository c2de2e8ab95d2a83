// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/journeys/Ctl.h"

#include <QTest>

/// Exit code and state of a program's one last line, with everything it said when they differ. `run` is evaluated once.
#define YAOGUI_EXPECT(run, exit, stateText)                                                                                    \
    do {                                                                                                                       \
        const yaogui::journey::Outcome expected = (run);                                                                       \
        const QByteArray story = expected.story().toUtf8();                                                                    \
        QVERIFY2(expected.stray.isEmpty() && expected.exitCode == (exit) && expected.text("state") == QString(stateText),      \
                 story.constData());                                                                                           \
    } while (false)

/// A refusal as the contract prints it, and its words on stderr.
#define YAOGUI_EXPECT_REFUSED(run, exit, codeText)                                                                             \
    do {                                                                                                                       \
        const yaogui::journey::Outcome refusal = (run);                                                                        \
        YAOGUI_EXPECT(refusal, exit, "refused");                                                                               \
        const QByteArray told = refusal.story().toUtf8();                                                                      \
        QVERIFY2(refusal.text("code") == QString(codeText), told.constData());                                                 \
        QVERIFY2(refusal.last().value("message").isString() && !refusal.text("message").isEmpty(), told.constData());          \
        QVERIFY2(refusal.last().value("details").isObject() && !refusal.words.isEmpty(), told.constData());                    \
    } while (false)
