// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace yaogui {

/// A CSV table without quotes as an XLSX workbook: days and numbers of up to fifteen digits become such cells, all else text.
[[nodiscard]] QByteArray sheetOf(const QByteArray &csv);

} // namespace yaogui
