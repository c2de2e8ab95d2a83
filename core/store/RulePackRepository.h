// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace yaogui {

/// A pack of prescription rules as it was taken in.
struct KeptRules {
    QDateTime at;
    QString worker;
    QString name, version;
    QString signedBy; ///< fingerprint
    QByteArray bytes;
};

/// The packs of rules a store has taken in. Use inside one Store::read or Store::write.
class RulePackRepository {
public:
    explicit RulePackRepository(Connection &connection) : m_connection(connection) {}
    void add(const KeptRules &rules);
    /// The last of each name; none in a store that an older program wrote and nobody has opened for writing since.
    [[nodiscard]] std::vector<KeptRules> newest();

private:
    Connection &m_connection;
};

} // namespace yaogui
