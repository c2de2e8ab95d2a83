// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/audit/AuditChain.h"
#include "core/base/Amounts.h"
#include "core/base/Clock.h"
#include "core/base/Id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace yaogui {

/// One row under the cursor, read by column number.
class Row {
public:
    explicit Row(SQLite::Statement &statement) : m_statement(statement) {}
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] qint64 integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_statement.isColumnNull(column); }
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    [[nodiscard]] Money money(int column) const { return Money::ofUnits(integer(column)); }
    [[nodiscard]] Price price(int column) const { return Price::ofUnits(integer(column)); }
    [[nodiscard]] Quantity quantity(int column) const { return Quantity::ofUnits(integer(column)); }
    template <typename T> [[nodiscard]] T id(int column) const { return T{integer(column)}; }

private:
    SQLite::Statement &m_statement;
};

/// One opened SQLite connection with its prepared statements, all pragmas set and verified. Not thread-safe: it belongs
/// to whoever holds it. Throws SQLite::Exception; only core/store sees those (Store turns them into coded errors).
class Connection {
public:
    enum class Mode { Reader, Writer };

    Connection(const QString &file, Mode mode);

    /// Runs one statement with bound arguments; gives the number of changed rows.
    template <typename... Args> int run(const char *sql, const Args &...args)
    {
        Prepared &prepared = prepare(sql);
        const Reset reset{prepared.statement};
        bindAll(prepared, args...);
        return prepared.statement.exec();
    }
    /// Calls `take(row)` for each row. Do not run the same statement inside `take`.
    template <typename Take, typename... Args> void each(const char *sql, Take take, const Args &...args)
    {
        Prepared &prepared = prepare(sql);
        const Reset reset{prepared.statement};
        bindAll(prepared, args...);
        const Row row(prepared.statement);
        while (prepared.statement.executeStep())
            take(row);
    }
    /// The first row through `make`, if there is one.
    template <typename Make, typename... Args> auto first(const char *sql, Make make, const Args &...args)
    {
        Prepared &prepared = prepare(sql);
        const Reset reset{prepared.statement};
        bindAll(prepared, args...);
        const Row row(prepared.statement);
        using Value = decltype(make(row));
        return prepared.statement.executeStep() ? std::optional<Value>(make(row)) : std::optional<Value>();
    }
    [[nodiscard]] qint64 lastId() const { return m_database.getLastInsertRowid(); }
    [[nodiscard]] SQLite::Database &database() { return m_database; }
    /// What the running transaction appended to the audit trail; sealed and inserted before its commit (AuditSeal).
    [[nodiscard]] std::vector<AuditEntry> &auditEvents() { return m_auditEvents; }
    /// Gives back the memory of pages read: 16 MB after a job that reads through the whole store once.
    void forgetPages();

private:
    struct Prepared {
        Prepared(const SQLite::Database &database, const char *sql) : statement(database, sql), parameters(statement.getBindParameterCount()) {}
        SQLite::Statement statement;
        int parameters;
        std::vector<std::string> texts; ///< what its arguments point to, kept with it so that SQLite need not copy them
    };
    struct Reset {
        SQLite::Statement &statement;
        ~Reset()
        {
            statement.tryReset();
        }
    };

    Prepared &prepare(const char *sql);
    template <typename... Args> static void bindAll(Prepared &prepared, const Args &...args)
    {
        if (prepared.parameters != static_cast<int>(sizeof...(args)))
            prepared.statement.clearBindings(); // else each is bound anew
        prepared.texts.resize(sizeof...(args));
        [[maybe_unused]] int index = 0;
        (bindOne(prepared, ++index, args), ...);
    }
    static void bindOne(Prepared &prepared, int index, const QString &value);
    static void bindOne(Prepared &prepared, int index, const QByteArray &value);
    static void bindOne(Prepared &prepared, int index, const QDate &value);
    static void bindOne(Prepared &prepared, int index, std::nullptr_t) { prepared.statement.bind(index); }
    template <std::integral Integer> static void bindOne(Prepared &prepared, int index, Integer value)
    {
        prepared.statement.bind(index, static_cast<int64_t>(value));
    }
    template <typename Tag, int D> static void bindOne(Prepared &prepared, int index, Decimal<Tag, D> value)
    {
        prepared.statement.bind(index, static_cast<int64_t>(value.units()));
    }
    template <typename Tag> static void bindOne(Prepared &prepared, int index, Id<Tag> value)
    {
        if (value.isNull())
            prepared.statement.bind(index);
        else
            prepared.statement.bind(index, static_cast<int64_t>(value.value));
    }

    std::vector<AuditEntry> m_auditEvents;
    SQLite::Database m_database;
    std::unordered_map<const char *, std::unique_ptr<Prepared>> m_statements; // keyed by the literal's address
};

/// A transaction of a connection, rolled back at its end unless committed. Its own statements stay prepared like any other.
class Transaction {
public:
    enum class Kind { Read, Write }; ///< one snapshot; BEGIN IMMEDIATE
    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_committed = false;
};

} // namespace yaogui
