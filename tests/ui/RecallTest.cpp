// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/StockRig.h"
#include "ui/text/Language.h"

#include <QApplication>

namespace yaogui {

/// A recall from the life of a lot, in the real window over a real store. With YAOGUI_PICTURES=folder it leaves a picture.
class RecallTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(*qApp, lightTheme());
        QVERIFY(m_language.isComplete());
    }
    void aLotIsRecalledByAKey()
    {
        StockRig rig;
        StockHands &page = rig.page;
        page.openPage();
        page.press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(page.find<QLineEdit>("chainField")->hasFocus());
        QVERIFY(!page.find<QPushButton>("recallLot")->isVisible());
        page.type("OTC/L1\r");
        QTRY_VERIFY(page.find<QPushButton>("recallLot")->isVisible());
        QVERIFY(page.find<QPushButton>("recallLot")->text().contains("L1"));
        page.press(Qt::Key_F8); // without a reason
        QTRY_VERIFY2(page.said().contains(QString::fromUtf8("原因")), qUtf8Printable(page.said()));
        QCOMPARE(rig.shop.number("SELECT COUNT(*) FROM recall"), 0);
        page.find<QLineEdit>("recallReason")->setFocus();
        page.type(QString::fromUtf8("药监通告2026-7"));
        page.press(Qt::Key_F8);
        QTRY_VERIFY2(page.said().contains(QString::fromUtf8("已召回")), qUtf8Printable(page.said()));
        QCOMPARE(rig.shop.number("SELECT COALESCE(SUM(quantity), 0) FROM balance JOIN lot ON lot.id = lot_id WHERE lot = 'L1' AND location = 'shelf'"), 0);
        QCOMPARE(rig.shop.text("SELECT operator || ' ' || reason FROM recall"), QString::fromUtf8("1003 药监通告2026-7"));
        QTRY_VERIFY(!page.find<QPushButton>("recallLot")->isVisible()); // once is enough
        QVERIFY2(page.text("chainHead").contains(QString::fromUtf8("召回")), qUtf8Printable(page.text("chainHead")));
        page.picture("zh-stock-4a-recalled");
        QVERIFY(rig.shop.verify());
    }

private:
    InstalledLanguage m_language{Language::Chinese};
};

} // namespace yaogui

QTEST_MAIN(yaogui::RecallTest)
#include "RecallTest.moc"
