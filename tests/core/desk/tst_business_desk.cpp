// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessDesk.h"
#include "core/desk/BusinessReturnDesk.h"
#include "core/desk/DoubtDesk.h"
#include "tests/support/AgreedReturn.h"
#include "tests/support/SharedPlatform.h"
#include "tests/support/TestShop.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <semaphore>

using namespace yaogui;

namespace {

const auto code = &TestShop::code;

Scan scanOf(const QString &text)
{
    return {text, {}};
}

/// A screen without pixels: keeps what the desk tells.
class Screen final : public QObject {
    Q_OBJECT
public:
    explicit Screen(CounterDesk &desk)
    {
        connect(&desk, &CounterDesk::viewChanged, this, [this](const CounterView &view) { views.push_back(view); });
        connect(&desk, &CounterDesk::refused, this, [this](const Error &error, int) { refusals.append(codeName(error.code)); });
        connect(&desk, &CounterDesk::finished, this, [this](const FinishedSale &sale) { sales.push_back(sale); });
        connect(&desk, &CounterDesk::heldListed, this, [this](const std::vector<HeldSale> &list) { held = list; });
        connect(&desk, &CounterDesk::searchDone, this, [this](int ticket, const std::vector<DrugHit> &found) {
            lastTicket = ticket;
            tickets.append(ticket);
            hits = found;
        });
    }
    [[nodiscard]] CounterView view() const { return views.empty() ? CounterView() : views.back(); }
    [[nodiscard]] bool saw(DeskWork work) const
    {
        return std::any_of(views.begin(), views.end(), [=](const CounterView &view) { return view.work == work; });
    }
    [[nodiscard]] bool saw(DeskNotice notice) const
    {
        return std::any_of(views.begin(), views.end(), [=](const CounterView &view) { return view.notice == notice; });
    }

    std::vector<CounterView> views;
    QStringList refusals;
    std::vector<FinishedSale> sales;
    std::vector<HeldSale> held;
    std::vector<DrugHit> hits;
    int lastTicket = 0;
    QList<int> tickets;
};

} // namespace

class TestBusinessDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_printed = 0;
        openDesk();
    }
    void cleanup()
    {
        m_desk.reset();
        m_screen.reset();
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_shop.reset();
    }

    void aViewAfterEachAct()
    {
        m_desk->scan(scanOf(code("8100001", 1)));
        QTRY_COMPARE(m_screen->view().lines.size(), 1U);
        QCOMPARE(m_screen->view().lines[0].lot, "L1");
        QCOMPARE(m_screen->view().next, NextAct::Collect);
        m_desk->addDrug("BAG");
        QTRY_COMPARE(m_screen->view().lines.size(), 2U);
        m_desk->setQuantity(2, Quantity::ofUnits(30'000));
        QTRY_COMPARE(toText(m_screen->view().total), "13.40");
        m_desk->removeLine(2);
        QTRY_COMPARE(toText(m_screen->view().total), "12.50");
        m_desk->scan(scanOf(code("8100001", 1)));
        QTRY_COMPARE(m_screen->refusals, QStringList{"TRACE_IN_BASKET"});
        m_desk->pay(Money::ofUnits(20'00));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        QCOMPARE(m_screen->sales[0].state, SaleState::Paid);
        QCOMPARE(toText(m_screen->sales[0].change), "7.50");
        QTRY_VERIFY(m_screen->view().lines.empty());
        QTRY_COMPARE(m_printed.load(), 1);
    }

    void aWholeInsuredSaleShowsWhatIsUnderWay()
    {
        confirm();
        QCOMPARE(m_screen->view().next, NextAct::Settle);
        m_desk->pay(Money());
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        QCOMPARE(m_screen->sales[0].state, SaleState::Settled);
        QVERIFY(m_screen->sales[0].statement);
        QCOMPARE(toText(m_screen->sales[0].split->fund), "7.50");
        for (const DeskWork work : {DeskWork::Decoding, DeskWork::Presettling, DeskWork::Settling})
            QVERIFY(m_screen->saw(work));
        QTRY_VERIFY(m_screen->view().work == DeskWork::None && m_screen->view().lines.empty());
        QTRY_COMPARE(m_printed.load(), 2); // slip and statement
    }

    void payingTwiceHasOneEffect()
    {
        confirm();
        m_desk->pay(Money());
        m_desk->pay(Money());
        QTRY_COMPARE(m_screen->refusals, QStringList{"BASKET_EMPTY"});
        QCOMPARE(m_screen->sales.size(), 1U);
        QCOMPARE(m_shop->platform.count("2102"), 1);
        QCOMPARE(m_shop->platform.settlements().size(), 1U);
    }

    void aDoubtIsSaidAndItsEndToo()
    {
        confirm();
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        m_shop->platform.failNext("2601", PlatformFault::LostAnswer); // the first reversal is not answered either
        m_desk->pay(Money());
        QTRY_COMPARE(m_screen->view().notice, DeskNotice::InDoubt);
        QCOMPARE(m_screen->refusals, QStringList()); // the notice says it, and takes it back
        QTRY_COMPARE(m_screen->view().inDoubt, 1);
        QVERIFY(m_screen->view().lines.empty());
        QVERIFY(!m_screen->saw(DeskNotice::Reversed));
        m_desk->sendNow();
        QTRY_COMPARE(m_screen->view().notice, DeskNotice::Reversed);
        QTRY_COMPARE(m_screen->view().inDoubt, 0);
        QCOMPARE(m_screen->view().heldSales, 1); // the lines stand again
        m_desk->listHeld();
        QTRY_COMPARE(m_screen->held.size(), 1U);
        m_desk->resume(m_screen->held[0].saleId);
        QTRY_COMPARE(m_screen->view().lines.size(), 1U);
        QCOMPARE(m_screen->view().state, SaleState::Open);
    }

    void unsentGoesToZeroByItself()
    {
        m_shop->platform.setJammed(true);
        m_desk->scan(scanOf(code("8100001", 1)));
        m_desk->pay(Money::ofUnits(12'50));
        QTRY_COMPARE(m_screen->view().unsent, 1);
        QVERIFY(!m_screen->view().platformReachable);
        QVERIFY(!m_screen->view().oldestUnsent.isEmpty());
        m_shop->clock.advance(60);
        m_shop->platform.setJammed(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen->view().unsent, 0, 30'000); // nobody touches anything
        QVERIFY(m_screen->view().platformReachable);
    }

    void anOpenSaleIsThereAfterARestart()
    {
        confirm();
        m_desk->addDrug("BAG");
        QTRY_COMPARE(m_screen->view().lines.size(), 2U);
        m_desk.reset();
        m_shop->restart();
        openDesk();
        QCOMPARE(m_screen->view().lines.size(), 2U);
        QCOMPARE(m_screen->view().state, SaleState::Open);
        QVERIFY(m_screen->view().person && m_screen->view().faceTaken);
        QCOMPARE(m_screen->view().lines[0].traceCodes, QStringList{code("8100001", 1)});
    }

    void whatWasLeftUnfinishedIsSaidFirst()
    {
        confirm();
        m_desk.reset();
        m_shop->restart();
        openDesk();
        QCOMPARE(m_screen->view().notice, DeskNotice::Resumed);
        m_desk->presettle();
        QTRY_COMPARE(m_screen->view().state, SaleState::Presettled);
        QCOMPARE(m_screen->view().notice, DeskNotice::None); // the clerk went on
    }

    void aDoubtOfTheLastRunIsSaidAndTheNextSaleBegins()
    {
        confirm();
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        m_shop->platform.failNext("2601", PlatformFault::LostAnswer);
        m_desk->pay(Money());
        QTRY_COMPARE(m_screen->view().inDoubt, 1);
        m_desk.reset();
        m_shop->restart();
        m_shop->platform.setJammed(true);
        openDesk();
        QCOMPARE(m_screen->view().notice, DeskNotice::InDoubt);
        QCOMPARE(m_screen->view().inDoubt, 1);
        m_desk->scan(scanOf(code("8100001", 2)));
        m_desk->pay(Money::ofUnits(12'50));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        m_shop->platform.setJammed(false);
        m_desk->sendNow();
        QTRY_COMPARE(m_screen->view().inDoubt, 0);
    }

    void aDoubtSettledLateGivesItsSlip()
    {
        confirm();
        m_shop->rules.policy.platform.doubt = "record";
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        m_desk->pay(Money());
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->saw(DeskNotice::LateSettled), 30'000);
        QTRY_COMPARE(m_printed.load(), 2); // slip and statement
        QTRY_COMPARE(m_screen->view().inDoubt, 0);
    }

    // A refund whose result is lost is listed and counted beside the settlements, and its end is said.
    void aRefundInDoubtIsListedAndItsEndIsSaid_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<DeskNotice>("end");
        QTest::newRow("reversal") << "reversal" << DeskNotice::RefundUndone;
        QTest::newRow("record") << "record" << DeskNotice::LateRefunded;
    }
    void aRefundInDoubtIsListedAndItsEndIsSaid()
    {
        QFETCH(const QString, rule);
        QFETCH(const DeskNotice, end);
        m_shop->rules.policy.platform.doubt = rule;
        confirm();
        m_desk->pay(Money());
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        QTRY_COMPARE(m_printed.load(), 2);
        const SaleId sale{m_screen->sales[0].saleId};
        BusinessReturnDesk returns(tools());
        std::optional<Error> refusal;
        connect(&returns, &ReturnDesk::refused, m_screen.get(), [&](const Error &error) { refusal = error; });
        m_shop->platform.failNext("2103", PlatformFault::LostAnswer);
        m_shop->platform.failNext(rule == "record" ? "5201" : "2601", PlatformFault::LostAnswer); // the first question too
        returns.take(agreedIn(*m_shop, {sale, ReturnKind::Refund, "退药", {}, {}}));
        QTRY_VERIFY(refusal);
        QCOMPARE(refusal->code, ErrorCode::ResultInDoubt);
        std::vector<DoubtView> list;
        connect(&m_desk->doubts(), &DoubtDesk::listed, m_screen.get(), [&](const std::vector<DoubtView> &all) { list = all; });
        m_desk->lookOutside();
        QTRY_COMPARE(m_screen->view().inDoubt, 1);
        QTRY_COMPARE(list.size(), 1U);
        QVERIFY(list[0].refund);
        QCOMPARE(list[0].saleId, sale.value);
        m_desk->doubts().ask(sale.value);
        QTRY_VERIFY(m_screen->saw(end));
        QTRY_COMPARE(m_screen->view().inDoubt, 0);
        QTRY_VERIFY(list.empty());
        const bool given = end == DeskNotice::LateRefunded;
        QTRY_COMPARE(m_printed.load(), given ? 3 : 2); // the return slip says what is to be paid out
        QCOMPARE(m_shop->stateOf(sale), given ? SaleState::Refunded : SaleState::Settled);
    }

    // The program ends between the refund and the settlement of the rest: it opens with the rest.
    void aRestIsTakenUpAtTheNextStart()
    {
        m_desk->scan(scanOf(code("8100001", 1)));
        m_desk->scan(scanOf(code("8300003", 1)));
        m_desk->pay(Money::ofUnits(100'00));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        {
            BusinessReturnDesk returns(tools());
            QSignalSpy taken(&returns, &ReturnDesk::taken);
            returns.take(agreedIn(*m_shop, {SaleId{m_screen->sales[0].saleId}, ReturnKind::Refund, "退药", {}, {2}}));
            QTRY_COMPARE(taken.size(), 1);
        }
        m_desk.reset();
        m_shop->restart();
        openDesk();
        QTRY_COMPARE(m_screen->view().lines.size(), 1U);
        QCOMPARE(m_screen->view().lines[0].traceCodes, QStringList{code("8100001", 1)});
        QCOMPARE(m_screen->view().notice, DeskNotice::Resumed);
        m_desk->pay(Money::ofUnits(20'00));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
    }

    void theListOfDoubtsAsksNow()
    {
        DoubtDesk &doubts = m_desk->doubts();
        std::vector<std::vector<DoubtView>> lists;
        connect(&doubts, &DoubtDesk::listed, m_screen.get(), [&](const std::vector<DoubtView> &list) { lists.push_back(list); });
        doubts.list();
        QTRY_COMPARE(lists.size(), 1U);
        QVERIFY(lists.back().empty());
        confirm();
        m_shop->platform.failNext("2102", PlatformFault::LostAnswer);
        m_shop->platform.refuseNext("2601", -2, "不允许冲正");
        m_desk->pay(Money());
        QTRY_VERIFY_WITH_TIMEOUT(!lists.back().empty() && lists.back()[0].tries == 1, 30'000); // by itself
        const DoubtView doubt = lists.back()[0];
        QCOMPARE(toText(doubt.total), "12.50");
        QCOMPARE(doubt.lastCode, "PLATFORM_REFUSED");
        QCOMPARE(doubt.lastWords, "不允许冲正");
        QVERIFY(fromIso(doubt.next) > m_shop->clock.now());
        doubts.ask(doubt.saleId);
        QTRY_VERIFY(lists.back().empty());
        QTRY_COMPARE(m_screen->view().notice, DeskNotice::Reversed);
    }

    void heldSalesAreListedAndTakenUpAgain()
    {
        m_desk->scan(scanOf(code("8100001", 1)));
        m_desk->hold();
        QTRY_COMPARE(m_screen->view().heldSales, 1);
        QVERIFY(m_screen->view().lines.empty());
        m_desk->listHeld();
        QTRY_COMPARE(m_screen->held.size(), 1U);
        QCOMPARE(m_screen->held[0].firstName, "布洛芬片");
        QCOMPARE(toText(m_screen->held[0].total), "12.50");
        m_desk->resume(m_screen->held[0].saleId);
        QTRY_COMPARE(m_screen->view().lines.size(), 1U);
        m_desk->abandon();
        QTRY_VERIFY(m_screen->view().lines.empty());
    }

    void searchAnswersWithItsTicket()
    {
        m_desk->search("布洛芬", 7);
        QTRY_COMPARE(m_screen->lastTicket, 7);
        QCOMPARE(m_screen->hits.size(), 1U);
        QCOMPARE(m_screen->hits[0].drug.code, "OTC");
        QCOMPARE(toText(m_screen->hits[0].stock), "30");
        QCOMPARE(m_screen->hits[0].nearestExpiry, "2027-03-31");
        QVERIFY(!m_screen->hits[0].isBox);
        m_desk->search(code("8100001", 1), 8);
        QTRY_COMPARE(m_screen->lastTicket, 8);
        QCOMPARE(m_screen->hits.size(), 1U);
        QVERIFY(m_screen->hits[0].isBox);
        m_desk->search(code("8100001", 1).left(7), 9);
        QTRY_COMPARE(m_screen->lastTicket, 9);
        QCOMPARE(m_screen->hits.size(), 1U);
        QVERIFY(!m_screen->hits[0].isBox);
    }

    void aScanDoesNotWaitForTheSearch()
    {
        std::binary_semaphore gate(0);
        openDesk([&gate](const Store &store) {
            gate.acquire();
            return searchOver(store);
        });
        const auto opened = qScopeGuard([this, &gate] { // also when a check fails: the desk's end waits for the builder
            gate.release();
            m_desk.reset();
        });
        m_desk->search("布洛芬", 1);
        m_desk->search("布", 2);
        m_desk->scan(scanOf(code("8100001", 1)));
        QTRY_COMPARE(m_screen->view().lines.size(), 1U);
        m_desk->pay(Money::ofUnits(12'50));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        QCOMPARE(m_screen->tickets, QList<int>());
        gate.release();
        QTRY_COMPARE(m_screen->tickets, (QList<int>{1, 2}));
        QCOMPARE(m_screen->hits.size(), 1U);
        QCOMPARE(m_screen->hits[0].drug.code, "OTC");
    }

    void aSearchThatCannotBeBuiltIsSaidAndTriedAgain()
    {
        std::atomic<bool> damaged = true;
        openDesk([&damaged](const Store &store) -> Result<DrugSearch> {
            if (damaged)
                return refuse(ErrorCode::StoreDamaged);
            return searchOver(store);
        });
        const auto ended = qScopeGuard([this] { m_desk.reset(); });
        m_desk->search("布洛芬", 1);
        QTRY_VERIFY(m_screen->refusals.size() >= 1);
        QCOMPARE(m_screen->refusals[0], "STORE_DAMAGED");
        QCOMPARE(m_screen->tickets, QList<int>());
        damaged = false;
        m_desk->search("布", 2);
        QTRY_COMPARE(m_screen->tickets.size(), 2);
        QCOMPARE(m_screen->hits.size(), 1U);
    }

    void forgettingThePersonMakesItACashSale()
    {
        confirm();
        m_desk->forgetPerson();
        QTRY_VERIFY(!m_screen->view().person);
        QCOMPARE(m_screen->view().next, NextAct::Collect);
        m_desk->pay(Money::ofUnits(12'50));
        QTRY_COMPARE(m_screen->sales.size(), 1U);
        QCOMPARE(m_screen->sales[0].state, SaleState::Paid);
        QCOMPARE(m_shop->platform.count("2102"), 0);
    }

private:
    DeskTools tools(const std::function<Result<DrugSearch>(const Store &)> &buildSearch = searchOver)
    {
        return {m_shop->store(),
                m_shop->clock,
                [this](const QDate &) { return m_shop->rules; },
                m_shop->facts,
                {{"1001", "收银员"}, Post::Cashier, true},
                [this] { return std::make_unique<SharedPlatform>(m_shop->platform); },
                [this](const PrintDocument &) -> Result<QString> {
                    ++m_printed;
                    return QString("paper");
                },
                "file:paper",
                buildSearch};
    }

    void openDesk(const std::function<Result<DrugSearch>(const Store &)> &buildSearch = searchOver)
    {
        m_desk.reset(); // its threads end before the next one's begin
        m_desk = std::make_unique<BusinessDesk>(tools(buildSearch));
        m_screen = std::make_unique<Screen>(*m_desk);
        m_desk->open();
        QTRY_VERIFY(!m_screen->views.empty());
    }

    // One box of OTC, person, face, pre-settled, the customer's yes.
    void confirm()
    {
        m_desk->scan(scanOf(code("8100001", 1)));
        m_desk->scan(scanOf(TestShop::insuranceCode()));
        m_desk->offerFace(TestShop::face());
        m_desk->presettle();
        m_desk->confirm();
        QTRY_COMPARE(m_screen->view().state, SaleState::Confirmed);
        QCOMPARE(m_screen->refusals, QStringList());
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<BusinessDesk> m_desk;
    std::unique_ptr<Screen> m_screen;
    std::atomic<int> m_printed = 0;
};

QTEST_GUILESS_MAIN(TestBusinessDesk)
#include "tst_business_desk.moc"
