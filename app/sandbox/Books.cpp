// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Books.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <SQLiteCpp/SQLiteCpp.h>

namespace yaogui::sandbox {

namespace {

void bindValue(SQLite::Statement &statement, int index, const QJsonValue &value)
{
    if (value.isString())
        statement.bind(index, value.toString().toStdString());
    else if (value.isDouble())
        statement.bind(index, static_cast<std::int64_t>(value.toInteger()));
    else if (value.isBool())
        statement.bind(index, value.toBool() ? 1 : 0);
    else
        statement.bind(index);
}

QJsonValue readValue(const SQLite::Column &column)
{
    if (column.isNull())
        return QJsonValue::Null;
    if (column.isInteger())
        return QJsonValue(static_cast<qint64>(column.getInt64()));
    return QJsonValue(QString::fromStdString(column.getString()));
}

QString resourceText(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

Books::Books() = default;
Books::~Books() = default;

bool Books::open(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        m_error = u"cannot make the data folder"_qs;
        return false;
    }
    try {
        m_database = std::make_unique<SQLite::Database>(QDir(folder).filePath(u"sandbox.sqlite"_qs).toStdString(),
                                                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        m_database->setBusyTimeout(5000);
        m_database->exec("PRAGMA journal_mode=WAL");
        m_database->exec("PRAGMA synchronous=NORMAL");
        m_database->exec("PRAGMA foreign_keys=ON");
        m_database->exec(resourceText(u":/sandbox/data/books.sql"_qs).toStdString());
    } catch (const std::exception &error) {
        m_error = QString::fromUtf8(error.what());
    }
    return m_error.isEmpty();
}

QJsonArray Books::rows(const char *sql, std::initializer_list<QJsonValue> values)
{
    QJsonArray found;
    try {
        SQLite::Statement statement(*m_database, sql);
        int index = 0;
        for (const QJsonValue &value : values)
            bindValue(statement, ++index, value);
        while (statement.executeStep()) {
            QJsonObject one;
            for (int column = 0; column < statement.getColumnCount(); ++column)
                one.insert(QString::fromUtf8(statement.getColumnName(column)), readValue(statement.getColumn(column)));
            found.append(one);
        }
    } catch (const std::exception &error) {
        m_error = QString::fromUtf8(error.what());
    }
    return found;
}

QJsonObject Books::row(const char *sql, std::initializer_list<QJsonValue> values)
{
    return rows(sql, values).first().toObject();
}

int Books::run(const char *sql, std::initializer_list<QJsonValue> values)
{
    try {
        SQLite::Statement statement(*m_database, sql);
        int index = 0;
        for (const QJsonValue &value : values)
            bindValue(statement, ++index, value);
        return statement.exec();
    } catch (const std::exception &error) {
        m_error = QString::fromUtf8(error.what());
    }
    return 0;
}

void Books::insert(const QString &table, const QJsonObject &values)
{
    const QStringList columns = values.keys();
    const QStringList marks(columns.size(), u"?"_qs);
    const QString sql = u"INSERT INTO %1 (%2) VALUES (%3)"_qs.arg(table, columns.join(u','), marks.join(u','));
    try {
        SQLite::Statement statement(*m_database, sql.toStdString());
        int index = 0;
        for (const QString &column : columns)
            bindValue(statement, ++index, values.value(column));
        statement.exec();
    } catch (const std::exception &error) {
        m_error = QString::fromUtf8(error.what());
    }
}

std::int64_t Books::next(const QString &name)
{
    return row("INSERT INTO serial VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last", {name})
        .value(u"last").toInteger();
}

void Books::begin()
{
    m_error.clear();
    run("BEGIN IMMEDIATE");
}

bool Books::commit()
{
    const QString failed = m_error;
    run(failed.isEmpty() ? "COMMIT" : "ROLLBACK");
    if (!failed.isEmpty())
        m_error = failed;
    return m_error.isEmpty();
}

void Books::mark()
{
    run("SAVEPOINT work");
}

void Books::keepMark()
{
    run("RELEASE work");
}

void Books::dropMark()
{
    run("ROLLBACK TO work");
    run("RELEASE work");
}

bool Books::shows(const QString &table) const
{
    static const QStringList shown{u"person"_qs, u"account"_qs, u"accumulation"_qs, u"disease"_qs, u"credential"_qs, u"sign_in"_qs,
                                   u"settlement"_qs, u"settlement_line"_qs, u"settlement_box"_qs, u"reversal"_qs, u"sale_message"_qs,
                                   u"message"_qs, u"stock_message"_qs, u"stock_book"_qs, u"clearing"_qs, u"payment_order"_qs, u"prescription"_qs, u"prescription_message"_qs,
                                   u"procure_order"_qs, u"procure_item"_qs, u"procure_delivery"_qs};
    return shown.contains(table);
}

QJsonArray Books::table(const QString &table)
{
    if (!shows(table))
        return {};
    return rows(u"SELECT * FROM %1 ORDER BY rowid"_qs.arg(table).toUtf8().constData());
}

} // namespace yaogui::sandbox
