// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ports/Clearing.h"
#include "drivers/simulated/SimulatedPlatform.h"

#include <optional>
#include <utility>
#include <vector>

namespace yaogui {

/// The platform's clearing side in memory, for tests of the business. Its books are what was added; every span holds all of them. One thread.
class SimulatedClearing final : public ClearingHouse {
public:
    void add(const ClearingGroup &group, const SimulatedSettlement &settlement);
    void add(const ClearingGroup &group, const ClearingLine &line) { m_lines.emplace_back(group, line); }
    void forget() { m_lines.clear(); }
    /// Every call is refused with this until it is taken away.
    void fail(std::optional<Error> error) { m_error = std::move(error); }

    [[nodiscard]] Result<StatementVerdict> compareTotals(const StatementTotals &totals, const OperatorName &worker) override;
    [[nodiscard]] Result<std::vector<ClearingLine>> compareDetail(const StatementDetail &detail, const OperatorName &worker) override;
    [[nodiscard]] Result<Envelope> applicationMessage(const ClearingApplication &application, const OperatorName &worker) override;

private:
    std::vector<std::pair<ClearingGroup, ClearingLine>> m_lines;
    std::optional<Error> m_error;
};

} // namespace yaogui
