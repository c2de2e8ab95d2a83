// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/BareStore.h"

namespace yaogui::bench {

namespace {

constexpr int stateColumn = 1; // of sale
const std::string unfinished = "open";

// With its key; those with a sale's id have no rowid of their own.
const std::vector<std::pair<std::string, std::string>> tables{
    {"sale", "id"}, {"sale_line", "sale_id"}, {"sale_line_code", "sale_id"}, {"movement", "id"}, {"box_event", "id"},
    {"tender", "id"}, {"settlement_step", "id"}, {"audit_event", "id"}, {"outbox", "id"}};

sqlite3 *openFile(const QString &file)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; "
                           "PRAGMA cache_size=-16000;",
                 nullptr, nullptr, nullptr);
    return database;
}

} // namespace

NewRows::NewRows(const QString &file) : m_database(openFile(file))
{
    for (const auto &[table, key] : tables) {
        sqlite3_stmt *newest = nullptr;
        sqlite3_prepare_v2(m_database, ("SELECT MAX(" + key + ") FROM " + table).c_str(), -1, &newest, nullptr);
        sqlite3_step(newest);
        m_newest[table] = sqlite3_column_int64(newest, 0);
        sqlite3_finalize(newest);
    }
}

NewRows::~NewRows()
{
    sqlite3_close(m_database);
}

void NewRows::read(const std::string &table, const std::string &key, qint64 after, std::vector<Row> &rows)
{
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(m_database, ("SELECT " + key + ", * FROM " + table + " WHERE " + key + " > ? ORDER BY 1").c_str(), -1, &query, nullptr);
    sqlite3_bind_int64(query, 1, after);
    while (sqlite3_step(query) == SQLITE_ROW) {
        m_newest[table] = sqlite3_column_int64(query, 0);
        Row row{table, {}};
        for (int column = 1; column < sqlite3_column_count(query); ++column)
            row.values.emplace_back(sqlite3_value_dup(sqlite3_column_value(query, column)), sqlite3_value_free);
        rows.push_back(std::move(row));
    }
    sqlite3_finalize(query);
}

std::vector<NewRows::Row> NewRows::take()
{
    std::vector<Row> rows;
    for (const auto &[table, key] : tables)
        read(table, key, m_newest[table], rows);
    return rows;
}

BareStore::BareStore(const QString &file) : m_database(openFile(file))
{
    m_begin = statement("BEGIN IMMEDIATE");
    m_count = statement("INSERT INTO counter(name, value) VALUES('slip', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1");
    m_sell = statement("UPDATE box SET state = 'sold', sale_id = ? WHERE trace_code = ?");
    m_finish = statement("UPDATE sale SET state = 'paid' WHERE id = ?");
    m_commit = statement("COMMIT");
}

BareStore::~BareStore()
{
    for (const auto &entry : m_statements)
        sqlite3_finalize(entry.second);
    sqlite3_close(m_database);
}

sqlite3_stmt *BareStore::statement(const std::string &sql)
{
    sqlite3_stmt *&slot = m_statements[sql];
    if (!slot)
        sqlite3_prepare_v2(m_database, sql.c_str(), -1, &slot, nullptr);
    return slot;
}

bool BareStore::run(sqlite3_stmt *statement)
{
    const int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE || result == SQLITE_ROW;
}

void BareStore::prepare(const std::vector<NewRows::Row> &rows)
{
    m_inserts.clear();
    for (const NewRows::Row &row : rows) {
        std::string marks = "?";
        for (std::size_t i = 1; i < row.values.size(); ++i)
            marks += ",?";
        m_inserts.push_back(statement("INSERT INTO " + row.table + " VALUES(" + marks + ")"));
    }
}

bool BareStore::write(const std::vector<NewRows::Row> &rows, const std::vector<std::string> &boxes, qint64 sale)
{
    bool fine = run(m_begin);
    fine &= run(m_count);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const NewRows::Row &row = rows[n];
        sqlite3_stmt *insert = m_inserts[n];
        for (std::size_t i = 0; i < row.values.size(); ++i)
            sqlite3_bind_value(insert, static_cast<int>(i) + 1, row.values[i].get());
        if (row.table == "sale") // lines go in while it is open
            sqlite3_bind_text(insert, stateColumn + 1, unfinished.c_str(), -1, SQLITE_STATIC);
        fine &= run(insert);
    }
    for (const std::string &box : boxes) {
        sqlite3_bind_int64(m_sell, 1, sale);
        sqlite3_bind_text(m_sell, 2, box.c_str(), -1, SQLITE_STATIC);
        fine &= run(m_sell);
    }
    sqlite3_bind_int64(m_finish, 1, sale);
    fine &= run(m_finish);
    return run(m_commit) && fine;
}

std::string BareStore::differsFrom(const QString &other)
{
    sqlite3_exec(m_database, ("ATTACH '" + other.toStdString() + "' AS other").c_str(), nullptr, nullptr, nullptr);
    std::vector<std::string> written{"counter", "balance", "box"};
    for (const auto &entry : tables)
        written.push_back(entry.first);
    std::string different;
    for (const std::string &table : written) {
        const std::string mine = "SELECT * FROM main." + table, theirs = "SELECT * FROM other." + table;
        sqlite3_stmt *query = statement("SELECT (SELECT COUNT(*) FROM (" + mine + " EXCEPT " + theirs + ")) + (SELECT COUNT(*) FROM (" + theirs
                                        + " EXCEPT " + mine + "))");
        if (sqlite3_step(query) != SQLITE_ROW || sqlite3_column_int64(query, 0) != 0)
            different += ' ' + table;
        sqlite3_reset(query);
    }
    return different;
}

} // namespace yaogui::bench
