// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace yaogui::sandbox {

namespace {

constexpr int idleMilliseconds = 30'000;
constexpr int readMilliseconds = 5'000;

} // namespace

Connection::Connection(socket_t socket) : m_socket(socket) {}

Connection::~Connection()
{
    ::close(m_socket);
}

bool Connection::waitForRequest(int stopEvent)
{
    if (m_taken < m_in.size())
        return true;
    std::array<pollfd, 2> both{pollfd{m_socket, POLLIN, 0}, pollfd{stopEvent, POLLIN, 0}};
    if (::poll(both.data(), both.size(), idleMilliseconds) <= 0 || both[1].revents != 0)
        return false;
    return fill();
}

bool Connection::send()
{
    size_t sent = 0;
    while (sent < m_out.size()) {
        const ssize_t step = ::send(m_socket, m_out.data() + sent, m_out.size() - sent, MSG_NOSIGNAL);
        if (step <= 0)
            return false;
        sent += static_cast<size_t>(step);
    }
    m_out.clear();
    return true;
}

void Connection::cut(Ending ending)
{
    m_out.clear();
    if (ending == Ending::Reset) {
        const linger hard{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    } else {
        ::shutdown(m_socket, SHUT_RDWR);
    }
}

bool Connection::fill()
{
    std::array<char, 4096> chunk{};
    const ssize_t got = ::recv(m_socket, chunk.data(), chunk.size(), 0);
    if (got <= 0)
        return false;
    m_in.assign(chunk.data(), static_cast<size_t>(got));
    m_taken = 0;
    return true;
}

bool Connection::is_readable() const
{
    if (m_taken < m_in.size())
        return true;
    pollfd one{m_socket, POLLIN, 0};
    return ::poll(&one, 1, readMilliseconds) > 0;
}

bool Connection::is_writable() const
{
    return true; // what is written waits in memory
}

ssize_t Connection::read(char *target, size_t size)
{
    if (m_taken == m_in.size() && (!is_readable() || !fill()))
        return -1;
    const size_t step = std::min(size, m_in.size() - m_taken);
    std::memcpy(target, m_in.data() + m_taken, step);
    m_taken += step;
    return static_cast<ssize_t>(step);
}

ssize_t Connection::write(const char *source, size_t size)
{
    m_out.append(source, size);
    return static_cast<ssize_t>(size);
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1"; // the server listens nowhere else
    port = 0;
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

socket_t Connection::socket() const
{
    return m_socket;
}

} // namespace yaogui::sandbox
