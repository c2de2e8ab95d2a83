// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/TableSheet.h"

#include <QDateTime>
#include <QPagedPaintDevice>

namespace yaogui {

/// Lies when the page is wider than high.
[[nodiscard]] bool wantsLandscape(const TableSheet &sheet);
/// Lays a table out over pages: its title and time on each, the column titles repeated, the number of each page. False: the device failed.
[[nodiscard]] bool paintTable(QPagedPaintDevice &device, const TableSheet &sheet, const QDateTime &now);

} // namespace yaogui
