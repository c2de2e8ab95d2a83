// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/SandboxServer.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace yaogui {

namespace {

constexpr int startTimeoutMs = 15'000;
constexpr int stopTimeoutMs = 3'000;

} // namespace

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(const QString &dataFolder)
{
    std::unique_ptr<SandboxServer> server(new SandboxServer);
    QDir().mkpath(dataFolder);
    QProcess &process = server->m_process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + "/yaogui-sandbox",
                  {"--data", dataFolder, "--port", "0", "--parent-pid", QString::number(QCoreApplication::applicationPid())});
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(startTimeoutMs))
            break;
    }
    server->m_port = QJsonDocument::fromJson(process.readLine()).object()["port"].toInt();
    if (server->m_port == 0)
        return refuse(ErrorCode::SandboxFailed, {{"program", process.program()}}, process.errorString());
    return server;
}

SandboxServer::~SandboxServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeoutMs))
        m_process.kill();
    m_process.waitForFinished(stopTimeoutMs);
}

} // namespace yaogui
