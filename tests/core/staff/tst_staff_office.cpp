// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/staff/StaffRig.h"

#include <QTest>

namespace yaogui {

namespace {

Demand demandOf(Act act, const QString &worker, const QString &subject = {}, Money amount = Money::ofUnits(100'00))
{
    Demand demand;
    demand.act = act;
    demand.worker = {worker, {}};
    demand.subject = subject;
    demand.amount = amount;
    return demand;
}

} // namespace

/// Taking people on, posts that come and go, badges, the last owner, duty, and a second person's yes.
class StaffOfficeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<StaffRig>(); }

    void badInput_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("posts");
        QTest::addColumn<QString>("badge");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << "2001" << "林小雨" << "cashier" << "B-2001" << "";
        QTest::newRow("number taken") << "1001" << "林小雨" << "cashier" << "" << "OPERATOR_EXISTS";
        QTest::newRow("no number") << "" << "林小雨" << "cashier" << "" << "STAFF_FIELD_INVALID";
        QTest::newRow("number with a blank") << "20 01" << "林小雨" << "cashier" << "" << "STAFF_FIELD_INVALID";
        QTest::newRow("reserved") << "setup" << "林小雨" << "cashier" << "" << "STAFF_FIELD_INVALID";
        QTest::newRow("no name") << "2001" << "  " << "cashier" << "" << "STAFF_FIELD_INVALID";
        QTest::newRow("name with a line") << "2001" << "林\n雨" << "cashier" << "" << "STAFF_FIELD_INVALID";
        QTest::newRow("badge too short") << "2001" << "林小雨" << "cashier" << "1" << "STAFF_FIELD_INVALID";
        QTest::newRow("badge taken") << "2001" << "林小雨" << "cashier" << "B-1001" << "BADGE_TAKEN";
        QTest::newRow("badge is a number of somebody") << "2001" << "林小雨" << "cashier" << "1004" << "BADGE_TAKEN";
        QTest::newRow("number is a badge of somebody") << "77" << "林小雨" << "cashier" << "" << "BADGE_TAKEN";
        QTest::newRow("buyer and acceptor") << "2001" << "林小雨" << "buyer,acceptor" << "" << "POSTS_SEPARATE";
        QTest::newRow("inspector and cashier") << "2001" << "林小雨" << "inspector,cashier" << "" << "POSTS_SEPARATE";
    }
    void badInput()
    {
        QFETCH(const QString, number);
        QFETCH(const QString, name);
        QFETCH(const QString, posts);
        QFETCH(const QString, badge);
        QFETCH(const QString, code);
        QVERIFY(m_rig->office().setBadge("1001", "B-1001", m_rig->manager));
        QVERIFY(m_rig->office().setBadge("1002", "77", m_rig->manager));
        const qint64 people = m_rig->shop.number("SELECT COUNT(*) FROM operator");
        QCOMPARE(codeOf(m_rig->office().add({number, name, *postsFrom(posts), {}, {}, badge}, "482913", m_rig->manager)), code);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM operator"), people + (code.isEmpty() ? 1 : 0));
        if (code == u"OPERATOR_EXISTS" || code == u"BADGE_TAKEN")
            QCOMPARE(m_rig->shop.text("SELECT detail FROM audit_event WHERE kind = 'act.refused' ORDER BY id DESC LIMIT 1").contains(code), true);
    }

    void oneBadgeIsOnePerson()
    {
        QVERIFY(m_rig->office().setBadge("1001", "B-1", m_rig->manager));
        QCOMPARE(codeOf(m_rig->office().setBadge("1002", "B-1", m_rig->manager)), "BADGE_TAKEN");
        QVERIFY(m_rig->office().setBadge("1001", "B-1", m_rig->manager)); // again the same: nothing wrong
        QCOMPARE(m_rig->office().identity().find("B-1")->name.id, "1001");
        QCOMPARE(m_rig->events("act.refused"), 1);
    }

    void theLastOwnerStays_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("post taken away") << "posts";
        QTest::newRow("given a last day") << "until";
        QTest::newRow("locked") << "lock";
    }
    void theLastOwnerStays()
    {
        QFETCH(const QString, act);
        const auto change = [&]() -> Done {
            if (act == u"lock")
                return m_rig->office().setLocked("1003", true, m_rig->manager);
            const QDate until = act == u"until" ? m_rig->shop.clock.today().addDays(30) : QDate();
            const Posts posts = act == u"until" ? Posts(Post::Manager) : Posts(Post::Cashier);
            return m_rig->office().setPosts("1003", posts, {}, until, m_rig->manager).map([](const Operator &) {});
        };
        QCOMPARE(codeOf(change()), "LAST_OWNER");
        QVERIFY(m_rig->events("act.refused") == 1);
        QCOMPARE(codeOf(m_rig->signIn("1003", "560182")), "");
        QVERIFY(m_rig->office().setPosts("1002", Post::LicensedPharmacist | Post::Manager, {}, {}, m_rig->manager));
        QCOMPARE(codeOf(change()), "");
    }

    void postsHaveTheirDays()
    {
        const QDate today = m_rig->shop.clock.today();
        QVERIFY(m_rig->office().add({"2001", "林小雨", Post::Cashier, today.addDays(1), today.addDays(2), {}}, "482913", m_rig->manager));
        const Demand sell = demandOf(Act::Sell, "2001");
        const auto may = [&] { return codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).ask(sell)); };
        QCOMPARE(may(), "NOT_PERMITTED");
        m_rig->shop.clock.advance(24 * 3600);
        QCOMPARE(may(), "");
        m_rig->shop.clock.advance(24 * 3600);
        QCOMPARE(may(), "");
        m_rig->shop.clock.advance(24 * 3600);
        QCOMPARE(may(), "NOT_PERMITTED");
    }

    // Taken away means at once, and what was is not rewritten.
    void aPostEndsAndIsNotForgotten()
    {
        QVERIFY(m_rig->office().setPosts("1001", Post::Care, {}, {}, m_rig->manager));
        QCOMPARE(codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).ask(demandOf(Act::Sell, "1001"))), "NOT_PERMITTED");
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM operator_post WHERE operator = '1001'"), 2);
        QCOMPARE(m_rig->shop.text("SELECT ended_by FROM operator_post WHERE operator = '1001' AND post = 'cashier'"), "1003");
        Connection connection(m_rig->shop.databaseFile(), Connection::Mode::Writer);
        for (const char *sql : {"DELETE FROM operator_post", "DELETE FROM operator", "UPDATE operator_post SET post = 'manager'",
                                "UPDATE operator SET id = '9' WHERE id = '1001'"})
            QVERIFY_THROWS_EXCEPTION(SQLite::Exception, connection.run(sql));
    }

    void nobodyButTheManagerChangesPeople_data()
    {
        QTest::addColumn<QString>("by");
        for (const QString &by : QStringList{"1001", "1002", "1004", "8888"})
            QTest::newRow(qPrintable(by)) << by;
    }
    void nobodyButTheManagerChangesPeople()
    {
        QFETCH(const QString, by);
        const QString code = by == u"8888" ? QStringLiteral("OPERATOR_UNKNOWN") : QStringLiteral("NOT_PERMITTED");
        StaffOffice office = m_rig->office();
        const OperatorName who{by, {}};
        QCOMPARE(codeOf(office.add({"2001", "林小雨", Post::Cashier, {}, {}, {}}, "482913", who)), code);
        QCOMPARE(codeOf(office.setPosts("1001", Post::Manager, {}, {}, who)), code);
        QCOMPARE(codeOf(office.setLocked("1003", true, who)), code);
        QCOMPARE(codeOf(office.setLocked("1003", false, who)), code);
        QCOMPARE(codeOf(office.resetPin("1003", "482913", who)), code);
        QCOMPARE(codeOf(office.setBadge("1003", "B-1", who)), code);
        QCOMPARE(codeOf(office.setSecondFactor("1003", SecondFactor::Totp, who)), code);
        QCOMPARE(codeOf(office.recordRegister("1002", RegisterStatus::Valid, {}, who)), code);
        QCOMPARE(m_rig->events("act.refused"), 8);
        QCOMPARE(codeOf(m_rig->signIn("1003", "560182")), "");
        if (by == u"1001") {
            QCOMPARE(codeOf(office.resetPin("1001", "604417", who)), ""); // one's own
            QCOMPARE(codeOf(m_rig->signIn("1001", "604417")), "");
        }
    }

    // A manager alone does not become a pharmacist.
    void whoGivesThemselvesAPostIsSeenByAColleague()
    {
        StaffOffice office = m_rig->office();
        const Posts both = Posts(Post::Manager) | Post::LicensedPharmacist;
        QCOMPARE(codeOf(office.setPosts("1003", both, {}, {}, m_rig->manager)), "APPROVAL_NEEDED");
        QCOMPARE(codeOf(office.approve(*office.postsDemand("1003", both, m_rig->manager), "执业证已核", {"1003", "560182", {}})), "SAME_PERSON");
        const auto yes = office.approve(*office.postsDemand("1003", both, m_rig->manager), "执业证已核", {"1001", "482913", {}});
        QCOMPARE(codeOf(yes), "");
        const Posts more = both | Post::Quality;
        QCOMPARE(codeOf(office.setPosts("1003", more, {}, {}, m_rig->manager, yes->id)), "APPROVAL_INVALID"); // not what was seen
        QCOMPARE(codeOf(office.setPosts("1003", both, {}, {}, m_rig->manager, yes->id)), "");
        QCOMPARE(codeOf(office.recordRegister("1003", RegisterStatus::Valid, {}, m_rig->manager)), "APPROVAL_NEEDED");
        const auto seen = office.approve(*office.registerDemand("1003", RegisterStatus::Valid, m_rig->manager), "注册证已核", {"1001", "482913", {}});
        QCOMPARE(codeOf(office.recordRegister("1003", RegisterStatus::Valid, {}, m_rig->manager, seen->id)), "");
        QCOMPARE(codeOf(office.setPosts("1003", Post::Manager, {}, {}, m_rig->manager)), ""); // less takes nobody
        QCOMPARE(codeOf(office.setPosts("1001", both, {}, {}, m_rig->manager)), "");          // nor does another's
    }

    // Nobody is there to see it: the owner of a shop of one goes on.
    void whoWorksAloneIsSeenByNobody()
    {
        StaffOffice office = m_rig->office();
        const auto people = office.list();
        for (const PersonRow &row : *people) {
            if (row.worker.name.id != u"1003")
                QVERIFY(office.setLocked(row.worker.name.id, true, m_rig->manager));
        }
        QCOMPARE(codeOf(office.setPosts("1003", Posts(Post::Manager) | Post::LicensedPharmacist, {}, {}, m_rig->manager)), "");
    }

    void dutyIsSignedByOneself()
    {
        StaffOffice office = m_rig->office();
        QVERIFY(office.signDuty("1002", false, {"1002", {}}));
        QCOMPARE(codeOf(office.signDuty("1002", true, m_rig->manager)), "OTHER_OPERATOR");
        QCOMPARE(codeOf(office.signDuty("1002", true, {"1001", {}})), "OTHER_OPERATOR");
        QVERIFY(office.signDuty("1002", true, {"1002", {}})->onDuty);
        QVERIFY(!office.signDuty("1002", false, m_rig->manager)->onDuty); // went home without
        QCOMPARE(codeOf(office.signDuty("1003", false, {"1001", {}})), "NOT_PERMITTED");
        QCOMPARE(m_rig->events("duty.in"), 1);
        QCOMPARE(m_rig->events("duty.out"), 2);
    }

    void theRegisterDecides_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("may");
        QTest::newRow("valid") << int(RegisterStatus::Valid) << 0 << true;
        QTest::newRow("valid until today") << int(RegisterStatus::Valid) << 1 << true;
        QTest::newRow("run out yesterday") << int(RegisterStatus::Valid) << -1 << false;
        QTest::newRow("suspended") << int(RegisterStatus::Suspended) << 0 << false;
        QTest::newRow("not known") << int(RegisterStatus::Unknown) << 0 << false;
    }
    void theRegisterDecides()
    {
        QFETCH(const int, status);
        QFETCH(const int, days);
        QFETCH(const bool, may);
        const QDate until = days == 0 ? QDate() : days > 0 ? m_rig->shop.clock.today() : m_rig->shop.clock.today().addDays(-1);
        QVERIFY(m_rig->office().recordRegister("1002", RegisterStatus(status), until, m_rig->manager));
        QCOMPARE(codeOf(m_rig->office().signDuty("1002", true, {"1002", {}})), may ? QStringLiteral("") : QStringLiteral("PHARMACIST_SUSPENDED"));
        QCOMPARE(codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).ask(demandOf(Act::SellPrescription, "1002"))), may ? QStringLiteral("") : QStringLiteral("PHARMACIST_SUSPENDED"));
    }

    void aYesCountsOnce()
    {
        StaffOffice office = m_rig->office();
        Demand wish = demandOf(Act::VoidSale, "1001", "7");
        const auto yes = office.approve(wish, "顾客拿错", {"1003", "560182", {}});
        QVERIFY(yes);
        wish.approval = yes->id;
        const Permits permits(m_rig->shop.store(), m_rig->shop.clock);
        const auto act = [&] { return permits.write(wish, [](Connection &) -> Done { return {}; }); };
        QCOMPARE(codeOf(permits.ask(wish)), "");
        QCOMPARE(codeOf(act()), "");
        QCOMPARE(codeOf(act()), "APPROVAL_INVALID");
        QCOMPARE(m_rig->events("approval.given"), 1);
        QCOMPARE(m_rig->events("approval.used"), 1);
        // The operator stays the operator.
        QCOMPARE(m_rig->shop.text("SELECT operator FROM audit_event WHERE kind = 'approval.used'"), "1001");
        QCOMPARE(m_rig->shop.text("SELECT operator FROM audit_event WHERE kind = 'approval.given'"), "1003");
    }

    void anActThatFailsKeepsItsYes()
    {
        Demand wish = demandOf(Act::VoidSale, "1001", "7");
        wish.approval = m_rig->office().approve(wish, "顾客拿错", {"1003", "560182", {}})->id;
        const Permits permits(m_rig->shop.store(), m_rig->shop.clock);
        QCOMPARE(codeOf(permits.write(wish, [](Connection &) -> Done { return refuse(ErrorCode::PrinterTrouble); })), "PRINTER_TROUBLE");
        QCOMPARE(codeOf(permits.write(wish, [](Connection &) -> Done { return {}; })), "");
    }

    void aYesIsForWhatItWasGiven_data()
    {
        QTest::addColumn<QString>("change");
        for (const QString &change : QStringList{"act", "subject", "worker", "amount", "late", "approver lost the post", "approver locked"})
            QTest::newRow(qPrintable(change)) << change;
    }
    void aYesIsForWhatItWasGiven()
    {
        QFETCH(const QString, change);
        StaffOffice office = m_rig->office();
        QVERIFY(office.setPosts("1004", Post::Manager, {}, {}, m_rig->manager));
        QVERIFY(office.resetPin("1004", "715526", {"1004", {}}));
        Demand wish = demandOf(Act::OpenDrawer, "1001", "7");
        wish.approval = office.approve(wish, "顾客拿错", {"1004", "715526", {}})->id;
        if (change == u"act")
            wish.act = Act::RefundSale;
        else if (change == u"subject")
            wish.subject = "8";
        else if (change == u"worker")
            wish.worker = {"1002", {}};
        else if (change == u"amount")
            wish.amount = Money::ofUnits(100'01);
        else if (change == u"late")
            m_rig->shop.clock.advance(5 * 60);
        else if (change == u"approver locked")
            QVERIFY(office.setLocked("1004", true, m_rig->manager));
        else
            QVERIFY(office.setPosts("1004", Post::Buyer, {}, {}, m_rig->manager));
        const Done done = Permits(m_rig->shop.store(), m_rig->shop.clock).write(wish, [](Connection &) -> Done { return {}; });
        QCOMPARE(codeOf(done), change.startsWith("approver") ? QStringLiteral("NOT_PERMITTED") : QStringLiteral("APPROVAL_INVALID"));
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM approval WHERE used_at IS NOT NULL"), 0);
        QCOMPARE(m_rig->events("act.refused"), 1);
    }

    void whoMayNotAgree_data()
    {
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::newRow("oneself") << "1001" << "482913" << "顾客拿错" << "SAME_PERSON";
        QTest::newRow("wrong PIN") << "1003" << "482913" << "顾客拿错" << "PIN_WRONG";
        QTest::newRow("no reason") << "1003" << "560182" << " " << "REASON_NEEDED";
        QTest::newRow("beyond them too") << "1002" << "560182" << "顾客拿错" << "NOT_PERMITTED";
        QTest::newRow("nobody") << "9999" << "560182" << "顾客拿错" << "OPERATOR_UNKNOWN";
    }
    void whoMayNotAgree()
    {
        QFETCH(const QString, approver);
        QFETCH(const QString, pin);
        QFETCH(const QString, reason);
        QFETCH(const QString, code);
        QCOMPARE(codeOf(m_rig->office().approve(demandOf(Act::OpenDrawer, "1001", "7"), reason, {approver, pin, {}})), code);
        QCOMPARE(m_rig->shop.number("SELECT COUNT(*) FROM approval"), 0);
    }

    // Where nobody opens the drawer alone, somebody who may open it agrees; who may not agrees to nothing.
    void theDrawerNeverAlone()
    {
        m_rig->shop.store().setLimits([](const QDate &) { return LimitsInForce{{}, *actLimitsFrom("open_drawer.manager=0")}; });
        QCOMPARE(codeOf(m_rig->office().add({"1005", "副店长", Post::Manager, {}, {}, {}}, "715526", m_rig->manager)), "");
        const Permits permits(m_rig->shop.store(), m_rig->shop.clock);
        Demand wish = demandOf(Act::OpenDrawer, "1003", "7");
        QCOMPARE(codeOf(permits.ask(wish)), "APPROVAL_NEEDED");
        QCOMPARE(codeOf(m_rig->office().approve(wish, "换零钱", {"1001", "482913", {}})), "NOT_PERMITTED");
        const auto yes = m_rig->office().approve(wish, "换零钱", {"1005", "715526", {}});
        QCOMPARE(codeOf(yes), "");
        wish.approval = yes->id;
        QCOMPARE(codeOf(permits.ask(wish)), "");
    }

    void nobodyMayHelpAnInspectorWrite()
    {
        QVERIFY(m_rig->office().add({"3001", "检查员", Post::Inspector, {}, {}, {}}, "715526", m_rig->manager));
        for (const Act act : allActs()) {
            Demand wish = demandOf(act, "3001", "7");
            wish.approval = ApprovalId{1};
            const bool reads = act == Act::Read || act == Act::Export;
            QCOMPARE(codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).ask(wish)), reads ? QStringLiteral("") : QStringLiteral("NOT_PERMITTED"));
        }
    }

private:
    std::unique_ptr<StaffRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::StaffOfficeTest)
#include "tst_staff_office.moc"
