// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Printer.h"
#include "drivers/printer/EscPosEncoder.h"
#include "drivers/printer/PrinterLink.h"

namespace yaogui {

/// Prints into a folder, made when missing: <name>.escpos and <name>.txt, each replaced as a whole. Gives the path of the
/// text. PRINTER_TROUBLE {place} when the folder cannot be written.
class FilePrinter final : public Printer {
public:
    FilePrinter(QString folder, const EscPosOptions &options);
    [[nodiscard]] Result<QString> print(const PrintDocument &document) override;
    [[nodiscard]] Done ready() override;

private:
    QString m_folder;
    EscPosOptions m_options;
};

/// Prints over a link opened anew for each document, so that a printer may go and come back between slips.
class LinkPrinter final : public Printer {
public:
    using Opener = Result<PrinterLink> (*)(const QString &address, const PrinterTimeouts &timeouts);
    /// `asksPaper`: the link can be read, so the paper sensor is asked before and after.
    LinkPrinter(Opener opener, bool asksPaper, QString address, const EscPosOptions &options, const PrinterTimeouts &timeouts);
    /// Gives the address.
    [[nodiscard]] Result<QString> print(const PrintDocument &document) override;
    /// Opens the link, and asks for paper where it can.
    [[nodiscard]] Done ready() override;

private:
    Opener m_opener;
    bool m_asksPaper;
    QString m_address;
    EscPosOptions m_options;
    PrinterTimeouts m_timeouts;
};

} // namespace yaogui
