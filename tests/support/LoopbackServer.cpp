// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/LoopbackServer.h"

#include <QtGlobal>

#include <array>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yaogui::loopback {

namespace {

sockaddr_in addressOf(int port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(port));
    return address;
}

} // namespace

Server::Server(std::function<void(int)> serve) : m_serve(std::move(serve))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = addressOf(0);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    if (::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 32) != 0 || ::getsockname(m_listener, plain, &size) != 0
        || ::pipe2(m_stop, O_CLOEXEC) != 0)
        qFatal("no loopback server");
    m_port = ntohs(address.sin_port);
    ::fcntl(m_listener, F_SETFL, O_NONBLOCK);
    m_thread = std::thread([this] { run(); });
}

Server::~Server()
{
    finish();
    for (const int file : {m_listener, m_stop[0], m_stop[1]})
        ::close(file);
}

void Server::finish()
{
    if (!m_thread.joinable())
        return;
    if (::write(m_stop[1], "x", 1) != 1)
        qFatal("the server does not hear");
    m_thread.join();
}

void Server::waitForEnd(int connection) const
{
    std::array<pollfd, 2> watched = {pollfd{connection, POLLIN | POLLRDHUP, 0}, pollfd{m_stop[0], POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
}

void Server::run()
{
    std::array<pollfd, 2> watched = {pollfd{m_listener, POLLIN, 0}, pollfd{m_stop[0], POLLIN, 0}};
    while (true) {
        ::poll(watched.data(), watched.size(), -1);
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) {
            m_serve(connection);
            ::close(connection);
        } else if ((watched[1].revents & POLLIN) != 0) {
            return; // told to stop, and nobody waits at the door
        }
    }
}

bool isWhole(const QByteArray &message)
{
    const qsizetype headerEnd = message.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return false;
    const QByteArray header = message.left(headerEnd).toLower() + "\r\n";
    const qsizetype at = header.indexOf("\r\ncontent-length:");
    const QByteArray length = at < 0 ? QByteArray() : header.mid(at + 17, header.indexOf('\r', at + 17) - at - 17);
    return message.size() >= headerEnd + 4 + length.trimmed().toLongLong();
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

void resetAtClose(int connection)
{
    const linger now = {1, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

int connectTo(int port)
{
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = addressOf(port);
    if (::connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return connection;
    ::close(connection);
    return -1;
}

} // namespace yaogui::loopback
