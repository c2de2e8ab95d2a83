// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/store/Imports.h"

#include <QJsonObject>

#include <optional>

namespace yaogui::ctl {

/// JSON lines on stdout, words on stderr, and the exit code (contract, "All programs").
void printLine(const QJsonObject &line);
/// Prints {"state":"refused","code","message","details"} with `more` beside it; gives the exit code.
int printRefusal(const Error &error, const QJsonObject &more = {});
/// {"imported","rejected"}; 0, or 2 with rejected lines unless `partial`.
int printImport(const Result<ImportReport> &report, bool partial);
[[nodiscard]] QJsonValue orNull(const QString &text);
[[nodiscard]] QJsonValue orNull(const std::optional<Money> &money);

} // namespace yaogui::ctl
