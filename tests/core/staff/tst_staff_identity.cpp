// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Totp.h"
#include "tests/core/staff/StaffRig.h"

#include "core/staff/DemandFor.h"

#include <QTest>

namespace yaogui {

/// Who somebody is: bursts of wrong PINs, locks that survive, badges and second factors.
class StaffIdentityTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<StaffRig>(); }

    void theRightPinAndTheWrongOne()
    {
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "");
        const auto wrong = m_rig->signIn("1001", "482914");
        QCOMPARE(codeOf(wrong), "PIN_WRONG");
        QCOMPARE(wrong.error().details["left"].toInt(), 9);
        QCOMPARE(codeOf(m_rig->signIn("1001", "")), "PIN_WRONG");
        QCOMPARE(codeOf(m_rig->signIn("9999", "482913")), "OPERATOR_UNKNOWN");
        QCOMPARE(codeOf(m_rig->signIn("", "482913")), "OPERATOR_UNKNOWN");
        QCOMPARE(m_rig->events("staff.signed_in"), 1);
        QCOMPARE(m_rig->events("staff.pin_wrong"), 2);
        QCOMPARE(m_rig->events("staff.unknown"), 2);
    }

    // Two people with one PIN: who comes first, so nobody becomes the other.
    void equalPinsAreNoHarm()
    {
        QCOMPARE(m_rig->signIn("1002", "560182")->name.id, "1002");
        QCOMPARE(m_rig->signIn("1003", "560182")->name.id, "1003");
        QCOMPARE(codeOf(m_rig->signIn("1001", "560182")), "PIN_WRONG");
        QVERIFY(m_rig->shop.text("SELECT pin FROM operator WHERE id = '1002'") != m_rig->shop.text("SELECT pin FROM operator WHERE id = '1003'"));
    }

    // The wait grows, the right PIN does not help before its time, and neither a restart nor waiting a little ends it.
    void aBurstOfWrongPins()
    {
        const std::vector<int> &waits = postRules(m_rig->shop.clock.today()).wrongPinSeconds;
        int before = 0;
        for (std::size_t i = 0; i < waits.size(); ++i) {
            const auto wrong = m_rig->signIn("1001", "999999");
            QCOMPARE(codeOf(wrong), "PIN_WRONG");
            QCOMPARE(wrong.error().details["seconds"].toInt(), waits[i]);
            QVERIFY(waits[i] >= before);
            before = waits[i];
            QCOMPARE(wrong.error().details["locked"].toBool(), i + 1 == waits.size());
            if (waits[i] == 0 || i + 1 == waits.size())
                continue;
            m_rig->shop.restart();
            m_rig->shop.clock.advance(waits[i] - 1);
            const auto early = m_rig->signIn("1001", "482913");
            QCOMPARE(codeOf(early), "PIN_DELAYED");
            QVERIFY(early.error().details["seconds"].toInt() >= 1);
            m_rig->shop.clock.advance(1);
        }
        m_rig->shop.clock.advance(24 * 3600);
        m_rig->shop.restart();
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "OPERATOR_LOCKED");
        QCOMPARE(codeOf(Permits(m_rig->shop.store(), m_rig->shop.clock).ask({Act::Sell, {"1001", {}}, {}, {}, {}, {}, false})), "OPERATOR_LOCKED");
        QCOMPARE(codeOf(m_rig->office().setLocked("1001", false, m_rig->manager)), "");
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "");
        QCOMPARE(m_rig->events("staff.pin_wrong"), qint64(waits.size()));
    }

    void theRightPinEndsTheCount()
    {
        for (int round = 0; round < 20; ++round) {
            QCOMPARE(codeOf(m_rig->signIn("1001", "999999")), "PIN_WRONG");
            QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "");
        }
    }

    // Counted before the PIN is looked at: who is killed in between has had the try.
    void aTryCountsBeforeItIsDecided()
    {
        QCOMPARE(codeOf(m_rig->signIn("1001", "999999")), "PIN_WRONG");
        QCOMPARE(m_rig->shop.number("SELECT wrong_pins FROM operator WHERE id = '1001'"), 1);
        const qint64 tried = m_rig->shop.number("SELECT MAX(id) FROM audit_event WHERE kind = 'staff.pin_tried'");
        const qint64 decided = m_rig->shop.number("SELECT MAX(id) FROM audit_event WHERE kind = 'staff.pin_wrong'");
        QVERIFY(tried > 0 && tried < decided);
    }

    // Nobody could unlock the last owner: they wait longest, and are never locked out of their own store.
    void theLastOwnerIsNeverLockedOut()
    {
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(codeOf(m_rig->signIn("1003", "999999")), "PIN_WRONG");
            m_rig->shop.clock.advance(900);
        }
        QCOMPARE(codeOf(m_rig->signIn("1003", "560182")), "");
        QVERIFY(m_rig->office().setPosts("1002", Post::LicensedPharmacist | Post::Manager, {}, {}, m_rig->manager));
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(codeOf(m_rig->signIn("1003", "999999")), "PIN_WRONG");
            m_rig->shop.clock.advance(900);
        }
        QCOMPARE(codeOf(m_rig->signIn("1003", "560182")), "OPERATOR_LOCKED"); // now somebody else can unlock
    }

    void aBadgeOpensNothingByItself()
    {
        QVERIFY(m_rig->office().setBadge("1001", "BADGE-77", m_rig->manager));
        QCOMPARE(m_rig->office().identity().find("BADGE-77")->name.id, "1001");
        QCOMPARE(codeOf(m_rig->signIn("BADGE-77", "")), "PIN_WRONG");
        QCOMPARE(codeOf(m_rig->signIn("BADGE-77", "BADGE-77")), "PIN_WRONG");
        QCOMPARE(m_rig->signIn("BADGE-77", "482913")->name.id, "1001");
        QCOMPARE(codeOf(m_rig->office().setBadge("1001", "", m_rig->manager)), "");
        QCOMPARE(codeOf(m_rig->office().identity().find("BADGE-77")), "OPERATOR_UNKNOWN");
    }

    void twoFactorsStayTwo()
    {
        QCOMPARE(codeOf(m_rig->office().setSecondFactor("1001", SecondFactor::Badge, m_rig->manager)), "STAFF_FIELD_INVALID");
        QVERIFY(m_rig->office().setBadge("1001", "BADGE-77", m_rig->manager));
        QVERIFY(m_rig->office().setSecondFactor("1001", SecondFactor::Badge, m_rig->manager));
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "SECOND_FACTOR_WRONG");
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", "BADGE-78")), "SECOND_FACTOR_WRONG");
        m_rig->shop.clock.advance(900);
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", "BADGE-77")), "");
        QCOMPARE(codeOf(m_rig->signIn("1001", "482914", "BADGE-77")), "PIN_WRONG");
    }

    // Whoever named themselves by the badge has shown nothing else by showing it again.
    void aBadgeIsNotTwoThings()
    {
        QVERIFY(m_rig->office().setBadge("1001", "BADGE-77", m_rig->manager));
        QVERIFY(m_rig->office().setSecondFactor("1001", SecondFactor::Badge, m_rig->manager));
        QCOMPARE(codeOf(m_rig->signIn("BADGE-77", "482913", "BADGE-77")), "SECOND_FACTOR_WRONG");
        QCOMPARE(codeOf(m_rig->signIn(" BADGE-77 ", "482913", "BADGE-77")), "SECOND_FACTOR_WRONG");
        m_rig->shop.clock.advance(900);
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", "BADGE-77")), "");
    }

    // A PIN from the manager is known to two: it opens the way to one of one's own, and nothing else.
    void aGivenPinIsChangedFirst()
    {
        StaffOffice office = m_rig->office();
        QVERIFY(office.resetPin("1001", "715526", m_rig->manager));
        const auto refused = m_rig->signIn("1001", "715526");
        QCOMPARE(codeOf(refused), "PIN_NOT_SET");
        QVERIFY(refused.error().details["given"].toBool());
        QCOMPARE(m_rig->events("staff.signed_in"), 0);
        QCOMPARE(codeOf(office.approve(demandFor(Act::OpenDrawer, m_rig->manager, "7"), "顾客拿错", {"1001", "715526", {}})), "PIN_NOT_SET");
        QCOMPARE(codeOf(office.signIn({"1001", "715526", {}, "715526"})), "PIN_INVALID"); // the same one
        QCOMPARE(codeOf(office.signIn({"1001", "715526", {}, "12"})), "PIN_INVALID");
        QCOMPARE(codeOf(office.signIn({"1001", "715527", {}, "482913"})), "PIN_WRONG");
        QCOMPARE(codeOf(office.signIn({"1001", "715526", {}, "482913"})), "");
        QCOMPARE(codeOf(m_rig->signIn("1001", "715526")), "PIN_WRONG");
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913")), "");
    }

    void aTimedCodeCountsOnce()
    {
        const auto secret = m_rig->office().setSecondFactor("1001", SecondFactor::Totp, m_rig->manager);
        QVERIFY(secret);
        QCOMPARE(secret->size(), 32);
        // The secret itself stands sealed in the store; the test opens it as the program does.
        Connection connection(m_rig->shop.databaseFile(), Connection::Mode::Reader);
        const QByteArray sealed = *connection.first("SELECT totp FROM operator WHERE id = '1001'", [](const Row &row) { return row.blob(0); });
        QVERIFY(!sealed.contains(secret->toLatin1()));
        const auto opened = m_rig->shop.store().sealer().open(sealed, "operator.totp");
        QVERIFY(opened);
        QCOMPARE(totp::base32(*opened), *secret);
        const auto codeNow = [&] { return totp::codeOf(*opened, totp::stepAt(m_rig->shop.clock.now())); };
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", codeNow())), "");
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", codeNow())), "SECOND_FACTOR_WRONG");
        m_rig->shop.clock.advance(60);
        QCOMPARE(codeOf(m_rig->signIn("1001", "482913", codeNow())), "");
    }

    void aRealStoreNeedsAPin()
    {
        QTemporaryDir folder;
        FileKeyStore keys(folder.filePath("key"));
        QVERIFY(Store::create(folder.filePath("real"), Store::Kind::Real, keys));
        auto store = Store::open(folder.filePath("real"), Store::Access::Writer, keys);
        QVERIFY(store);
        StaffOffice office(**store, m_rig->shop.clock, [this](const QDate &) { return m_rig->shop.rules; }, PinHasher(PinHasher::Strength::Light));
        const NewPerson owner{"1", "店主", Post::Cashier, {}, {}, {}};
        QCOMPARE(codeOf(office.makeOwner(owner, "")), "PIN_INVALID");
        QCOMPARE(codeOf(office.makeOwner(owner, "123456")), "PIN_INVALID");
        QCOMPARE(codeOf(office.makeOwner(owner, "482913")), "");
        QCOMPARE(codeOf(office.makeOwner({"2", "另一人", {}, {}, {}, {}}, "482913")), "OPERATOR_NEEDED");
        QVERIFY(office.signIn({"1", "482913", {}})->holds(Post::Manager));
        QVERIFY((*store)->write([](Connection &connection) -> Done {
            StaffRepository(connection).save({{"3", "没有口令"}, Post::Cashier, false});
            return {};
        }));
        QCOMPARE(codeOf(office.signIn({"3", "", {}})), "PIN_NOT_SET");
        QVERIFY((*store)->verifyAudit());
    }

    // Somebody with the file and no key gives themselves a post, a PIN, or an empty count: found.
    void aHandEditedFileIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a post") << "INSERT INTO operator_post(operator, post, from_day, given_by, given_at) VALUES('1001', 'manager', '2020-01-01', '1003', '2020-01-01')";
        QTest::newRow("another's PIN") << "UPDATE operator SET pin = (SELECT pin FROM operator WHERE id = '1003') WHERE id = '1001'";
        QTest::newRow("the count") << "UPDATE operator SET wrong_pins = 0, wait_until = NULL WHERE id = '1001'";
        QTest::newRow("the lock") << "UPDATE operator SET locked = 1 - locked WHERE id = '1001'";
        QTest::newRow("the register") << "UPDATE operator SET registered = 'suspended' WHERE id = '1002'";
        QTest::newRow("who sold") << "UPDATE sale SET operator = '1002'";
        QTest::newRow("a yes") << "INSERT INTO approval(at, act, subject, operator, approver, reason, expires_at) VALUES('x', 'void_sale', '', '1001', '1003', 'ok', '2999')";
    }
    void aHandEditedFileIsFound()
    {
        QFETCH(const QString, sql);
        QCOMPARE(codeOf(m_rig->signIn("1001", "999999")), "PIN_WRONG");
        const auto checkout = m_rig->shop.checkout();
        QVERIFY(checkout->add("BAG"));
        QVERIFY(checkout->keep());
        QVERIFY(m_rig->shop.store().verifyAudit());
        m_rig->shop.close();
        SQLite::Database(m_rig->shop.databaseFile().toStdString(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        m_rig->shop.restart();
        const auto verified = m_rig->shop.store().verifyAudit();
        QVERIFY(!verified);
        QCOMPARE(codeName(verified.error().code), "AUDIT_BROKEN");
    }

private:
    std::unique_ptr<StaffRig> m_rig;
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::StaffIdentityTest)
#include "tst_staff_identity.moc"
