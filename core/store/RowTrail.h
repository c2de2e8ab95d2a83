// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/store/Connection.h"

#include <functional>
#include <map>
#include <vector>

struct sqlite3_value;

namespace yaogui {

/// Digests of rows, for the audit trail. All tables are covered but those that are derived or only schedule work (see
/// chainedTables()). A row is named by its table and its key; its digest is over the names and values of all columns that
/// are not null, so a column added later changes nothing. Of a message to the outside it is over what it says, not over its tries.
/// A list of them is bytes: table (one byte of length; 0: as before), key (two bytes of length), digest (zeroes: deleted).
class RowTrail {
public:
    struct Entry {
        QByteArray table, key, digest;
        [[nodiscard]] bool deleted() const;
    };
    /// Watches every change `connection` makes from now on, triggers included (SQLite's pre-update hook).
    explicit RowTrail(Connection &connection);
    ~RowTrail();
    RowTrail(const RowTrail &) = delete;
    RowTrail &operator=(const RowTrail &) = delete;

    /// Looks at the tables again after a migration.
    void learn();
    /// What changed since the last take() or forget().
    [[nodiscard]] QByteArray take();
    void forget() { m_rows.clear(), m_last = nullptr; }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }

    /// Every row of every chained table there is now.
    static void walk(Connection &connection, const std::function<void(const QByteArray &table, const QByteArray &key, const QByteArray &digest)> &found);
    /// False when the bytes are no such list.
    static bool read(const QByteArray &rows, const std::function<void(const Entry &)> &found);
    static void add(QByteArray &rows, const QByteArray &table, bool sameTable, const QByteArray &key, const QByteArray &digest);

    struct Table {
        QByteArray name;
        std::vector<QByteArray> columns;
        std::vector<int> key; ///< columns of the primary key; empty: the row's number
        std::vector<int> places; ///< of the columns in the row
        bool stands = false;  ///< what is digested of a row never changes after it was written
    };

private:
    static void changed(void *self, sqlite3 *database, int act, const char *schema, const char *table, long long oldKey, long long newKey);
    void note(const Table &table, int act, qint64 oldKey, qint64 newKey);
    void add(const Table &table, const QByteArray &key, const QByteArray &digest);

    Connection &m_connection;
    std::map<QByteArray, Table> m_tables;
    const Table *m_last = nullptr;
    QByteArray m_rows;
    RowDigest m_digest;
    std::vector<sqlite3_value *> m_values;
};

} // namespace yaogui
