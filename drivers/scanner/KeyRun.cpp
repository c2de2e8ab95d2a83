// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/KeyRun.h"

namespace yaogui {

bool KeyRun::isFast() const
{
    return m_last - m_first < static_cast<quint64>(m_options.meanGapMs) * static_cast<quint64>(m_keys - 1);
}

bool KeyRun::mayHesitate() const
{
    const bool typing = m_anyTyped && m_first >= m_lastTyped && m_first - m_lastTyped <= static_cast<quint64>(m_options.typingPauseMs);
    const QChar start = m_text.at(0);
    return !m_hesitated && !typing && (!start.isLetter() || start.isUpper());
}

bool KeyRun::mayContinue(quint64 time) const
{
    if (!endsWithin(time, m_options.maxGapMs))
        return false;
    if (endsWithin(time, m_options.meanGapMs))
        return true;
    return isLikely() || mayHesitate();
}

void KeyRun::add(const QString &text, quint64 time)
{
    if (isEmpty())
        m_first = time;
    else
        m_hesitated = m_hesitated || !endsWithin(time, m_options.meanGapMs);
    m_last = time;
    m_text += text;
    ++m_keys;
}

int KeyRun::holdMs() const
{
    if (isLikely())
        return m_options.silenceMs;
    return m_keys == 1 && !mayHesitate() ? m_options.meanGapMs : m_options.maxGapMs;
}

void KeyRun::clear(bool typed)
{
    if (typed) {
        m_anyTyped = true;
        m_lastTyped = m_last;
    }
    m_text.clear();
    m_keys = 0;
    m_hesitated = false;
}

} // namespace yaogui
