// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/LoopbackServer.h"

#include <QByteArray>
#include <QString>

#include <atomic>

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
    [[nodiscard]] QString url() const;
    /// Takes what still waits at the door, and ends. The counts are whole after it.
    void finish() { m_server.finish(); }

    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests whose first byte arrived.
    [[nodiscard]] int requests() const { return m_requests; }
    /// Requests that arrived to the last byte of their body.
    [[nodiscard]] int wholeRequests() const { return m_wholeRequests; }
    /// The bytes of the last request; after finish().
    [[nodiscard]] QByteArray lastRequest() const { return m_lastRequest; }

private:
    void serve(int connection);
    [[nodiscard]] bool readRequest(int connection);

    CutPlan m_plan;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_wholeRequests = 0;
    QByteArray m_lastRequest;
    loopback::Server m_server; ///< the last: its thread uses the others
};

/// An HTTP answer with Content-Length.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &moreHeaders = {});

} // namespace yaogui
