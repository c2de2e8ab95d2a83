// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Shutdown.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>

namespace yaogui::sandbox {

namespace {

constexpr int repeatMilliseconds = 50;

int blockedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return ::signalfd(-1, &set, SFD_CLOEXEC);
}

} // namespace

Shutdown::Shutdown(int parentPid, std::function<void()> stop)
    : m_stop(std::move(stop)), m_signals(blockedSignals()), m_end(::eventfd(0, EFD_CLOEXEC))
{
    if (parentPid > 0) {
        m_parent = static_cast<int>(::syscall(SYS_pidfd_open, parentPid, 0));
        m_orphan = m_parent < 0; // it is gone already
    }
    m_thread = std::thread([this] { watch(); });
}

Shutdown::~Shutdown()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_end, &one, sizeof one);
    m_thread.join();
    for (const int descriptor : {m_signals, m_parent, m_end}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

void Shutdown::watch()
{
    std::array<pollfd, 3> all{pollfd{m_end, POLLIN, 0}, pollfd{m_signals, POLLIN, 0}, pollfd{m_parent, POLLIN, 0}};
    if (!m_orphan)
        ::poll(all.data(), all.size(), -1);
    // A server that is only about to listen does not hear the first call; it is repeated until this object ends.
    pollfd end{m_end, POLLIN, 0};
    while (::poll(&end, 1, 0) == 0) {
        m_stop();
        ::poll(&end, 1, repeatMilliseconds);
    }
}

} // namespace yaogui::sandbox
