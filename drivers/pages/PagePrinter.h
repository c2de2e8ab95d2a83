// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/catalogue/TableSheet.h"

#include <QDateTime>

namespace yaogui {

/// Tables on A4: on a printer of the system, or into a PDF file where there is none. Synchronous; worker threads, while a QGuiApplication lives.
class PagePrinter {
public:
    /// `printer`: its name; empty: the system's usual one when it has one; "file": always a PDF in `folder`, which is made when it is not there.
    PagePrinter(QString printer, QString folder) : m_printer(std::move(printer)), m_folder(std::move(folder)) {}

    /// Gives where it went: the printer's name or the file's path. PRINTER_TROUBLE {place}.
    [[nodiscard]] Result<QString> print(const TableSheet &sheet, const QDateTime &now) const;

private:
    [[nodiscard]] Result<QString> toFile(const TableSheet &sheet, const QDateTime &now) const;

    QString m_printer, m_folder;
};

} // namespace yaogui
