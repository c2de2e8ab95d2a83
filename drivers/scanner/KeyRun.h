// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/scanner/ScanText.h"

#include <QString>

namespace yaogui {

/// How a scanner's keys differ from a person's, in milliseconds of the keys' own timestamps.
struct WedgeOptions {
    int meanGapMs = 30;      ///< a scan's keys follow each other faster than this on average
    int maxGapMs = 90;       ///< and none slower than this
    int silenceMs = 120;     ///< ends a scan that has no terminator; a terminator comes within it
    int minLength = 6;
    qsizetype maxLength = longestScan;
    int typingPauseMs = 400; ///< a person who typed so recently is believed to be still typing
};

/// Keys that followed each other quickly enough that they may be one scan: the timing rules, without any event.
/// A person's key rarely follows another within 30 ms. So a run ends, as typing, at the first slower gap while it is
/// shorter than a scan, with one exception: a run that begins as codes do (a digit, a sign, a capital) while nobody is
/// typing may hesitate once up to maxGapMs, because a slow host delays the second key of a scan more often than a person
/// scans while typing digits.
class KeyRun {
public:
    explicit KeyRun(const WedgeOptions &options) : m_options(options) {}
    [[nodiscard]] bool isEmpty() const { return m_keys == 0; }
    [[nodiscard]] bool mayContinue(quint64 time) const;
    void add(const QString &text, quint64 time);
    /// Long enough that modified keys (a separator as Ctrl+] or Alt+029) are believed to be the scanner's.
    [[nodiscard]] bool isLikely() const { return m_keys >= m_options.minLength && isFast(); }
    [[nodiscard]] bool isTooLong() const { return m_text.size() > m_options.maxLength; }
    [[nodiscard]] bool endsWithin(quint64 time, int ms) const { return time >= m_last && time - m_last <= static_cast<quint64>(ms); }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// How long to wait for the next key.
    [[nodiscard]] int holdMs() const;
    /// Forgets the keys; `typed` remembers that a person is typing.
    void clear(bool typed);
    /// A key that is not kept, of a run that became too long.
    void touch(quint64 time) { m_last = time; }

private:
    [[nodiscard]] bool isFast() const;
    [[nodiscard]] bool mayHesitate() const;

    WedgeOptions m_options;
    QString m_text;
    int m_keys = 0;
    quint64 m_first = 0, m_last = 0, m_lastTyped = 0;
    bool m_hesitated = false;
    bool m_anyTyped = false;
};

} // namespace yaogui
