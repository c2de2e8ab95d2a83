// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/LoopbackServer.h"

#include <QByteArray>
#include <QMap>

#include <mutex>
#include <vector>

namespace yaogui::torture {

/// What happens to one exchange on its way.
enum class Meddling {
    None,
    LoseRequest,      ///< it never arrives; both ends are reset
    LoseAnswer,       ///< it arrives and is answered, and the client is reset
    LateRequest,      ///< it is kept until release(); the client waits in vain
    LateAnswer,       ///< the client waits in vain
    DoubleRequest,    ///< it arrives twice; the first answer goes back
    DoubleRequestSecondAnswer, ///< it arrives twice; the second answer goes back
    DoubleAnswer,     ///< the answer comes twice
    ForeignAnswer,    ///< the answer to the exchange of the same kind before comes instead
    CutRequest,       ///< reset after so many bytes of it
    CutAnswer,        ///< reset after so many bytes of it
    TruncateAnswer,   ///< ended in good order after so many bytes of it
    FlipRequest,      ///< one bit of this byte is another, but for the numbers of messages (isOnlyGuardedByTls)
    FlipAnswer,
};

/// A TCP proxy on loopback between a client and a platform, which does to the next message of one kind what a test says and passes
/// on everything else. One exchange at a time, on a thread of its own; every other call from one other thread.
class FaultProxy {
public:
    explicit FaultProxy(int platformPort);

    [[nodiscard]] int port() const { return m_server.port(); }
    /// The next request that carries this infno meets it, once. `at` is the byte, `bit` of it.
    void meddle(Meddling meddling, const QByteArray &infno, qsizetype at = 0, int bit = 0);
    /// That request has come.
    [[nodiscard]] bool met() const;
    /// That request was passed on unspoilt: the byte was none that may be flipped.
    [[nodiscard]] bool spared() const;
    /// What was kept late arrives now. How many there were.
    int release();
    /// The last whole request and answer of this kind, headers included.
    [[nodiscard]] QByteArray lastRequest(const QByteArray &infno) const;
    [[nodiscard]] QByteArray lastAnswer(const QByteArray &infno) const;

private:
    struct Plan {
        Meddling meddling = Meddling::None;
        QByteArray infno;
        qsizetype at = 0;
        int bit = 0;
    };
    struct Seen {
        QByteArray request, answer;
    };

    void serve(int client);
    void pass(int client, const QByteArray &infno, const QByteArray &request);
    void meddleWith(int client, const Plan &plan, const QByteArray &infno, QByteArray request);
    void answer(int client, const Plan &plan, const QByteArray &infno, QByteArray bytes);
    [[nodiscard]] QByteArray ask(int client, const QByteArray &request);
    [[nodiscard]] Plan takePlan(const QByteArray &infno);

    int m_platformPort;
    mutable std::mutex m_lock; ///< guards what follows
    Plan m_plan;
    bool m_met = false, m_spared = false;
    QMap<QByteArray, Seen> m_seen; ///< by infno
    std::vector<QByteArray> m_late;
    loopback::Server m_server; ///< the last: its thread uses the others
};

} // namespace yaogui::torture
