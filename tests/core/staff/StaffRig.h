// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/staff/StaffOffice.h"
#include "tests/support/TestShop.h"

namespace yaogui {

/// The test shop with an office that hashes lightly. 1001 has the PIN 482913, 1002 and 1003 the same one: 560182.
struct StaffRig {
    StaffRig()
    {
        for (const QString &number : QStringList{"1001", "1002", "1003"}) {
            if (!office().resetPin(number, pinOf(number), {number, {}}))
                qFatal("no PIN for %s", qPrintable(number));
        }
    }
    [[nodiscard]] static QString pinOf(const QString &number) { return number == u"1001" ? QStringLiteral("482913") : QStringLiteral("560182"); }
    [[nodiscard]] StaffOffice office()
    {
        return StaffOffice(shop.store(), shop.clock, [this](const QDate &) { return shop.rules; }, PinHasher(PinHasher::Strength::Light));
    }
    [[nodiscard]] Result<Operator> signIn(const QString &who, const QString &pin, const QString &code = {})
    {
        return office().signIn({who, pin, code});
    }
    [[nodiscard]] qint64 events(const QString &kind) const
    {
        const QByteArray sql = "SELECT COUNT(*) FROM audit_event WHERE kind = '" + kind.toUtf8() + "'";
        Connection connection(shop.databaseFile(), Connection::Mode::Reader);
        return connection.first(sql.constData(), [](const Row &row) { return row.integer(0); }).value_or(-1);
    }

    TestShop shop;
    const OperatorName manager{"1003", "店长"};
};

} // namespace yaogui
