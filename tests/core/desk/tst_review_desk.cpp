// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessReviewDesk.h"
#include "tests/core/prescription/RxRig.h"

#include <QSignalSpy>

namespace yaogui {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// The pharmacist's door over a real store: what is queued comes back as signals, in order.
class ReviewDeskTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<RxRig>();
        m_desk = std::make_unique<BusinessReviewDesk>(
            ReviewTools{m_rig->shop.store(), m_rig->shop.clock, m_rig->rules(), m_rig->shop.facts, m_rig->pharmacist, {}, {}, {}});
        connect(m_desk.get(), &ReviewDesk::viewChanged, this, [this](const ReviewView &view) { m_view = view; });
        connect(m_desk.get(), &ReviewDesk::oneChanged, this, [this](const RxView &view) { m_one = view; });
        connect(m_desk.get(), &ReviewDesk::found, this, [this](const RxArchiveView &view) { m_archive = view; });
        connect(m_desk.get(), &ReviewDesk::done, this, [this](ReviewAct, const QString &number) { m_done << number; });
        connect(m_desk.get(), &ReviewDesk::refused, this, [this](ReviewAct, const Error &error) { m_refused << codeName(error.code); });
        m_view = {};
        m_one = {};
        m_archive = {};
        m_done.clear();
        m_refused.clear();
    }
    void cleanup()
    {
        m_desk.reset();
        m_rig.reset();
    }

    void fromTheQueueToTheSignature()
    {
        const QString number = *m_rig->takeIn(m_rig->prescription());
        m_desk->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_view.rows->size(), std::size_t(1), patienceMs);
        QCOMPARE(m_view.rows->front().patient, "测**人");
        QVERIFY(!m_view.signingUnlocked);
        m_desk->openOne(number);
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.state, RxState::InReview, patienceMs);
        QCOMPARE(m_one.record.rx.patient.name, "测试甲人"); // in clear for who reviews
        QCOMPARE(m_one.matches.size(), std::size_t(1));
        QCOMPARE(m_one.matches.front().drugCode, "RX");
        QCOMPARE(m_one.matches.front().onShelf, *parseQuantity(u"3"));
        QCOMPARE(m_one.findings.front().weight, RxFinding::Weight::Unchecked); // no rules: said, not passed over
        m_desk->approve(number, RxRig::allGood(), {});
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"SIGNING_KEY_LOCKED"}, patienceMs);
        m_desk->unlock({}, {});
        QTRY_VERIFY_WITH_TIMEOUT(m_view.signingUnlocked, patienceMs);
        m_desk->approve(number, RxRig::allGood(), "好");
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.state, RxState::Approved, patienceMs);
        QVERIFY(m_one.record.review->holds);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'prescription.opened'"), 2);
    }

    void whoIsSignedInActs()
    {
        const QString number = *m_rig->takeIn(m_rig->prescription());
        m_desk->signIn(m_rig->cashier);
        m_desk->openOne(number);
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"NOT_PERMITTED"}, patienceMs);
        QCOMPARE(m_one.record.number, QString());
        m_desk->signIn(m_rig->pharmacist);
        m_desk->openOne(number);
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.number, number, patienceMs);
        m_desk->ask(number, {"李医生", "138", "?"});
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.state, RxState::Asked, patienceMs);
        m_desk->answer(number, "照此");
        QTRY_COMPARE_WITH_TIMEOUT(m_one.record.state, RxState::InReview, patienceMs);
        m_desk->putBack(number);
        QTRY_COMPARE_WITH_TIMEOUT(m_view.rows->front().state, RxState::Waiting, patienceMs);
    }

    void paperComesInAndIsFound()
    {
        Prescription rx = m_rig->prescription("Z9");
        m_desk->enter(rx, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_refused, QStringList{"RX_INCOMPLETE"}, patienceMs); // HN-06: the centre's are pulled, never typed
        rx.origin = RxOrigin::HospitalPaper;
        m_desk->enter(rx, "%PDF-1.4\n%%EOF");
        QTRY_COMPARE_WITH_TIMEOUT(m_done.size(), 1, patienceMs);
        m_desk->setPaperPlace(m_done.front(), "A-1");
        m_desk->find("A-1");
        QTRY_COMPARE_WITH_TIMEOUT(m_archive.rows->size(), std::size_t(1), patienceMs);
        QCOMPARE(m_archive.rows->front().number, m_done.front());
    }

private:
    std::unique_ptr<RxRig> m_rig;
    std::unique_ptr<BusinessReviewDesk> m_desk;
    ReviewView m_view;
    RxView m_one;
    RxArchiveView m_archive;
    QStringList m_done, m_refused;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::ReviewDeskTest)
#include "tst_review_desk.moc"
