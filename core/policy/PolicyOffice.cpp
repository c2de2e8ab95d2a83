// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyOffice.h"

#include "core/policy/ShippedPacks.h"
#include "core/store/AuditRepository.h"
#include "core/store/SettingsRepository.h"

#include <QJsonArray>

namespace yaogui {

namespace {

/// A national pack in use means: no region's rules any more.
Result<PolicyBook> withPack(PolicyBook book, PolicyPack pack)
{
    if (pack.kind == PolicyPack::Kind::National)
        return PolicyBook(std::move(pack));
    YAOGUI_TRY(book.use(std::move(pack)));
    return book;
}

Result<PolicyBook> replay(const std::vector<UsedPack> &used)
{
    YAOGUI_TRY_LET(PolicyBook book, ShippedPacks::book());
    for (const UsedPack &row : used) {
        YAOGUI_TRY_LET(PolicyPack pack, readPack(row.bytes, row.at.toString(Qt::ISODate)));
        YAOGUI_TRY_LET(book, withPack(std::move(book), std::move(pack)));
    }
    return book;
}

Demand demandOf(Act act, const Operator &worker, const QString &subject)
{
    Demand demand;
    demand.act = act;
    demand.worker = worker.name;
    demand.subject = subject;
    return demand;
}

} // namespace

QString toText(const Businesses &businesses)
{
    QStringList words;
    for (const Business business : businesses)
        words.append(toText(business));
    return words.join(u',');
}

std::optional<Businesses> businessesFrom(const QString &words)
{
    Businesses businesses;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const auto business = businessFrom(word.trimmed());
        if (!business)
            return {};
        businesses.insert(*business);
    }
    return businesses;
}

Done PolicyOffice::load()
{
    YAOGUI_TRY_LET(const std::vector<UsedPack> used, m_store.read([](Connection &connection) -> Result<std::vector<UsedPack>> {
        return PolicyRepository(connection).all();
    }));
    auto book = replay(used);
    if (book)
        m_rules.setBook(std::move(*book));
    else
        m_rules.setUnreadable(book.error()); // the counter opens all the same: cash goes on
    return {};
}

Result<OfferedPack> PolicyOffice::offer(const QByteArray &pack, const QByteArray &signature, const QString &file) const
{
    YAOGUI_TRY_LET(PolicyPack read, readPack(pack, file));
    YAOGUI_TRY_LET(const std::vector<PackKey> trusted, trustedKeys());
    YAOGUI_TRY_LET(const PackKey key, PackSignature::verify(pack, signature, trusted));
    return OfferedPack{std::move(read), key.fingerprint};
}

Result<OfferedPack> PolicyOffice::offerShipped(const QString &region)
{
    if (ShippedPacks::bytesOf(region).isEmpty())
        return refuse(ErrorCode::UseInvalid, {{"region", region}});
    YAOGUI_TRY_LET(PolicyPack pack, ShippedPacks::pack(region));
    return OfferedPack{std::move(pack), {}};
}

Result<PolicyOffice::Preview> PolicyOffice::preview(const OfferedPack &offered) const
{
    const PolicyBook before = m_rules.book();
    YAOGUI_TRY_LET(const PolicyBook after, withPack(before, offered.pack));
    // A pack of another day would leave the store without rules from this moment on, and no list of changes says so.
    const auto today = after.at(m_clock.today());
    if (!today && before.at(m_clock.today()))
        return refuse(today.error());
    const QDate day = std::max(m_clock.today(), offered.pack.from);
    return Preview{day, before.changes(after, day)};
}

Result<PolicyOffice::Preview> PolicyOffice::use(const OfferedPack &offered, const Operator &worker)
{
    const Demand demand = demandOf(Act::UsePolicy, worker, offered.pack.region);
    YAOGUI_TRY(m_permits.ask(demand));
    YAOGUI_TRY_LET(const Preview preview, this->preview(offered));
    YAOGUI_TRY_LET(PolicyBook after, withPack(m_rules.book(), offered.pack));
    QJsonArray keys;
    for (const RuleChange &change : preview.changes)
        keys.append(change.key);
    const QDateTime now = m_clock.now();
    YAOGUI_TRY(m_permits.write(demand, [&](Connection &connection) -> Done {
        PolicyRepository(connection).add(offered.pack, {now, worker.name.id, offered.signedBy, offered.pack.bytes});
        AuditRepository(connection)
            .append(now, worker.name.id, QStringLiteral("policy.used"), offered.pack.region,
                    {{"version", offered.pack.version}, {"kind", toText(offered.pack.kind)}, {"signed_by", offered.signedBy}, {"changed", keys}});
        return {};
    }));
    m_rules.setBook(std::move(after));
    return preview;
}

Result<PackKey> PolicyOffice::trust(const QByteArray &pem, const Operator &worker)
{
    const Demand demand = demandOf(Act::TrustKey, worker, {});
    YAOGUI_TRY(m_permits.ask(demand));
    YAOGUI_TRY_LET(const PackKey key, PackSignature::keyOf(pem));
    YAOGUI_TRY_LET(const PackKey everybodys, ShippedPacks::trainingKey());
    if (m_store.kind() != Store::Kind::Training && key.fingerprint == everybodys.fingerprint)
        return refuse(ErrorCode::PackKeyUnreadable, {}, QStringLiteral("the training key: everybody can sign with it"));
    YAOGUI_TRY(m_permits.write(demand, [&](Connection &connection) -> Done {
        if (PolicyRepository(connection).trust(key, m_clock.now(), worker.name.id))
            AuditRepository(connection).append(m_clock.now(), worker.name.id, QStringLiteral("policy.trusted"), key.fingerprint);
        return {};
    }));
    return key;
}

Result<std::vector<PackKey>> PolicyOffice::trustedKeys() const
{
    return m_store.read([](Connection &connection) -> Result<std::vector<PackKey>> { return PolicyRepository(connection).trustedKeys(); });
}

Done PolicyOffice::setProfile(const StoreProfile &profile, const Operator &worker)
{
    const QString suspended = profile.suspended ? QStringLiteral("true") : QStringLiteral("false");
    YAOGUI_TRY(m_permits.write(demandOf(Act::ChangeProfile, worker, {}), [&](Connection &connection) -> Done {
        SettingsRepository settings(connection);
        settings.set(QStringLiteral("store.businesses"), toText(profile.open));
        settings.set(QStringLiteral("store.settlement_suspended"), suspended);
        AuditRepository(connection)
            .append(m_clock.now(), worker.name.id, QStringLiteral("store.profile"), toText(profile.open), {{"suspended", profile.suspended}});
        return {};
    }));
    m_rules.setProfile(profile);
    return {};
}

} // namespace yaogui
