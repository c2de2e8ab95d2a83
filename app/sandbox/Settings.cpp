// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/Settings.h"

namespace yaogui::sandbox {

void Settings::load(Books &books)
{
    const QJsonArray rows = books.rows("SELECT key, value FROM setting");
    for (const auto &one : rows) {
        const QJsonObject row = one.toObject();
        const QString key = row.value(u"key").toString();
        const QString value = row.value(u"value").toString();
        if (key == u"paasid")
            paasid = value;
        else if (key == u"secret")
            secret = value;
        else if (key == u"require_sign_in")
            requireSignIn = value == u"1";
        else if (key == u"oddities")
            oddities = value == u"1";
        else if (key == u"time_offset")
            timeOffset = value.toLongLong();
        else if (key == u"window_seconds")
            windowSeconds = value.toLongLong();
        else if (key == u"credential_seconds")
            credentialSeconds = value.toLongLong();
    }
}

void Settings::save(Books &books) const
{
    const auto put = [&books](const QString &key, const QString &value) {
        books.run("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", {key, value});
    };
    put(u"paasid"_qs, paasid);
    put(u"secret"_qs, secret);
    put(u"require_sign_in"_qs, QString::number(int(requireSignIn)));
    put(u"oddities"_qs, QString::number(int(oddities)));
    put(u"time_offset"_qs, QString::number(timeOffset));
    put(u"window_seconds"_qs, QString::number(windowSeconds));
    put(u"credential_seconds"_qs, QString::number(credentialSeconds));
}

QJsonObject Settings::shown() const
{
    return {{u"paasid"_qs, paasid},
            {u"require_sign_in"_qs, requireSignIn},
            {u"oddities"_qs, oddities},
            {u"time_offset"_qs, timeOffset},
            {u"window_seconds"_qs, windowSeconds},
            {u"credential_seconds"_qs, credentialSeconds}};
}

} // namespace yaogui::sandbox
