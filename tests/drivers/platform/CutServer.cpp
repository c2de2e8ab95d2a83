// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drivers/platform/CutServer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace yaogui {

namespace {

/// Whole when the header is there and as many bytes after it as Content-Length says.
bool isWhole(const QByteArray &request)
{
    const qsizetype headerEnd = request.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return false;
    const QByteArray header = request.left(headerEnd).toLower();
    const qsizetype at = header.indexOf("content-length:");
    const qsizetype length =
        at < 0 ? 0 : header.mid(at + 15, header.indexOf('\r', at) < 0 ? -1 : header.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    return request.size() >= headerEnd + 4 + length;
}

void waitForClient(int connection, int stop)
{
    std::array<pollfd, 2> watched = {pollfd{connection, POLLIN | POLLHUP, 0}, pollfd{stop, POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
}

void sendAll(int connection, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t step = ::send(connection, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            return;
        sent += step;
    }
}

} // namespace

CutServer::CutServer(CutPlan plan) : m_plan(std::move(plan))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    if (::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 32) != 0 || ::getsockname(m_listener, plain, &size) != 0
        || ::pipe2(m_stop, O_CLOEXEC) != 0)
        qFatal("no loopback server");
    m_port = ntohs(address.sin_port);
    ::fcntl(m_listener, F_SETFL, O_NONBLOCK);
    m_thread = std::thread([this] { run(); });
}

CutServer::~CutServer()
{
    finish();
    ::close(m_listener);
    ::close(m_stop[0]);
    ::close(m_stop[1]);
}

QString CutServer::url() const
{
    return QString("http://127.0.0.1:%1/service").arg(m_port);
}

void CutServer::finish()
{
    if (!m_thread.joinable())
        return;
    if (::write(m_stop[1], "x", 1) != 1)
        qFatal("the server does not hear");
    m_thread.join();
}

void CutServer::run()
{
    std::array<pollfd, 2> watched = {pollfd{m_listener, POLLIN, 0}, pollfd{m_stop[0], POLLIN, 0}};
    while (true) {
        ::poll(watched.data(), watched.size(), -1);
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0)
            serve(connection);
        else if ((watched[1].revents & POLLIN) != 0)
            return; // told to stop, and nobody waits at the door
    }
}

bool CutServer::readRequest(int connection)
{
    m_lastRequest.clear();
    while (m_plan.requestBytes < 0 || m_lastRequest.size() < m_plan.requestBytes) {
        std::array<char, 4096> buffer = {};
        const std::size_t room = m_plan.requestBytes < 0
            ? buffer.size()
            : std::min(buffer.size(), static_cast<std::size_t>(m_plan.requestBytes - m_lastRequest.size()));
        const ssize_t got = ::recv(connection, buffer.data(), room, 0);
        if (got <= 0)
            return false;
        if (m_lastRequest.isEmpty())
            ++m_requests;
        m_lastRequest.append(buffer.data(), got);
        if (isWhole(m_lastRequest)) {
            ++m_wholeRequests;
            return true;
        }
    }
    return false;
}

void CutServer::serve(int connection)
{
    ++m_connections;
    if (readRequest(connection))
        sendAll(connection, m_plan.answer);
    if (m_plan.hang)
        waitForClient(connection, m_stop[0]);
    if (m_plan.reset) {
        const linger now = {1, 0};
        ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    ::close(connection);
}

QByteArray httpAnswer(const QByteArray &body, const QByteArray &status, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + moreHeaders
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace yaogui
