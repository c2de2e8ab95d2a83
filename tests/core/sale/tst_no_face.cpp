// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/StaffOffice.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

/// An insured sale while the camera gives no picture, by each rule of evidence.camera_broken.
class TestNoFace final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void cleanup()
    {
        QCOMPARE(codeOf(m_shop->verify()), "");
        m_shop.reset();
    }

    void aCameraThatIsAway_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("FJ-05a stop") << static_cast<int>(RuleAction::Stop) << "FACE_MISSING";
        QTest::newRow("FJ-05a ask") << static_cast<int>(RuleAction::Ask) << "APPROVAL_NEEDED";
        QTest::newRow("FJ-05a warn") << static_cast<int>(RuleAction::Warn) << "";
    }
    void aCameraThatIsAway()
    {
        QFETCH(const int, rule);
        QFETCH(const QString, refusal);
        const auto checkout = insured(static_cast<RuleAction>(rule));
        QCOMPARE(codeOf(checkout->presettle()), "FACE_MISSING"); // the camera is there: it has to be looked into
        const NextAct away = static_cast<RuleAction>(rule) == RuleAction::Stop ? NextAct::TakeFace : NextAct::Presettle;
        checkout->noteCamera(false);
        QCOMPARE(checkout->view().cameraAway, true);
        QCOMPARE(checkout->view().faceAsked, static_cast<RuleAction>(rule) == RuleAction::Ask);
        QCOMPARE(checkout->view().next, away);
        checkout->noteCamera(true);
        QCOMPARE(checkout->view().next, NextAct::TakeFace);
        checkout->noteCamera(false);
        QCOMPARE(codeOf(checkout->presettle()), refusal);
        const bool settles = refusal.isEmpty();
        QCOMPARE(codeOf(checkout->confirm()), settles ? QString() : QString("STEP_OUT_OF_ORDER"));
        QCOMPARE(m_shop->platform.count("2101"), settles ? 1 : 0);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM audit_event WHERE kind = 'sale.without_face'"), settles ? 1 : 0);
    }

    void aColleagueAgreesToOneSale()
    {
        auto checkout = insured(RuleAction::Ask);
        checkout->noteCamera(false);
        const auto refused = checkout->presettle();
        QCOMPARE(codeOf(refused), "APPROVAL_NEEDED");
        QCOMPARE(refused.error().details["act"].toString(), "sell_without_face");
        const QString sale = refused.error().details["subject"].toString();
        QCOMPARE(codeOf(agree(sale, "1001")), "SAME_PERSON");
        const auto yes = agree(sale, "1003");
        QCOMPARE(codeOf(yes), "");
        checkout->agreeNoFace(yes->id);
        QCOMPARE(codeOf(checkout->presettle()), "");
        QCOMPARE(codeOf(checkout->confirm()), "");
        QCOMPARE(m_shop->text("SELECT json_extract(detail, '$.approver') FROM audit_event WHERE kind = 'approval.used'"), "1003");
        QCOMPARE(m_shop->number("SELECT json_extract(detail, '$.approval') FROM audit_event WHERE kind = 'sale.without_face'"), yes->id.value);
        const auto paid = checkout->pay(Money());
        QCOMPARE(codeOf(paid), "");
        QCOMPARE(m_shop->stateOf(*paid), SaleState::Settled);
        checkout = insured(RuleAction::Ask, 2); // the next customer is another sale
        checkout->noteCamera(false);
        checkout->agreeNoFace(yes->id);
        QCOMPARE(codeOf(checkout->presettle()), "APPROVAL_INVALID");
        QCOMPARE(m_shop->platform.count("2102"), 1);
    }

    void aYesThatIsTooOldIsAskedForAgain()
    {
        const auto checkout = insured(RuleAction::Ask);
        checkout->noteCamera(false);
        const QString sale = checkout->presettle().error().details["subject"].toString();
        checkout->agreeNoFace(agree(sale, "1003")->id);
        QCOMPARE(codeOf(checkout->presettle()), "");
        m_shop->clock.advance(600);
        QCOMPARE(codeOf(checkout->confirm()), "APPROVAL_INVALID");
        QCOMPARE(codeOf(checkout->confirm()), "APPROVAL_NEEDED");
        checkout->agreeNoFace(agree(sale, "1003")->id);
        QCOMPARE(codeOf(checkout->confirm()), "");
    }

    void theCameraThatComesBackIsLookedInto()
    {
        const auto checkout = insured(RuleAction::Ask);
        checkout->noteCamera(false);
        const QString sale = checkout->presettle().error().details["subject"].toString();
        checkout->agreeNoFace(agree(sale, "1003")->id);
        checkout->noteCamera(true);
        QCOMPARE(checkout->view().next, NextAct::TakeFace);
        QCOMPARE(codeOf(checkout->presettle()), "FACE_MISSING");
    }

private:
    std::unique_ptr<Checkout> insured(RuleAction rule, int box = 1)
    {
        m_shop->rules.policy.evidence.cameraBroken = rule;
        auto checkout = m_shop->checkout("1001");
        const bool ready = checkout->scan({TestShop::code("8100001", box), {}}) && checkout->scan({TestShop::insuranceCode(), {}});
        return ready ? std::move(checkout) : nullptr;
    }
    Result<Approval> agree(const QString &sale, const QString &who)
    {
        Demand demand;
        demand.act = Act::SellWithoutFace;
        demand.worker = {"1001", "王芳"};
        demand.subject = sale;
        demand.secondPerson = true;
        StaffOffice office(m_shop->store(), m_shop->clock, [this](const QDate &) { return m_shop->rules; });
        return office.approve(demand, "摄像头没有画面", {who, {}, {}});
    }

    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestNoFace)
#include "tst_no_face.moc"
