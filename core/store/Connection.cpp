// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/Connection.h"

#include <QStringEncoder>

#include <stdexcept>

namespace yaogui {

namespace {

constexpr int busyTimeoutMs = 5000;

// Whoever holds a connection holds it alone: SQLite need not lock it again at every call.
int flagsOf(Connection::Mode mode)
{
    return SQLite::OPEN_NOMUTEX | (mode == Connection::Mode::Writer ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY);
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

Connection::Prepared &Connection::prepare(const char *sql)
{
    std::unique_ptr<Prepared> &slot = m_statements[sql];
    if (!slot)
        slot = std::make_unique<Prepared>(m_database, sql);
    return *slot;
}

void Connection::bindOne(Prepared &prepared, int index, const QString &value)
{
    if (value.isNull()) {
        prepared.statement.bind(index);
        return;
    }
    std::string &text = prepared.texts[static_cast<std::size_t>(index - 1)];
    QStringEncoder toUtf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    text.resize(static_cast<std::size_t>(toUtf8.requiredSpace(value.size())));
    const char *end = toUtf8.appendToBuffer(text.data(), value);
    text.resize(static_cast<std::size_t>(end - text.data()));
    prepared.statement.bindNoCopy(index, text);
}

void Connection::bindOne(Prepared &prepared, int index, const QByteArray &value)
{
    if (value.isNull())
        prepared.statement.bind(index);
    else
        prepared.statement.bind(index, value.constData(), static_cast<int>(value.size()));
}

void Connection::bindOne(Prepared &prepared, int index, const QDate &value)
{
    bindOne(prepared, index, value.isValid() ? value.toString(Qt::ISODate) : QString());
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    m_connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (m_committed)
        return;
    try {
        m_connection.run("ROLLBACK");
    } catch (const SQLite::Exception &) {
        // SQLite rolls back by itself after the gravest errors, and then there is nothing left to roll back
    }
}

void Transaction::commit()
{
    m_connection.run("COMMIT");
    m_committed = true;
}

} // namespace yaogui
