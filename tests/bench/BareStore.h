// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yaogui::bench {

/// The rows one sale left in a store, read over a connection of its own; what was there before is passed over.
class NewRows {
public:
    explicit NewRows(const QString &file);
    ~NewRows();
    NewRows(const NewRows &) = delete;
    NewRows &operator=(const NewRows &) = delete;

    using Value = std::unique_ptr<sqlite3_value, decltype(&sqlite3_value_free)>;
    struct Row {
        std::string table;
        std::vector<Value> values;
    };
    /// In the order they must be inserted.
    [[nodiscard]] std::vector<Row> take();

private:
    void read(const std::string &table, const std::string &key, qint64 after, std::vector<Row> &rows);

    sqlite3 *m_database = nullptr;
    std::map<std::string, qint64> m_newest;
};

/// The same schema, triggers and pragmas without a line of ours between: prepared statements of SQLite's own interface.
class BareStore {
public:
    explicit BareStore(const QString &file);
    ~BareStore();
    BareStore(const BareStore &) = delete;
    BareStore &operator=(const BareStore &) = delete;

    /// One transaction: the rows, the boxes sold, the slip's counter, the sale's last state. False when SQLite refused.
    [[nodiscard]] bool write(const std::vector<NewRows::Row> &rows, const std::vector<std::string> &boxes, qint64 sale);
    /// Prepares what these rows need, outside the measured time; before each write().
    void prepare(const std::vector<NewRows::Row> &rows);
    /// Tables a sale writes that are not the same, row for row and byte for byte, in the other store; empty when all are.
    [[nodiscard]] std::string differsFrom(const QString &other);

private:
    sqlite3_stmt *statement(const std::string &sql);
    bool run(sqlite3_stmt *statement);

    sqlite3 *m_database = nullptr;
    std::map<std::string, sqlite3_stmt *> m_statements;
    sqlite3_stmt *m_begin = nullptr, *m_count = nullptr, *m_sell = nullptr, *m_finish = nullptr, *m_commit = nullptr;
    std::vector<sqlite3_stmt *> m_inserts; ///< one for each row to come
};

} // namespace yaogui::bench
