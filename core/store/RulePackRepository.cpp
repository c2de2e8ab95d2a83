// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/RulePackRepository.h"

#include "core/base/Clock.h"

namespace yaogui {

void RulePackRepository::add(const KeptRules &rules)
{
    m_connection.run("INSERT INTO rule_pack(at, operator, name, version, signed_by, pack) VALUES(?, ?, ?, ?, ?, ?)", toIso(rules.at),
                     rules.worker, rules.name, rules.version, rules.signedBy, rules.bytes);
}

std::vector<KeptRules> RulePackRepository::newest()
{
    std::vector<KeptRules> rows;
    if (!m_connection.database().tableExists("rule_pack"))
        return rows;
    m_connection.each(
        "SELECT at, operator, name, version, signed_by, pack FROM rule_pack WHERE id IN (SELECT max(id) FROM rule_pack GROUP BY name) "
        "ORDER BY id",
        [&](const Row &row) {
            rows.push_back({fromIso(row.text(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.blob(5)});
        });
    return rows;
}

} // namespace yaogui
