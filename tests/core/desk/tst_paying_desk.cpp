// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessDesk.h"
#include "core/sale/Returning.h"
#include "tests/support/AgreedReturn.h"
#include "tests/support/SharedPlatform.h"
#include "tests/support/TestShop.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace yaogui;

namespace {

const QString wechatCode = QStringLiteral("134567890123456789");

/// A payment service that several threads ask; what becomes of a charge is said beforehand.
class Service final {
public:
    void begin(OrderState next)
    {
        const QMutexLocker lock(&m_mutex);
        m_next = next;
    }
    OrderAnswer charge(const QString &number)
    {
        const QMutexLocker lock(&m_mutex);
        m_orders[number] = m_next;
        return {m_next, QStringLiteral("余额不足")};
    }
    OrderAnswer query(const QString &number)
    {
        const QMutexLocker lock(&m_mutex);
        return {m_orders[number], {}};
    }
    OrderAnswer cancel(const QString &number)
    {
        const QMutexLocker lock(&m_mutex);
        m_orders[number] = OrderState::Gone;
        return {OrderState::Gone, {}};
    }
    int count(OrderState state)
    {
        const QMutexLocker lock(&m_mutex);
        int found = 0;
        for (const auto &[number, one] : m_orders)
            found += one == state ? 1 : 0;
        return found;
    }

private:
    QMutex m_mutex;
    OrderState m_next = OrderState::Paid;
    std::map<QString, OrderState> m_orders;
};

class Counter final : public PaymentGateway {
public:
    explicit Counter(Service &service) : m_service(service) {}
    OrderAnswer charge(const PaymentOrder &order, const QString &) override { return m_service.charge(order.number); }
    OrderAnswer query(const PaymentOrder &order) override { return m_service.query(order.number); }
    OrderAnswer cancel(const QString &number) override { return m_service.cancel(number); }

private:
    Service &m_service;
};

} // namespace

/// Codes at the counter's business on its own threads: recognised, waited for, cancelled, still due, given back.
class TestPayingDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_service = std::make_unique<Service>();
        open();
    }
    void cleanup()
    {
        m_desk.reset();
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_shop.reset();
    }

    void aScannedCodeIsToldAndPays()
    {
        QSignalSpy codes(m_desk.get(), &CounterDesk::paymentCodeRead);
        m_desk->scan({wechatCode, {}}); // nothing to collect
        QTRY_COMPARE(m_refusals, QStringList{"CODE_NOT_FOR_SALE"});
        own();
        m_desk->scan({wechatCode, {}});
        QTRY_COMPARE(codes.count(), 1);
        QCOMPARE(m_view.lines.size(), 1U);
        m_desk->payBy({{}, {}, {}, codes.first().first().toString(), {}});
        QTRY_COMPARE(m_finished, 1);
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender WHERE kind = 'wechat'"), 19'90);
    }

    void aWaitForThePasswordEndsWhenItIsCancelled()
    {
        m_service->begin(OrderState::Waiting);
        own();
        m_desk->payBy({{}, {}, {}, wechatCode, {}});
        QTRY_COMPARE(m_view.work, DeskWork::AwaitingPassword);
        m_desk->cancelCharge();
        QTRY_COMPARE(m_refusals, QStringList{"PAYMENT_REFUSED"});
        QTRY_COMPARE(m_view.work, DeskWork::None);
        QCOMPARE(m_service->count(OrderState::Gone), 1);
        QCOMPARE(m_view.state, SaleState::Open);
        m_service->begin(OrderState::Paid);
        m_desk->payBy({{}, {}, {}, wechatCode, {}}); // the next charge waits again
        QTRY_COMPARE(m_finished, 1);
    }

    void whatIsStillDueComesUpAfterARestart()
    {
        partDue();
        QCOMPARE(m_finished, 0);
        m_desk.reset();
        m_shop->restart();
        m_view = {};
        open();
        QTRY_VERIFY(m_view.partDue);
        QCOMPARE(m_view.due.units(), 19'90);
        QCOMPARE(m_view.next, NextAct::Collect);
        m_desk->pay(Money::ofUnits(20'00));
        QTRY_COMPARE(m_finished, 1);
        QTRY_VERIFY(!m_view.partDue);
        QCOMPARE(m_shop->number("SELECT SUM(amount) FROM tender"), 19'90);
    }

    void whatIsPutAsideIsInTheList()
    {
        partDue();
        m_desk->hold();
        QTRY_VERIFY(m_view.lines.empty());
        QCOMPARE(m_view.heldSales, 1);
        QSignalSpy listed(m_desk.get(), &CounterDesk::heldListed);
        m_desk->listHeld();
        QTRY_COMPARE(listed.count(), 1);
        const auto held = listed.first().first().value<std::vector<HeldSale>>();
        QVERIFY(held.front().partDue);
        m_desk->resume(held.front().saleId);
        QTRY_VERIFY(m_view.partDue);
    }

    // The return's page took it back; the counter is free again, and the paid part of it goes back by the courier.
    void aSaleGivenBackElsewhereLeavesTheCounter()
    {
        m_service->begin(OrderState::Paid);
        own();
        m_desk->payBy({{}, {}, {}, wechatCode, {}});
        QTRY_COMPARE(m_finished, 1);
        giveBack(SaleId{m_shop->number("SELECT MAX(id) FROM sale WHERE state = 'paid'")});
        QTRY_COMPARE_WITH_TIMEOUT(m_service->count(OrderState::Gone), 1, 60'000);
        partDue(2);
        giveBack(SaleId{m_shop->number("SELECT MAX(id) FROM sale WHERE state = 'settled'")});
        QTRY_VERIFY(m_view.lines.empty());
        QVERIFY(!m_view.partDue);
    }

private:
    void open()
    {
        const auto worker = m_shop->checkout()->worker();
        DeskTools tools{m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; }, m_shop->facts, worker,
                        [this] { return std::make_unique<SharedPlatform>(m_shop->platform); },
                        [](const PrintDocument &) -> Result<QString> { return QString("paper"); }, "file"};
        tools.makePayments = [this] { return std::make_unique<Counter>(*m_service); };
        m_desk = std::make_unique<BusinessDesk>(tools);
        m_refusals.clear();
        m_finished = 0;
        connect(m_desk.get(), &CounterDesk::viewChanged, this, [this](const CounterView &view) { m_view = view; });
        connect(m_desk.get(), &CounterDesk::refused, this, [this](const Error &error, int) { m_refusals.append(codeName(error.code)); });
        connect(m_desk.get(), &CounterDesk::finished, this, [this] { ++m_finished; });
        m_desk->open();
    }
    void own(int box = 1)
    {
        m_desk->scan({TestShop::code("8300003", box), {}});
        QTRY_COMPARE(m_view.next, NextAct::Collect);
    }
    /// Settled for 25.00, and 19.90 of own-pay goods are not paid.
    void partDue(int box = 1)
    {
        m_service->begin(OrderState::Refused);
        m_desk->scan({TestShop::code("8300003", box), {}});
        for (const int number : {1, 2})
            m_desk->scan({TestShop::code("8100001", number), {}});
        m_desk->scan({TestShop::insuranceCode(), {}});
        m_desk->offerFace(TestShop::face());
        m_desk->presettle();
        m_desk->confirm();
        m_desk->payBy({{}, {}, {}, wechatCode, {}});
        QTRY_VERIFY(m_view.partDue);
        QTRY_COMPARE(m_refusals.last(), "PAYMENT_REFUSED");
        QTRY_COMPARE(m_view.work, DeskWork::None);
    }
    void giveBack(SaleId sale)
    {
        const RulesOf rules = [this](const QDate &) { return m_shop->rules; };
        SharedPlatform platform(m_shop->platform);
        Returning returning(m_shop->store(), platform, m_shop->clock, m_shop->facts, rules);
        QCOMPARE(codeOf(takeAgreed(returning, StaffOffice(m_shop->store(), m_shop->clock, rules), {sale, ReturnKind::Void, "顾客离开", {}, {}},
                                   m_shop->checkout()->worker(), "1002")),
                 "");
        m_desk->lookOutside();
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<BusinessDesk> m_desk;
    CounterView m_view;
    QStringList m_refusals;
    int m_finished = 0;
};

QTEST_GUILESS_MAIN(TestPayingDesk)
#include "tst_paying_desk.moc"
