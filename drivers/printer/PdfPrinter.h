// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Printer.h"

namespace yaogui {

/// Sets a document on A4 as a PDF file, replaced as a whole: its head across the page, the rest in two columns over as many pages as it
/// takes. Opens no drawer and cuts nothing. Needs a QGuiApplication, for its fonts; any thread. PRINTER_TROUBLE {place} when the file
/// cannot be written.
class PdfPrinter final : public Printer {
public:
    /// `target`: a file, or a folder (ending in '/', made when missing) for <name>.pdf.
    explicit PdfPrinter(QString target) : m_target(std::move(target)) {}
    [[nodiscard]] Result<QString> print(const PrintDocument &document) override;
    [[nodiscard]] Done ready() override { return {}; }

private:
    QString m_target;
};

} // namespace yaogui
