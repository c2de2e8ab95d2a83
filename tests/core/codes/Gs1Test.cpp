// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/Gs1.h"

#include <QTest>

using namespace yaogui;

class Gs1Test : public QObject {
    Q_OBJECT

private slots:
    void dates_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<int>("year");
        QTest::addColumn<QDate>("date");
        QTest::newRow("this century") << "271231" << 2026 << QDate(2027, 12, 31);
        QTest::newRow("50 ahead") << "760101" << 2026 << QDate(2076, 1, 1);
        QTest::newRow("51 ahead is behind") << "770101" << 2026 << QDate(1977, 1, 1);
        QTest::newRow("late in the century, 49 behind") << "490101" << 2098 << QDate(2049, 1, 1);
        QTest::newRow("late in the century, 50 behind is ahead") << "480101" << 2098 << QDate(2148, 1, 1);
        QTest::newRow("day 00") << "270600" << 2026 << QDate(2027, 6, 30);
        QTest::newRow("day 00 in a leap year") << "280200" << 2026 << QDate(2028, 2, 29);
        QTest::newRow("month 13") << "271301" << 2026 << QDate();
        QTest::newRow("31 June") << "270631" << 2026 << QDate();
        QTest::newRow("letters") << "27A601" << 2026 << QDate();
    }
    void dates()
    {
        QFETCH(QString, digits);
        QFETCH(int, year);
        QFETCH(QDate, date);
        QCOMPARE(gs1Date(digits, year), date);
    }
    void longestIdentifierCounts()
    {
        QCOMPARE(gs1IdentifierAt(u"8008260301")->digits, 4);
        QCOMPARE(gs1IdentifierAt(u"3103001500")->digits, 4);
        QCOMPARE(gs1IdentifierAt(u"240X")->digits, 3);
        QVERIFY(!gs1IdentifierAt(u"88X"));
        QVERIFY(!gs1IdentifierAt(u"31A3"));
    }
    void elementStringSeparatesOnlyWhereNeeded()
    {
        const auto message = readGs1("(10)LOT1(17)271231(01)06901234567892(21)S(240)X");
        QVERIFY(message.has_value());
        QCOMPARE(message->elementString(), QString("10LOT1\x1d" "17271231" "0106901234567892" "21S\x1d" "240X"));
    }
    void rulesAreKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("lot of 20") << "10" + QString(20, u'A') << true;
        QTest::newRow("lot of 21") << "10" + QString(21, u'A') << false;
        QTest::newRow("the same lot twice") << QString("10A\x1d" "10A") << true;
        QTest::newRow("two lots") << QString("10A\x1d" "10B") << false;
        QTest::newRow("empty lot") << QString("10\x1d" "21S") << false;
        QTest::newRow("count with a letter") << "3012A" << false;
        QTest::newRow("weight") << "3103001500" << true;
        QTest::newRow("Han in a serial") << "21" + QString(QChar(0x9633)) << false;
        QTest::newRow("something before the first bracket") << "(0269(10)A" << false;
        QTest::newRow("slash and brackets in a lot") << "10A/(1)-2" << true;
    }
    void rulesAreKept()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(readGs1(text).has_value(), good);
    }
};

QTEST_GUILESS_MAIN(Gs1Test)
#include "Gs1Test.moc"
