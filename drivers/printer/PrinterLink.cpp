// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/PrinterLink.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace yaogui {

namespace {

/// Writing to a pipe or socket whose reader is gone raises SIGPIPE, which would end the program. Held back on this
/// thread only, whatever the rest of the program does with it.
class PipeSignalGuard {
public:
    PipeSignalGuard()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    PipeSignalGuard(const PipeSignalGuard &) = delete;
    PipeSignalGuard &operator=(const PipeSignalGuard &) = delete;
    ~PipeSignalGuard()
    {
        const timespec now{};
        if (!sigismember(&m_before, SIGPIPE))
            sigtimedwait(&m_pipe, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe;
    sigset_t m_before;
};

int remaining(const QDeadlineTimer &first, const QDeadlineTimer &second)
{
    return static_cast<int>(std::min(first.remainingTime(), second.remainingTime()));
}

/// The events that came, 0 after the time.
short waitFor(int descriptor, short events, int ms)
{
    pollfd waited{descriptor, events, 0};
    const int ready = poll(&waited, 1, std::max(ms, 0));
    return ready > 0 ? waited.revents : short{0};
}

} // namespace

tl::unexpected<Error> printerTrouble(const QString &place, const QString &cause)
{
    return refuse(ErrorCode::PrinterTrouble, {{"place", place}}, cause);
}

PrinterLink::PrinterLink(int descriptor, QString place, const PrinterTimeouts &timeouts)
    : m_descriptor(descriptor), m_place(std::move(place)), m_timeouts(timeouts)
{
}

PrinterLink::PrinterLink(PrinterLink &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_place(std::move(other.m_place)), m_timeouts(other.m_timeouts),
      m_failed(other.m_failed)
{
}

PrinterLink::~PrinterLink()
{
    if (m_descriptor < 0)
        return;
    if (m_failed)
        tcflush(m_descriptor, TCOFLUSH); // closing a serial line with bytes left would wait for them
    close(m_descriptor);
}

tl::unexpected<Error> PrinterLink::trouble(const QString &cause)
{
    m_failed = true;
    return printerTrouble(m_place, cause);
}

tl::unexpected<Error> PrinterLink::troubleOfErrno()
{
    return trouble(QString::fromStdString(std::system_category().message(errno)));
}

Done PrinterLink::write(const QByteArray &bytes)
{
    const PipeSignalGuard guard;
    YAOGUI_TRY(writeAll(bytes));
    return drain();
}

Done PrinterLink::writeAll(const QByteArray &bytes)
{
    const QDeadlineTimer total(m_timeouts.totalMs);
    QDeadlineTimer stall(m_timeouts.stallMs);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t taken = ::write(m_descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (taken > 0) {
            done += taken;
            stall.setRemainingTime(m_timeouts.stallMs);
        } else if (taken < 0 && errno != EAGAIN && errno != EINTR) {
            return troubleOfErrno();
        } else if (stall.hasExpired()) {
            return trouble("takes nothing");
        } else {
            waitFor(m_descriptor, POLLOUT, remaining(stall, total));
        }
        if (total.hasExpired() && done < bytes.size())
            return trouble("takes too long");
    }
    return {};
}

Done PrinterLink::drain()
{
    constexpr int lookEveryMs = 10;
    const QDeadlineTimer total(m_timeouts.totalMs);
    QDeadlineTimer stall(m_timeouts.stallMs);
    int before = 0;
    int left = 0;
    // One number serves sockets (not yet acknowledged) and serial lines (not yet sent); others refuse the question.
    while (ioctl(m_descriptor, TIOCOUTQ, &left) == 0 && left > 0) {
        if (left != before)
            stall.setRemainingTime(m_timeouts.stallMs);
        before = left;
        if (stall.hasExpired() || total.hasExpired())
            return trouble("takes nothing");
        if (waitFor(m_descriptor, 0, lookEveryMs) & (POLLERR | POLLHUP))
            return trouble("gone while printing");
    }
    return {};
}

Result<bool> PrinterLink::askPaper()
{
    constexpr char dle = 0x10;
    constexpr char eot = 0x04;
    constexpr char paperSensor = 4;
    constexpr unsigned char paperEnd = 0x60;
    constexpr unsigned char fixedMask = 0x93; // bits every status byte has: 0**1**10
    constexpr unsigned char fixedBits = 0x12;
    const PipeSignalGuard guard;
    YAOGUI_TRY(writeAll(QByteArray{}.append(dle).append(eot).append(paperSensor)));
    const QDeadlineTimer deadline(m_timeouts.statusMs);
    while (!deadline.hasExpired()) {
        const short events = waitFor(m_descriptor, POLLIN, static_cast<int>(deadline.remainingTime()));
        if (!(events & (POLLIN | POLLERR | POLLHUP)))
            continue;
        char byte = 0;
        const ssize_t got = read(m_descriptor, &byte, 1);
        if (got < 0 && errno != EAGAIN && errno != EINTR)
            return troubleOfErrno();
        if (got == 0)
            return false; // closed in order: whatever was sent before has been read
        const auto status = static_cast<unsigned char>(byte);
        if (got != 1 || (status & fixedMask) != fixedBits)
            continue; // something it sent by itself
        if (status & paperEnd)
            return refuse(ErrorCode::PrinterPaperOut, {{"place", m_place}});
        return true;
    }
    return false;
}

} // namespace yaogui
