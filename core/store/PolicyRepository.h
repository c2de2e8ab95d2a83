// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/PackSignature.h"
#include "core/policy/PolicyPack.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// A pack as it was used.
struct UsedPack {
    QDateTime at;
    QString worker;
    QString signedBy; ///< fingerprint; empty: came with the program
    QByteArray bytes;
};

/// The packs a store has used and the keys it trusts. Use inside one Store::read or Store::write.
class PolicyRepository {
public:
    explicit PolicyRepository(Connection &connection) : m_connection(connection) {}
    void add(const PolicyPack &pack, const UsedPack &used);
    /// In the order they were used; none in a store that an older program wrote and nobody has opened for writing since.
    [[nodiscard]] std::vector<UsedPack> all();
    /// False when it was trusted already.
    bool trust(const PackKey &key, const QDateTime &at, const QString &worker);
    [[nodiscard]] std::vector<PackKey> trustedKeys();

private:
    [[nodiscard]] bool hasTables();

    Connection &m_connection;
};

[[nodiscard]] QString toText(PolicyPack::Kind kind);

} // namespace yaogui
