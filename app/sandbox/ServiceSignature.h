// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Books.h"
#include "app/sandbox/HttpServer.h"
#include "app/sandbox/Refusal.h"
#include "app/sandbox/Settings.h"

#include <QStringList>

namespace yaogui::sandbox {

/// A service beside the insurance platform, under a path of its own with signed headers x-NAME-….
struct Service {
    QString name;           ///< path and part of the headers: pay, procure
    QString client;         ///< the header that names who asks: merchant, store
    QStringList operations;
};

/// x-NAME-CLIENT, -timestamp, -nonce, -signature: HMAC-SM3 under the secret of timestamp, nonce, operation and body, one a line. Remembers the nonce.
[[nodiscard]] Checked<void> checkServiceSignature(Books &books, const Settings &settings, const HttpRequest &request, const Service &service,
                                                  const QString &operation);

/// Of an answer to that question: the same, with "-answer" behind the operation and the answer's body.
[[nodiscard]] QByteArray answerSignature(const Settings &settings, const HttpRequest &request, const Service &service, const QString &operation,
                                         const QByteArray &body);

} // namespace yaogui::sandbox
