// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <initializer_list>
#include <memory>

namespace SQLite {
class Database;
}

namespace yaogui::sandbox {

/// The SQLite file of the sandbox (WAL). Not thread-safe: the caller holds the one lock of Sandbox.
/// A statement that fails marks the books as broken; the work under way is then rolled back and answered with HTTP 500.
class Books {
public:
    Books();
    ~Books();
    Books(const Books &) = delete;
    Books &operator=(const Books &) = delete;

    /// Opens or creates the books in `folder`. False with error() when that fails.
    [[nodiscard]] bool open(const QString &folder);

    /// Text, integers (fen) and null; columns by name.
    QJsonArray rows(const char *sql, std::initializer_list<QJsonValue> values = {});
    /// The first row, or an empty object.
    QJsonObject row(const char *sql, std::initializer_list<QJsonValue> values = {});
    /// Runs a writing statement; gives the number of changed rows.
    int run(const char *sql, std::initializer_list<QJsonValue> values = {});
    /// Inserts a row: column → value.
    void insert(const QString &table, const QJsonObject &values);
    /// The next number of a series, kept in the books.
    std::int64_t next(const QString &name);

    void begin();
    /// False when something failed since begin(): everything is rolled back.
    [[nodiscard]] bool commit();
    /// A savepoint within the transaction, so that a refusal leaves no trace but the message log.
    void mark();
    void keepMark();
    void dropMark();

    /// All rows of a table that may be seen from outside; nothing for others.
    [[nodiscard]] bool shows(const QString &table) const;
    QJsonArray table(const QString &table);
    [[nodiscard]] QString error() const { return m_error; }

private:
    std::unique_ptr<SQLite::Database> m_database;
    QString m_error;
};

} // namespace yaogui::sandbox
