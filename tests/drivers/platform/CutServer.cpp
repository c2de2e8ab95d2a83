// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/drivers/platform/CutServer.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace yaogui {

CutServer::CutServer(CutPlan plan) : m_plan(std::move(plan)), m_server([this](int connection) { serve(connection); }) {}

QString CutServer::url() const
{
    return QString("http://127.0.0.1:%1/service").arg(m_server.port());
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
        if (loopback::isWhole(m_lastRequest)) {
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
        loopback::sendAll(connection, m_plan.answer);
    if (m_plan.hang)
        m_server.waitForEnd(connection);
    if (m_plan.reset)
        loopback::resetAtClose(connection);
}

QByteArray httpAnswer(const QByteArray &body, const QByteArray &status, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + moreHeaders
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace yaogui
