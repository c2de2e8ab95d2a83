// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessDesk.h"
#include "core/desk/BusinessStaffDesk.h"
#include "tests/core/staff/StaffRig.h"

#include <QSignalSpy>
#include <QTest>

namespace yaogui {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// The door for people over a real store, joined to the counter's door as the program joins them: who is signed in is who acts.
class StaffDeskTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<StaffRig>();
        m_desk = std::make_unique<BusinessDesk>(DeskTools{m_rig->shop.store(),
                                                          m_rig->shop.clock,
                                                          [this](const QDate &) { return m_rig->shop.rules; },
                                                          m_rig->shop.facts,
                                                          Operator(),
                                                          [this] { return std::make_unique<SimulatedPlatform>(m_rig->shop.ids); },
                                                          [](const PrintDocument &) { return Result<QString>(QStringLiteral("slip")); },
                                                          "file"});
        m_staff = std::make_unique<BusinessStaffDesk>(StaffTools{m_rig->shop.store(), m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; },
                                                                 {}, 7, PinHasher(PinHasher::Strength::Light)});
        connect(m_staff.get(), &StaffDesk::signedIn, m_desk.get(), [this](const Operator &worker) { m_desk->signIn(worker); });
        connect(m_staff.get(), &StaffDesk::locked, m_desk.get(), [this] { m_desk->lock(); });
        connect(m_staff.get(), &StaffDesk::served, m_desk.get(), [this](const QString &number) { m_desk->serve(number); });
        connect(m_staff.get(), &StaffDesk::viewChanged, this, [this](const StaffView &view) { m_view = view; });
        connect(m_desk.get(), &CounterDesk::viewChanged, this, [this](const CounterView &view) { m_counter = view; });
        connect(m_desk.get(), &CounterDesk::refused, this, [this](const Error &error) { m_refused += codeName(error.code); });
        m_view = {};
        m_counter = {};
        m_refused.clear();
        m_staff->open();
        m_desk->open();
    }
    void cleanup()
    {
        m_staff.reset();
        m_desk.reset();
        m_rig.reset();
    }

    void nobodySellsBeforeSomebodyIsSignedIn()
    {
        m_desk->addDrug("BAG");
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"COUNTER_LOCKED"}, patienceMs);
        m_desk->pay(Money::ofUnits(100'00));
        QTRY_COMPARE_WITH_TIMEOUT(m_refused.size(), 2, patienceMs);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM sale"), 0);
        signIn("1001", "482913");
        m_desk->addDrug("BAG");
        QTRY_COMPARE_WITH_TIMEOUT(m_counter.lines.size(), std::size_t(1), patienceMs);
        QCOMPARE(m_view.autoLockMinutes, 7);
        QVERIFY(!m_view.mayManage);
    }

    void theLockKeepsTheBasketAndRefusesTheRest()
    {
        signIn("1001", "482913");
        m_desk->addDrug("BAG");
        QTRY_COMPARE_WITH_TIMEOUT(m_counter.lines.size(), std::size_t(1), patienceMs);
        m_staff->lock();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view.worker && m_view.lockedBy == u"1001", patienceMs);
        m_desk->removeLine(1);
        m_desk->addDrug("BAG");
        m_desk->reprint(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, (QStringList{"COUNTER_LOCKED", "COUNTER_LOCKED", "COUNTER_LOCKED"}), patienceMs);
        QSignalSpy refused(m_staff.get(), &StaffDesk::refused);
        m_staff->setLocked("1003", true); // nor are people changed by nobody
        m_staff->signIn("1001", "000000", {});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "COUNTER_LOCKED");
        QCOMPARE(codeName(refused[1][1].value<Error>().code), "PIN_WRONG");
        signIn("1002", "560182"); // a colleague goes on
        QCOMPARE(m_counter.lines.size(), std::size_t(1));
        m_desk->pay(Money::ofUnits(100'00));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->shop.number("SELECT COUNT(*) FROM tender WHERE operator = '1002' AND kind = 'cash'"), 1, patienceMs);
        QCOMPARE(m_rig->events("counter.locked"), 1);
    }

    void whoServesIsKeptWithTheLine()
    {
        QVERIFY(m_rig->office().setBadge("1002", "B-1002", m_rig->manager));
        signIn("1001", "482913");
        QSignalSpy served(m_staff.get(), &StaffDesk::served), refused(m_staff.get(), &StaffDesk::refused);
        m_staff->serve("B-9999");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "BADGE_UNKNOWN");
        m_staff->serve("1004"); // a buyer serves nobody
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, patienceMs);
        QCOMPARE(codeName(refused[1][1].value<Error>().code), "NOT_PERMITTED");
        m_staff->serve("B-1002");
        QTRY_COMPARE_WITH_TIMEOUT(served.size(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_view.assistant, "药师", patienceMs);
        m_desk->addDrug("BAG");
        m_desk->scan({TestShop::code("8200002", 1), {}}); // the badge gives no right to prescription drugs
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"PRESCRIPTION_NEEDED"}, patienceMs);
        m_desk->pay(Money::ofUnits(100'00));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->shop.text("SELECT assistant FROM sale_line"), "1002", patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->shop.text("SELECT operator FROM sale"), "1001", patienceMs);
    }

    // HN-31: who leaves shuts it at once, before anybody tries; who comes back opens it.
    void theBasketIsShutWhileNoPharmacistIsThere()
    {
        connect(m_staff.get(), &StaffDesk::viewChanged, m_desk.get(), &BusinessDesk::lookAtDuty); // as the program does
        signIn("1002", "560182");
        m_staff->signDuty(true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_view.pharmacist.isEmpty(), patienceMs);
        m_desk->scan({TestShop::code("8200002", 1), {}});
        QTRY_COMPARE_WITH_TIMEOUT(m_counter.lines.size(), 1U, patienceMs);
        QVERIFY(!m_counter.gate);
        m_staff->signDuty(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_counter.gate.has_value(), patienceMs);
        QCOMPARE(codeName(m_counter.gate->code), "PHARMACIST_ABSENT");
        QCOMPARE(m_refused, QStringList()); // nobody tried anything, and no refusal stands on the record
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'act.refused'"), 0);
        m_staff->signDuty(true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_counter.gate, patienceMs);
        const Done suspended = StaffOffice(m_rig->shop.store(), m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; })
                                   .recordRegister("1002", RegisterStatus::Suspended, {}, {"1003", "陈建国"});
        QCOMPARE(codeOf(suspended), "");
        m_desk->lookAtDuty();
        QTRY_VERIFY_WITH_TIMEOUT(m_counter.gate.has_value(), patienceMs);
        m_desk->removeLine(1); // a basket without prescription drugs goes on
        m_desk->addDrug("BAG");
        QTRY_VERIFY_WITH_TIMEOUT(m_counter.lines.size() == 1 && !m_counter.gate, patienceMs);
    }

    void aYesOfASecondPerson()
    {
        signIn("1001", "482913");
        QSignalSpy approved(m_staff.get(), &StaffDesk::approved), refused(m_staff.get(), &StaffDesk::refused);
        const ApprovalWish wish{Act::VoidSale, "7", Money::ofUnits(36'50), {}, {}};
        m_staff->approve(wish, "顾客拿错", "1001", "482913", {});
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QCOMPARE(codeName(refused[0][1].value<Error>().code), "SAME_PERSON");
        m_staff->approve(wish, "顾客拿错", "1003", "560182", {});
        QTRY_COMPARE_WITH_TIMEOUT(approved.size(), 1, patienceMs);
        QCOMPARE(m_view.worker->name.id, "1001"); // the operator stays the operator
        Demand demand{wish.act, {"1001", {}}, wish.subject, {}, wish.amount, ApprovalId{approved[0][1].toLongLong()}, false};
        QCOMPARE(codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).write(demand, [](Connection &) -> Done { return {}; })), "");
    }

    void theManagersActs()
    {
        signIn("1003", "560182");
        QVERIFY(m_view.mayManage);
        QSignalSpy done(m_staff.get(), &StaffDesk::done);
        m_staff->add("2001", "林小雨", Post::Cashier, "604417", "B-2001", {});
        m_staff->setPosts("2001", Post::Care, {}, {});
        m_staff->resetPin("2001", "715526");
        m_staff->setLocked("2001", true);
        m_staff->recordRegister("1002", RegisterStatus::Suspended);
        m_staff->signDuty(true);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 6, patienceMs);
        QCOMPARE(m_view.people.size(), std::size_t(5));
        QVERIFY(m_view.people.back().worker.locked && m_view.people.back().worker.holds(Post::Care));
        QCOMPARE(m_view.pharmacist, QString());
        QVERIFY(m_view.worker->onDuty);
        QVERIFY(m_rig->shop.store().verifyAudit());
    }

    void aSecondWindowIsRefused()
    {
        signIn("1001", "482913");
        FileKeyStore keys(QFileInfo(m_rig->shop.folder()).path() + "/key");
        QCOMPARE(codeOf(Store::open(m_rig->shop.folder(), Store::Access::Writer, keys)), "STORE_IN_USE");
        // One that only reads writes nothing, whoever it says it is.
        const auto reader = Store::open(m_rig->shop.folder(), Store::Access::ReadOnly, keys);
        QVERIFY(reader);
        StaffOffice office(**reader, m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; }, PinHasher(PinHasher::Strength::Light));
        QCOMPARE(codeOf(office.signIn({"1003", "560182", {}})), "STORE_IN_USE");
        QCOMPARE(codeOf(office.setLocked("1001", true, m_rig->manager)), "STORE_IN_USE");
    }

private:
    void signIn(const QString &who, const QString &pin)
    {
        m_staff->signIn(who, pin, {});
        QTRY_VERIFY_WITH_TIMEOUT(m_view.worker && m_view.worker->name.id == who, patienceMs);
    }

    std::unique_ptr<StaffRig> m_rig;
    std::unique_ptr<BusinessDesk> m_desk;
    std::unique_ptr<BusinessStaffDesk> m_staff;
    StaffView m_view;
    CounterView m_counter;
    QStringList m_refused;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::StaffDeskTest)
#include "tst_staff_desk.moc"
