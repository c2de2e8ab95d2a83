// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDeadlineTimer>

namespace yaogui {

/// How long a print may wait, in milliseconds. A print ends within connect + total + 2 × status.
struct PrinterTimeouts {
    int connectMs = 3000;
    int stallMs = 5000;   ///< nothing was taken for so long: stuck
    int totalMs = 60000;
    int statusMs = 300;   ///< for the paper status; a printer that does not answer is believed to have paper
};

/// An open way to a printer: a socket, /dev/usb/lp*, a serial line. Owns the descriptor; every wait is bounded.
/// Errors: PRINTER_TROUBLE {place}, PRINTER_PAPER_OUT {place}. One thread at a time.
class PrinterLink {
public:
    /// Takes over a non-blocking descriptor.
    PrinterLink(int descriptor, QString place, const PrinterTimeouts &timeouts);
    PrinterLink(PrinterLink &&other) noexcept;
    PrinterLink(const PrinterLink &) = delete;
    PrinterLink &operator=(const PrinterLink &) = delete;
    PrinterLink &operator=(PrinterLink &&) = delete;
    ~PrinterLink();

    /// Gives all bytes away and waits until the kernel holds none of them back.
    [[nodiscard]] Done write(const QByteArray &bytes);
    /// DLE EOT 4. True when the printer answered, and it has paper; false when it said nothing.
    [[nodiscard]] Result<bool> askPaper();

private:
    [[nodiscard]] Done writeAll(const QByteArray &bytes);
    [[nodiscard]] Done drain();
    [[nodiscard]] tl::unexpected<Error> trouble(const QString &cause);
    [[nodiscard]] tl::unexpected<Error> troubleOfErrno();

    int m_descriptor;
    QString m_place;
    PrinterTimeouts m_timeouts;
    bool m_failed = false;
};

[[nodiscard]] tl::unexpected<Error> printerTrouble(const QString &place, const QString &cause);

/// "host", "host:port", "[v6]:port"; port 9100 unless given. A host name is looked up by the system's resolver with its
/// own time-out; addresses are not.
[[nodiscard]] Result<PrinterLink> openTcpLink(const QString &address, const PrinterTimeouts &timeouts);
/// A character device or a FIFO; never an ordinary file.
[[nodiscard]] Result<PrinterLink> openDeviceLink(const QString &path, const PrinterTimeouts &timeouts);
/// "path" or "path@baud"; 8N1, XON/XOFF, 9600 unless given.
[[nodiscard]] Result<PrinterLink> openSerialLink(const QString &address, const PrinterTimeouts &timeouts);

} // namespace yaogui
