// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/SerialFrames.h"

#include "drivers/scanner/ScanText.h"

#include <utility>

namespace yaogui {

SerialFrames::Event SerialFrames::add(char byte)
{
    if (byte == '\r' || byte == '\n' || byte == '\t')
        return end();
    if (m_tooLong)
        return Event::None;
    m_bytes += byte;
    if (m_bytes.size() <= longestScan)
        return Event::None;
    m_tooLong = true;
    m_bytes.clear();
    return Event::TooLong;
}

SerialFrames::Event SerialFrames::end()
{
    m_tooLong = false;
    m_scan = scanFromText(textFromBytes(std::exchange(m_bytes, QByteArray())));
    return m_scan.text.isEmpty() ? Event::None : Event::Code;
}

Scan SerialFrames::take()
{
    return std::exchange(m_scan, Scan());
}

} // namespace yaogui
