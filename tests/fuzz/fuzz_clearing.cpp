// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/ClearingMessages.h"
#include "drivers/platform/PlatformSettings.h"
#include "drivers/platform/ZipFile.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

namespace {

constexpr qint64 most = 100'000;

void checkLines(const QByteArray &file)
{
    const auto lines = readAnswerFile(file, PlatformSettings().answerColumns);
    if (!lines)
        return fuzz::require(lines.error().code == ErrorCode::PlatformAnswerUnreadable, "an unreadable file says so");
    fuzz::require(static_cast<qsizetype>(lines->size()) <= file.count('\n') + 1, "no more lines than there are");
}

} // namespace

// The file of a detailed comparison: a zip, or what would be in one.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    checkLines(bytes);
    const auto inside = firstFileOf(bytes, most);
    fuzz::require(inside || inside.error().code == ErrorCode::PlatformAnswerUnreadable, "a bad zip says so");
    if (inside) {
        fuzz::require(inside->size() <= most, "no more than was allowed comes out");
        checkLines(*inside);
    }
    return 0;
}
