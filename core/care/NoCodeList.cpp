// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/care/NoCodeList.h"

#include "core/staff/DemandFor.h"
#include "core/store/AuditRepository.h"
#include "core/store/CatalogueRepository.h"

namespace yaogui {

Done NoCodeList::add(const QString &drug, const QString &proof, const OperatorName &by)
{
    return change(drug, true, proof, by);
}

Done NoCodeList::takeOff(const QString &drug, const QString &why, const OperatorName &by)
{
    return change(drug, false, why, by);
}

Done NoCodeList::change(const QString &code, bool listed, const QString &text, const OperatorName &by)
{
    constexpr qsizetype longest = 500;
    return Permits(m_store, m_clock).write(demandFor(Act::MarkNoCode, by, code), [&](Connection &connection) -> Done {
        const auto drug = CatalogueRepository(connection).byCode(code);
        if (!drug)
            return refuse(ErrorCode::CodeUnknown, {{"text", code}});
        const QString proof = text.simplified().left(longest);
        if (proof.isEmpty())
            return refuse(ErrorCode::NoCodeProofMissing, {{"drug", code}});
        const bool stands = connection.first("SELECT listed FROM no_code WHERE drug_id = ? ORDER BY id DESC LIMIT 1",
                                             [](const Row &row) { return row.number(0) == 1; }, drug->id).value_or(false);
        if (stands == listed)
            return refuse(ErrorCode::StepOutOfOrder, {{"drug", code}, {"state", listed ? "listed" : "off"}});
        connection.run("INSERT INTO no_code(drug_id, listed, proof, operator, at) VALUES(?,?,?,?,?)", drug->id, int(listed), proof, by.id, toIso(m_clock.now()));
        AuditRepository(connection).append(m_clock.now(), by.id, listed ? QStringLiteral("no_code.listed") : QStringLiteral("no_code.off"), code, {{"proof", proof}});
        return {};
    });
}

std::vector<NoCodeList::Entry> NoCodeList::standing(Connection &connection)
{
    std::vector<Entry> entries;
    connection.each("SELECT d.code, d.generic_name, n.proof, n.operator, n.at FROM no_code n JOIN drug d ON d.id = n.drug_id "
                    "WHERE n.listed = 1 AND n.id = (SELECT MAX(id) FROM no_code WHERE drug_id = n.drug_id) ORDER BY d.code",
                    [&](const Row &row) { entries.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)}); });
    return entries;
}

} // namespace yaogui
