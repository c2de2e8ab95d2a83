// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/SandboxProcess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

namespace yaogui {

namespace {

constexpr int patienceMilliseconds = 30'000;

} // namespace

SandboxProcess::SandboxProcess()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

SandboxProcess::~SandboxProcess()
{
    stop();
}

bool SandboxProcess::start()
{
    const QString program = qEnvironmentVariable("YAOGUI_BIN_DIR") + u"/yaogui-sandbox"_qs;
    m_process.start(program, {u"--data"_qs, m_folder.path(), u"--port"_qs, u"0"_qs, u"--parent-pid"_qs,
                              QString::number(QCoreApplication::applicationPid())});
    QByteArray line;
    while (!line.endsWith('\n') && m_process.waitForReadyRead(patienceMilliseconds))
        line += m_process.readLine();
    m_port = QJsonDocument::fromJson(line).object().value(u"port").toInt();
    if (m_port == 0)
        m_problem = u"%1 did not tell its port: %2"_qs.arg(program, m_process.errorString());
    return m_port != 0;
}

bool SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMilliseconds))
        kill();
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void SandboxProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMilliseconds);
}

QUrl SandboxProcess::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_qs.arg(m_port));
}

QUrl SandboxProcess::credentialUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/ec/decode"_qs.arg(m_port));
}

QJsonObject SandboxProcess::control(const QJsonObject &wish)
{
    const QByteArray body = QJsonDocument(wish).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(fetch(u"/control"_qs, &body)).object();
}

QJsonArray SandboxProcess::books(const QString &table)
{
    return QJsonDocument::fromJson(fetch(u"/books?table="_qs + table, nullptr)).array();
}

QJsonArray SandboxProcess::messages(const QString &infno)
{
    QJsonArray found;
    const QJsonArray all = books(u"message"_qs);
    for (const auto &one : all) {
        if (one.toObject().value(u"infno") == infno)
            found.append(one);
    }
    return found;
}

QJsonArray SandboxProcess::persons()
{
    return QJsonDocument::fromJson(fetch(u"/persons"_qs, nullptr)).array();
}

QJsonObject SandboxProcess::person(int number)
{
    const QString ending = u"%1"_qs.arg(number, 4, 10, QChar(u'0'));
    const QJsonArray all = persons();
    for (const auto &one : all) {
        if (one.toObject().value(u"psn_no").toString().endsWith(ending))
            return one.toObject();
    }
    return {};
}

QByteArray SandboxProcess::fetch(const QString &path, const QByteArray *body)
{
    QNetworkRequest request(QUrl(baseUrl().toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_qs);
    request.setTransferTimeout(patienceMilliseconds);
    const std::unique_ptr<QNetworkReply> reply(body != nullptr ? m_network.post(request, *body) : m_network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return reply->readAll();
}

} // namespace yaogui
