// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/staff/StaffRig.h"

#include <QTest>

namespace yaogui {

/// People in the middle of a sale: posts taken away, the last pharmacist gone, who serves a line, what was taken off.
class StaffSaleTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<StaffRig>(); }

    void aPostTakenAwayInTheMiddle_data()
    {
        QTest::addColumn<QString>("before");
        for (const QString &before : QStringList{"scan", "hold", "pay"})
            QTest::newRow(qPrintable(before)) << before;
    }
    void aPostTakenAwayInTheMiddle()
    {
        QFETCH(const QString, before);
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->keep());
        takeAway();
        const qint64 sold = m_rig->shop.number("SELECT COUNT(*) FROM movement WHERE kind = 'sale'");
        const Done act = before == u"scan" ? checkout->add("BAG").map([](int) {}) : before == u"hold" ? checkout->hold() : checkout->pay(Money::ofUnits(100)).map([](SaleId) {});
        QCOMPARE(codeOf(act), "NOT_PERMITTED");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM movement WHERE kind = 'sale'"), sold);
        QCOMPARE(m_rig->shop.text("SELECT state FROM sale ORDER BY id DESC LIMIT 1"), "open");
        QCOMPARE(m_rig->events("act.refused"), 1);
        QVERIFY(m_rig->shop.verify());
    }

    void aPostTakenAwayBeforeTheSettlementLeaves()
    {
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        takeAway();
        const auto paid = checkout->pay(Money::ofUnits(100'00));
        QCOMPARE(codeOf(paid), "NOT_PERMITTED");
        QCOMPARE(toText(checkout->draft().state), "confirmed");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'sent'"), 0);
        QVERIFY(m_rig->office().setPosts("1001", Post::Cashier, {}, {}, m_rig->manager));
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
    }

    void theLastPharmacistSignsOut_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("code");
        QTest::newRow("class A") << "FREE" << "1001" << "PHARMACIST_ABSENT";
        QTest::newRow("no drug") << "BAG" << "1001" << "";
        QTest::newRow("herbs") << "HERB" << "1001" << "";
        QTest::newRow("prescription, by the one who left") << "RX" << "1002" << "PHARMACIST_ABSENT";
    }
    void theLastPharmacistSignsOut()
    {
        QFETCH(const QString, drug);
        QFETCH(const QString, worker);
        QFETCH(const QString, code);
        const auto checkout = m_rig->shop.checkout(worker);
        QVERIFY(drug == u"RX" ? checkout->scan({TestShop::code("8200002", 1), {}}) : checkout->add(drug));
        QVERIFY(m_rig->office().signDuty("1002", false, {"1002", {}}));
        if (drug != u"RX")
            QCOMPARE(codeOf(checkout->add(drug)), code);
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), code);
        QVERIFY(m_rig->office().signDuty("1002", true, {"1002", {}}));
        if (!code.isEmpty())
            QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
    }

    // FJ-02: neither prescription nor class A, and the insurance still pays nothing of it while nobody is there.
    void insuranceNeedsAPharmacistOnDuty_data()
    {
        QTest::addColumn<int>("stepsDone");
        QTest::newRow("FJ-02 before it is asked") << 0;
        QTest::newRow("FJ-02 before the customer agrees") << 1;
        QTest::newRow("FJ-02 before it is paid") << 2;
    }
    void insuranceNeedsAPharmacistOnDuty()
    {
        QFETCH(const int, stepsDone);
        const auto checkout = m_rig->shop.checkout();
        const std::function<Done()> steps[] = {[&] { return checkout->presettle(); }, [&] { return checkout->confirm(); },
                                               [&] { return checkout->pay(Money::ofUnits(100'00)).map([](SaleId) {}); }};
        QVERIFY(checkout->add("HERB") && checkout->scan({TestShop::insuranceCode(), {}}) && checkout->setFace(TestShop::face()));
        for (int i = 0; i < stepsDone; ++i)
            QCOMPARE(codeOf(steps[i]()), "");
        QVERIFY(m_rig->office().signDuty("1002", false, {"1002", {}}));
        QCOMPARE(codeName(checkout->view().gate.value_or(Error()).code), "PHARMACIST_ABSENT");
        QCOMPARE(codeOf(steps[stepsDone]()), "PHARMACIST_ABSENT");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'sent'"), 0);
        QVERIFY(m_rig->office().signDuty("1002", true, {"1002", {}}));
        for (int i = stepsDone; i < 3; ++i)
            QCOMPARE(codeOf(steps[i]()), "");
    }
    void withoutInsuranceTheSameGoodsGoOn()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("HERB") && checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(m_rig->office().signDuty("1002", false, {"1002", {}}));
        QVERIFY(checkout->view().gate);
        checkout->forgetPerson();
        QVERIFY(!checkout->view().gate);
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
    }

    void aSuspendedPharmacistSellsNoPrescriptionDrug()
    {
        const auto checkout = m_rig->shop.checkout("1002");
        QVERIFY(checkout->scan({TestShop::code("8200002", 1), {}}));
        QVERIFY(m_rig->office().recordRegister("1002", RegisterStatus::Suspended, {}, m_rig->manager));
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "PHARMACIST_SUSPENDED");
    }

    void whereTheRulesAskForNobodyClassAGoesOn()
    {
        m_rig->shop.rules.policy.store.pharmacistOnDuty = false;
        QVERIFY(m_rig->office().signDuty("1002", false, {"1002", {}}));
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->add("FREE")), "");
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
    }

    void whatIsTakenOffIsAnEvent()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->setQuantity(1, *parseQuantity(u"3")));
        QCOMPARE(m_rig->events("sale.line_lowered"), 0);
        QVERIFY(checkout->setQuantity(1, *parseQuantity(u"2")));
        QCOMPARE(m_rig->events("sale.line_lowered"), 1);
        QVERIFY(checkout->add("FREE"));
        QVERIFY(checkout->remove(2));
        QCOMPARE(m_rig->events("sale.line_removed"), 1);
        QCOMPARE(codeOf(checkout->remove(9)), "LINE_UNKNOWN");
        QCOMPARE(m_rig->events("sale.line_removed"), 1);
        QVERIFY(m_rig->shop.text("SELECT detail FROM audit_event WHERE kind = 'sale.line_removed'").contains("FREE"));
        QVERIFY(checkout->abandon()); // never kept, yet it was there
        QCOMPARE(m_rig->events("sale.abandoned"), 1);
    }

    // The assistant of a line is kept with it, through putting aside and paying; the sale stays the operator's.
    void whoServesALine()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        checkout->setAssistant("1002");
        QVERIFY(checkout->add("FREE"));
        QVERIFY(checkout->add("BAG")); // who began it keeps it
        QVERIFY(checkout->hold());
        QVERIFY(checkout->resume(SaleId{m_rig->shop.number("SELECT MAX(id) FROM sale")}));
        QCOMPARE(checkout->draft().basket.lines()[1].assistant, "1002");
        QVERIFY(checkout->pay(Money::ofUnits(100'00)));
        QCOMPARE(m_rig->shop.text("SELECT group_concat(COALESCE(assistant, '-'), ' ') FROM (SELECT assistant FROM sale_line ORDER BY number)"), "1001 1002");
        QCOMPARE(m_rig->shop.text("SELECT operator FROM sale"), "1001");
    }

    // Somebody else takes the till over: the basket stays, the acts are theirs.
    void anotherGoesOn()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        checkout->setWorker(*m_rig->signIn("1002", "560182"));
        QCOMPARE(checkout->draft().basket.lines().size(), std::size_t(1));
        QVERIFY(checkout->scan({TestShop::code("8200002", 1), {}}));
        QVERIFY(checkout->pay(Money::ofUnits(100'00)));
        QCOMPARE(m_rig->shop.text("SELECT operator FROM tender"), "1002");
    }

    // Whatever state it was left in.
    void whoMayNotSellTakesUpNothing_data()
    {
        QTest::addColumn<bool>("held");
        QTest::newRow("open") << false;
        QTest::newRow("on hold") << true;
    }
    void whoMayNotSellTakesUpNothing()
    {
        QFETCH(const bool, held);
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(held ? checkout->hold() : checkout->keep());
        QVERIFY(m_rig->office().setPosts("1004", Post::Inspector, {}, {}, m_rig->manager));
        const auto other = m_rig->shop.checkout("1004");
        QCOMPARE(codeOf(other->resume(SaleId{1})), "NOT_PERMITTED");
        QVERIFY(other->draft().basket.isEmpty());
        QCOMPARE(m_rig->events("act.refused"), 1);
    }

    // The paper bears the name of who took the money, not of who began.
    void theSlipNamesWhoTookTheMoney()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->keep());
        checkout->setWorker(*m_rig->signIn("1002", "560182"));
        const auto sold = checkout->pay(Money::ofUnits(100'00));
        QCOMPARE(codeOf(sold), "");
        QCOMPARE(checkout->settling().record(*sold)->worker.id, "1002");
        QVERIFY(m_rig->shop.text("SELECT operator FROM sale") == u"1001");
    }

private:
    void takeAway() { QVERIFY(m_rig->office().setPosts("1001", Post::Care, {}, {}, m_rig->manager)); }

    std::unique_ptr<StaffRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::StaffSaleTest)
#include "tst_staff_sale.moc"
