// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/ReturnSlip.h"
#include "core/store/OutboxRepository.h"
#include "core/store/ReturnRepository.h"
#include "core/store/ThreeWayCheck.h"
#include "core/till/Till.h"
#include "tests/core/sale/ReturnRig.h"

#include <QTest>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

} // namespace

/// Voids and refunds against the platform's twin: who may, what goes where, and that nothing comes back twice.
class TestReturning final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<ReturnRig>();
    }
    void cleanup()
    {
        QCOMPARE(codeOf(m_rig->shop.verify()), "");
        m_rig.reset();
    }

    void aVoidPutsTheGoodsBackOnTheShelf_data()
    {
        QTest::addColumn<bool>("insured");
        QTest::newRow("cash") << false;
        QTest::newRow("insured") << true;
    }
    void aVoidPutsTheGoodsBackOnTheShelf()
    {
        QFETCH(const bool, insured);
        const char *onShelf = "SELECT SUM(quantity) FROM balance WHERE location = 'shelf'";
        const qint64 shelf = m_rig->shop.number(onShelf);
        const SaleId sale = insured ? m_rig->sellInsured() : m_rig->sellForCash();
        const auto taken = m_rig->take(m_rig->voided(sale));
        QCOMPARE(codeOf(taken), "");
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Refunded);
        QCOMPARE(m_rig->shop.number(onShelf), shelf);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "shelf");
        QCOMPARE(m_rig->shop.number("SELECT SUM(amount) FROM tender"), 0);
        QCOMPARE(m_rig->shop.platform.count("2103"), insured ? 1 : 0);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.void'"), 1);
        const SaleId again = insured ? m_rig->sellInsured() : m_rig->sellForCash();
        QVERIFY(again != sale);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "sold");
    }

    // Cash that is not there cannot be given back.
    void aDrawerIsNotEmptierThanEmpty()
    {
        Till till(m_rig->shop.store(), m_rig->shop.clock);
        const OperatorName clerk{"1001", {}};
        const SaleId sale = m_rig->sellForCash();
        QVERIFY(till.move(CashMove::Out, Money::ofUnits(5'00), "存行", clerk));
        const auto refused = m_rig->take(m_rig->refunded(sale));
        QCOMPARE(codeOf(refused), "DRAWER_SHORT");
        QCOMPARE(refused.error().details["amount"].toString(), "12.50");
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Paid);
        QVERIFY(till.move(CashMove::In, Money::ofUnits(5'00), "备用金", clerk));
        QCOMPARE(codeOf(m_rig->take(m_rig->refunded(sale))), "");
        QCOMPARE(till.report()->figures.expected(), Money());
    }

    void whatCameBackGoesToQuarantine()
    {
        const SaleId sale = m_rig->sellInsured();
        const auto taken = m_rig->take(m_rig->refunded(sale));
        QCOMPARE(codeOf(taken), "");
        for (const int box : {1, 2})
            QCOMPARE(m_rig->shop.boxState(code("8100001", box)), "quarantine");
        QCOMPARE(m_rig->shop.number("SELECT SUM(quantity) FROM balance WHERE location = 'quarantine'"), 20'000);
        QCOMPARE(m_rig->shop.number("SELECT SUM(quantity) FROM balance WHERE location = 'customer'"), 0);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM box_event WHERE state = 'quarantine' AND document LIKE 'R%'"), 2);
        const auto other = m_rig->shop.checkout();
        QVERIFY(!other->scan({code("8100001", 1), {}}));
    }

    void eachPartGoesBackWhereItCameFrom()
    {
        m_rig->shop.platform.setSplitter([](Money total, Money) {
            return Split{total, Money::ofUnits(10'00), Money::ofUnits(5'00), Money::ofUnits(2'00), Money::ofUnits(8'00), {}, {}, {}, {}, {}, {}};
        });
        const SaleId sale = m_rig->sellInsured();
        const auto taken = m_rig->take(m_rig->refunded(sale));
        QCOMPARE(codeOf(taken), "");
        QCOMPARE(taken->what.fund, Money::ofUnits(10'00));
        QCOMPARE(taken->what.account, Money::ofUnits(5'00));
        QCOMPARE(taken->what.family, Money::ofUnits(2'00));
        QCOMPARE(taken->what.cash, Money::ofUnits(8'00));
        QCOMPARE(taken->what.settlementId, "RS1");
        QCOMPARE(m_rig->shop.number("SELECT amount FROM tender ORDER BY id DESC LIMIT 1"), -8'00);
        QCOMPARE(m_rig->shop.text("SELECT kind FROM tender ORDER BY id DESC LIMIT 1"), "cash");
        QVERIFY(m_rig->shop.platform.settlements()[0].refunded);
    }

    void theRequestIsOnDiskBeforeItLeaves()
    {
        const SaleId sale = m_rig->sellInsured();
        QString state, msgid;
        qint64 requests = 0;
        m_rig->shop.platform.setBeforeAnswer([&](const QString &infno) {
            if (infno != "2103")
                return;
            state = m_rig->shop.text("SELECT state FROM sale_return");
            msgid = m_rig->shop.text("SELECT msgid FROM sale_return");
            requests = m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE infno = '2103' AND length(request) > 0 AND operator = '1001'");
        });
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "");
        QCOMPARE(state, "sent");
        QCOMPARE(requests, 1);
        QCOMPARE(msgid, m_rig->shop.platform.settlements()[0].refundMessageId);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM settlement_step WHERE to_state = 'refunded' AND infno = '2103' AND length(answer) > 0"), 1);
    }

    void nothingComesBackTwice_data() { aVoidPutsTheGoodsBackOnTheShelf_data(); }
    void nothingComesBackTwice()
    {
        QFETCH(const bool, insured);
        const SaleId sale = insured ? m_rig->sellInsured() : m_rig->sellForCash();
        QString second;
        m_rig->shop.platform.setBeforeAnswer([&](const QString &infno) { // a second press while the first is under way
            if (infno == "2103" && second.isEmpty())
                second = codeOf(m_rig->make()->take(m_rig->refunded(sale), m_rig->worker("1002")));
        });
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "");
        QCOMPARE(second, insured ? QString("REFUND_IN_DOUBT") : QString());
        for (int press = 0; press < 5; ++press)
            QCOMPARE(codeOf(m_rig->take(press % 2 ? m_rig->voided(sale) : m_rig->refunded(sale))), "ALREADY_REFUNDED");
        QCOMPARE(m_rig->shop.platform.count("2103"), insured ? 1 : 0);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM sale_return"), 1);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM tender WHERE kind = 'cash' AND amount < 0"), insured ? 0 : 1);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM outbox WHERE lane = '3506'"), 1);
    }

    void whoMayTakeBack_data()
    {
        QTest::addColumn<bool>("isVoid");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("void: a second person") << true << "1001" << "1002" << "";
        QTest::newRow("void: nobody") << true << "1001" << "" << "APPROVAL_NEEDED";
        QTest::newRow("void: oneself") << true << "1002" << "1002" << "SAME_PERSON";
        QTest::newRow("void: a pharmacist alone") << true << "1002" << "" << "APPROVAL_NEEDED";
        QTest::newRow("void: a cashier agrees") << true << "1002" << "1001" << "NOT_PERMITTED";
        QTest::newRow("void: a buyer agrees") << true << "1001" << "1004" << "NOT_PERMITTED";
        QTest::newRow("void: a stranger") << true << "1001" << "4711" << "OPERATOR_UNKNOWN";
        QTest::newRow("refund: a pharmacist alone") << false << "1002" << "" << "";
        QTest::newRow("refund: a cashier alone") << false << "1001" << "" << "APPROVAL_NEEDED";
        QTest::newRow("refund: a cashier and a pharmacist") << false << "1001" << "1002" << "";
        QTest::newRow("refund: by a buyer") << false << "1004" << "1002" << "NOT_PERMITTED";
    }
    void whoMayTakeBack()
    {
        QFETCH(const bool, isVoid);
        QFETCH(const QString, who);
        QFETCH(const QString, second);
        QFETCH(const QString, refusal);
        const SaleId sale = m_rig->sellForCash();
        const ReturnRequest request = isVoid ? m_rig->voided(sale) : m_rig->refunded(sale);
        QCOMPARE(codeOf(m_rig->take(request, second, who)), refusal);
        QCOMPARE(m_rig->shop.stateOf(sale), refusal.isEmpty() ? SaleState::Refunded : SaleState::Paid);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM sale_return"), refusal.isEmpty() ? 1 : 0);
    }

    void aReasonIsAskedFor()
    {
        ReturnRequest request = m_rig->voided(m_rig->sellForCash());
        request.reason = "  ";
        QCOMPARE(codeOf(m_rig->take(request, {})), "REASON_NEEDED");
    }

    void onlyWhatWasSoldComesBack()
    {
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(SaleId{77}))), "SALE_UNKNOWN");
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->scan({code("8100001", 3), {}}));
        QVERIFY(checkout->keep());
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(checkout->draft().id))), "SALE_NOT_FINISHED");
        const auto insured = m_rig->shop.checkout();
        QVERIFY(confirmInsured(*insured));
        m_rig->shop.platform.failNext("2102", PlatformFault::LostAnswer);
        QCOMPARE(codeOf(insured->pay(Money())), "RESULT_IN_DOUBT");
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(insured->lastSale()))), "SALE_NOT_FINISHED");
        QCOMPARE(m_rig->shop.platform.count("2103"), 0);
    }

    void aSaleIsFoundBySlipAndByEachBox()
    {
        const SaleId sale = m_rig->sellInsured();
        const QString slip = m_rig->shop.text("SELECT slip FROM sale");
        for (const QString &text : {slip, slip.toLower(), code("8100001", 1), code("8100001", 2), QString(' ' + slip + ' ')})
            QCOMPARE(m_rig->returning->find(text).value_or(SaleId()), sale);
        QCOMPARE(codeOf(m_rig->returning->find(code("8100001", 3))), "SALE_UNKNOWN");
        QCOMPARE(codeOf(m_rig->returning->find("S1")), "SALE_UNKNOWN");
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(sale))), "");
        const SaleId later = m_rig->sellInsured();
        QCOMPARE(m_rig->returning->find(code("8100001", 1)).value_or(SaleId()), later); // the one that stands
        QCOMPARE(m_rig->returning->find(slip).value_or(SaleId()), sale);
    }

    // The shop sells on 10 March 2026.
    void clearingRoutesToTheAgency_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("same month") << "agency" << QDate(2026, 3, 31) << "";
        QTest::newRow("next month, to the agency") << "agency" << QDate(2026, 4, 1) << "REFUND_TOO_LATE";
        QTest::newRow("next month, platform") << "platform" << QDate(2026, 4, 1) << "";
        QTest::newRow("end of the year, platform") << "platform" << QDate(2026, 12, 31) << "";
        QTest::newRow("next year, platform") << "platform" << QDate(2027, 1, 1) << "REFUND_TOO_LATE";
        QTest::newRow("no rule") << "" << QDate(2026, 4, 1) << "REFUND_TOO_LATE";
        QTest::newRow("same month, next year") << "platform" << QDate(2027, 3, 10) << "REFUND_TOO_LATE";
    }
    void clearingRoutesToTheAgency()
    {
        QFETCH(const QString, rule);
        QFETCH(const QDate, day);
        QFETCH(const QString, refusal);
        const SaleId sale = m_rig->sellInsured();
        m_rig->shop.rules.policy.platform.refundAfterClearing = rule;
        m_rig->shop.clock.set(QDateTime(day, QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600));
        QCOMPARE(codeOf(m_rig->take(m_rig->refunded(sale))), refusal);
        QCOMPARE(m_rig->shop.platform.count("2103"), refusal.isEmpty() ? 1 : 0);
    }

    void aCashSaleIsNeverTooLate()
    {
        const SaleId sale = m_rig->sellForCash();
        m_rig->shop.clock.set(QDateTime(QDate(2027, 4, 1), QTime(10, 0), Qt::OffsetFromUTC, 8 * 3600));
        m_rig->shop.platform.setJammed(true); // nor does it need the platform
        QCOMPARE(codeOf(m_rig->take(m_rig->refunded(sale))), "");
    }

    void aSuspendedStoreSendsNoRefund()
    {
        const SaleId sale = m_rig->sellInsured();
        m_rig->shop.rules.profile.suspended = true;
        QCOMPARE(codeOf(m_rig->take(m_rig->refunded(sale))), "SETTLEMENT_SUSPENDED");
        QCOMPARE(m_rig->shop.platform.count("2103"), 0);
    }

    void aPartialReturnKeepsTheRestForANewSale_data() { aVoidPutsTheGoodsBackOnTheShelf_data(); }
    void aPartialReturnKeepsTheRestForANewSale()
    {
        QFETCH(const bool, insured);
        const SaleId sale = insured ? m_rig->sellInsured(true) : m_rig->sellForCash(true);
        const auto taken = m_rig->take(m_rig->partial(sale));
        QCOMPARE(codeOf(taken), "");
        QCOMPARE(taken->what.kept, std::vector<int>{1});
        QCOMPARE(m_rig->shop.stateOf(sale), SaleState::Refunded);
        QCOMPARE(m_rig->shop.stateOf(taken->what.rest), SaleState::Held);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "reserved"); // nobody else gets it
        QCOMPARE(m_rig->shop.boxState(code("8300003", 1)), "quarantine");
        QCOMPARE(codeOf(m_rig->shop.verify()), "");
        m_rig->restart(); // a power cut between the two
        const auto rest = m_rig->shop.store().read([](Connection &connection) -> Result<std::optional<SaleId>> {
            return ReturnRepository(connection).unfinishedRest();
        });
        QCOMPARE(rest.value().value_or(SaleId()), taken->what.rest);
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->resume(taken->what.rest)), "");
        QVERIFY(!checkout->draft().person); // a fresh credential is asked for
        if (insured) {
            QCOMPARE(codeOf(ReturnRig::confirmPerson(*checkout)), "");
        }
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(m_rig->shop.stateOf(taken->what.rest), insured ? SaleState::Settled : SaleState::Paid);
        QCOMPARE(m_rig->shop.boxState(code("8100001", 1)), "sold");
        const auto none = m_rig->shop.store().read([](Connection &connection) -> Result<std::optional<SaleId>> {
            return ReturnRepository(connection).unfinishedRest();
        });
        QVERIFY(!none.value());
    }

    // Whatever is done to the basket of the rest, its boxes are nobody else's, and what is not sold in the end came back.
    void theRestKeepsItsBoxesUntilItIsOver_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"sold", "abandoned", "other goods", "refused", "held"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void theRestKeepsItsBoxesUntilItIsOver()
    {
        QFETCH(const QString, end);
        const QString box = code("8100001", 1);
        const auto taken = m_rig->take(m_rig->partial(m_rig->sellInsured(true)));
        QCOMPARE(codeOf(taken), "");
        const auto checkout = m_rig->shop.checkout();
        QCOMPARE(codeOf(checkout->resume(taken->what.rest)), "");
        QCOMPARE(m_rig->shop.boxState(box), "reserved"); // open at the counter
        const auto other = m_rig->shop.checkout();
        QCOMPARE(codeOf(other->scan({box, {}})), "TRACE_RESERVED");
        QCOMPARE(codeOf(checkout->remove(1)), "");
        QCOMPARE(codeOf(checkout->keep()), "");
        QCOMPARE(codeOf(other->scan({box, {}})), "TRACE_RESERVED");
        QCOMPARE(codeOf(checkout->scan({box, {}})), ""); // it is this sale's own
        const Money plenty = Money::ofUnits(100'00);
        if (end == "sold") {
            QCOMPARE(codeOf(checkout->pay(plenty)), "");
        } else if (end == "abandoned") {
            QCOMPARE(codeOf(checkout->abandon()), "");
        } else if (end == "other goods") {
            QVERIFY(checkout->remove(1) && checkout->scan({code("8100001", 2), {}}));
            QCOMPARE(codeOf(checkout->pay(plenty)), "");
        } else if (end == "held") {
            QVERIFY(checkout->hold());
            QCOMPARE(m_rig->shop.boxState(box), "reserved");
            QVERIFY(checkout->resume(taken->what.rest) && checkout->pay(plenty));
        } else {
            QCOMPARE(codeOf(ReturnRig::confirmPerson(*checkout)), "");
            m_rig->shop.platform.refuseNext("2102", -2, "余额不足");
            QCOMPARE(codeOf(checkout->pay(plenty)), "PLATFORM_REFUSED");
            QCOMPARE(m_rig->shop.boxState(box), "reserved"); // the next sale goes on with it
            QVERIFY(checkout->draft().id != taken->what.rest);
            checkout->forgetPerson();
            QCOMPARE(codeOf(checkout->pay(plenty)), "");
        }
        const bool cameBack = end == "abandoned" || end == "other goods";
        QCOMPARE(m_rig->shop.boxState(box), cameBack ? QString("quarantine") : QString("sold"));
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM sale_rest WHERE ended_at IS NULL"), 0);
        QCOMPARE(m_rig->shop.number("SELECT SUM(quantity) FROM balance WHERE location = 'quarantine'"), cameBack ? 20'000 : 10'000);
        QVERIFY(threeWay().empty());
    }

    // Goods without codes: what of them is not sold again came back too.
    void aRestWithoutCodesIsCountedByQuantity()
    {
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("FREE") && checkout->setQuantity(1, Quantity::ofUnits(30'000)) && checkout->scan({code("8300003", 1), {}}));
        const auto taken = m_rig->take(m_rig->partial(checkout->pay(Money::ofUnits(100'00)).value()));
        QCOMPARE(codeOf(taken), "");
        QVERIFY(checkout->resume(taken->what.rest) && checkout->setQuantity(1, Quantity::ofUnits(20'000)));
        QCOMPARE(codeOf(checkout->pay(Money::ofUnits(100'00))), "");
        QCOMPARE(m_rig->shop.number("SELECT SUM(quantity) FROM balance WHERE location = 'quarantine'"), 20'000); // one of it, and OWN
        QCOMPARE(m_rig->shop.number("SELECT SUM(quantity) FROM balance WHERE location = 'customer'"), 20'000);
        QVERIFY(threeWay().empty());
    }

    void allLinesNamedIsNoPartialReturn()
    {
        ReturnRequest request = m_rig->refunded(m_rig->sellForCash(true));
        request.lines = {2, 1};
        const auto taken = m_rig->take(request);
        QCOMPARE(codeOf(taken), "");
        QVERIFY(taken->what.rest.isNull());
    }

    void anUnknownLineIsRefused_data()
    {
        QTest::addColumn<int>("line");
        for (const int line : {-1, 0, 3})
            QTest::addRow("%d", line) << line;
    }
    void anUnknownLineIsRefused()
    {
        QFETCH(const int, line);
        ReturnRequest request = m_rig->refunded(m_rig->sellForCash(true));
        request.lines = {1, line};
        QCOMPARE(codeOf(m_rig->take(request)), "LINE_UNKNOWN");
    }

    void eachSaleMessageGetsItsReturnMessage()
    {
        QCOMPARE(codeOf(m_rig->take(m_rig->voided(m_rig->sellInsured()))), "");
        QStringList lanes;
        QJsonObject sold, back;
        const Done walked = m_rig->shop.store().read([&](Connection &connection) -> Done {
            OutboxRepository outbox(connection, m_rig->shop.store().sealer());
            for (const WaitingMessage &message : outbox.waiting()) {
                YAOGUI_TRY_LET(const auto kept, outbox.toSend(message.id));
                lanes.append(message.lane);
                (message.lane == "3505" ? sold : back) = kept->input["selinfo"].toObject();
            }
            return {};
        });
        QCOMPARE(codeOf(walked), "");
        QCOMPARE(lanes, (QStringList{"3505", "3506"})); // in this order
        for (const QString &same : QStringList{"med_list_codg", "fixmedins_hilist_id", "manu_lotnum", "sel_retn_cnt", "drugtracinfo", "mdtrt_sn", "psn_no", "setl_id"})
            QCOMPARE(back[same], sold[same]);
        QCOMPARE(back["medins_prod_sel_no"], sold["fixmedins_bchno"]);
        QVERIFY(back["fixmedins_bchno"] != sold["fixmedins_bchno"]);
        QCOMPARE(back["sel_retn_opter_name"].toString(), "收银员");
    }

    void theSlipSaysWhatCameBack()
    {
        const SaleId sale = m_rig->sellForCash(true);
        const auto taken = m_rig->take(m_rig->partial(sale));
        QCOMPARE(codeOf(taken), "");
        const PrintDocument slip = makeReturnSlip(*taken);
        QCOMPARE(slip.name, taken->what.slip);
        QCOMPARE(slip.rows.front().kind, PrintRow::Kind::Drawer);
        QStringList cells;
        for (const PrintRow &row : slip.rows)
            cells += row.cells;
        for (const QString &part : {QString("退货"), m_rig->shop.text("SELECT slip FROM sale"), taken->what.slip, QString("药师 1002"), QString("错卡"),
                                    code("8300003", 1), QString("32.40")})
            QVERIFY2(cells.join(u'|').contains(part), qPrintable(part + " is not in " + cells.join(u'|')));
    }

    void theOldSaleKeepsItsTime()
    {
        const SaleId sale = m_rig->sellForCash();
        const QString time = m_rig->shop.text("SELECT changed_at FROM sale");
        m_rig->shop.clock.advance(3600);
        const auto taken = m_rig->take(m_rig->voided(sale));
        QCOMPARE(codeOf(taken), "");
        QCOMPARE(m_rig->shop.text("SELECT changed_at FROM sale"), time);
        QCOMPARE(taken->what.at, m_rig->shop.clock.now());
    }

private:
    std::vector<StoreDifference> threeWay()
    {
        const QDateTime now = m_rig->shop.clock.now();
        return *m_rig->shop.store().read([&](Connection &connection) -> Result<std::vector<StoreDifference>> {
            return threeWayDifferences(connection, now.addDays(-1), now.addDays(1));
        });
    }

    std::unique_ptr<ReturnRig> m_rig;
};

QTEST_GUILESS_MAIN(TestReturning)
#include "tst_returning.moc"
