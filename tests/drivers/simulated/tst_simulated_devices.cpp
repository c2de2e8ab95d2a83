// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/simulated/SimulatedPrinter.h"
#include "drivers/simulated/SimulatedScanner.h"

#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

class SimulatedDevicesTest : public QObject {
    Q_OBJECT
private slots:
    void scannerIsSilentWhileUnplugged();
    void printerFailsAsTold_data();
    void printerFailsAsTold();
    void printerBehindPrintsToo();
};

void SimulatedDevicesTest::scannerIsSilentWhileUnplugged()
{
    SimulatedScanner scanner;
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    QSignalSpy states(&scanner, &CodeSource::stateChanged);
    scanner.scan("lost");
    scanner.plug();
    scanner.scan("8385", "code128");
    scanner.unplug();
    scanner.scan("lost too");
    QCOMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().value<Scan>(), (Scan{"8385", "code128"}));
    QCOMPARE(states.count(), 2);
    QCOMPARE(states.first().first().value<DeviceState>().health, DeviceHealth::Ready);
    QCOMPARE(states.last().first().value<DeviceState>().code, QString("SCANNER_TROUBLE"));
}

void SimulatedDevicesTest::printerFailsAsTold_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("trouble") << int(ErrorCode::PrinterTrouble);
    QTest::newRow("paper out") << int(ErrorCode::PrinterPaperOut);
}

void SimulatedDevicesTest::printerFailsAsTold()
{
    QFETCH(int, fault);
    const auto code = static_cast<ErrorCode>(fault);
    SimulatedPrinter printer;
    printer.setFault(code);
    const Result<QString> refused = printer.print({"1", {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QVERIFY(printer.printed().empty());
    printer.setFault({});
    QVERIFY(printer.print({"2", {}}));
    QCOMPARE(printer.printed().size(), std::size_t{1});
    QCOMPARE(printer.printed().front().name, QString("2"));
}

void SimulatedDevicesTest::printerBehindPrintsToo()
{
    auto behind = std::make_unique<SimulatedPrinter>();
    SimulatedPrinter &second = *behind;
    SimulatedPrinter printer(std::move(behind));
    QVERIFY(printer.print({"1", {}}));
    QCOMPARE(second.printed().size(), std::size_t{1});
    second.setFault(ErrorCode::PrinterPaperOut);
    const Result<QString> refused = printer.print({"2", {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PrinterPaperOut);
    QCOMPARE(printer.printed().size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(SimulatedDevicesTest)
#include "tst_simulated_devices.moc"
