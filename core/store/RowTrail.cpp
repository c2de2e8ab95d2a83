// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/RowTrail.h"

#include <QtEndian>

#include <array>
#include <cstring>

#define SQLITE_ENABLE_PREUPDATE_HOOK 1 // only tells the header; the library was built with it
#include <sqlite3.h>

namespace yaogui {

namespace {

const QByteArray deletedDigest(RowDigest::size, '\0');
const QStringList outboxStands{"id", "lane", "key", "sale_id", "created_at", "payload", "drug", "lot"};

std::vector<RowTrail::Table> chainedTables(Connection &connection)
{
    std::vector<RowTrail::Table> tables;
    // audit_event is sealed itself; balance is summed from movements; the others schedule work and carry nothing true. Of the outbox what
    // is to be said counts: how often it was tried does not.
    connection.each("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN "
                    "('audit_event', 'balance', 'counter', 'doubt', 'migration', 'refund_doubt', 'sign_in') ORDER BY name",
                    [&](const Row &row) { tables.push_back({row.text(0).toUtf8(), {}, {}, {}, row.text(0) == u"outbox"}); });
    for (RowTrail::Table &table : tables) {
        const bool numbered = connection
                                  .first("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?",
                                         [](const Row &row) { return !row.flag(0); }, QString::fromUtf8(table.name))
                                  .value_or(true);
        std::map<int, int> key;
        connection.each("SELECT name, pk, cid FROM pragma_table_info(?) ORDER BY cid",
                        [&](const Row &row) {
                            if (table.stands && !outboxStands.contains(row.text(0)))
                                return;
                            if (row.number(1) > 0)
                                key[row.number(1)] = static_cast<int>(table.columns.size());
                            table.columns.push_back(row.text(0).toUtf8());
                            table.places.push_back(row.number(2));
                        },
                        QString::fromUtf8(table.name));
        for (const auto &part : key) {
            if (!numbered)
                table.key.push_back(part.second);
        }
    }
    return tables;
}

QByteArray bytesOf(sqlite3_value *value)
{
    const void *bytes = sqlite3_value_blob(value);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
}

template <typename Number> void addNumber(QByteArray &bytes, Number number)
{
    char raw[sizeof number];
    qToBigEndian(number, raw);
    bytes.append(raw, sizeof raw);
}

template <typename Number> void addNumber(std::string &bytes, Number number)
{
    char raw[sizeof number];
    qToBigEndian(number, raw);
    bytes.append(raw, sizeof raw);
}

QByteArray digestOf(const RowTrail::Table &table, const std::vector<sqlite3_value *> &values, RowDigest &digest)
{
    std::string &all = digest.empty(); // a dozen columns, some dozens of rows a sale: a buffer made anew for each is felt
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int type = sqlite3_value_type(values[i]);
        if (type == SQLITE_NULL)
            continue;
        all.append(table.columns[i].constData(), static_cast<std::size_t>(table.columns[i].size()));
        all += static_cast<char>(type); // below any letter: ends the name
        if (type == SQLITE_INTEGER) {
            addNumber(all, static_cast<qint64>(sqlite3_value_int64(values[i])));
            continue;
        }
        const char *bytes = static_cast<const char *>(sqlite3_value_blob(values[i]));
        const int length = sqlite3_value_bytes(values[i]);
        addNumber(all, static_cast<quint32>(length));
        if (length > 0)
            all.append(bytes, static_cast<std::size_t>(length));
    }
    return digest.taken();
}

template <typename ValueOf> QByteArray keyOf(const RowTrail::Table &table, ValueOf valueOf)
{
    QByteArray key;
    for (const int column : table.key) {
        if (!key.isEmpty())
            key += '\x1f';
        key += bytesOf(valueOf(column));
    }
    return key;
}

} // namespace

bool RowTrail::Entry::deleted() const
{
    return digest == deletedDigest;
}

RowTrail::RowTrail(Connection &connection) : m_connection(connection)
{
    learn();
    sqlite3_preupdate_hook(connection.database().getHandle(), &RowTrail::changed, this);
}

RowTrail::~RowTrail()
{
    sqlite3_preupdate_hook(m_connection.database().getHandle(), nullptr, nullptr);
}

void RowTrail::learn()
{
    m_tables.clear();
    for (Table &table : chainedTables(m_connection)) {
        const QByteArray name = table.name;
        m_tables[name] = std::move(table);
    }
    forget();
}

QByteArray RowTrail::take()
{
    m_last = nullptr;
    return std::exchange(m_rows, QByteArray());
}

void RowTrail::changed(void *self, sqlite3 *, int act, const char *, const char *table, long long oldKey, long long newKey)
{
    RowTrail &trail = *static_cast<RowTrail *>(self);
    const auto found = trail.m_tables.find(QByteArray::fromRawData(table, static_cast<qsizetype>(std::strlen(table))));
    if (found != trail.m_tables.end())
        trail.note(found->second, act, oldKey, newKey);
}

void RowTrail::note(const Table &table, int act, qint64 oldKey, qint64 newKey)
{
    if (table.stands && act == SQLITE_UPDATE)
        return;
    sqlite3 *database = m_connection.database().getHandle();
    const auto oldValue = [&](int column) {
        sqlite3_value *value = nullptr;
        sqlite3_preupdate_old(database, column, &value);
        return value;
    };
    QByteArray before, after;
    if (act != SQLITE_INSERT)
        before = table.key.empty() ? QByteArray::number(oldKey) : keyOf(table, oldValue);
    if (act != SQLITE_DELETE) {
        m_values.assign(table.columns.size(), nullptr);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            sqlite3_preupdate_new(database, table.places[i], &m_values[i]);
        after = table.key.empty() ? QByteArray::number(newKey) : keyOf(table, [&](int column) { return m_values[static_cast<std::size_t>(column)]; });
    }
    if (act != SQLITE_INSERT && before != after)
        add(table, before, deletedDigest);
    if (act != SQLITE_DELETE)
        add(table, after, digestOf(table, m_values, m_digest));
}

void RowTrail::add(const Table &table, const QByteArray &key, const QByteArray &digest)
{
    add(m_rows, table.name, m_last == &table, key, digest);
    m_last = &table;
}

void RowTrail::add(QByteArray &rows, const QByteArray &table, bool sameTable, const QByteArray &key, const QByteArray &digest)
{
    const QByteArray name = sameTable ? QByteArray() : table;
    rows += static_cast<char>(name.size());
    rows += name;
    addNumber(rows, static_cast<quint16>(key.size()));
    rows += key;
    rows += digest;
}

bool RowTrail::read(const QByteArray &rows, const std::function<void(const Entry &)> &found)
{
    qsizetype at = 0;
    const auto take = [&](qsizetype length) {
        const QByteArray part = at + length <= rows.size() ? rows.mid(at, length) : QByteArray();
        at += length;
        return part;
    };
    Entry entry;
    while (at < rows.size()) {
        const qsizetype nameSize = static_cast<unsigned char>(rows[at++]);
        if (nameSize > 0)
            entry.table = take(nameSize);
        const QByteArray length = take(2);
        entry.key = take(length.size() == 2 ? qFromBigEndian<quint16>(length.constData()) : 0);
        entry.digest = take(RowDigest::size);
        if (entry.table.isEmpty() || at > rows.size())
            return false;
        found(entry);
    }
    return true;
}

void RowTrail::walk(Connection &connection, const std::function<void(const QByteArray &, const QByteArray &, const QByteArray &)> &found)
{
    RowDigest digest;
    for (const Table &table : chainedTables(connection)) {
        const char *number = table.key.empty() ? ", _rowid_" : "";
        QByteArrayList columns;
        for (const QByteArray &column : table.columns)
            columns += '"' + column + '"';
        const QByteArray sql = "SELECT " + columns.join(',') + number + " FROM \"" + table.name + '"';
        sqlite3_stmt *statement = nullptr;
        const int prepared = sqlite3_prepare_v2(connection.database().getHandle(), sql.constData(), -1, &statement, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> rows(statement, sqlite3_finalize);
        std::vector<sqlite3_value *> values(table.columns.size());
        int step = prepared;
        while (prepared == SQLITE_OK && (step = sqlite3_step(statement)) == SQLITE_ROW) {
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = sqlite3_column_value(statement, static_cast<int>(i));
            const QByteArray key = table.key.empty()
                ? QByteArray::number(static_cast<qint64>(sqlite3_column_int64(statement, static_cast<int>(values.size()))))
                : keyOf(table, [&](int column) { return values[static_cast<std::size_t>(column)]; });
            found(table.name, key, digestOf(table, values, digest));
        }
        if (step != SQLITE_DONE)
            throw SQLite::Exception(connection.database().getHandle(), step);
    }
}

} // namespace yaogui
