// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessDesk.h"
#include "core/staff/StaffOffice.h"
#include "core/store/CatalogueRepository.h"
#include "tests/support/TestShop.h"

#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

namespace {

constexpr int patienceMs = 60'000;
const auto code = &TestShop::code;

} // namespace

/// Loose sale through the counter's door: one act opens the box, prints its label and sells out of it.
class TestLooseDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        const Done seven = m_shop->store().write([](Connection &connection) -> Done {
            CatalogueRepository catalogue(connection);
            Drug drug = *catalogue.byCode("OTC");
            drug.packCount = 7;
            catalogue.save(drug);
            return {};
        });
        QVERIFY(seven);
        m_labels = 0;
        m_desk = std::make_unique<BusinessDesk>(DeskTools{m_shop->store(),
                                                          m_shop->clock,
                                                          [this](const QDate &) { return m_shop->rules; },
                                                          m_shop->facts,
                                                          {{"1001", "王芳"}, Post::Cashier, true},
                                                          [this] { return std::make_unique<SimulatedPlatform>(m_shop->ids); },
                                                          [this](const PrintDocument &paper) -> Result<QString> {
                                                              m_labels += paper.name.startsWith(u'L');
                                                              return QString("paper");
                                                          },
                                                          "file"});
        connect(m_desk.get(), &CounterDesk::viewChanged, this, [this](const CounterView &view) { m_view = view; });
        m_desk->open();
    }
    void cleanup()
    {
        m_desk.reset();
        QVERIFY(m_shop->verify());
        m_shop.reset();
    }

    void aBoxIsOpenedCheckedAndSoldOutOf()
    {
        QSignalSpy refused(m_desk.get(), &CounterDesk::refused);
        m_desk->sellLoose({code("8100001", 1), 8, 0}); // more than it has: it stays shut
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][0].value<Error>().code), "QUANTITY_INVALID");
        m_desk->sellLoose({code("8100001", 1), 3, 0});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, patienceMs);
        QCOMPARE(codeName(refused[1][0].value<Error>().code), "APPROVAL_NEEDED");
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "shelf");
        m_desk->sellLoose({code("8100001", 1), 3, checked(code("8100001", 1)).value});
        QTRY_COMPARE_WITH_TIMEOUT(m_view.lines.size(), 1U, patienceMs);
        QVERIFY(m_view.lines[0].loose);
        QCOMPARE(m_view.lines[0].quantity, Quantity::ofUnits(30'000));
        QCOMPARE(m_shop->boxState(code("8100001", 1)), "opened");
        QTRY_COMPARE_WITH_TIMEOUT(m_labels.load(), 1, patienceMs);
        m_desk->sellLoose({"OTC", 2, 0}); // open already: nobody is asked, and no second label
        QTRY_COMPARE_WITH_TIMEOUT(m_view.lines[0].quantity, Quantity::ofUnits(50'000), patienceMs);
        m_desk->sellLoose({code("8100001", 1), 2, 0}); // its code does too
        QTRY_COMPARE_WITH_TIMEOUT(m_view.lines[0].quantity, Quantity::ofUnits(70'000), patienceMs);
        m_desk->sellLoose({"OTC", 1, 0});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 3, patienceMs);
        QCOMPARE(codeName(refused[2][0].value<Error>().code), "PACK_NOT_OPENED");
        m_desk->sellLoose({"NOTHING", 1, 0});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 4, patienceMs);
        QCOMPARE(codeName(refused[3][0].value<Error>().code), "CODE_UNKNOWN");
        QSignalSpy finished(m_desk.get(), &CounterDesk::finished);
        m_desk->pay(Money::ofUnits(50'00));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
        QCOMPARE(m_shop->number("SELECT units_left FROM opened_pack"), 0);
        QCOMPARE(m_labels.load(), 1);
    }

private:
    ApprovalId checked(const QString &box)
    {
        Demand demand;
        demand.act = Act::OpenPack;
        demand.worker = {"1001", "王芳"};
        demand.subject = box;
        demand.secondPerson = true;
        StaffOffice office(m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; });
        const auto yes = office.approve(demand, "拆零复核", {"1002", {}, {}});
        return yes ? yes->id : ApprovalId();
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<BusinessDesk> m_desk;
    CounterView m_view;
    std::atomic<int> m_labels = 0;
};

QTEST_GUILESS_MAIN(TestLooseDesk)
#include "tst_loose_desk.moc"
