// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "core/till/ShiftSheet.h"
#include "core/till/Till.h"
#include "drivers/simulated/SimulatedGateway.h"
#include "tests/support/AgreedReturn.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const OperatorName clerk{"1001", "王芳"};

Money yuan(const char *text)
{
    return *parseMoney(QString::fromLatin1(text));
}

} // namespace

/// What was taken before the settlement said less, or more: it is said, stands on record, and is rounded once.
class TestOverpaid final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_till = std::make_unique<Till>(m_shop->store(), m_shop->clock);
        QVERIFY(m_till->open({}, clerk));
        m_checkout = m_shop->checkout();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        QVERIFY(m_shop->store().verifyAudit());
    }

    // 20.00 by terminal, then the settlement leaves 12.00 to the customer.
    void whatATerminalTookTooMuchStandsUntilItIsGivenBack()
    {
        const SaleId sale = overpay();
        QCOMPARE(toText(*m_checkout->draft().rest), "-8.00");
        QVERIFY(m_checkout->view().partDue);
        QVERIFY(plainText(makeSlip(*m_checkout->settling().record(sale)), 48).contains("多收未退"));
        const auto report = m_till->report();
        QCOMPARE(report->left.overpaid.size(), std::size_t(1));
        QCOMPARE(toText(report->left.overpaid.front().cash), "8.00");
        QVERIFY(plainText(makeShiftSheet(*report, m_shop->facts, false), 48).contains("多收未退"));

        QCOMPARE(codeOf(m_checkout->hold()), ""); // put aside, over a restart
        m_checkout.reset();
        m_shop->restart();
        m_till = std::make_unique<Till>(m_shop->store(), m_shop->clock);
        m_checkout = m_shop->checkout();
        QCOMPARE(codeOf(m_checkout->resume(sale)), "");
        QCOMPARE(codeOf(m_checkout->pay(yuan("1.00"))), "TENDER_TOO_MUCH"); // nothing more is taken
        QCOMPARE(codeOf(m_checkout->pay(Tenders())), "DRAWER_SHORT");
        QVERIFY(m_till->move(CashMove::In, yuan("10.00"), "备用金", clerk));
        QCOMPARE(codeOf(m_checkout->pay(Tenders())), "");
        QVERIFY(!m_checkout->draft().rest);
        QCOMPARE(m_shop->text("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)"), "terminal2000 change-800");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.overpaid_returned'"), 1);
        QCOMPARE(toText(m_till->report()->figures.expected()), "2.00");
        QVERIFY(m_till->report()->left.overpaid.empty());
        QCOMPARE(codeOf(m_checkout->resume(sale)), "NOTHING_HELD"); // and once
    }

    // Given back whole, each part goes the way it came, whether or not the rest was given back before.
    void aRefundGivesBackWhatIsStillThere_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<QString>("tenders");
        QTest::newRow("with the rest still here") << false << "terminal2000 terminal-2000";
        QTest::newRow("after the rest went back") << true << "terminal2000 change-800 terminal-1200";
    }
    void aRefundGivesBackWhatIsStillThere()
    {
        QFETCH(const bool, before);
        QFETCH(const QString, tenders);
        const SaleId sale = overpay();
        QVERIFY(m_till->move(CashMove::In, yuan("10.00"), "备用金", clerk));
        if (before)
            QCOMPARE(codeOf(m_checkout->pay(Tenders())), "");
        Returning returning(m_shop->store(), m_shop->platform, m_shop->clock, m_shop->facts, [this](const QDate &) { return m_shop->rules; });
        const StaffOffice office(m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; });
        QCOMPARE(codeOf(takeAgreed(returning, office, {sale, ReturnKind::Void, "错卡", {}, {}}, m_checkout->worker(), "1002")), "");
        QCOMPARE(m_shop->text("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)"), tenders);
        QVERIFY(m_till->report()->left.overpaid.empty());
    }

    // Cash alone gives its change at once, and rounds by what is due in the end.
    void cashIsRoundedByWhatWasSettled_data()
    {
        QTest::addColumn<QString>("settled");
        QTest::addColumn<QString>("tenders");
        QTest::addColumn<QString>("rest");
        QTest::newRow("as asked") << "10.03" << "cash1000 rounding3" << "0.00";
        QTest::newRow("less") << "9.58" << "cash1000 rounding8 change-50" << "0.00";
        QTest::newRow("more") << "12.57" << "cash1000" << "2.57";
    }
    void cashIsRoundedByWhatWasSettled()
    {
        QFETCH(const QString, settled);
        QFETCH(const QString, tenders);
        QFETCH(const QString, rest);
        m_shop->facts.roundCashTo = 10;
        m_checkout = m_shop->checkout();
        settleFor(yuan("10.03"), *parseMoney(settled));
        QCOMPARE(codeOf(m_checkout->pay(Tenders{yuan("10.00"), {}, {}})), "");
        QCOMPARE(m_shop->text("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)"), tenders);
        QCOMPARE(toText(m_checkout->draft().rest.value_or(Money())), rest);
    }

    // 4.00 in cash, the rest by a code that fails: what it leaves is paid in cash, and only once something is given up.
    void aFailedCodeRoundsNothingTwice()
    {
        SimulatedGateway gateway;
        m_shop->facts.roundCashTo = 100;
        m_checkout = m_shop->checkout("1001", {&gateway, {}});
        settleFor(yuan("10.03"), yuan("10.03"));
        gateway.script(SimulatedGateway::Next::Refuse);
        const auto failed = m_checkout->pay(Tenders{yuan("5.00"), {}, {}, "134567890123456789", yuan("4.63")});
        QCOMPARE(codeOf(failed), "PAYMENT_REFUSED");
        QCOMPARE(toText(*m_checkout->draft().rest), "4.63");
        QCOMPARE(codeOf(m_checkout->pay(yuan("4.00"))), "CASH_SHORT");
        QCOMPARE(codeOf(m_checkout->pay(yuan("4.63"))), "");
        QCOMPARE(m_shop->text("SELECT group_concat(kind || amount, ' ') FROM (SELECT * FROM tender ORDER BY id)"), "cash500 rounding40 cash463");
    }

    // The settlement asks for more than the code was shown for: the refusal names the sale, which stands.
    void aShortCodeSaysWhatIsDueOfWhichSale()
    {
        SimulatedGateway gateway;
        m_checkout = m_shop->checkout("1001", {&gateway, {}});
        settleFor(yuan("10.00"), yuan("15.00"));
        const auto failed = m_checkout->pay(Tenders{{}, {}, {}, "134567890123456789", yuan("10.00")});
        QCOMPARE(codeOf(failed), "CASH_SHORT");
        QCOMPARE(failed.error().details["sale_id"].toInteger(), m_checkout->lastSale().value);
        QCOMPARE(failed.error().details["still_due"].toString(), "15.00");
        QCOMPARE(gateway.charges(), 0);
    }

    void aTerminalsSlipPaysForOneSale()
    {
        QCOMPARE(sellByTerminal("T-1"), "");
        QCOMPARE(sellByTerminal("T-1"), "REFERENCE_MISSING");
        QCOMPARE(sellByTerminal(" T-1 "), "REFERENCE_MISSING");
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM sale WHERE state = 'paid'"), 1);
        QCOMPARE(sellByTerminal("T-2"), "");
        m_shop->clock.advance(24LL * 3600);
        QCOMPARE(sellByTerminal("T-1"), ""); // another day's numbers
    }

    void aTerminalsSlipOfASettlementInDoubtIsTaken()
    {
        settleFor(yuan("10.00"), yuan("10.00"));
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(m_checkout->pay(Tenders{{}, yuan("10.00"), "T-1"})), "RESULT_IN_DOUBT");
        QCOMPARE(sellByTerminal("T-1"), "REFERENCE_MISSING");
    }

private:
    void settleFor(Money first, Money then)
    {
        auto asked = std::make_shared<int>(0);
        m_shop->platform.setSplitter([=](Money total, Money) {
            Split split;
            split.total = total;
            split.cash = (*asked)++ == 0 ? first : then;
            split.fund = total - split.cash;
            return split;
        });
        QCOMPARE(codeOf(confirmInsured(*m_checkout)), "");
        QCOMPARE(m_checkout->draft().due(), first);
    }
    SaleId overpay()
    {
        settleFor(yuan("20.00"), yuan("12.00"));
        const auto paid = m_checkout->pay(Tenders{{}, yuan("20.00"), "T-4711"});
        return paid.value_or(SaleId());
    }
    QString sellByTerminal(const QString &reference)
    {
        const auto checkout = m_shop->checkout();
        if (!checkout->add("BAG"))
            return QStringLiteral("no bag");
        return codeOf(checkout->pay(Tenders{{}, yuan("0.30"), reference}));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Checkout> m_checkout;
};

QTEST_GUILESS_MAIN(TestOverpaid)
#include "tst_overpaid.moc"
