// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/FaultProxy.h"

#include <QtGlobal>

#include <array>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yaogui::torture {

namespace {

/// Whole when the header is there and as many bytes after it as Content-Length says.
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

QByteArray infnoOf(const QByteArray &request)
{
    constexpr char name[] = "\"infno\":\"";
    const qsizetype at = request.indexOf(name);
    const qsizetype from = at + static_cast<qsizetype>(sizeof name) - 1;
    return at < 0 ? QByteArray() : request.mid(from, request.indexOf('"', from) - from);
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

/// False at the end of the connection.
bool receive(int connection, QByteArray &bytes)
{
    std::array<char, 16'384> buffer = {};
    const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
    if (got > 0)
        bytes.append(buffer.data(), got);
    return got > 0;
}

void flip(QByteArray &bytes, qsizetype at, int bit)
{
    if (at < bytes.size())
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
}

/// A byte of the number by which the platform will know the message, or of the one it is to take back. No answer tells whether it came
/// as it left, so neither side can see such a flip: only HTTPS keeps it from happening.
bool isOnlyGuardedByTls(const QByteArray &request, qsizetype at)
{
    for (const QByteArray &name : {QByteArray("\"msgid\":\""), QByteArray("\"omsgid\":\"")}) {
        const qsizetype from = request.indexOf(name) + name.size();
        if (from >= name.size() && at >= from && at < request.indexOf('"', from))
            return true;
    }
    return false;
}

sockaddr_in loopback(int port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(port));
    return address;
}

} // namespace

FaultProxy::FaultProxy(int platformPort) : m_platformPort(platformPort)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    if (::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 32) != 0 || ::getsockname(m_listener, plain, &size) != 0
        || ::pipe2(m_stop, O_CLOEXEC) != 0)
        qFatal("no loopback proxy");
    m_port = ntohs(address.sin_port);
    ::fcntl(m_listener, F_SETFL, O_NONBLOCK);
    m_thread = std::thread([this] { run(); });
}

FaultProxy::~FaultProxy()
{
    if (::write(m_stop[1], "x", 1) != 1)
        qFatal("the proxy does not hear");
    m_thread.join();
    for (const int file : {m_listener, m_stop[0], m_stop[1]})
        ::close(file);
}

void FaultProxy::meddle(Meddling meddling, const QByteArray &infno, qsizetype at, int bit)
{
    const std::lock_guard guard(m_lock);
    m_plan = {meddling, infno, at, bit};
    m_met = m_spared = false;
}

bool FaultProxy::met() const
{
    const std::lock_guard guard(m_lock);
    return m_met;
}

bool FaultProxy::spared() const
{
    const std::lock_guard guard(m_lock);
    return m_spared;
}

QByteArray FaultProxy::lastRequest(const QByteArray &infno) const
{
    const std::lock_guard guard(m_lock);
    return m_seen.value(infno).request;
}

QByteArray FaultProxy::lastAnswer(const QByteArray &infno) const
{
    const std::lock_guard guard(m_lock);
    return m_seen.value(infno).answer;
}

int FaultProxy::release()
{
    std::vector<QByteArray> late;
    {
        const std::lock_guard guard(m_lock);
        late.swap(m_late);
    }
    for (const QByteArray &request : late)
        static_cast<void>(ask(-1, request));
    return static_cast<int>(late.size());
}

void FaultProxy::run()
{
    std::array<pollfd, 2> watched = {pollfd{m_listener, POLLIN, 0}, pollfd{m_stop[0], POLLIN, 0}};
    while ((watched[1].revents & POLLIN) == 0) {
        ::poll(watched.data(), watched.size(), -1);
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        serve(client);
        ::close(client);
    }
}

void FaultProxy::serve(int client)
{
    QByteArray request;
    while (!isWhole(request)) {
        if (!receive(client, request))
            return;
    }
    const QByteArray infno = infnoOf(request);
    if (const Plan plan = takePlan(infno); plan.meddling != Meddling::None)
        meddleWith(client, plan, infno, request);
    else
        pass(client, infno, request);
}

FaultProxy::Plan FaultProxy::takePlan(const QByteArray &infno)
{
    const std::lock_guard guard(m_lock);
    if (m_plan.meddling == Meddling::None || m_plan.infno != infno)
        return {};
    m_met = true;
    return std::exchange(m_plan, Plan());
}

void FaultProxy::pass(int client, const QByteArray &infno, const QByteArray &request)
{
    const QByteArray answer = ask(client, request);
    {
        const std::lock_guard guard(m_lock);
        m_seen[infno] = {request, answer};
    }
    sendAll(client, answer);
}

void FaultProxy::meddleWith(int client, const Plan &plan, const QByteArray &infno, QByteArray request)
{
    switch (plan.meddling) {
    case Meddling::LateRequest: {
        {
            const std::lock_guard guard(m_lock);
            m_late.push_back(request);
        }
        waitForEnd(client);
        return;
    }
    case Meddling::CutRequest:
        if (plan.at < request.size()) {
            const int platform = connectToPlatform();
            sendAll(platform, request.left(plan.at));
            resetAtClose(platform);
            ::close(platform);
        } else {
            static_cast<void>(ask(client, request)); // whole: it has been worked on before the client hears of the cut
        }
        [[fallthrough]];
    case Meddling::LoseRequest: resetAtClose(client); return;
    case Meddling::FlipRequest:
        if (isOnlyGuardedByTls(request, plan.at)) {
            const std::lock_guard guard(m_lock);
            m_spared = true;
        } else {
            flip(request, plan.at, plan.bit);
        }
        break;
    default: break;
    }
    QByteArray bytes = ask(client, request);
    if (plan.meddling == Meddling::DoubleRequest)
        static_cast<void>(ask(client, request));
    if (plan.meddling == Meddling::DoubleRequestSecondAnswer)
        bytes = ask(client, request);
    answer(client, plan, infno, bytes);
}

void FaultProxy::answer(int client, const Plan &plan, const QByteArray &infno, QByteArray bytes)
{
    switch (plan.meddling) {
    case Meddling::LoseAnswer: resetAtClose(client); return;
    case Meddling::LateAnswer: waitForEnd(client); return;
    case Meddling::CutAnswer:
        sendAll(client, bytes.left(plan.at));
        resetAtClose(client);
        return;
    case Meddling::TruncateAnswer: bytes.truncate(plan.at); break;
    case Meddling::FlipAnswer: flip(bytes, plan.at, plan.bit); break;
    case Meddling::DoubleAnswer: bytes += bytes; break;
    case Meddling::ForeignAnswer: bytes = lastAnswer(infno); break;
    default: break;
    }
    sendAll(client, bytes);
}

/// The whole answer; what came of it when either side ended before. `client` −1: nobody waits for it.
QByteArray FaultProxy::ask(int client, const QByteArray &request)
{
    const int platform = connectToPlatform();
    sendAll(platform, request);
    QByteArray answer;
    while (!isWhole(answer)) {
        std::array<pollfd, 2> watched = {pollfd{platform, POLLIN, 0}, pollfd{client, POLLIN | POLLRDHUP, 0}};
        ::poll(watched.data(), watched.size(), -1);
        if (watched[0].revents == 0 && (watched[1].revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0)
            break;
        if (watched[0].revents != 0 && !receive(platform, answer))
            break;
    }
    ::close(platform);
    return answer;
}

int FaultProxy::connectToPlatform() const
{
    const int platform = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_platformPort);
    if (::connect(platform, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qWarning("the platform does not listen");
    return platform;
}

/// The client lost its patience, or the proxy ends.
void FaultProxy::waitForEnd(int client) const
{
    std::array<pollfd, 2> watched = {pollfd{client, POLLIN | POLLRDHUP, 0}, pollfd{m_stop[0], POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
}

} // namespace yaogui::torture
