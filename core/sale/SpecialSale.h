// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/TraceRules.h"
#include "core/sale/SaleDraft.h"
#include "core/store/SpecialRepository.h"

#include <QJsonArray>

namespace yaogui {

/// Sales of specially managed drugs (special.*): so many smallest packs per person and time over the store's whole history, each entered in
/// the register with who took it away. Needs no outside world. What is sold on prescription is entered and not counted.
class SpecialSale {
public:
    SpecialSale(const TraceRules &rules, const SaleDraft &draft) : m_rules(rules), m_draft(draft) {}

    /// Something of it is specially managed.
    [[nodiscard]] bool concerned() const;
    /// REGISTER_INCOMPLETE {field, line, drug}, SPECIAL_DRUG_LIMIT {limit, quantity, drug}. Inside a read or a write.
    [[nodiscard]] Done check(Connection &connection, const Sealer &sealer, const QDate &today) const;
    /// check(), and the lines stand in the register. In the transaction in which the sale is paid or leaves for the platform.
    [[nodiscard]] Done enter(Connection &connection, const Sealer &sealer, const QDateTime &now, const QString &worker) const;
    /// An identity card as it is typed or read. REGISTER_INCOMPLETE {field, reason}.
    [[nodiscard]] static Done checkBuyer(const Buyer &buyer, const QDate &today);

private:
    const TraceRules &m_rules;
    const SaleDraft &m_draft;
};

/// What in the register is worth a look: `often` (one person came too often), `at_limit` (again and again as much as one may have),
/// `in_a_row` (many people served by one operator within a short time). Each with buyers (masked), slips, packs, first and last moment and
/// operator. `entries`: of special.watch_days, oldest first.
[[nodiscard]] QJsonArray suspiciousPatterns(const std::vector<SpecialEntry> &entries, const TraceRules &rules);

} // namespace yaogui
