// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Totp.h"
#include "tests/ui/PeopleRig.h"
#include "ui/staff/StaffPage.h"
#include "ui/text/Language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>
#include <QToolButton>

namespace yaogui {

namespace {

/// As an authenticator reads a key (RFC 4648).
QByteArray bytesOfBase32(const QString &text)
{
    const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray bytes;
    unsigned bits = 0;
    int count = 0;
    for (const QChar letter : text) {
        bits = bits << 5U | static_cast<unsigned>(letters.indexOf(letter));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
        }
    }
    return bytes;
}

} // namespace

/// Second factors and days of posts on the page of staff, and at the log-in: real keys over a real store.
class StaffFactorTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language = std::make_unique<InstalledLanguage>(Language::English); }

    void anAuthenticatorIsSetUsedAndTakenAway()
    {
        PeopleRig rig;
        rig.signIn("1003");
        choose(rig, "1001");
        setFactor(rig, SecondFactor::Totp);
        const QString said = wordsWith(rig, "1001, ");
        const QString key = said.section(u':', -1).remove(u' ');
        QCOMPARE(key.size(), 32);
        QCOMPARE(rig.staff.shop.text("SELECT second_factor FROM operator WHERE id = '1001'"), "totp");
        lock(rig);
        rig.tryPin("1001");
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QLineEdit>("logInCode")->isVisible(), patienceMs); // the PIN alone opens nothing
        QVERIFY(rig.window.staffFrame()->isLocked());
        answer(rig, totp::codeOf(bytesOfBase32(key), totp::stepAt(rig.staff.shop.clock.now()) + 9)); // of another time
        QTRY_COMPARE_WITH_TIMEOUT(rig.events("staff.pin_wrong"), 2, patienceMs);
        QVERIFY(rig.window.staffFrame()->isLocked());
        rig.staff.shop.clock.advance(60);
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QPushButton>("logInButton")->isEnabled(), patienceMs);
        answer(rig, totp::codeOf(bytesOfBase32(key), totp::stepAt(rig.staff.shop.clock.now())));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.window.staffFrame()->isLocked(), patienceMs);
        lock(rig);
        rig.signIn("1003");
        choose(rig, "1001");
        setFactor(rig, SecondFactor::None);
        QTRY_COMPARE_WITH_TIMEOUT(rig.staff.shop.text("SELECT second_factor FROM operator WHERE id = '1001'"), "none", patienceMs);
        lock(rig);
        rig.signIn("1001");
    }

    void aBadgeAsSecondFactor()
    {
        PeopleRig rig;
        rig.signIn("1003");
        choose(rig, "1001");
        setFactor(rig, SecondFactor::Badge); // there is none yet
        QTRY_COMPARE_WITH_TIMEOUT(rig.find<MessageStrip>("staffStrip")->tone(), Tone::Stop, patienceMs);
        rig.find<QLineEdit>("staffBadge")->setFocus();
        rig.type("B-4711");
        rig.click("staffSetBadge");
        QTRY_COMPARE_WITH_TIMEOUT(rig.find<MessageStrip>("staffStrip")->tone(), Tone::Fine, patienceMs);
        setFactor(rig, SecondFactor::Badge);
        QTRY_COMPARE_WITH_TIMEOUT(rig.staff.shop.text("SELECT second_factor FROM operator WHERE id = '1001'"), "badge", patienceMs);
        lock(rig);
        rig.tryPin("1001");
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QLineEdit>("logInCode")->isVisible(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QPushButton>("logInButton")->isEnabled(), patienceMs);
        rig.find<QLineEdit>("logInPin")->setFocus();
        rig.type(StaffRig::pinOf("1001"));
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QLineEdit>("logInCode")->hasFocus());
        QVERIFY(rig.window.takeScan({"B-4711", {}}));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.window.staffFrame()->isLocked(), patienceMs);
    }

    void aPostForSomeDays()
    {
        PeopleRig rig;
        const QDate today = rig.staff.shop.clock.today();
        rig.signIn("1003");
        choose(rig, "1001");
        QVERIFY(!rig.find<QPushButton>("staffSavePosts")->isEnabled());
        rig.find<QLineEdit>("staffTo")->setFocus();
        rig.type("31.12.");
        rig.click("staffSavePosts");
        QCOMPARE(rig.find<MessageStrip>("staffStrip")->tone(), Tone::Stop); // no day
        QVERIFY(rig.find<QLineEdit>("staffTo")->hasFocus());
        rig.find<QLineEdit>("staffTo")->clear();
        rig.type(today.addDays(6).toString(Qt::ISODate));
        rig.click("staffSavePosts");
        QTRY_COMPARE_WITH_TIMEOUT(rig.events("staff.posts"), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(standing(rig, "1001").contains(today.addDays(6).toString(Qt::ISODate)), patienceMs);
        const auto may = [&] { return codeOf(Permits(rig.staff.shop.store(), rig.staff.shop.clock).ask({Act::Sell, {"1001", {}}, {}, {}, {}, {}, false})); };
        rig.staff.shop.clock.advance(6LL * 24 * 3600);
        QCOMPARE(may(), "");
        rig.staff.shop.clock.advance(24LL * 3600);
        QCOMPARE(may(), "NOT_PERMITTED");
    }

    void aPostThatBeginsLater()
    {
        PeopleRig rig;
        const QDate begins = rig.staff.shop.clock.today().addDays(3);
        rig.signIn("1003");
        for (const auto &[field, words] : {std::pair("staffNumber", QString("2001")), std::pair("staffName", QString("Lin")), std::pair("staffPin", QString("604417")),
                                           std::pair("staffFrom", begins.toString(Qt::ISODate))}) {
            rig.click("railStaff");
            rig.find<QLineEdit>(field)->setFocus();
            rig.type(words);
        }
        auto *tick = rig.find<QCheckBox>(qPrintable("post_" + QString::number(int(Post::Cashier))));
        QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(10, tick->height() / 2));
        rig.click("staffAdd");
        QTRY_VERIFY_WITH_TIMEOUT(standing(rig, "2001").contains(begins.toString(Qt::ISODate)), patienceMs);
        const auto may = [&] { return codeOf(Permits(rig.staff.shop.store(), rig.staff.shop.clock).ask({Act::Sell, {"2001", {}}, {}, {}, {}, {}, false})); };
        QCOMPARE(may(), "NOT_PERMITTED");
        rig.staff.shop.clock.advance(3LL * 24 * 3600);
        QCOMPARE(may(), "");
    }

private:
    static void choose(PeopleRig &rig, const QString &number)
    {
        rig.click("railStaff");
        rig.find<QLineEdit>("staffNumber")->setFocus();
        rig.find<QLineEdit>("staffNumber")->clear();
        rig.type(number);
        QTRY_VERIFY_WITH_TIMEOUT(rig.find<QPushButton>("staffSetFactor")->isEnabled(), patienceMs);
    }
    static void setFactor(PeopleRig &rig, SecondFactor factor)
    {
        auto *box = rig.find<QComboBox>("staffFactor");
        box->setFocus();
        while (box->currentData().toInt() != int(factor))
            rig.press(box->currentData().toInt() < int(factor) ? Qt::Key_Down : Qt::Key_Up);
        rig.click("staffSetFactor");
    }
    /// What the strip says once it holds `words`.
    static QString wordsWith(PeopleRig &rig, const QString &words)
    {
        const bool came = QTest::qWaitFor([&] { return rig.messageOf("staffStrip").contains(words); }, patienceMs);
        return came ? rig.messageOf("staffStrip") : QString();
    }
    static void lock(PeopleRig &rig)
    {
        rig.press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(rig.window.staffFrame()->isLocked(), patienceMs);
    }
    static void answer(PeopleRig &rig, const QString &code)
    {
        rig.find<QLineEdit>("logInPin")->setFocus();
        rig.type(StaffRig::pinOf("1001"));
        rig.press(Qt::Key_Return);
        QTRY_VERIFY(rig.find<QLineEdit>("logInCode")->hasFocus());
        rig.type(code);
        rig.press(Qt::Key_Return);
    }
    static QString standing(PeopleRig &rig, const QString &number)
    {
        const QAbstractItemModel &model = *rig.find<QTableView>("staffList")->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == number)
                return model.index(row, model.columnCount() - 1).data().toString();
        }
        return {};
    }

    std::unique_ptr<InstalledLanguage> m_language;
};

} // namespace yaogui

QTEST_MAIN(yaogui::StaffFactorTest)
#include "StaffFactorTest.moc"
