// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessBuyingDesk.h"
#include "drivers/simulated/SimulatedProcurement.h"
#include "tests/core/ledger/LedgerRig.h"
#include "tests/support/FakeManagerDesk.h"
#include "tests/ui/CounterRig.h"
#include "ui/manager/ManagerPage.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QDir>
#include <QCheckBox>
#include <QTableView>

#include <atomic>

namespace yaogui {

/// Buying in the real window, by keys, over a real store with supplier S1. With YAOGUI_PICTURES=folder it leaves pictures.
class BuyingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, lightTheme());
        QVERIFY(m_language.isComplete());
    }
    void aShortageBecomesAnOrder();
    void anOrderIsCancelledWithItsReason();
    void whatTheProcurementSystemSaidIsShown_data();
    void whatTheProcurementSystemSaidIsShown();
    void aSpecialOrderNamesWhoWaits();
    void aShortageIsOver();
    void anInvoiceIsMatchedToItsGoods();
    void whoRecordedAnInvoiceDoesNotPayIt();

private:
    struct Rig : CounterRig {
        Rig()
            : desk({ledger.shop.store(), ledger.shop.clock, [this](const QDate &) { return ledger.shop.rules; }, {}, ledger.manager,
                    [this]() -> Result<std::unique_ptr<Procurement>> {
                        auto subsystem = std::make_unique<SimulatedProcurement>();
                        subsystem->script(next);
                        return subsystem;
                    }})
        {
            QVERIFY(ledger.receive("OTC,L9,2025-06-01,2028-01-01,3,3,,6.10,,\n"));
            window.addManager(duties);
            window.managerPage()->addBuying(desk);
            QTRY_VERIFY(search()->hasFocus()); // keys are for an active window
            press(Qt::Key_3, Qt::AltModifier);
        }
        [[nodiscard]] QString cell(const char *table, int row, int column) { return find<QTableView>(table)->model()->index(row, column).data().toString(); }
        [[nodiscard]] int rows(const char *table) { return find<QTableView>(table)->model()->rowCount(); }
        [[nodiscard]] QString said() { return messageOf("managerStrip"); }
        /// A shortage of more packs than there are and the draft of an order for it.
        void draft()
        {
            press(Qt::Key_6, Qt::ControlModifier);
            QTRY_VERIFY(find<QLineEdit>("shortageDrug")->hasFocus());
            type("OTC\r500");
            press(Qt::Key_F7);
            QTRY_COMPARE(rows("shortageTable"), 1);
            press(Qt::Key_4, Qt::ControlModifier);
            QTRY_COMPARE(rows("planTable"), 1);
            QCOMPARE(cell("planTable", 0, 0), QString("OTC"));
            press(Qt::Key_F6);
            QTRY_COMPARE(rows("orderTable"), 1);
        }
        /// Of the receipt that waits, as its goods cost.
        void recordInvoice()
        {
            press(Qt::Key_5, Qt::ControlModifier);
            QTRY_COMPARE(rows("uninvoicedTable"), 1);
            QCOMPARE(find<QLineEdit>("invoiceAmount")->text(), QString("18.30")); // three at 6.10
            find<QLineEdit>("invoiceNumber")->setFocus();
            type("FP-1");
            press(Qt::Key_F6);
            QTRY_COMPARE(rows("invoiceTable"), 1);
        }
        void pay()
        {
            find<QLineEdit>("invoiceAccount")->setFocus();
            find<QLineEdit>("invoiceAccount")->selectAll();
            type("6222-1");
            press(Qt::Key_F12);
        }
        void picture(const QString &name)
        {
            const QString to = qEnvironmentVariable("YAOGUI_PICTURES");
            if (!to.isEmpty() && QDir().mkpath(to))
                QVERIFY(window.grab().save(to + u'/' + name + ".png"));
        }

        LedgerRig ledger;
        FakeManagerDesk duties;
        std::atomic<SimulatedProcurement::Next> next = SimulatedProcurement::Next::Take; ///< what the procurement system does with an order
        BusinessBuyingDesk desk;
    };

    InstalledLanguage m_language{Language::Chinese};
};

void BuyingPanelTest::aShortageBecomesAnOrder()
{
    Rig rig;
    rig.draft();
    QCOMPARE(rig.cell("orderTable", 0, 1), QString("S1"));
    QCOMPARE(rig.cell("orderTable", 0, 4), QString::fromUtf8("草稿"));
    QTRY_COMPARE(rig.rows("orderLines"), 1);
    QCOMPARE(rig.cell("orderLines", 0, 2), QString("0")); // nothing came yet
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.cell("orderTable", 0, 4), QString::fromUtf8("已下单"));
    QCOMPARE(rig.rows("planTable"), 0); // what is on order is not proposed again
    rig.picture("zh-manager-5-orders");
}

void BuyingPanelTest::anOrderIsCancelledWithItsReason()
{
    Rig rig;
    rig.draft();
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.cell("orderTable", 0, 4), QString::fromUtf8("已下单"));
    rig.press(Qt::Key_F8);
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("原因")), qUtf8Printable(rig.said()));
    rig.find<QLineEdit>("orderReason")->setFocus();
    rig.type(QString::fromUtf8("供货单位缺货"));
    rig.press(Qt::Key_F8);
    QTRY_COMPARE(rig.cell("orderTable", 0, 4), QString::fromUtf8("已取消"));
}

void BuyingPanelTest::whatTheProcurementSystemSaidIsShown_data()
{
    using enum SimulatedProcurement::Next;
    QTest::addColumn<SimulatedProcurement::Next>("next");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("said");
    QTest::newRow("taken") << Take << QString::fromUtf8("已接收：P-") << QString::fromUtf8("已接收");
    QTest::newRow("refused") << Refuse << QString::fromUtf8("被拒绝：不在目录") << QString::fromUtf8("不在目录");
    QTest::newRow("unreachable") << Unreachable << QString::fromUtf8("尚无答复") << QString::fromUtf8("联系不上");
    QTest::newRow("no answer") << LoseAnswer << QString::fromUtf8("尚无答复") << QString::fromUtf8("联系不上");
}

void BuyingPanelTest::whatTheProcurementSystemSaidIsShown()
{
    QFETCH(const SimulatedProcurement::Next, next);
    QFETCH(const QString, cell);
    QFETCH(const QString, said);
    Rig rig;
    rig.next = next;
    rig.draft();
    rig.press(Qt::Key_F7); // a draft goes nowhere
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("草稿")), qUtf8Printable(rig.said()));
    QCOMPARE(rig.cell("orderTable", 0, 5), QString());
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.cell("orderTable", 0, 4), QString::fromUtf8("已下单"));
    rig.press(Qt::Key_F7);
    QTRY_VERIFY2(rig.cell("orderTable", 0, 5).startsWith(cell), qUtf8Printable(rig.cell("orderTable", 0, 5)));
    QTRY_VERIFY2(rig.said().contains(said), qUtf8Printable(rig.said()));
    rig.picture(QStringLiteral("zh-manager-5-sent-%1").arg(QLatin1String(QTest::currentDataTag())));
}

void BuyingPanelTest::aSpecialOrderNamesWhoWaits()
{
    Rig rig;
    rig.press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<QLineEdit>("shortageDrug")->hasFocus());
    rig.type("OTC\r2\r");
    QVERIFY(rig.find<QLineEdit>("shortageNote")->hasFocus());
    rig.press(Qt::Key_F6);
    rig.press(Qt::Key_F7); // for nobody
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("原因")), qUtf8Printable(rig.said()));
    QCOMPARE(rig.rows("shortageTable"), 0);
    rig.type(QString::fromUtf8("陈女士，周五取") + u'\r');
    QTRY_COMPARE(rig.rows("shortageTable"), 1);
    QCOMPARE(rig.cell("shortageTable", 0, 5), QString::fromUtf8("特殊订购：陈女士，周五取"));
    QCOMPARE(rig.cell("shortageTable", 0, 7), QString::fromUtf8("待订货"));
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("已记入")), qUtf8Printable(rig.said()));
    QVERIFY(rig.find<QLineEdit>("shortageDrug")->hasFocus() && rig.find<QLineEdit>("shortageDrug")->text().isEmpty()); // the next one
    QVERIFY(!rig.find<QCheckBox>("shortageSpecial")->isChecked());
    rig.picture("zh-manager-7-shortages");
}

void BuyingPanelTest::aShortageIsOver()
{
    Rig rig;
    rig.press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<QLineEdit>("shortageDrug")->hasFocus());
    rig.type("OTC\r2\r\r");
    QTRY_COMPARE(rig.rows("shortageTable"), 1);
    rig.press(Qt::Key_F8);
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("原因")), qUtf8Printable(rig.said()));
    rig.find<QLineEdit>("shortageNote")->setFocus();
    rig.type(QString::fromUtf8("顾客已在别处购得"));
    rig.press(Qt::Key_F8);
    QTRY_COMPARE(rig.rows("shortageTable"), 0);
    QCOMPARE(rig.ledger.shop.text("SELECT state FROM shortage"), QString("dropped"));
}

void BuyingPanelTest::anInvoiceIsMatchedToItsGoods()
{
    Rig rig;
    rig.recordInvoice();
    QCOMPARE(rig.rows("uninvoicedTable"), 0);
    QCOMPARE(rig.cell("invoiceTable", 0, 6), QString::fromUtf8("待付款"));
    for (const char *field : {"invoiceNumber", "invoiceAmount", "invoiceAccount"})
        QTRY_VERIFY2(rig.find<QLineEdit>(field)->text().isEmpty(), field); // the next one is another
    rig.picture("zh-manager-6-invoices");
}

void BuyingPanelTest::whoRecordedAnInvoiceDoesNotPayIt()
{
    Rig rig;
    const OperatorName other{QStringLiteral("1007"), QString::fromUtf8("副店长")};
    QVERIFY(rig.ledger.shop.store().write([&](Connection &connection) -> Done {
        StaffRepository(connection).save({other, Post::Manager, false});
        return {};
    }));
    rig.recordInvoice();
    rig.pay();
    QTRY_VERIFY2(rig.said().contains(QString::fromUtf8("录入发票的人不能付款")), qUtf8Printable(rig.said()));
    QCOMPARE(rig.cell("invoiceTable", 0, 6), QString::fromUtf8("待付款"));
    QCOMPARE(rig.ledger.shop.number("SELECT COUNT(*) FROM supplier_payment"), 0);
    rig.picture("zh-manager-6a-invoice-not-paid-by-its-recorder");
    rig.desk.signIn(other);
    rig.pay();
    QTRY_COMPARE(rig.cell("invoiceTable", 0, 6), QString::fromUtf8("已付清"));
    QCOMPARE(rig.ledger.shop.text("SELECT operator || ' ' || amount FROM supplier_payment"), QString("1007 1830"));
    QTRY_VERIFY(rig.find<QLineEdit>("invoiceAccount")->text().isEmpty());
}

} // namespace yaogui

QTEST_MAIN(yaogui::BuyingPanelTest)
#include "BuyingPanelTest.moc"
