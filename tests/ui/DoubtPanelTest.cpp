// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FakeDoubtDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

namespace yaogui {

/// The list of results in doubt, and what a counter says that finds something unfinished or loses the platform.
class DoubtPanelTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_language = std::make_unique<InstalledLanguage>(Language::Chinese); }
    void theStripOpensTheList();
    void askingNow();
    void withoutDoubtsTheStripSaysSo();
    void anUnfinishedSaleIsSaid_data();
    void anUnfinishedSaleIsSaid();
    void withoutThePlatformItGoesForCashOrWaits();

private:
    static DoubtView doubt(qint64 id, int tries, const QString &code, const QString &words)
    {
        return {id, QStringLiteral("S2026030100000%1").arg(id), Money::ofUnits(36'50), QStringLiteral("2026-03-01T10:20:00.000+08:00"),
                QStringLiteral("2026-03-01T10:35:00.000+08:00"), tries, code, words};
    }
    static CounterView inDoubt(int count)
    {
        CounterView view;
        view.inDoubt = count;
        return view;
    }
    std::unique_ptr<InstalledLanguage> m_language;
};

void DoubtPanelTest::theStripOpensTheList()
{
    CounterRig rig;
    FakeDoubtDesk doubts;
    rig.window.listDoubtsOf(doubts);
    doubts.doubts = {doubt(3, 0, {}, {}), doubt(7, 4, codeName(ErrorCode::PlatformUnreachable), {}),
                     doubt(9, 2, codeName(ErrorCode::PlatformRefused), QStringLiteral("不允许冲正"))};
    rig.desk.put(inDoubt(3));
    auto *panel = rig.find<QFrame>("doubtPanel");
    QVERIFY(!panel->isVisible());
    rig.click("inDoubtStatus");
    QVERIFY(panel->isVisible());
    QCOMPARE(doubts.lists, 1);
    QVERIFY(rig.text("doubt3").contains("S20260301000003") && rig.text("doubt3").contains("¥36.50"));
    QVERIFY2(rig.text("doubt3").contains("10:20"), qPrintable(rig.text("doubt3")));
    QVERIFY2(rig.text("doubt7").contains("10:35") && rig.text("doubt7").contains("4"), qPrintable(rig.text("doubt7")));
    QVERIFY(rig.text("doubt7").contains("连接不上医保平台"));
    QVERIFY(rig.text("doubt9").contains("不允许冲正"));
    QVERIFY(rig.text("doubtHead").contains("顾客"));
    DoubtView refund = doubt(5, 0, {}, {});
    refund.refund = true;
    doubts.put({refund});
    QVERIFY2(rig.text("doubt5").contains("S20260301000005 退费") && rig.text("doubt5").contains("先不要付款"), qPrintable(rig.text("doubt5")));
    rig.click("inDoubtStatus");
    QVERIFY(!panel->isVisible());
    rig.click("inDoubtStatus");
    rig.click("doubtClose");
    QVERIFY(!panel->isVisible());
}

void DoubtPanelTest::askingNow()
{
    CounterRig rig;
    FakeDoubtDesk doubts;
    rig.window.listDoubtsOf(doubts);
    doubts.doubts = {doubt(3, 0, {}, {}), doubt(7, 4, {}, {})};
    rig.desk.put(inDoubt(2));
    rig.click("inDoubtStatus");
    rig.click("ask7");
    rig.click("ask7"); // impatient
    QCOMPARE(doubts.asked, QList<qint64>{7});
    QVERIFY(!rig.find<QPushButton>("ask7")->isEnabled());
    QVERIFY(rig.find<QPushButton>("ask3")->isEnabled());
    doubts.put({doubt(3, 0, {}, {})}); // it has ended
    QVERIFY(rig.window.findChild<QPushButton *>("ask7") == nullptr);
    rig.click("ask3");
    QCOMPARE(doubts.asked, (QList<qint64>{7, 3}));
    doubts.put({});
    QCOMPARE(rig.text("doubtHead"), QString("没有结果未知的结算。"));
}

void DoubtPanelTest::withoutDoubtsTheStripSaysSo()
{
    CounterRig rig;
    FakeDoubtDesk doubts;
    rig.window.listDoubtsOf(doubts);
    rig.click("inDoubtStatus");
    QVERIFY(!rig.find<QFrame>("doubtPanel")->isVisible());
    QCOMPARE(rig.text("remedyText"), QString("没有结果未知的结算。"));
}

void DoubtPanelTest::anUnfinishedSaleIsSaid_data()
{
    QTest::addColumn<int>("inDoubt");
    QTest::addColumn<bool>("tellsCustomer");
    QTest::newRow("only the open sale") << 0 << false;
    QTest::newRow("and a result in doubt") << 1 << true;
}

void DoubtPanelTest::anUnfinishedSaleIsSaid()
{
    QFETCH(const int, inDoubt);
    QFETCH(const bool, tellsCustomer);
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.desk.view().lines.size(), 1U);
    CounterView view = rig.desk.view();
    view.notice = DeskNotice::Resumed;
    view.inDoubt = inDoubt;
    rig.desk.put(view);
    const QString said = rig.messageOf("goodsStrip");
    QVERIFY2(said.contains("没有收费"), qPrintable(said));
    QCOMPARE(said.contains("请告诉顾客"), tellsCustomer);
}

void DoubtPanelTest::withoutThePlatformItGoesForCashOrWaits()
{
    CounterRig rig;
    rig.sell();
    rig.desk.refuseNext("presettle", Error{ErrorCode::PlatformUnreachable, {}, {}});
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.messageOf("personStrip").contains("Ctrl+B"));
    QVERIFY(rig.messageOf("personStrip").contains("F5"));
    rig.desk.forgetCalls();
    rig.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(rig.desk.count("forgetPerson"), 1);
    QTRY_VERIFY(!rig.desk.view().person);
}

} // namespace yaogui

QTEST_MAIN(yaogui::DoubtPanelTest)
#include "DoubtPanelTest.moc"
