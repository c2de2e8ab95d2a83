// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/PrinterLink.h"

#include <QFile>
#include <QUrl>

#include <cerrno>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <linux/lp.h>
#include <netdb.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace yaogui {

namespace {

QString errorText(int number)
{
    return QString::fromStdString(std::system_category().message(number));
}

/// 0, or why not.
int connectWithin(int descriptor, const addrinfo &to, int ms)
{
    if (connect(descriptor, to.ai_addr, to.ai_addrlen) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    pollfd waited{descriptor, POLLOUT, 0};
    if (poll(&waited, 1, ms) <= 0)
        return ETIMEDOUT;
    int reason = 0;
    socklen_t size = sizeof reason;
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &reason, &size);
    return reason;
}

Result<PrinterLink> openNode(const QString &path, int mode, const PrinterTimeouts &timeouts)
{
    const int descriptor = open(QFile::encodeName(path).constData(), mode | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return printerTrouble(path, errorText(errno));
    PrinterLink link(descriptor, path, timeouts);
    struct stat node = {};
    if (fstat(descriptor, &node) != 0 || !(S_ISCHR(node.st_mode) || S_ISFIFO(node.st_mode)))
        return printerTrouble(path, "not a device");
    unsigned char status = 0;
    if (ioctl(descriptor, LPGETSTATUS, &status) == 0 && (status & LP_POUTPA))
        return refuse(ErrorCode::PrinterPaperOut, {{"place", path}});
    return link;
}

speed_t speedOf(int baud)
{
    switch (baud) {
    case 9600: return B9600;
    case 19200: return B19200;
    case 38400: return B38400;
    case 57600: return B57600;
    case 115200: return B115200;
    default: return B0;
    }
}

} // namespace

Result<PrinterLink> openTcpLink(const QString &address, const PrinterTimeouts &timeouts)
{
    constexpr int rawPort = 9100;
    const QUrl url(QString("tcp://") + address, QUrl::StrictMode);
    if (url.host().isEmpty())
        return printerTrouble(address, "not host:port");
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int failed = getaddrinfo(url.host().toUtf8().constData(), QByteArray::number(url.port(rawPort)).constData(), &hints, &found))
        return printerTrouble(address, QString::fromUtf8(gai_strerror(failed)));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, freeaddrinfo);
    const QDeadlineTimer deadline(timeouts.connectMs);
    int reason = EADDRNOTAVAIL;
    for (const addrinfo *to = found; to && !deadline.hasExpired(); to = to->ai_next) {
        const int descriptor = socket(to->ai_family, to->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, to->ai_protocol);
        if (descriptor < 0)
            continue;
        PrinterLink link(descriptor, address, timeouts);
        reason = connectWithin(descriptor, *to, static_cast<int>(deadline.remainingTime()));
        if (reason == 0)
            return link;
    }
    return printerTrouble(address, errorText(reason));
}

Result<PrinterLink> openDeviceLink(const QString &path, const PrinterTimeouts &timeouts)
{
    return openNode(path, O_WRONLY, timeouts);
}

Result<PrinterLink> openSerialLink(const QString &address, const PrinterTimeouts &timeouts)
{
    const QString path = address.section(u'@', 0, 0);
    const QString baud = address.section(u'@', 1, 1);
    const speed_t speed = speedOf(baud.isEmpty() ? 9600 : baud.toInt());
    if (speed == B0)
        return printerTrouble(address, "speed unknown");
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return printerTrouble(path, errorText(errno));
    PrinterLink link(descriptor, path, timeouts);
    termios line = {};
    if (tcgetattr(descriptor, &line) != 0)
        return printerTrouble(path, errorText(errno));
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_iflag |= IXON; // a printer without XON/XOFF never sends it
    cfsetspeed(&line, speed);
    if (tcsetattr(descriptor, TCSANOW, &line) != 0)
        return printerTrouble(path, errorText(errno));
    return link;
}

} // namespace yaogui
