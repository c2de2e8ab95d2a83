// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/ReturnSlip.h"
#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "core/till/ShiftSheet.h"
#include "core/till/Till.h"
#include "tests/core/member/MemberRig.h"

#include <QTest>

using namespace yaogui;

/// Points as a tender: for one's own part of what is no prescription drug, worth what the shop says, and back with the sale.
class TestPoints final : public QObject {
    Q_OBJECT

private slots:
    void whatTheyMayPay_data()
    {
        QTest::addColumn<QString>("goods");
        QTest::addColumn<qint64>("points");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("a part") << "OWN" << qint64(500) << "0.01" << "";
        QTest::newRow("all of it") << "OWN" << qint64(1891) << "0.01" << ""; // 19.90, 5 % off
        QTest::newRow("one too many") << "OWN" << qint64(1892) << "0.01" << "TENDER_TOO_MUCH";
        QTest::newRow("more than they have") << "OWN" << qint64(5001) << "0.01" << "POINTS_SHORT";
        QTest::newRow("where points pay nothing") << "OWN" << qint64(1) << "" << "TENDER_TOO_MUCH";
        QTest::newRow("dearer points") << "OWN" << qint64(18) << "1" << "";
        QTest::newRow("one too many of them") << "OWN" << qint64(19) << "1" << "TENDER_TOO_MUCH";
        QTest::newRow("fewer than none") << "OWN" << qint64(-1) << "0.01" << "AMOUNT_INVALID";
        QTest::newRow("a prescription drug") << "RX" << qint64(1) << "0.01" << "TENDER_TOO_MUCH";
    }
    void whatTheyMayPay()
    {
        QFETCH(const QString, goods);
        QFETCH(const qint64, points);
        QFETCH(const QString, value);
        QFETCH(const QString, code);
        MemberRig rig;
        give(rig, 5000);
        if (!value.isEmpty())
            rig.worth(parseMoney(value).value());
        const auto checkout = rig.shop.checkout("1002");
        QVERIFY(checkout->scan({goods == u"RX" ? TestShop::code("8200002", 1) : TestShop::code("8300003", 1), {}}));
        QVERIFY(checkout->setMember("1"));
        QCOMPARE(codeOf(checkout->pay(tenders("100", points))), code);
        if (!code.isEmpty()) {
            QCOMPARE(rig.points(), 5000);
            QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM tender"), 0);
            return;
        }
        const qint64 worth = points * parseMoney(value)->units();
        QCOMPARE(rig.shop.number("SELECT amount FROM tender WHERE kind = 'points'"), worth);
        QCOMPARE(rig.shop.number("SELECT SUM(amount) FROM tender"), 18'91);
        QCOMPARE(rig.points(), 5000 - points + (18'91 - worth) / 100); // what they paid earns nothing again
        QCOMPARE(codeOf(rig.shop.verify()), "");
    }

    void nobodysPoints()
    {
        MemberRig rig;
        rig.worth(Money::ofUnits(1));
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QCOMPARE(codeOf(checkout->pay(tenders("100", 1))), "POINTS_SHORT");
    }

    void theySpareTheInsuredPart()
    {
        MemberRig rig;
        give(rig, 5000);
        rig.worth(Money::ofUnits(1));
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}})); // insured, 12.50
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}})); // 18.91 to members
        QVERIFY(checkout->setMember("1"));
        QVERIFY(ReturnRig::confirmPerson(*checkout));
        QCOMPARE(checkout->view().payablePoints, 18'91);
        QCOMPARE(codeOf(checkout->pay(tenders("100", 18'92))), "TENDER_TOO_MUCH");
        const auto sold = checkout->pay(tenders("100", 18'91));
        QCOMPARE(codeOf(sold), "");
        QCOMPARE(rig.shop.text("SELECT state FROM sale ORDER BY id DESC LIMIT 1"), "settled");
        QCOMPARE(rig.points(), 5000 - 18'91);
        const QString paper = plainText(makeSlip(*checkout->settling().record(*sold)), 48);
        QVERIFY2(paper.contains(QStringLiteral("积分抵扣 1891")), qUtf8Printable(paper));
    }

    void theyComeBackWithTheSale_data()
    {
        QTest::addColumn<bool>("asVoid");
        QTest::newRow("void") << true;
        QTest::newRow("refund") << false;
    }
    void theyComeBackWithTheSale()
    {
        QFETCH(const bool, asVoid);
        MemberRig rig;
        give(rig, 5000);
        rig.worth(Money::ofUnits(1));
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(checkout->setMember("1"));
        const auto sold = checkout->pay(tenders("20", 10'00));
        QCOMPARE(codeOf(sold), "");
        QCOMPARE(rig.points(), 5000 - 1000 + 8);
        const auto back = rig.take(asVoid ? ReturnRig::voided(*sold) : ReturnRig::refunded(*sold), "1003");
        QCOMPARE(codeOf(back), "");
        QCOMPARE(rig.points(), 5000);
        QCOMPARE(rig.shop.number("SELECT SUM(amount) FROM tender"), 0);
        QCOMPARE(rig.shop.number("SELECT SUM(amount) FROM tender WHERE kind = 'points'"), 0);
        const QString paper = plainText(makeReturnSlip(*back), 48);
        QVERIFY2(paper.contains(QStringLiteral("积分退回")) && paper.contains("8.91"), qUtf8Printable(paper));
        const auto report = Till(rig.shop.store(), rig.shop.clock).report({});
        QVERIFY(report);
        QCOMPARE(report->figures.tender("points").taken, Money::ofUnits(10'00));
        QCOMPARE(report->figures.tender("points").givenBack, Money::ofUnits(10'00));
        QCOMPARE(report->figures.expected(), Money());
        const QString sheet = plainText(makeShiftSheet(*report, rig.shop.facts, false), 48);
        QVERIFY2(sheet.contains(QStringLiteral("积分抵扣 (1)")), qUtf8Printable(sheet));
        QCOMPARE(codeOf(rig.shop.verify()), "");
    }

    // Spent elsewhere while the result was in doubt: the sale is settled, and that part is due.
    void spentMeanwhileTheirPartStaysDue()
    {
        MemberRig rig;
        give(rig, 5000);
        rig.worth(Money::ofUnits(1));
        rig.shop.rules.policy.platform.doubt = QStringLiteral("record");
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(checkout->setMember("1"));
        QVERIFY(ReturnRig::confirmPerson(*checkout));
        rig.shop.platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(tenders("0", 18'91))), "RESULT_IN_DOUBT");
        const SaleId doubtful = checkout->lastSale();
        give(rig, -4000);
        QVERIFY(rig.resolveDoubts(true));
        QCOMPARE(rig.shop.stateOf(doubtful), SaleState::Settled);
        QCOMPARE(rig.points(), 1000 + 18); // their own part earns, since no points pay it
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM tender WHERE kind = 'points'"), 0);
        const auto record = checkout->settling().record(doubtful);
        QVERIFY(record);
        QCOMPARE(toText(record->unpaid), toText(record->due));
    }

    void thePlanKeepsThem()
    {
        const auto plan = TenderPlan::of(tenders("5", 300), Money::ofUnits(7'50), 1, Money::ofUnits(1));
        QVERIFY(plan);
        QCOMPARE(toText(plan->change), "0.50");
        const TenderPlan again = tenderPlanFrom(toJson(*plan));
        QCOMPARE(again.lines(), plan->lines());
        QCOMPARE(again.pointCount, 300);
        QCOMPARE(codeOf(TenderPlan::of(tenders("4", 300), Money::ofUnits(7'50), 1, Money::ofUnits(1))), "CASH_SHORT");
    }

private:
    static Tenders tenders(const char *cash, qint64 points)
    {
        Tenders tenders;
        tenders.cash = MemberRig::yuan(cash);
        tenders.points = points;
        return tenders;
    }
    static void give(MemberRig &rig, qint64 points)
    {
        const Done given = rig.shop.store().write([&](Connection &connection) -> Done {
            connection.run("UPDATE member SET points = points + ? WHERE number = 'M000001'", points);
            return {};
        });
        QVERIFY(given);
    }
};

QTEST_GUILESS_MAIN(TestPoints)
#include "tst_points.moc"
