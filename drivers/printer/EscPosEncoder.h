// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"

#include <QByteArray>

namespace yaogui {

struct EscPosOptions {
    int widthMm = 80;              ///< 58 or 80
    bool twoByteFontsOnly = false; ///< the printer's font ends with GBK: four-byte characters print as 〓
};

/// The document as ESC/POS bytes with GB18030 text, laid out by core/sale/SlipLayout. Pure; any thread.
[[nodiscard]] QByteArray encodeEscPos(const PrintDocument &document, const EscPosOptions &options);

} // namespace yaogui
