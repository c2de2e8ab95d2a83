// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/care/Signs.h"

namespace yaogui {

/// Signs of zones as a PDF file, an A4 page each in large letters. Synchronous; worker threads, while a QGuiApplication lives. PRINTER_TROUBLE {place}.
[[nodiscard]] Result<QString> writeSigns(const std::vector<ZoneSign> &signs, const QString &path);

} // namespace yaogui
