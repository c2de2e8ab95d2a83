// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/policy/RuleTable.h"

#include "tests/core/policy/Packs.h"

#include <QTest>

using Ask = std::function<bool(const yaogui::Policy &)>;
Q_DECLARE_METATYPE(Ask)

namespace yaogui::test {

Money money(const char *text) { return parseMoney(QString::fromLatin1(text)).value_or(Money()); }

Price price(const char *text) { return parsePrice(QString::fromLatin1(text)).value_or(Price()); }

void fill(const std::vector<RuleCase> &cases)
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<bool>("expected");
    for (const RuleCase &row : cases)
        QTest::addRow("%s, %s", row.name, row.region) << QString::fromLatin1(row.region) << row.ask << row.expected;
}

void checkRow()
{
    QFETCH(const QString, region);
    QFETCH(const Ask, ask);
    QFETCH(const bool, expected);
    QCOMPARE(ask(policyOf(region)), expected);
}

} // namespace yaogui::test
