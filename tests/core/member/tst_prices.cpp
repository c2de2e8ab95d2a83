// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Reprint.h"
#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "core/sale/Statement.h"
#include "tests/core/member/MemberRig.h"

#include <QTest>

using namespace yaogui;

/// Prices changed at the counter, papers printed again, a basket given up: each within one's right, and each an event.
class TestPrices final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_rig = std::make_unique<MemberRig>(); }

    void changes_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("price"); // or percent
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *who, const char *price, const char *code, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(price) << QString::fromLatin1(code) << QString::fromLatin1(after);
        };
        row("a clerk within the limit", "1001", "5%", "", "11.88");
        row("a clerk's price within the limit", "1001", "11.88", "", "11.88");
        row("a clerk a hundredth beyond", "1001", "5.01%", "APPROVAL_NEEDED", "12.50");
        row("a clerk's price a fen beyond", "1001", "11.87", "APPROVAL_NEEDED", "12.50");
        row("a manager's discount", "1003", "30%", "", "8.75");
        row("a manager's discount beyond", "1003", "31%", "APPROVAL_NEEDED", "12.50");
        row("a manager's price", "1003", "8.75", "", "8.75");
        row("a manager's price beyond", "1003", "8.74", "APPROVAL_NEEDED", "12.50");
        row("retail again", "1001", "12.50", "", "12.50");
        row("above retail", "1003", "12.51", "PRICE_LIMIT", "12.50");
        row("below a fen", "1003", "0.005", "PRICE_LIMIT", "12.50");
        row("negative", "1003", "-1.00", "PRICE_LIMIT", "12.50");
        row("class A is no gift", "1003", "0", "GIFT_REFUSED", "12.50");
        row("nor with everything off", "1003", "100%", "GIFT_REFUSED", "12.50");
        row("more than everything", "1003", "101%", "PRICE_LIMIT", "12.50");
    }
    void changes()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, price);
        QFETCH(const QString, code);
        QFETCH(const QString, after);
        const auto checkout = m_rig->shop.checkout(who);
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        QCOMPARE(codeOf(checkout->changePrice(change(price))), code);
        QCOMPARE(toText(checkout->view().lines[0].price), after);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.price_changed'"), code.isEmpty() ? 1 : 0);
        if (!code.isEmpty())
            return;
        QCOMPARE(m_rig->shop.text("SELECT json_extract(detail, '$.before') || ' ' || json_extract(detail, '$.after') || ' ' || "
                                  "json_extract(detail, '$.reason') FROM audit_event WHERE kind = 'sale.price_changed'"),
                 QString("12.50 %1 外盒微损").arg(after));
        // On disk with the event: a program that ends now has lost nothing.
        m_rig->restart();
        const auto next = m_rig->shop.checkout(who);
        QVERIFY(next->resume(SaleId{1}));
        QCOMPARE(toText(next->view().lines[0].price), after);
        QCOMPARE(next->view().lines[0].changedPrice, after != u"12.50");
    }

    // Held, and dearer since: the customer pays what was shown, unless the clerk takes today's prices; then for member and all.
    void heldGoodsCostWhatTheyCost_data()
    {
        QTest::addColumn<bool>("today");
        QTest::addColumn<QString>("total");
        QTest::newRow("as shown") << false << "32.40"; // 12.50 and 19.90
        QTest::newRow("today's") << true << "33.90";
    }
    void heldGoodsCostWhatTheyCost()
    {
        QFETCH(const bool, today);
        QFETCH(const QString, total);
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(!checkout->view().lines[0].newPrice);
        QVERIFY(checkout->hold());
        const SaleId held{1};
        const Done dearer = m_rig->shop.store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET price = 14000000 WHERE code = 'OTC'");
            return {};
        });
        QVERIFY(dearer);
        QCOMPARE(codeOf(checkout->resume(held)), "");
        QCOMPARE(toText(*checkout->view().lines[0].newPrice), "14.00");
        QVERIFY(!checkout->view().lines[1].newPrice);
        if (today)
            QCOMPARE(codeOf(checkout->takeNewPrices()), "");
        QCOMPARE(checkout->view().lines[0].newPrice.has_value(), !today);
        QCOMPARE(toText(checkout->view().total), total);
        QVERIFY(checkout->setMember("1"));
        QCOMPARE(toText(checkout->view().lines[0].price), today ? QString("13.30") : QString("11.88"));
        QVERIFY(checkout->pay({MemberRig::yuan("100"), {}, {}}));
    }

    void whatWasAgreedOnEndsWithTheOldPrice()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        QVERIFY(checkout->changePrice(change("11.88")));
        QVERIFY(checkout->hold());
        const SaleId held{1};
        const Done dearer = m_rig->shop.store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET price = 14000000 WHERE code = 'OTC'");
            return {};
        });
        QVERIFY(dearer && checkout->resume(held));
        QCOMPARE(toText(checkout->view().total), "11.88");
        QVERIFY(checkout->takeNewPrices());
        QCOMPARE(toText(checkout->view().total), "14.00");
        QVERIFY(!checkout->view().lines[0].changedPrice);
    }

    void aSecondPersonAgreesOnceAndToNoMore()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        PriceChange wish = change("10.00");
        const auto refused = checkout->changePrice(wish);
        QCOMPARE(codeOf(refused), "APPROVAL_NEEDED");
        QCOMPARE(refused.error().details["percent"].toString(), "20");
        QCOMPARE(refused.error().details["subject"].toString(), "1/OTC/1");
        QCOMPARE(refused.error().details["drug"].toString(), checkout->view().lines[0].drug.genericName);
        QCOMPARE(refused.error().details["quantity"].toString() + refused.error().details["before"].toString(), "112.50");
        QCOMPARE(refused.error().details["after"].toString(), "10.00");
        const auto demand = checkout->demandOf(wish);
        QVERIFY(demand);
        StaffOffice office(m_rig->shop.store(), m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; });
        QCOMPARE(codeOf(office.approve(*demand, "外盒微损", {"1001", {}, {}})), "SAME_PERSON");
        const auto yes = office.approve(*demand, "外盒微损", {"1003", {}, {}});
        QCOMPARE(codeOf(yes), "");
        PriceChange more = change("9.99");
        more.approval = yes->id;
        QCOMPARE(codeOf(checkout->changePrice(more)), "APPROVAL_INVALID");
        wish.approval = yes->id;
        QCOMPARE(codeOf(checkout->changePrice(wish)), "");
        QCOMPARE(toText(checkout->view().total), "10.00");
        QCOMPARE(m_rig->shop.text("SELECT operator FROM audit_event WHERE kind = 'sale.price_changed'"), "1001"); // who asked stays the operator
        QCOMPARE(m_rig->shop.text("SELECT json_extract(detail, '$.approver') FROM audit_event WHERE kind = 'approval.used'"), "1003");
        QCOMPARE(codeOf(checkout->changePrice(wish)), "APPROVAL_INVALID"); // counted once
        QVERIFY(checkout->pay(MemberRig::yuan("10")));
    }

    // Agreed on for one box: a second one costs what it costs.
    void aYesToOneBoxIsNotForTwo_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("total");
        QTest::newRow("the number raised") << "1001" << "quantity" << "25.00";
        QTest::newRow("scanned once more") << "1001" << "scan" << "25.00";
        QTest::newRow("within one's own limit") << "1003" << "quantity" << "20.00";
    }
    void aYesToOneBoxIsNotForTwo()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, way);
        QFETCH(const QString, total);
        const auto checkout = m_rig->shop.checkout(who);
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        PriceChange wish = change("10.00");
        if (who == u"1001") {
            StaffOffice office(m_rig->shop.store(), m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; });
            const auto forTwo = office.approve(*checkout->demandOf(wish), "外盒微损", {"1003", {}, {}});
            wish.approval = forTwo->id;
            QVERIFY(checkout->setQuantity(1, *parseQuantity(u"2")));
            QCOMPARE(codeOf(checkout->changePrice(wish)), "APPROVAL_INVALID"); // given for one
            QVERIFY(checkout->setQuantity(1, *parseQuantity(u"1")));
        }
        QCOMPARE(codeOf(checkout->changePrice(wish)), "");
        QCOMPARE(toText(checkout->view().total), "10.00");
        QVERIFY(way == u"scan" ? checkout->scan({TestShop::code("8100001", 2), {}}).map([](int) {}) : checkout->setQuantity(1, *parseQuantity(u"2")));
        QCOMPARE(toText(checkout->view().total), total);
    }

    void whatGoesToThePlatformIsFixed()
    {
        const auto checkout = m_rig->shop.checkout("1003");
        QVERIFY(checkout->scan({TestShop::code("8300003", 1), {}}));
        QVERIFY(confirmInsured(*checkout));
        PriceChange insured = change("10.00");
        insured.line = 2;
        QCOMPARE(codeOf(checkout->changePrice(insured)), "PRICE_FIXED");
        QVERIFY(checkout->draft().state == SaleState::Confirmed); // a refusal changes nothing
        QCOMPARE(codeOf(checkout->changePrice(change("18.00"))), "");
        QCOMPARE(toText(checkout->view().total), "43.00");
        QVERIFY(checkout->draft().state == SaleState::Open); // to be settled anew
        // Changed before the person came: at retail while they are there.
        checkout->forgetPerson();
        QCOMPARE(codeOf(checkout->changePrice(insured)), "");
        QCOMPARE(toText(checkout->view().total), "38.00");
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QCOMPARE(toText(checkout->view().insuredTotal), "25.00");
        QCOMPARE(toText(checkout->view().total), "43.00");
    }

    void aChangeNeedsItsReasonAndItsLine()
    {
        const auto checkout = m_rig->shop.checkout("1003");
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        PriceChange wish = change("12.00");
        wish.reason = "  ";
        QCOMPARE(codeOf(checkout->changePrice(wish)), "REASON_NEEDED");
        wish = change("12.00");
        wish.line = 2;
        QCOMPARE(codeOf(checkout->changePrice(wish)), "LINE_UNKNOWN");
        QCOMPARE(toText(checkout->view().total), "12.50");
    }

    void theLowerOfMembersAndAgreedPriceCounts()
    {
        const auto checkout = m_rig->shop.checkout("1003");
        QVERIFY(checkout->scan({TestShop::code("8100001", 1), {}}));
        QVERIFY(checkout->changePrice(change("12.00")));
        QVERIFY(checkout->setMember("1"));
        QCOMPARE(toText(checkout->view().total), "11.88");
        QVERIFY(checkout->changePrice(change("11.00")));
        QCOMPARE(toText(checkout->view().total), "11.00");
        checkout->forgetMember();
        QCOMPARE(toText(checkout->view().total), "11.00");
    }

    void aPaperPrintedAgainSaysSo()
    {
        const SaleId sale = m_rig->sellInsured();
        const auto record = m_rig->shop.checkout()->settling().record(sale);
        for (const int number : {1, 2}) {
            m_rig->shop.clock.advance(60);
            const auto mark = noteReprint(m_rig->shop.store(), m_rig->shop.clock, sale, m_rig->clerk);
            QVERIFY(mark);
            QCOMPARE(mark->number, number);
            const QString words = QString::fromUtf8("补打 第%1次").arg(number);
            const PrintDocument slip = marked(withoutDrawer(makeSlip(*record)), *mark);
            QCOMPARE(plainText(slip, 48).count(words), 2); // at its head and at its end
            QVERIFY(plainText(slip, 48).contains(QString("2026-03-10 10:0%1:00").arg(number)));
            QCOMPARE(plainText(marked(makeStatement(*record), *mark), 48).count(words), 4); // two copies
            QVERIFY(slip.name != record->slipNumber); // beside the first one, not in its place
            QVERIFY(std::ranges::none_of(slip.rows, [](const PrintRow &row) { return row.kind == PrintRow::Kind::Drawer; }));
        }
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.reprinted'"), 2);
        QCOMPARE(codeOf(noteReprint(m_rig->shop.store(), m_rig->shop.clock, sale, {"1004", {}})), "NOT_PERMITTED");
        QCOMPARE(codeOf(noteReprint(m_rig->shop.store(), m_rig->shop.clock, SaleId{99}, m_rig->clerk)), "SALE_UNKNOWN");
        const auto open = m_rig->shop.checkout();
        QVERIFY(open->add("BAG"));
        QVERIFY(open->keep());
        QCOMPARE(codeOf(noteReprint(m_rig->shop.store(), m_rig->shop.clock, open->draft().id, m_rig->clerk)), "SALE_NOT_FINISHED");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM sale_reprint"), 2);
    }

    void aBasketGivenUpIsAnEventWithItsGoods()
    {
        const QString box = TestShop::code("8100001", 1);
        auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->scan({box, {}}));
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->keep());
        const SaleId sale = checkout->draft().id;
        QVERIFY(checkout->hold());
        QCOMPARE(m_rig->shop.boxState(box), "reserved");
        QVERIFY(checkout->resume(sale));
        QVERIFY(checkout->abandon());
        QCOMPARE(m_rig->shop.boxState(box), "shelf");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.abandoned'"), 1);
        QCOMPARE(m_rig->shop.text("SELECT json_extract(detail, '$.total') || ' ' || json_extract(detail, '$.goods[0].drug') || ' ' || "
                                  "json_extract(detail, '$.goods[1].drug') FROM audit_event WHERE kind = 'sale.abandoned'"),
                 "12.80 OTC BAG");
        QVERIFY(checkout->draft().basket.isEmpty());
        // A buyer gives nothing up.
        checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        checkout->setWorker(m_rig->worker("1004"));
        QCOMPARE(codeOf(checkout->abandon()), "NOT_PERMITTED");
        QVERIFY(!checkout->draft().basket.isEmpty());
    }

private:
    static PriceChange change(const QString &text)
    {
        PriceChange change{1, {}, {}, "外盒微损", {}};
        if (text.endsWith(u'%'))
            change.off = Percent{static_cast<int>(parseMoney(QStringView(text).chopped(1))->units())};
        else
            change.price = *parsePrice(text);
        return change;
    }

    std::unique_ptr<MemberRig> m_rig;
};

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"
