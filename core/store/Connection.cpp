// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Connection.h"

#include <stdexcept>

namespace yaogui {

namespace {

constexpr int busyTimeoutMs = 5000;

int flagsOf(Connection::Mode mode)
{
    return mode == Connection::Mode::Writer ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY;
}

void expectPragma(SQLite::Database &database, const char *pragma, const char *expected)
{
    const std::string value = database.execAndGet(std::string("PRAGMA ") + pragma).getString();
    if (value != expected)
        throw SQLite::Exception(std::string("pragma ") + pragma + " is " + value);
}

} // namespace

QString Row::text(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QString::fromUtf8(value.getText(""), value.getBytes());
}

QByteArray Row::blob(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
}

Connection::Connection(const QString &file, Mode mode) : m_database(file.toStdString(), flagsOf(mode), busyTimeoutMs)
{
    if (mode == Mode::Writer)
        m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    m_database.exec("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-16000;");
    expectPragma(m_database, "foreign_keys", "1");
    if (mode == Mode::Writer) {
        expectPragma(m_database, "journal_mode", "wal");
        expectPragma(m_database, "synchronous", "2");
    }
}

void Connection::forgetPages()
{
    m_database.exec("PRAGMA shrink_memory");
}

SQLite::Statement &Connection::prepare(const char *sql)
{
    std::unique_ptr<SQLite::Statement> &slot = m_statements[sql];
    if (!slot)
        slot = std::make_unique<SQLite::Statement>(m_database, sql);
    return *slot;
}

void Connection::bindOne(SQLite::Statement &statement, int index, const QString &value)
{
    if (value.isNull())
        statement.bind(index);
    else
        statement.bind(index, value.toStdString());
}

void Connection::bindOne(SQLite::Statement &statement, int index, const QByteArray &value)
{
    if (value.isNull())
        statement.bind(index);
    else
        statement.bind(index, value.constData(), static_cast<int>(value.size()));
}

void Connection::bindOne(SQLite::Statement &statement, int index, const QDate &value)
{
    bindOne(statement, index, value.isValid() ? value.toString(Qt::ISODate) : QString());
}

} // namespace yaogui
