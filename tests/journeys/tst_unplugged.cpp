// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// A printer that is not there, or goes away in the middle, never touches the sale.
class UnpluggedTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }
    void theSaleIsDoneWithoutItsPrinter_data();
    void theSaleIsDoneWithoutItsPrinter();
    void aPrinterThatHangsUpTouchesNothing();

private:
    void sells();

    Shopfront m_shop;
};

void UnpluggedTest::sells()
{
    const Outcome settled = m_shop.sell(QJsonArray{scan(otcBox(1)), step("credential", insuranceCode(10)), step("presettle", true),
                                                   step("confirm", true), pay("10.00")});
    YAOGUI_EXPECT(settled, 0, "settled");
    QVERIFY2(settled.last().value("warnings").toArray().contains("PRINTER_TROUBLE"), qPrintable(settled.story()));
    QVERIFY(settled.last().value("slip_file").isNull());
    QVERIFY(!settled.text("slip").isEmpty()); // the slip has its number, and can be printed again
    QCOMPARE(m_shop.sale(settled.last().value("sale_id")).value("state").toString(), QString("settled"));
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
}

void UnpluggedTest::theSaleIsDoneWithoutItsPrinter_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("nobody listens") << "tcp:127.0.0.1:1";
    QTest::newRow("no such device") << "device:/dev/usb/lp-not-there";
    QTest::newRow("no such port") << "serial:/dev/tty-not-there";
}

void UnpluggedTest::theSaleIsDoneWithoutItsPrinter()
{
    QFETCH(QString, target);
    m_shop.set("printer.target", target);
    sells();
}

void UnpluggedTest::aPrinterThatHangsUpTouchesNothing()
{
    QTcpServer printer;
    QVERIFY(printer.listen(QHostAddress::LocalHost));
    int hungUp = 0;
    connect(&printer, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *link = printer.nextPendingConnection();
        connect(link, &QTcpSocket::readyRead, link, [link, &hungUp] { // the first bytes come, then the plug is drawn
            link->abort();
            ++hungUp;
        });
    });
    m_shop.set("printer.target", QString("tcp:127.0.0.1:%1").arg(printer.serverPort()));
    QProcess till;
    till.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"sale", "run", m_shop.script({scan(otcBox(1)), pay("10.00")})});
    QVERIFY(till.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(till.state(), QProcess::NotRunning, 60'000);
    const Outcome paid = outcomeOf(till.exitCode(), till.readAllStandardOutput(), till.readAllStandardError());
    YAOGUI_EXPECT(paid, 0, "paid");
    QVERIFY(hungUp >= 1);
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
}

QTEST_GUILESS_MAIN(UnpluggedTest)
#include "tst_unplugged.moc"
