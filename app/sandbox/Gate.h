// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Call.h"
#include "app/sandbox/HttpServer.h"
#include "app/sandbox/Schemas.h"

namespace yaogui::sandbox {

/// x-tif-paasid, -timestamp, -nonce, -signature: lower-case hex SHA-256 of timestamp+secret+nonce+timestamp; the timestamp
/// within the window, the nonce not seen before. Remembers the nonce.
[[nodiscard]] Checked<void> checkSignature(Books &books, const Settings &settings, const HttpRequest &request);

/// The body as an object; nothing when it is not one.
[[nodiscard]] Checked<QJsonObject> readBody(const HttpRequest &request);

/// Envelope, msgid, sign_no, input and insuplc_admdvs. -1 for the envelope, -2 for the input.
[[nodiscard]] Checked<Call> checkEnvelope(Books &books, const Settings &settings, const Schemas &schemas, const QJsonObject &body);

} // namespace yaogui::sandbox
