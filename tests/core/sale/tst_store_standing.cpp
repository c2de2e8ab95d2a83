// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyOffice.h"
#include "core/policy/ShippedPacks.h"
#include "core/store/StaffRepository.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

Operator manager()
{
    return {{"1003", "店长"}, Post::Manager, true};
}

QStringList offered(const Checkout &checkout)
{
    QStringList codes;
    const CounterView view = checkout.view();
    for (const CategoryView &category : view.person->categories)
        codes.append(category.code);
    return codes;
}

} // namespace

/// A sale under what the store may settle and what the region's rules say that day.
class TestStoreStanding final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_shop->rules.profile.division = "440300";
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_shop.reset();
    }

    void HN25_suspendedNothingIsSettledAndCashGoesOn()
    {
        m_shop->rules.profile.suspended = true;
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(checkout->scan({TestShop::insuranceCode(), {}})), "SETTLEMENT_SUSPENDED");
        QCOMPARE(m_shop->platform.journal(), QStringList()); // not even the code is decoded
        QCOMPARE(codeOf(checkout->pay(*parseMoney(u"20.00"))), "");
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "sold");
    }

    void WX18_suspendedInTheMiddleNoSettlementLeaves()
    {
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), "");
        m_shop->rules.profile.suspended = true;
        QCOMPARE(codeOf(checkout->pay(Money())), "SETTLEMENT_SUSPENDED");
        QCOMPARE(m_shop->platform.count("2102"), 0);
        QCOMPARE(checkout->draft().state, SaleState::Confirmed); // nothing was lost
        checkout->forgetPerson();
        QCOMPARE(codeOf(checkout->pay(*parseMoney(u"25.00"))), "");
        QCOMPARE(m_shop->platform.count("2102"), 0);
    }

    void WX18_aBusinessClosedInTheMiddleIsNotSettled()
    {
        const auto checkout = m_shop->checkout();
        QCOMPARE(codeOf(confirmInsured(*checkout)), ""); // the fund would pay a part of it
        m_shop->rules.profile.open = {Business::Account};
        QCOMPARE(codeOf(checkout->pay(Money())), "FUND_NOT_ALLOWED");
        m_shop->rules.profile.open = {Business::OutpatientPool};
        QCOMPARE(codeOf(checkout->pay(Money())), "BUSINESS_NOT_OPEN");
        QCOMPARE(m_shop->platform.count("2102"), 0);
    }

    void HN01_aStoreOfTheFirstClassOpensNoPooledSettlement()
    {
        m_shop->rules.profile.open = {Business::Account};
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QCOMPARE(offered(*checkout), QStringList({"41"}));
        QCOMPARE(codeOf(checkout->chooseCategory("11", {})), "BUSINESS_NOT_OPEN");
        QVERIFY(checkout->setFace(TestShop::face()));
        // The twin's fund would pay 60 %: that money this store may not take.
        QCOMPARE(codeOf(checkout->presettle()), "FUND_NOT_ALLOWED");
        QCOMPARE(checkout->draft().state, SaleState::Open);
        QVERIFY(!checkout->view().split);
        m_shop->platform.setSplitter([](Money total, Money) {
            Split split;
            split.total = total;
            split.account = total;
            return split;
        });
        QCOMPARE(codeOf(checkout->presettle()), "");
        QCOMPARE(codeOf(checkout->confirm()), "");
        QCOMPARE(codeOf(checkout->pay(Money())), "");
    }

    void FJ12_excludedGoodsAreNotInsured_data()
    {
        QTest::addColumn<bool>("excluded");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("result");
        QTest::newRow("excluded from the pool, pooled category") << true << "11" << "DRUG_NOT_PAYABLE";
        QTest::newRow("excluded from the pool, account") << true << "41" << "";
        QTest::newRow("not excluded") << false << "11" << "";
    }
    void FJ12_excludedGoodsAreNotInsured()
    {
        QFETCH(const bool, excluded);
        QFETCH(const QString, category);
        QFETCH(const QString, result);
        m_shop->rules.policy.evidence.faceRequired = false;
        if (excluded)
            m_shop->rules.policy.fund.excludedKinds = {"herbal_piece"};
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QVERIFY(checkout->add("HERB"));
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QVERIFY(checkout->chooseCategory(category, {}));
        const Done presettled = checkout->presettle();
        QCOMPARE(codeOf(presettled), result);
        if (presettled)
            return;
        QCOMPARE(presettled.error().details["line"].toInt(), 2);
        QCOMPARE(m_shop->platform.count("2101"), 0);
        QVERIFY(checkout->setOwnPay(2, true)); // the way out
        QCOMPARE(codeOf(checkout->presettle()), "");
    }

    void HN01_withoutTheAccountBusinessTheDefaultIsOneThatIsOpen()
    {
        m_shop->rules.profile.open = {Business::OutpatientPool};
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({TestShop::insuranceCode(), {}}));
        QCOMPARE(offered(*checkout), QStringList({"11"}));
        QCOMPARE(checkout->view().person->category, "11");
        QCOMPARE(codeOf(checkout->chooseCategory("41", {})), "BUSINESS_NOT_OPEN");
    }

    void HN02_aPersonOfAnotherDivisionFollowsTheCrossRegionRule_data()
    {
        QTest::addColumn<QString>("division");
        QTest::addColumn<QString>("result");
        QTest::newRow("same pooling area, another district") << "440305" << "";
        QTest::newRow("another city") << "440100" << "BUSINESS_NOT_OPEN";
        QTest::newRow("another province") << "350200" << "BUSINESS_NOT_OPEN";
    }
    void HN02_aPersonOfAnotherDivisionFollowsTheCrossRegionRule()
    {
        QFETCH(const QString, division);
        QFETCH(const QString, result);
        m_shop->rules.policy.fund.crossRegion = {Business::Account};
        Person person;
        person.number = "P9";
        person.name = "外地人";
        person.certificateType = "01";
        person.certificateNumber = "350200199001010011";
        person.insurances = {{"310", "11", "1", division, {}, *parseMoney(u"50.00")}};
        const QString insuranceCode = "4240000000000000000000000009";
        m_shop->platform.addPerson("token9", person);
        m_shop->platform.addInsuranceCode(insuranceCode, {CertificateType::InsuranceCode, "token9", {}, "外地人", division});
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(checkout->scan({insuranceCode, {}})), "");
        QCOMPARE(codeOf(checkout->chooseCategory("11", {})), result);
        QCOMPARE(codeOf(checkout->chooseCategory("41", {})), "");
    }

    void FJ44_whereNoPackHoldsInsuranceStopsAndCashGoesOn()
    {
        m_shop->rules.notValid = Error{ErrorCode::PolicyNotValid, {{"region", "fujian"}, {"valid_to", "2026-12-31"}}, {}};
        const auto checkout = m_shop->checkout();
        QVERIFY(checkout->scan({code("8100001", 1), {}}));
        QCOMPARE(codeOf(checkout->scan({TestShop::insuranceCode(), {}})), "POLICY_NOT_VALID");
        QCOMPARE(codeOf(checkout->pay(*parseMoney(u"12.50"))), "");
    }

    void aNewDayHasItsOwnRules()
    {
        const QDate last = m_shop->clock.today();
        RulesOf rulesOf = [this, last](const QDate &day) {
            DayRules rules = m_shop->rules;
            rules.policy.evidence.faceRequired = day > last;
            return rules;
        };
        Checkout checkout(m_shop->store(), m_shop->platform, m_shop->clock, rulesOf, m_shop->facts, manager());
        QVERIFY(checkout.scan({code("8100001", 1), {}}));
        QVERIFY(checkout.scan({TestShop::insuranceCode(), {}}));
        QVERIFY(!checkout.view().faceNeeded);
        QCOMPARE(codeOf(checkout.presettle()), "");
        m_shop->clock.advance(24 * 3600);
        QCOMPARE(codeOf(checkout.presettle()), "FACE_MISSING");
    }

    void onlyAManagerChangesWhatTheStoreMay_data()
    {
        QTest::addColumn<int>("post");
        QTest::addColumn<QString>("result");
        QTest::newRow("cashier") << int(Post::Cashier) << "NOT_PERMITTED";
        QTest::newRow("licensed pharmacist") << int(Post::LicensedPharmacist) << "NOT_PERMITTED";
        QTest::newRow("buyer") << int(Post::Buyer) << "NOT_PERMITTED";
        QTest::newRow("acceptor") << int(Post::Acceptor) << "NOT_PERMITTED";
        QTest::newRow("manager") << int(Post::Manager) << "";
    }
    void onlyAManagerChangesWhatTheStoreMay()
    {
        QFETCH(const int, post);
        QFETCH(const QString, result);
        RulesInForce rules(*ShippedPacks::book());
        PolicyOffice office(m_shop->store(), m_shop->clock, rules);
        const Operator worker{{"w", "某人"}, Post(post), true};
        QVERIFY(m_shop->store().write([&](Connection &connection) -> Done {
            StaffRepository(connection).save(worker);
            return {};
        }));
        const qint64 before = m_shop->number("SELECT COUNT(*) FROM audit_event");
        QCOMPARE(codeOf(office.setProfile({{Business::Account}, true, "440300", {}}, worker)), result);
        const bool changed = result.isEmpty();
        QCOMPARE(rules.profile().suspended, changed);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'store.profile'"), changed ? 1 : 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event"), before + 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'act.refused' AND subject = 'change_profile'"), changed ? 0 : 1);
        QCOMPARE(m_shop->text("SELECT value FROM setting WHERE key = 'store.businesses'"), changed ? QString("account") : QString());
    }

private:
    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestStoreStanding)
#include "tst_store_standing.moc"
