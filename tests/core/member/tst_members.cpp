// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "tests/core/member/MemberRig.h"

#include <QTest>

using namespace yaogui;

/// Members: sealed, found by phone; what they pay and earn, and that what goes to the platform never changes.
class TestMembers final : public QObject {
    Q_OBJECT

private slots:
    void memberPrices_data()
    {
        QTest::addColumn<QString>("retail");
        QTest::addColumn<QString>("own");
        QTest::addColumn<int>("basisPoints");
        QTest::addColumn<QString>("price");
        const auto row = [](const char *name, const char *retail, const char *own, int off, const char *price) {
            QTest::newRow(name) << QString::fromLatin1(retail) << QString::fromLatin1(own) << off << QString::fromLatin1(price);
        };
        row("nothing off", "12.50", "", 0, "12.50");
        row("5 % to the fen, half up", "12.50", "", 500, "11.88");
        row("5 % of little", "0.30", "", 500, "0.29");
        row("5 % of a gram", "0.333333", "", 500, "0.32");
        row("less than a fen stays", "0.004", "", 500, "0.004");
        row("all off is a gift", "12.50", "", 10'000, "12.50");
        row("of its own", "12.50", "10", 500, "10.00");
        row("of its own, before retail fell", "9.80", "10", 500, "9.80");
        row("the dearest", "999999999999.999999", "", 5'000, "500000000000.00");
    }
    void memberPrices()
    {
        QFETCH(const QString, retail);
        QFETCH(const QString, own);
        QFETCH(const int, basisPoints);
        QFETCH(const QString, price);
        const auto mine = own.isEmpty() ? std::optional<Price>() : std::optional(*parsePrice(own));
        QCOMPARE(toText(memberPriceOf(*parsePrice(retail), mine, {Percent{basisPoints}, 1})), price);
    }

    void points_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<int>("yuanPerPoint");
        QTest::addColumn<qint64>("points");
        QTest::newRow("whole yuan only") << qint64(1299) << 1 << qint64(12);
        QTest::newRow("ten yuan a point") << qint64(4999) << 10 << qint64(4);
        QTest::newRow("no points") << qint64(4999) << 0 << qint64(0);
        QTest::newRow("nothing paid") << qint64(0) << 1 << qint64(0);
    }
    void points()
    {
        QFETCH(const qint64, fen);
        QFETCH(const int, yuanPerPoint);
        QFETCH(const qint64, points);
        QCOMPARE(pointsFor(Money::ofUnits(fen), {{}, yuanPerPoint}), points);
    }

    void aMemberIsFoundAndNeverReadOnDisk()
    {
        MemberRig rig;
        for (const QString &text : QStringList{"13812345678", "138 1234-5678", "M000001", "m1", "1"}) {
            const auto found = rig.office().find(text);
            QVERIFY2(found, qPrintable(text));
            QCOMPARE(found->number, "M000001");
            QCOMPARE(found->maskedPhone, "138****5678");
            QCOMPARE(found->maskedName, "陈*红");
        }
        for (const QString &text : QStringList{"13812345679", "M000002", "", "0", "-1", "'--", "陈小红"})
            QCOMPARE(codeOf(rig.office().find(text)), "MEMBER_UNKNOWN");
        QCOMPARE(codeOf(rig.office().add("13812345678", {}, rig.clerk)), "MEMBER_EXISTS");
        for (const QString &text : QStringList{"", "1381234567", "23812345678", "138123456789", "1381234567a"})
            QCOMPARE(codeOf(rig.office().add(text, {}, rig.clerk)), "PHONE_INVALID");
        QCOMPARE(codeOf(rig.office().add("13900000000", {}, {"1004", {}})), "NOT_PERMITTED"); // the buyer
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM member"), 1);
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'member.added' AND subject = 'M000001'"), 1);
        rig.returning.reset();
        rig.shop.close();
        for (const QString &name : QStringList{"/store.db", "/store.db-wal"}) {
            QFile file(rig.shop.folder() + name);
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            QVERIFY2(!bytes.contains("13812345678") && !bytes.contains("陈小红"), qPrintable(name));
        }
        rig.shop.restart();
    }

    void pricesAreImportedWholeOrNotAtAll()
    {
        MemberRig rig;
        const auto report = rig.office().importPrices("drug,member_price\nOTC,11.00\nNONE,1\nRX,31\nOWN,0\nBAG,x\n", rig.manager);
        QVERIFY(report);
        QCOMPARE(report->imported, 0);
        QStringList reasons;
        for (const RejectedLine &line : report->rejected)
            reasons << QString::number(line.line) + line.column + ' ' + line.reason;
        QCOMPARE(reasons, (QStringList{"3drug UNKNOWN_DRUG", "4member_price ABOVE_RETAIL", "5member_price ZERO", "6member_price NOT_A_NUMBER"}));
        QVERIFY(rig.office().prices()->empty());
        QCOMPARE(codeOf(rig.office().importPrices("drug,member_price\nOTC,11\n", rig.clerk)), "NOT_PERMITTED");
        QCOMPARE(rig.office().importPrices("drug,member_price\nOTC,11\nOWN,18.5\n", rig.manager)->imported, 2);
        QCOMPARE(rig.office().prices()->size(), 2U);
        QCOMPARE(rig.office().importPrices("drug,member_price\nOWN,\n", rig.manager)->imported, 1);
        QCOMPARE(rig.office().prices()->front().drug, "OTC");
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'member.prices'"), 2);
    }

    void aMemberPaysLessAndEarnsAndLosesItWithTheRefund()
    {
        MemberRig rig;
        QVERIFY(rig.office().importPrices("drug,member_price\nOWN,18.00\n", rig.manager));
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}})); // 12.50, 5 % off
        QCOMPARE(codeOf(checkout->setMember("13900000000")), "MEMBER_UNKNOWN");
        QCOMPARE(codeOf(checkout->setMember("13812345678")), "");
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}})); // 19.90, 18.00 to members, after they came
        const CounterView view = checkout->view();
        QCOMPARE(view.member->maskedPhone, "138****5678");
        QCOMPARE(toText(view.total), "29.88");
        QVERIFY(view.lines[0].memberPrice && !view.lines[0].changedPrice);
        QCOMPARE(toText(view.lines[1].retail), "19.90");
        checkout->forgetMember();
        QCOMPARE(toText(checkout->view().total), "32.40");
        QVERIFY(!checkout->view().member && !checkout->view().lines[0].memberPrice);
        QVERIFY(checkout->setMember("1"));
        const auto paid = checkout->pay(MemberRig::yuan("30"));
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(rig.points(), 29);
        QCOMPARE(rig.shop.number("SELECT SUM(amount) FROM tender"), 29'88);
        const QString paper = plainText(makeSlip(*checkout->settling().record(*paid)), 48);
        for (const char *words : {"M000001 138****5678", "本次积分", "29", "原价 19.90", "原价 12.50"})
            QVERIFY2(paper.contains(QString::fromUtf8(words)), qUtf8Printable(paper));
        QVERIFY2(!paper.contains("13812345678") && !paper.contains("陈小红"), qUtf8Printable(paper));
        QVERIFY(rig.take(ReturnRig::refunded(*paid), {}, "1003"));
        QCOMPARE(rig.points(), 0);
        QCOMPARE(rig.shop.text("SELECT group_concat(kind || points, ' ') FROM (SELECT * FROM member_points ORDER BY id)"), "earned29 taken_back-29");
        QCOMPARE(codeOf(rig.shop.verify()), "");
    }

    // What stays with the customer of a partial return is settled anew: at the same price, and earning anew.
    void theRestOfAReturnIsStillTheMembers()
    {
        MemberRig rig;
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->setMember("1"));
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}})); // 11.88
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}})); // 18.91
        const auto paid = checkout->pay(MemberRig::yuan("100"));
        QCOMPARE(rig.points(), 30);
        const auto back = rig.take(ReturnRig::partial(*paid), {}, "1003");
        QCOMPARE(codeOf(back), "");
        QCOMPARE(rig.points(), 0);
        QVERIFY(checkout->resume(back->what.rest));
        QCOMPARE(toText(checkout->view().total), "11.88");
        QVERIFY(checkout->pay(MemberRig::yuan("11.88")));
        QCOMPARE(rig.points(), 11);
    }

    void prescriptionDrugsEarnNothing()
    {
        MemberRig rig;
        const auto checkout = rig.shop.checkout("1002");
        QVERIFY(checkout->setMember("1"));
        QVERIFY(checkout->scan({TestShop::code("8200002", 1), {}})); // 30.00
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->add("OWN"));
        QCOMPARE(codeOf(checkout->scan({TestShop::code("8300003", 1), {}})), "");
        QVERIFY(checkout->pay(MemberRig::yuan("100")));
        QCOMPARE(rig.points(), 19); // 18.91 + 0.29
    }

    void theInsuredPartIsNeverChanged()
    {
        MemberRig rig;
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->setMember("1"));
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}})); // 19.90, own pay: 18.91
        QVERIFY(checkout->scan({TestShop::code("8100001", 3), {}}));
        QCOMPARE(toText(checkout->view().total), "30.79"); // not insured yet: both
        QVERIFY(checkout->remove(2));
        QVERIFY(confirmInsured(*checkout)); // two boxes of 12.50
        const CounterView view = checkout->view();
        QCOMPARE(toText(view.insuredTotal), "25.00");
        QCOMPARE(toText(view.total), "43.91");
        QVERIFY(!view.lines[1].memberPrice);
        QVERIFY(view.lines[0].memberPrice);
        const auto paid = checkout->pay(MemberRig::yuan("100"));
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(rig.shop.text("SELECT group_concat(price, ' ') FROM (SELECT price FROM sale_line ORDER BY number)"), "18910000 12500000");
        QCOMPARE(rig.shop.number("SELECT insured_total FROM sale"), 25'00);
        QCOMPARE(rig.points(), 18); // of the own-pay line alone
    }

    void aHeldSaleKeepsItsMemberAndPrices()
    {
        MemberRig rig;
        SaleId held;
        {
            const auto checkout = rig.shop.checkout();
            QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
            QVERIFY(checkout->setMember("1"));
            QVERIFY(checkout->keep());
            held = checkout->draft().id;
            QVERIFY(checkout->hold());
        }
        rig.restart();
        rig.shop.facts.members.discount = Percent{3000}; // what was agreed stands
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->resume(held));
        QCOMPARE(checkout->view().member->number, "M000001");
        QCOMPARE(toText(checkout->view().total), "11.88");
        QVERIFY(checkout->pay(MemberRig::yuan("11.88")));
        QCOMPARE(rig.points(), 11);
    }

    void aReversedSettlementKeepsTheMember()
    {
        MemberRig rig;
        const auto checkout = rig.shop.checkout();
        QVERIFY(checkout->setMember("1"));
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(confirmInsured(*checkout));
        rig.shop.platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(checkout->pay(MemberRig::yuan("100"))), "RESULT_IN_DOUBT");
        QCOMPARE(rig.points(), 0);
        const auto round = checkout->settling().resolveDoubts(true);
        QVERIFY(round && round->reopened.size() == 1);
        QVERIFY(checkout->resume(round->reopened.front()));
        QCOMPARE(checkout->view().member->number, "M000001");
        QCOMPARE(toText(checkout->view().total), "42.67"); // nobody insured: 18.91 + 2 × 11.88
    }

    // Any basket, in any order of scanning, insuring, joining and leaving: each line is worth its price, insured ones their retail price.
    void anyMemberSaleTotalsToTheFen()
    {
        QRandomGenerator random(20260310);
        for (int round = 0; round < 25; ++round) {
            MemberRig rig;
            rig.shop.facts.members.discount = Percent{static_cast<int>(random.bounded(0, 4000))};
            const auto checkout = rig.shop.checkout();
            const bool insured = random.bounded(2) == 0;
            for (int act = 0; act < 14; ++act) {
                const int lines = static_cast<int>(checkout->draft().basket.lines().size());
                switch (random.bounded(6)) {
                case 0: static_cast<void>(checkout->add(QStringList{"HERB", "BAG", "FREE"}[random.bounded(3)])); break;
                case 1: static_cast<void>(checkout->scan({TestShop::code(random.bounded(2) ? "8100001" : "8300003", random.bounded(1, 4)), {}})); break;
                case 2: static_cast<void>(checkout->setQuantity(random.bounded(1, lines + 2), Quantity::ofUnits(random.bounded(1, 5) * 10'000))); break;
                case 3: static_cast<void>(checkout->setMember("13812345678")); break;
                case 4: random.bounded(3) == 0 ? checkout->forgetMember() : static_cast<void>(checkout->scan({TestShop::insuranceCode(), {}})); break;
                default:
                    static_cast<void>(checkout->changePrice({random.bounded(1, lines + 2), {}, Percent{static_cast<int>(random.bounded(0, 500))}, "微损", {}}));
                    break;
                }
                if (!insured)
                    checkout->forgetPerson();
                Money sum, platform;
                for (const BasketLine &line : checkout->draft().basket.lines()) {
                    QVERIFY(line.price <= line.retail && line.price.isPositive());
                    QCOMPARE(line.amount, *amountOf(line.price, line.quantity, Rounding::HalfUp));
                    sum += line.amount;
                    if (checkout->draft().person && line.insurable()) {
                        QCOMPARE(line.price, line.retail);
                        platform += line.amount;
                    }
                }
                QCOMPARE(checkout->view().total, sum);
                QCOMPARE(checkout->view().insuredTotal, platform);
            }
            checkout->forgetPerson();
            const Money total = checkout->view().total;
            const auto paid = checkout->pay(Money::ofUnits(100'000'00));
            if (!paid)
                continue; // empty, or codes are missing
            QCOMPARE(Money::ofUnits(rig.shop.number("SELECT SUM(amount) FROM tender")), total);
            QCOMPARE(Money::ofUnits(rig.shop.number("SELECT SUM(amount) FROM sale_line")), total);
            QCOMPARE(codeOf(rig.shop.verify()), "");
            ++m_paid;
        }
        QVERIFY2(m_paid > 5, "too few of them were paid to say anything");
    }

private:
    int m_paid = 0;
};

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
