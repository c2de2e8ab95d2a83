// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

namespace yaogui::test {

/// The scanner's end of a pseudo-terminal, found under a symbolic link as udev makes it.
class FakeScanner {
public:
    explicit FakeScanner(const QString &link)
    {
        char name[128] = {};
        int slave = -1;
        if (openpty(&m_master, &slave, name, nullptr, nullptr) != 0)
            return;
        for (const int end : {m_master, slave})
            fcntl(end, F_SETFD, FD_CLOEXEC); // a program started meanwhile would hold the plug
        termios raw = {};
        tcgetattr(slave, &raw);
        cfmakeraw(&raw);
        tcsetattr(slave, TCSANOW, &raw);
        m_slave = slave; // kept open until the other side has it: a pty without reader hangs up
        QFile::remove(link);
        QFile::link(QString::fromLocal8Bit(name), link);
    }
    ~FakeScanner() { unplug(); }
    FakeScanner(const FakeScanner &) = delete;
    FakeScanner &operator=(const FakeScanner &) = delete;
    void say(const QByteArray &bytes) const { QCOMPARE(::write(m_master, bytes.constData(), static_cast<std::size_t>(bytes.size())), ssize_t{bytes.size()}); }
    void unplug()
    {
        for (int *end : {&m_slave, &m_master}) {
            if (*end >= 0)
                close(*end);
            *end = -1;
        }
    }

private:
    int m_master = -1;
    int m_slave = -1;
};

} // namespace yaogui::test
