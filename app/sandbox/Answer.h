// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/Refusal.h"
#include "app/sandbox/Settings.h"

#include <QByteArray>

namespace yaogui::sandbox {

/// The response envelope, plain or with the oddities seen in the field.
[[nodiscard]] QByteArray answerBody(Books &books, const Settings &settings, const Output &output);

/// The answer to a decoding: code, message, orgId, data (a JSON text, as in the field).
[[nodiscard]] QByteArray decodeBody(const QString &orgId, const Output &data);

} // namespace yaogui::sandbox
