// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/rules/RulesOffice.h"

#include "core/prescription/rules/ShippedRules.h"
#include "core/store/AuditRepository.h"
#include "core/store/PolicyRepository.h"
#include "core/store/RulePackRepository.h"

#include <QVersionNumber>

#include <algorithm>

namespace yaogui {

namespace {

bool isNewer(const QString &version, const QString &than) { return QVersionNumber::fromString(version) > QVersionNumber::fromString(than); }

/// Of one name the newer stays.
void put(std::vector<RulePack> &packs, RulePack pack)
{
    const auto same = std::find_if(packs.begin(), packs.end(), [&](const RulePack &row) { return row.name == pack.name; });
    if (same == packs.end())
        packs.push_back(std::move(pack));
    else if (isNewer(pack.version, same->version))
        *same = std::move(pack);
}

} // namespace

Done RulesOffice::load()
{
    YAOGUI_TRY_LET(std::vector<RulePack> packs, ShippedRules::packs());
    YAOGUI_TRY_LET(const std::vector<KeptRules> kept, m_store.read([](Connection &connection) -> Result<std::vector<KeptRules>> {
        return RulePackRepository(connection).newest();
    }));
    for (const KeptRules &row : kept) {
        if (auto pack = readRulePack(row.bytes, row.name))
            put(packs, std::move(*pack));
        else
            qWarning("kept rules that this program cannot read: %s %s", qUtf8Printable(row.name), qUtf8Printable(row.version));
    }
    m_rules.setRuleBook(std::make_shared<const RuleBook>(std::move(packs)));
    return {};
}

Result<OfferedRules> RulesOffice::offer(const QByteArray &pack, const QByteArray &signature, const QString &file) const
{
    YAOGUI_TRY_LET(RulePack read, readRulePack(pack, file));
    YAOGUI_TRY_LET(const std::vector<PackKey> trusted, m_store.read([](Connection &connection) -> Result<std::vector<PackKey>> {
        return PolicyRepository(connection).trustedKeys();
    }));
    YAOGUI_TRY_LET(const PackKey key, PackSignature::verify(pack, signature, trusted));
    return OfferedRules{std::move(read), pack, key.fingerprint};
}

Done RulesOffice::use(const OfferedRules &offered, const Operator &worker)
{
    Demand demand;
    demand.act = Act::ImportRules;
    demand.worker = worker.name;
    demand.subject = offered.pack.name;
    YAOGUI_TRY(m_permits.ask(demand));
    const auto book = m_rules.on(m_clock.today()).ruleBook;
    for (const RuleBook::PackFacts &present : book ? book->packs() : std::vector<RuleBook::PackFacts>()) {
        if (present.name == offered.pack.name && !isNewer(offered.pack.version, present.version))
            return refuse(ErrorCode::RulePackInvalid,
                          {{"reason", "OLDER"},
                           {"expected", "> " + present.version},
                           {"rule", offered.pack.version},
                           {"detail", QString("%1 %2 <= %3").arg(present.name, offered.pack.version, present.version)}});
    }
    const QDateTime now = m_clock.now();
    YAOGUI_TRY(m_permits.write(demand, [&](Connection &connection) -> Done {
        RulePackRepository(connection).add({now, worker.name.id, offered.pack.name, offered.pack.version, offered.signedBy, offered.bytes});
        AuditRepository(connection)
            .append(now, worker.name.id, QStringLiteral("rules.imported"), offered.pack.name,
                    {{"version", offered.pack.version},
                     {"signed_by", offered.signedBy},
                     {"rules", static_cast<qint64>(offered.pack.rules.size())}});
        return {};
    }));
    return load();
}

} // namespace yaogui
