// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace yaogui {

/// One POST as it leaves.
struct HttpRequest {
    QString url;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< besides Content-Type
    QByteArray body;                                        ///< UTF-8 JSON
    int connectTimeoutMs = 10000;
    int answerTimeoutMs = 30000;                            ///< from the connection to the last byte of the answer
};

/// How far it came.
enum class HttpOutcome {
    NotSent,  ///< no connection: not one byte of the request left
    NoAnswer, ///< it may have arrived; no whole answer came
    TooLarge, ///< an answer came and is larger than anybody's
    Replied,  ///< a whole answer with `status` came
};

struct HttpReply {
    HttpOutcome outcome = HttpOutcome::NotSent;
    int status = 0;
    QByteArray body;
    QString cause; ///< for logs; no personal data
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; ///< of a whole answer; names in lower case
};

/// Carries a POST once. Synchronous, ends within the two time-outs; worker threads.
class Transport {
public:
    virtual ~Transport() = default;
    /// Must never send the request a second time by itself, whatever happens to the first.
    [[nodiscard]] virtual HttpReply post(const HttpRequest &request) = 0;
};

} // namespace yaogui
