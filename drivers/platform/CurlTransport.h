// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drivers/platform/Transport.h"

namespace yaogui {

/// Keeps libcurl set up while it lives. One in the program, made in main before any thread, outliving every transport.
class CurlLibrary {
public:
    CurlLibrary();
    ~CurlLibrary();
    CurlLibrary(const CurlLibrary &) = delete;
    CurlLibrary &operator=(const CurlLibrary &) = delete;
};

/// libcurl with everything taken away that could send twice: a fresh HTTP/1.1 connection for each POST, closed after it, no
/// redirects, no proxy, no Expect: 100-continue, no credentials of libcurl's own. https is verified. An answer may have 8 MiB.
class CurlTransport final : public Transport {
public:
    static constexpr qsizetype largestAnswer = qsizetype{8} * 1024 * 1024;
    [[nodiscard]] HttpReply post(const HttpRequest &request) override;
};

} // namespace yaogui
