// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace yaogui::fuzz {

/// The program's input; its bytes are copied, so that reading beyond their end is seen.
[[nodiscard]] inline QByteArray input(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/// The part before the first line break, which is cut off `rest`.
[[nodiscard]] inline QByteArray takeLine(QByteArray &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArray line = end < 0 ? rest : rest.left(end);
    rest = end < 0 ? QByteArray() : rest.mid(end + 1);
    return line;
}

/// What must hold for every input; else the fuzzer keeps the input as a crash.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::cerr << "does not hold: " << what << std::endl;
    std::abort();
}

/// Every run sees the same day.
class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 3, 1), QTime(10, 0)}; }
};

} // namespace yaogui::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
