// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/CodeSource.h"

#include <QByteArray>

namespace yaogui {

/// Cuts the bytes of a serial line into codes, at CR, LF, CR LF and Tab. Pure: silence is for the caller to notice.
class SerialFrames {
public:
    enum class Event { None, Code, TooLong };

    /// Code: take() has one. TooLong: more than longestScan bytes came without an end; told once, the rest up to the next end is dropped.
    [[nodiscard]] Event add(char byte);
    /// Ends what came so far, for silence; Code or None.
    [[nodiscard]] Event end();
    [[nodiscard]] Scan take();
    /// Bytes came that no end has followed yet.
    [[nodiscard]] bool isOpen() const { return !m_bytes.isEmpty() || m_tooLong; }
    void clear() { *this = SerialFrames(); }

private:
    QByteArray m_bytes;
    Scan m_scan;
    bool m_tooLong = false;
};

} // namespace yaogui
