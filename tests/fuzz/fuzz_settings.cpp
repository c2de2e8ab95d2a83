// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/Settings.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A setting: its key in the first line, its value behind.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::input(data, size);
    const QString key = QString::fromUtf8(fuzz::takeLine(bytes));
    const QString value = QString::fromUtf8(bytes);
    const Done good = Settings::check(key, value);
    fuzz::require(!good || value.size() <= 500, "no setting is endless");
    fuzz::require(!good || (!value.contains(u'\n') && !value.contains(QChar(0))), "a setting is one line");
    const Settings settings({{key, value}}, {}, Policy());
    fuzz::require(settings.value(key) == value, "what was set is told");
    return 0;
}
