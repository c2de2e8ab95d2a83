// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/FaultProxy.h"

#include <QtGlobal>

#include <array>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yaogui::torture {

using loopback::connectTo;
using loopback::isWhole;
using loopback::resetAtClose;
using loopback::sendAll;

namespace {

QByteArray infnoOf(const QByteArray &request)
{
    constexpr char name[] = "\"infno\":\"";
    const qsizetype at = request.indexOf(name);
    const qsizetype from = at + static_cast<qsizetype>(sizeof name) - 1;
    return at < 0 ? QByteArray() : request.mid(from, request.indexOf('"', from) - from);
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

} // namespace

FaultProxy::FaultProxy(int platformPort) : m_platformPort(platformPort), m_server([this](int client) { serve(client); }) {}

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
        m_server.waitForEnd(client);
        return;
    }
    case Meddling::CutRequest:
        if (plan.at < request.size()) {
            const int platform = connectTo(m_platformPort);
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
    case Meddling::LateAnswer: m_server.waitForEnd(client); return;
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
    const int platform = connectTo(m_platformPort);
    if (platform < 0) {
        qWarning("the platform does not listen");
        return {};
    }
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

} // namespace yaogui::torture
