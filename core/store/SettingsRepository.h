// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"

#include <QMap>

namespace yaogui {

/// Settings kept in the store. Use inside one Store::read or Store::write.
class SettingsRepository {
public:
    explicit SettingsRepository(Connection &connection) : m_connection(connection) {}
    void set(const QString &key, const QString &value)
    {
        m_connection.run("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key,
                         value.isNull() ? QStringLiteral("") : value);
    }
    [[nodiscard]] QMap<QString, QString> all()
    {
        QMap<QString, QString> settings;
        m_connection.each("SELECT key, value FROM setting", [&](const Row &row) { settings[row.text(0)] = row.text(1); });
        return settings;
    }

private:
    Connection &m_connection;
};

} // namespace yaogui
