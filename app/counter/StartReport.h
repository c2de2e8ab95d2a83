// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/counter/CounterApp.h"

#include <QObject>

namespace yaogui {

/// Says on the console how the start went, for tests/bench, and ends the program: milliseconds from the process's beginning to the window
/// with its first view painted (usable_ms) and to the search's first answer (search_ms), and what is resident `idleSeconds` later.
class StartReport : public QObject {
    Q_OBJECT
public:
    StartReport(CounterApp &app, int idleSeconds);

private:
    void usable();
    void searching();
    void print() const;

    CounterApp &m_app;
    int m_idleSeconds;
    qint64 m_usableMs = -1, m_searchMs = -1;
};

} // namespace yaogui
