// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/PolicyRepository.h"

#include "core/base/Clock.h"

namespace yaogui {

QString toText(PolicyPack::Kind kind)
{
    switch (kind) {
    case PolicyPack::Kind::National: return QStringLiteral("national");
    case PolicyPack::Kind::Region: return QStringLiteral("region");
    case PolicyPack::Kind::Local: break;
    }
    return QStringLiteral("local");
}

bool PolicyRepository::hasTables()
{
    return m_connection.first("SELECT 1 FROM sqlite_master WHERE name = 'policy_pack'", [](const Row &) { return true; }).has_value();
}

void PolicyRepository::add(const PolicyPack &pack, const UsedPack &used)
{
    m_connection.run("INSERT INTO policy_pack(at, operator, kind, region, version, signed_by, pack) VALUES(?, ?, ?, ?, ?, ?, ?)", toIso(used.at),
                     used.worker, toText(pack.kind), pack.region, pack.version, used.signedBy.isNull() ? QStringLiteral("") : used.signedBy, used.bytes);
}

std::vector<UsedPack> PolicyRepository::all()
{
    std::vector<UsedPack> rows;
    if (!hasTables())
        return rows;
    m_connection.each("SELECT at, operator, signed_by, pack FROM policy_pack ORDER BY id", [&](const Row &row) {
        rows.push_back({fromIso(row.text(0)), row.text(1), row.text(2), row.blob(3)});
    });
    return rows;
}

bool PolicyRepository::trust(const PackKey &key, const QDateTime &at, const QString &worker)
{
    return m_connection.run("INSERT INTO trusted_key(fingerprint, public_pem, at, operator) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
                            key.fingerprint, QString::fromLatin1(key.publicPem), toIso(at), worker)
        > 0;
}

std::vector<PackKey> PolicyRepository::trustedKeys()
{
    std::vector<PackKey> keys;
    if (!hasTables())
        return keys;
    m_connection.each("SELECT fingerprint, public_pem FROM trusted_key ORDER BY at, fingerprint",
                      [&](const Row &row) { keys.push_back({row.text(0), row.text(1).toLatin1()}); });
    return keys;
}

} // namespace yaogui
