// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QProcess>
#include <QUrl>

#include <memory>

namespace yaogui {

/// The training store's outside world: the yaogui-sandbox program beside ours, on a loopback port. It ends with us.
class SandboxServer {
public:
    /// SANDBOX_FAILED when it does not say its port in time.
    [[nodiscard]] static Result<std::unique_ptr<SandboxServer>> start(const QString &dataFolder);
    ~SandboxServer();
    SandboxServer(const SandboxServer &) = delete;
    SandboxServer &operator=(const SandboxServer &) = delete;
    [[nodiscard]] QString baseUrl() const { return QString("http://127.0.0.1:%1").arg(m_port); }

private:
    SandboxServer() = default;
    QProcess m_process;
    int m_port = 0;
};

} // namespace yaogui
