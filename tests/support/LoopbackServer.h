// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <thread>

namespace yaogui::loopback {

/// Takes one TCP connection after another on a port of its own on loopback, on a thread of its own.
class Server {
public:
    /// `serve` is given each connection; the server closes it afterwards.
    explicit Server(std::function<void(int connection)> serve);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// Takes what still waits at the door, and ends.
    void finish();
    /// Until the client says something more or goes, or finish() is called. From `serve`.
    void waitForEnd(int connection) const;

private:
    void run();

    std::function<void(int)> m_serve;
    int m_listener = -1;
    int m_port = 0;
    int m_stop[2] = {-1, -1};
    std::thread m_thread;
};

/// An HTTP message is whole when the header is there and as many bytes after it as Content-Length says.
[[nodiscard]] bool isWhole(const QByteArray &message);
/// As much as the other end takes.
void sendAll(int connection, const QByteArray &bytes);
/// The connection will end with RST instead of FIN.
void resetAtClose(int connection);
/// Connected to that port; −1 where nobody listens.
[[nodiscard]] int connectTo(int port);

} // namespace yaogui::loopback
