// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Printer.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace yaogui {

/// A printer that keeps what it printed, and fails as told: PRINTER_TROUBLE, PRINTER_PAPER_OUT. Any thread.
class SimulatedPrinter final : public Printer {
public:
    /// `behind`, when given, prints as well (the tour keeps its slips as files).
    explicit SimulatedPrinter(std::unique_ptr<Printer> behind = nullptr);

    [[nodiscard]] Result<QString> print(const PrintDocument &document) override;
    [[nodiscard]] Done ready() override;
    /// Every print fails with it until it is taken away.
    void setFault(std::optional<ErrorCode> fault);
    [[nodiscard]] std::vector<PrintDocument> printed() const;

private:
    std::unique_ptr<Printer> m_behind;
    mutable std::mutex m_mutex;
    std::optional<ErrorCode> m_fault;
    std::vector<PrintDocument> m_printed;
};

} // namespace yaogui
