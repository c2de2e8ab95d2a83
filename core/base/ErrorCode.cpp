// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/ErrorCode.h"

#include <array>

namespace yaogui {

namespace {

struct Row {
    const char16_t *name;
    Severity severity;
};

constexpr Row rows[] = {
#define YAOGUI_X(id, name, severity) {u"" name, Severity::severity},
    YAOGUI_ERROR_CODES(YAOGUI_X)
#undef YAOGUI_X
};

} // namespace

QString codeName(ErrorCode code)
{
    return QString::fromUtf16(rows[static_cast<std::size_t>(code)].name);
}

Severity severityOf(ErrorCode code)
{
    return rows[static_cast<std::size_t>(code)].severity;
}

int exitCodeOf(ErrorCode code)
{
    switch (severityOf(code)) {
    case Severity::Rule: return 1;
    case Severity::Use: return 2;
    case Severity::Outside: return 3;
    case Severity::DataAtRisk: return 4;
    }
    return 4;
}

} // namespace yaogui
