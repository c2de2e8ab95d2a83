// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

namespace yaogui {

/// Somebody buys in the insured person's place, at the counter under real keys, clicks and scans. With YAOGUI_PICTURES=folder it leaves
/// pictures.
class ProxyTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyTheme(*qApp, lightTheme());
        m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    }
    void cleanup() { m_language.reset(); }

    void byKeyboardAlone()
    {
        CounterRig rig;
        begin(rig);
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(number(rig)->hasFocus());
        rig.press(Qt::Key_Return);
        rig.press(Qt::Key_Return); // nothing typed: nothing asked
        QVERIFY(rig.desk.calls().filter("setProxy").isEmpty());
        number(rig)->setFocus();
        rig.type("11010519491231002X");
        rig.press(Qt::Key_Return);
        QVERIFY(name(rig)->hasFocus());
        rig.type("李小红");
        picture(rig, "zh-proxy-entry");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.desk.count("setProxy both_identity_cards 11010519491231002X 李小红"), 1);
        QTRY_VERIFY2(button(rig)->text().contains("李*红"), qPrintable(button(rig)->text()));
        QVERIFY(!button(rig)->text().contains("小"));
        QTRY_VERIFY(rig.search()->hasFocus()); // back where the next box is scanned
        picture(rig, "zh-proxy");
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rig.desk.count("forgetProxy"), 1);
        QTRY_VERIFY(!button(rig)->text().contains(u'*'));
    }

    void byScanAndClick()
    {
        CounterRig rig;
        begin(rig);
        QVERIFY(!rig.window.takeScan({"11010519491231002X", {}})); // not asked for: the insured person's, for the desk to read
        rig.click("proxyButton");
        QTRY_VERIFY(number(rig)->isVisible());
        QVERIFY(!rig.window.takeScan({FakeDesk::boxA, {}})); // a box stays a box
        QVERIFY(rig.window.takeScan({"11010519491231002X", {}}));
        QCOMPARE(number(rig)->text(), "11010519491231002X");
        rig.type("李小红");
        rig.click("proxyReadButton");
        QCOMPARE(rig.desk.count("setProxy both_identity_cards 11010519491231002X 李小红"), 1);
    }

    void byFamilyCode_data()
    {
        QTest::addColumn<bool>("click");
        QTest::newRow("click") << true;
        QTest::newRow("key") << false;
    }
    void byFamilyCode()
    {
        QFETCH(const bool, click);
        CounterRig rig;
        begin(rig);
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(number(rig)->hasFocus());
        if (click)
            rig.click("proxyFamilyButton");
        else
            rig.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rig.desk.count("setProxy family_code"), 1);
        QTRY_VERIFY2(button(rig)->text().contains("亲情码"), qPrintable(button(rig)->text()));
    }

    void escapeLeavesNothingBehind()
    {
        CounterRig rig;
        begin(rig);
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(number(rig)->hasFocus());
        rig.type("1101");
        rig.press(Qt::Key_Escape);
        QTRY_VERIFY(rig.search()->hasFocus());
        QVERIFY(button(rig)->isVisible());
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(number(rig)->text(), QString());
        QVERIFY(rig.desk.calls().filter("setProxy").isEmpty());
    }

    // Specially managed drugs without an insured person: the same entry, for the register.
    void theRegistersBuyer()
    {
        CounterRig rig;
        rig.desk.needBuyer();
        QTRY_VERIFY(rig.search()->hasFocus());
        rig.scan(FakeDesk::boxA);
        QTRY_VERIFY(rig.mainAct()->isEnabled());
        picture(rig, "zh-buyer-wanted");
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(number(rig)->hasFocus());
        QVERIFY(!rig.find<QPushButton>("proxyFamilyButton")->isVisible());
        QVERIFY(rig.window.takeScan({"11010519491231002X", {}}));
        rig.type("李小红");
        picture(rig, "zh-buyer-entry");
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.desk.count("setBuyer 11010519491231002X 李小红"), 1);
        QTRY_VERIFY2(button(rig)->text().contains("李*红"), qPrintable(button(rig)->text()));
        QTRY_VERIFY(rig.search()->hasFocus());
    }

    // What the customer may still see is enough room: nothing of the panel is cut on the smallest screen, in English too.
    void itFitsTheSmallestScreen()
    {
        m_language.reset();
        m_language = std::make_unique<InstalledLanguage>(Language::English);
        CounterRig rig({1366, 768});
        begin(rig);
        QVERIFY(rig.window.width() <= 1366 && rig.window.height() <= 768);
        QTRY_VERIFY(button(rig)->sizeHint().width() <= button(rig)->width());
        picture(rig, "en-proxy-none");
        rig.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(number(rig)->hasFocus());
        for (const char *part : {"proxyReadButton", "proxyFamilyButton", "proxyCloseButton"})
            QTRY_VERIFY2(rig.find<QPushButton>(part)->sizeHint().width() <= rig.find<QPushButton>(part)->width(), part);
        picture(rig, "en-proxy-entry");
    }

private:
    static void begin(CounterRig &rig)
    {
        QTRY_VERIFY(rig.search()->hasFocus());
        rig.sell();
        QTRY_VERIFY(button(rig)->isVisible());
    }
    static QLineEdit *number(CounterRig &rig) { return rig.find<QLineEdit>("proxyNumberField"); }
    static QLineEdit *name(CounterRig &rig) { return rig.find<QLineEdit>("proxyNameField"); }
    static QPushButton *button(CounterRig &rig) { return rig.find<QPushButton>("proxyButton"); }
    static void picture(CounterRig &rig, const QString &called)
    {
        const QString folder = qEnvironmentVariable("YAOGUI_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(rig.window.grab().save(folder + u'/' + called + ".png"));
    }
    std::unique_ptr<InstalledLanguage> m_language;
};

} // namespace yaogui

QTEST_MAIN(yaogui::ProxyTest)
#include "ProxyTest.moc"
