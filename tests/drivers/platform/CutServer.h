// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

namespace yaogui {

/// What the server does with every connection.
struct CutPlan {
    qsizetype requestBytes = -1; ///< reads this many bytes of the request, then ends; -1: the whole request
    QByteArray answer;           ///< sent after a whole request
    bool reset = false;          ///< ends with RST instead of FIN
    bool hang = false;           ///< does not end by itself: waits until the client does
};

/// A raw server on loopback that counts what really arrives and cuts where a test says. On its own thread.
class CutServer {
public:
    explicit CutServer(CutPlan plan);
    ~CutServer();
    CutServer(const CutServer &) = delete;
    CutServer &operator=(const CutServer &) = delete;
    [[nodiscard]] QString url() const;
    /// Takes what still waits at the door, and ends. The counts are whole after it.
    void finish();

    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests whose first byte arrived.
    [[nodiscard]] int requests() const { return m_requests; }
    /// Requests that arrived to the last byte of their body.
    [[nodiscard]] int wholeRequests() const { return m_wholeRequests; }
    /// The bytes of the last request; after finish().
    [[nodiscard]] QByteArray lastRequest() const { return m_lastRequest; }

private:
    void run();
    void serve(int connection);
    [[nodiscard]] bool readRequest(int connection);

    CutPlan m_plan;
    int m_listener = -1;
    int m_port = 0;
    int m_stop[2] = {-1, -1};
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_wholeRequests = 0;
    QByteArray m_lastRequest;
    std::thread m_thread;
};

/// An HTTP answer with Content-Length.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &moreHeaders = {});

} // namespace yaogui
