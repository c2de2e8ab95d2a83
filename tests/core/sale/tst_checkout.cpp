// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/CatalogueRepository.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

Result<int> scan(Checkout &checkout, const QString &text)
{
    return checkout.scan({text, {}});
}

Money yuan(const char16_t *text)
{
    return *parseMoney(text);
}

} // namespace

class TestCheckout final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_checkout = m_shop->checkout();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), ""); // whatever happened, the books hold
        m_checkout.reset();
        m_shop.reset();
    }

    void aWholeInsuredSale()
    {
        QCOMPARE(codeOf(confirmInsured(*m_checkout)), "");
        const CounterView view = m_checkout->view();
        QCOMPARE(view.state, SaleState::Confirmed);
        QCOMPARE(view.person->maskedName, "测**人");
        QCOMPARE(view.split->fund, yuan(u"15.00"));
        QCOMPARE(view.split->account, yuan(u"10.00"));
        QCOMPARE(view.next, NextAct::Settle); // nothing left to collect
        QCOMPARE(m_shop->platform.count("2102"), 0);
        const auto paid = m_checkout->pay(Money());
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(m_shop->stateOf(*paid), SaleState::Settled);
        QCOMPARE(m_shop->platform.count("2102"), 1);
        const SaleRecord record = *m_checkout->settling().record(*paid);
        QCOMPARE(record.settlement->settlementId, "S1");
        QCOMPARE(record.lines.size(), 1U);
        QCOMPARE(record.lines[0].traceCodes, QStringList({code("8100001", 1), code("8100001", 2)}));
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "sold");
        QCOMPARE(m_shop->number("SELECT quantity FROM balance JOIN lot ON lot.id = lot_id WHERE lot = 'L1' AND location = 'shelf'"), 30'000);
        QVERIFY(m_checkout->draft().basket.isEmpty());
        QCOMPARE(m_shop->platform.journal().filter("210"), QStringList({"2101", "2102"}));
    }

    void aMixedBasketIsOneSaleAndOneCollection()
    {
        QVERIFY(scan(*m_checkout, code("8300003", 1))); // own-pay 19.90
        QVERIFY(m_checkout->add("BAG"));                // 0.30
        m_shop->platform.setSplitter([](Money total, Money) {
            Split split;
            split.total = total;
            split.cash = total;
            return split;
        });
        QCOMPARE(codeOf(confirmInsured(*m_checkout)), "");
        const CounterView view = m_checkout->view();
        QCOMPARE(view.insuredTotal, yuan(u"25.00"));
        QCOMPARE(view.ownPayTotal, yuan(u"20.20"));
        QCOMPARE(view.due, yuan(u"45.20"));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"45.19"))), "CASH_SHORT");
        QCOMPARE(m_shop->platform.count("2102"), 0);
        const auto paid = m_checkout->pay(yuan(u"50.00"));
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(m_shop->platform.settlements().size(), 1U);
        QCOMPARE(m_shop->platform.settlements()[0].split.total, yuan(u"25.00"));
        const SaleSummary sale = m_shop->sales().back();
        QCOMPARE(sale.total, yuan(u"45.20"));
        QCOMPARE(sale.insuredTotal, yuan(u"25.00"));
        QCOMPARE(*sale.cash, yuan(u"45.20"));
        QCOMPARE(*sale.change, yuan(u"4.80"));
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender"), 45'20);
    }

    void aLineTakenOutIsPaidByThePerson()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QVERIFY(scan(*m_checkout, code("8400004", 1)));
        QVERIFY(scan(*m_checkout, TestShop::insuranceCode()));
        QVERIFY(m_checkout->setOwnPay(2, true));
        QCOMPARE(m_checkout->view().insuredTotal, yuan(u"12.50"));
        QVERIFY(m_checkout->setOwnPay(1, true));
        QCOMPARE(codeOf(m_checkout->presettle()), "NOTHING_INSURED");
    }

    void aBoxNeverSeenIsSoldAndRecorded()
    {
        const QString fresh = code("8100001", 77);
        QCOMPARE(*scan(*m_checkout, fresh), 1);
        const BasketLine &line = m_checkout->draft().basket.lines()[0];
        QCOMPARE(line.lot->lot, "L1"); // first expiry first
        QCOMPARE(line.lotChoices.size(), 2U);
        QVERIFY(m_checkout->chooseLot(1, "L2"));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"20.00"))), "");
        QCOMPARE(m_shop->boxState(fresh), "sold");
        QCOMPARE(m_shop->number("SELECT quantity FROM balance JOIN lot ON lot.id = lot_id WHERE lot = 'L2' AND location = 'shelf'"), 240'000);
        QCOMPARE(codeOf(scan(*m_checkout, fresh)), "TRACE_ALREADY_SOLD");
    }

    void aBoxNeverSeenWithoutUncodedStockIsNotInStock()
    {
        const auto pharmacist = m_shop->checkout("1002");
        QCOMPARE(codeOf(scan(*pharmacist, code("8200002", 50))), ""); // R1: 3 packs, 2 of them coded
        const auto second = scan(*pharmacist, code("8200002", 51));
        QCOMPARE(codeOf(second), "NOT_IN_STOCK");
        QCOMPARE(pharmacist->draft().basket.quantityOf(pharmacist->draft().basket.lines()[0].drug.id), Quantity::ofUnits(10'000));
    }

    void anUnknownPrefixIsRefused()
    {
        QCOMPARE(codeOf(scan(*m_checkout, code("8999999", 1))), "CODE_UNKNOWN");
        QVERIFY(m_checkout->draft().basket.isEmpty());
    }

    void aSoldBoxIsRefusedWithItsSlip()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QCOMPARE(codeOf(scan(*m_checkout, code("8100001", 1))), "TRACE_IN_BASKET");
        QVERIFY(m_checkout->pay(yuan(u"12.50")));
        const auto again = scan(*m_checkout, code("8100001", 1));
        QCOMPARE(codeOf(again), "TRACE_ALREADY_SOLD");
        QCOMPARE(again.error().details["slip"].toString(), m_shop->text("SELECT slip FROM sale"));
        QCOMPARE(again.error().details["slip"].toString(), "S20260310000001");
    }

    void soldUpToAndIncludingThePrintedDay()
    {
        QCOMPARE(codeOf(scan(*m_checkout, code("8400004", 1))), "");
        m_shop->clock.set(m_shop->clock.now().addSecs(13 * 3600 + 59 * 60)); // 23:59
        QCOMPARE(codeOf(scan(*m_checkout, code("8400004", 2))), "");
        m_shop->clock.advance(60);
        const auto next = m_shop->checkout();
        QCOMPARE(codeOf(scan(*next, code("8400004", 1))), "EXPIRED");
        QCOMPARE(codeOf(next->add("EDGE")), "EXPIRED");
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"12.00"))), "EXPIRED"); // scanned yesterday, paid today
        QCOMPARE(m_checkout->draft().basket.lines().size(), 1U);
        QCOMPARE(m_shop->boxState(code("8400004", 1)), "shelf");
    }

    void expiredStockIsRefused()
    {
        QCOMPARE(codeOf(scan(*m_checkout, code("8500005", 1))), "EXPIRED");
        QCOMPARE(codeOf(scan(*m_checkout, code("8500005", 9))), "EXPIRED");
        QCOMPARE(codeOf(m_checkout->add("OLD")), "EXPIRED");
    }

    void prescriptionDrugsNeedThePharmacist_data()
    {
        QTest::addColumn<QString>("worker");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("cashier") << "1001" << "PRESCRIPTION_NEEDED";
        QTest::newRow("licensed pharmacist") << "1002" << "";
        QTest::newRow("buyer") << "1004" << "NOT_PERMITTED";
    }
    void prescriptionDrugsNeedThePharmacist()
    {
        QFETCH(const QString, worker);
        QFETCH(const QString, refusal);
        const auto checkout = m_shop->checkout(worker);
        QCOMPARE(codeOf(scan(*checkout, code("8200002", 1))), refusal);
        QCOMPARE(checkout->draft().basket.isEmpty(), !refusal.isEmpty());
    }

    void aDrugFoundOtherwiseWaitsForItsCodes_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("own code") << "OTC";
        QTest::newRow("EAN") << "6901234567892";
        QTest::newRow("insurance code") << "XOTC";
    }
    void aDrugFoundOtherwiseWaitsForItsCodes()
    {
        QFETCH(const QString, way);
        QCOMPARE(codeOf(scan(*m_checkout, way)), "");
        QCOMPARE(m_checkout->view().next, NextAct::WaitForCodes);
        QVERIFY(m_checkout->setQuantity(1, Quantity::ofUnits(20'000)));
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        const auto paid = m_checkout->pay(yuan(u"25.00"));
        QCOMPARE(codeOf(paid), "TRACE_MISSING");
        QCOMPARE(paid.error().details["have"].toInt(), 1);
        QCOMPARE(paid.error().details["need"].toInt(), 2);
        QVERIFY(scan(*m_checkout, code("8100001", 2)));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"25.00"))), "");
    }

    void goodsWithoutCodesByRuleNeedNone()
    {
        QVERIFY(m_checkout->add("FREE")); // of the region's no-code list
        QVERIFY(m_checkout->add("BAG"));
        QVERIFY(m_checkout->add("HERB"));
        QVERIFY(m_checkout->setQuantity(3, *parseQuantity(u"7.5"))); // over two lots
        QCOMPARE(m_checkout->view().lines.size(), 4U);
        QCOMPARE(m_checkout->view().total, yuan(u"11.60"));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"11.60"))), "");
    }

    void whatIsMissingBeforePresettling()
    {
        QCOMPARE(codeOf(m_checkout->presettle()), "BASKET_EMPTY");
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QCOMPARE(codeOf(m_checkout->presettle()), "CREDENTIAL_MISSING");
        QVERIFY(scan(*m_checkout, TestShop::secondInsuranceCode()));
        QCOMPARE(m_checkout->view().person->chosenInsurance, -1);
        QCOMPARE(codeOf(m_checkout->presettle()), "INSURANCE_NEEDED");
        QCOMPARE(codeOf(m_checkout->chooseInsurance("510")), "INSURANCE_UNKNOWN");
        QVERIFY(m_checkout->chooseInsurance("390"));
        QCOMPARE(codeOf(m_checkout->chooseCategory("77", {})), "CATEGORY_UNKNOWN");
        QVERIFY(m_checkout->chooseCategory("14", {}));
        QCOMPARE(codeOf(m_checkout->presettle()), "DISEASE_NEEDED");
        QCOMPARE(codeOf(m_checkout->chooseCategory("14", "M99999")), "DISEASE_UNKNOWN");
        QVERIFY(m_checkout->chooseCategory("14", "M03900"));
        QCOMPARE(codeOf(m_checkout->presettle()), "FACE_MISSING");
        QCOMPARE(m_shop->platform.count("2101"), 0);
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QCOMPARE(codeOf(m_checkout->confirm()), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->presettle()), "");
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"50.00"))), "STEP_OUT_OF_ORDER"); // without the customer's yes
        QCOMPARE(m_shop->platform.count("2102"), 0);
    }

    void aSuspendedPersonIsRefused_TC18()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QCOMPARE(codeOf(scan(*m_checkout, TestShop::pausedInsuranceCode())), "PERSON_SUSPENDED");
        QVERIFY(!m_checkout->draft().person);
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"12.50"))), ""); // sells for cash all the same
    }

    void theAccountLeftUnusedReachesTheClaim()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QVERIFY(scan(*m_checkout, TestShop::insuranceCode()));
        QVERIFY(m_checkout->setUseAccount(false));
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QVERIFY(m_checkout->presettle());
        QCOMPARE(m_checkout->view().split->account, Money());
        QCOMPARE(m_checkout->view().due, yuan(u"5.00"));
        QVERIFY(m_checkout->confirm());
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"5.00"))), "");
        QVERIFY(m_shop->platform.sent().back().body.contains("\"acct_used_flag\":\"0\""));
    }

    void aChangeAfterPresettlingFallsBack_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *name : {"scan", "remove", "quantity", "own pay", "account", "category"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aChangeAfterPresettlingFallsBack()
    {
        QFETCH(const QString, change);
        QVERIFY(scan(*m_checkout, code("8400004", 1)));
        QVERIFY(confirmInsured(*m_checkout));
        Done done;
        if (change == "scan")
            QVERIFY(scan(*m_checkout, code("8100001", 3)));
        else if (change == "remove")
            done = m_checkout->remove(1);
        else if (change == "quantity")
            done = m_checkout->setQuantity(2, Quantity::ofUnits(10'000));
        else if (change == "own pay")
            done = m_checkout->setOwnPay(1, true);
        else if (change == "account")
            done = m_checkout->setUseAccount(false);
        else
            done = m_checkout->chooseCategory("11", {});
        QCOMPARE(codeOf(done), "");
        const CounterView view = m_checkout->view();
        QCOMPARE(view.state, SaleState::Open);
        QVERIFY(!view.split);
        QVERIFY(view.person && view.faceTaken);
        QCOMPARE(view.next, NextAct::Presettle);
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"99.00"))), "STEP_OUT_OF_ORDER");
        QCOMPARE(codeOf(m_checkout->presettle()), ""); // no new code, no new face
        QCOMPARE(m_shop->platform.count("decode"), 1);
    }

    void aRefusedChangeAfterPresettlingChangesNothing()
    {
        QVERIFY(confirmInsured(*m_checkout));
        QCOMPARE(codeOf(scan(*m_checkout, code("8100001", 1))), "TRACE_IN_BASKET");
        QCOMPARE(codeOf(m_checkout->remove(9)), "LINE_UNKNOWN");
        QCOMPARE(m_checkout->view().state, SaleState::Confirmed);
        QVERIFY(m_checkout->view().split);
    }

    void aCashSaleNeedsNoPlatform()
    {
        m_shop->platform.setJammed(true);
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QCOMPARE(codeOf(scan(*m_checkout, TestShop::insuranceCode())), "PLATFORM_UNREACHABLE");
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"12.49"))), "CASH_SHORT");
        const auto paid = m_checkout->pay(yuan(u"20.00"));
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(m_shop->stateOf(*paid), SaleState::Paid);
        QCOMPARE(m_shop->number("SELECT change FROM sale"), 7'50);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'"), 1);
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"20.00"))), "BASKET_EMPTY"); // a second Enter pays nothing
        QCOMPARE(m_shop->sales().size(), 1U);
    }

    void negativeCashIsNoCash()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QCOMPARE(codeOf(m_checkout->pay(-yuan(u"1.00"))), "AMOUNT_INVALID");
    }

    void holdAndResume()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QVERIFY(m_checkout->add("BAG"));
        QVERIFY(scan(*m_checkout, TestShop::insuranceCode()));
        QVERIFY(m_checkout->setFace(TestShop::face()));
        QVERIFY(m_checkout->keep());
        const SaleId held = m_checkout->draft().id;
        QCOMPARE(codeOf(m_checkout->hold()), "");
        QCOMPARE(m_shop->stateOf(held), SaleState::Held);
        QVERIFY(m_checkout->draft().basket.isEmpty());
        QCOMPARE(codeOf(m_checkout->hold()), "BASKET_EMPTY");
        QCOMPARE(codeOf(m_checkout->resume(SaleId{4711})), "SALE_UNKNOWN");
        QCOMPARE(codeOf(m_checkout->resume(held)), "");
        QCOMPARE(m_checkout->draft().basket.total(), yuan(u"12.80"));
        QVERIFY(m_checkout->draft().person && m_checkout->draft().face);
        QCOMPARE(m_checkout->view().facePicture, TestShop::face().jpeg);
        QCOMPARE(codeOf(m_checkout->resume(held)), "STEP_OUT_OF_ORDER");
        QVERIFY(m_checkout->presettle() && m_checkout->confirm());
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"0.30"))), "");
        QCOMPARE(codeOf(m_checkout->resume(held)), "NOTHING_HELD");
    }

    void aPackOfTenGivenUpStillWaitsAfterHolding()
    {
        QVERIFY(scan(*m_checkout, code("8100009", 1))); // ten of lot L2: L1 has too few
        QVERIFY(m_checkout->setQuantity(1, Quantity::ofUnits(20'000)));
        QVERIFY(m_checkout->hold());
        QVERIFY(m_checkout->resume(SaleId{1}));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"25.00"))), "TRACE_MISSING");
    }

    void aSaleGivenUpLeavesNothingReserved()
    {
        QVERIFY(confirmInsured(*m_checkout));
        QCOMPARE(codeOf(m_checkout->abandon()), "");
        QVERIFY(m_checkout->draft().basket.isEmpty() && !m_checkout->draft().person);
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.abandoned'"), 1);
        QCOMPARE(codeOf(scan(*m_checkout, code("8100001", 1))), "");
    }

    void aLineKeepsThePriceItWasScannedAt()
    {
        QVERIFY(scan(*m_checkout, code("8100001", 1)));
        QVERIFY(m_checkout->add("HERB"));
        QVERIFY(m_checkout->keep());
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET price = price * 2");
            return {};
        }));
        const SaleId id = m_checkout->draft().id;
        m_checkout->startNew();
        QVERIFY(m_checkout->resume(id));
        QVERIFY(m_checkout->setQuantity(2, Quantity::ofUnits(30'000)));
        QVERIFY(scan(*m_checkout, code("8100001", 2)));
        QCOMPARE(m_checkout->view().total, yuan(u"26.00"));
        QCOMPARE(codeOf(m_checkout->pay(yuan(u"26.00"))), "");
        QCOMPARE(m_shop->number("SELECT total FROM sale"), 26'00);
    }

    void whatIsNotForSaleIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("payment code") << "134567890123456789" << "CODE_NOT_FOR_SALE";
        QTest::newRow("another app's code") << QString("opc") + QString(25, u'1') << "OPEN_PLATFORM_CODE";
        QTest::newRow("nonsense") << "hello" << "CODE_UNKNOWN";
        QTest::newRow("empty") << "" << "CODE_UNKNOWN";
        QTest::newRow("ten thousand characters") << QString(10'000, u'8') << "SCAN_TOO_LONG";
        QTest::newRow("an insurance code nobody knows") << QString("424") + QString(25, u'9') << "CREDENTIAL_REFUSED";
    }
    void whatIsNotForSaleIsSaid()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, refusal);
        QCOMPARE(codeOf(scan(*m_checkout, text)), refusal);
        QVERIFY(m_checkout->draft().basket.isEmpty());
    }

private:
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Checkout> m_checkout;
};

QTEST_GUILESS_MAIN(TestCheckout)
#include "tst_checkout.moc"
