// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/ScanText.h"
#include "drivers/scanner/SerialScanner.h"
#include "tests/support/FakeScanner.h"

#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;
using yaogui::test::FakeScanner;

namespace {

QByteArray inGb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

} // namespace

class SerialScannerTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void splitsCodes_data();
    void splitsCodes();
    void fragmentsMakeOneCode();
    void silenceEndsACode();
    void comesBackUnderTheSameName();
    void missingPortIsTrouble();
    void tooLong();
    void meaningOfText_data();
    void meaningOfText();

private:
    [[nodiscard]] SerialScannerOptions options() const;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_link;
};

void SerialScannerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_link = m_folder->filePath("scanner");
}

SerialScannerOptions SerialScannerTest::options() const
{
    SerialScannerOptions wanted;
    wanted.port = m_link;
    wanted.silenceMs = 50;
    wanted.reopenMs = 20;
    return wanted;
}

void SerialScannerTest::splitsCodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("CR") << QByteArray("83857930000879766660\r6901234567892\r") << QStringList{"83857930000879766660", "6901234567892"};
    QTest::newRow("LF") << QByteArray("A1\nB2\n") << QStringList{"A1", "B2"};
    QTest::newRow("CR LF") << QByteArray("A1\r\nB2\r\n") << QStringList{"A1", "B2"};
    QTest::newRow("Tab") << QByteArray("A1\tB2\t") << QStringList{"A1", "B2"};
    QTest::newRow("UTF-8") << QByteArray("阿胶\r") << QStringList{"阿胶"};
    QTest::newRow("GB18030") << inGb18030("阿胶") + "\r" << QStringList{"阿胶"};
    QTest::newRow("GS and frame bytes") << QByteArray("\x02]d2010693000000000810A\x1d""211\x03\r") << QStringList{"010693000000000810A\x1d" "211"};
    QTest::newRow("nothing") << QByteArray("\r\n \r\nA1\r") << QStringList{"A1"};
}

void SerialScannerTest::splitsCodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, texts);
    FakeScanner device(m_link);
    SerialScanner scanner(options());
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    scanner.start();
    device.say(bytes);
    QTRY_COMPARE(scanned.count(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(scanned.at(i).first().value<Scan>().text, texts.at(i));
}

void SerialScannerTest::fragmentsMakeOneCode()
{
    FakeScanner device(m_link);
    SerialScannerOptions patient = options();
    patient.silenceMs = 60000; // only the terminator may end it
    SerialScanner scanner(patient);
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    scanner.start();
    for (const QByteArray &part : {QByteArray("838579"), QByteArray("30000"), QByteArray("879766660"), QByteArray("\r")}) {
        device.say(part);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().value<Scan>().text, QString("83857930000879766660"));
}

void SerialScannerTest::silenceEndsACode()
{
    FakeScanner device(m_link);
    SerialScanner scanner(options());
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    scanner.start();
    device.say("]E06901234567892");
    QTRY_COMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().value<Scan>(), (Scan{"6901234567892", "ean13"}));
}

void SerialScannerTest::comesBackUnderTheSameName()
{
    auto device = std::make_unique<FakeScanner>(m_link);
    SerialScanner scanner(options());
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    QSignalSpy states(&scanner, &CodeSource::stateChanged);
    scanner.start();
    for (int round = 1; round <= 3; ++round) {
        QTRY_COMPARE(states.last().first().value<DeviceState>(), (DeviceState{DeviceKind::Scanner, DeviceHealth::Ready, {}, m_link}));
        device->say("BOX" + QByteArray::number(round) + "\r");
        QTRY_COMPARE(scanned.count(), round);
        device->unplug();
        QFile::remove(m_link);
        QTRY_COMPARE(states.last().first().value<DeviceState>(),
                     (DeviceState{DeviceKind::Scanner, DeviceHealth::Trouble, "SCANNER_TROUBLE", m_link}));
        device = std::make_unique<FakeScanner>(m_link);
    }
    QTRY_COMPARE(states.last().first().value<DeviceState>().health, DeviceHealth::Ready);
    scanner.stop();
    QCOMPARE(states.last().first().value<DeviceState>().health, DeviceHealth::Off);
}

void SerialScannerTest::missingPortIsTrouble()
{
    SerialScanner byName(options());
    SerialScannerOptions byNumber;
    byNumber.vendorId = 0xfff0;
    byNumber.productId = 0xfff1;
    SerialScanner byId(byNumber);
    for (SerialScanner *scanner : {&byName, &byId}) {
        QSignalSpy states(scanner, &CodeSource::stateChanged);
        scanner->start();
        QCOMPARE(states.count(), 1);
        QCOMPARE(states.last().first().value<DeviceState>().code, QString("SCANNER_TROUBLE"));
    }
}

void SerialScannerTest::tooLong()
{
    FakeScanner device(m_link);
    SerialScannerOptions patient = options();
    patient.silenceMs = 60000;
    SerialScanner scanner(patient);
    QSignalSpy scanned(&scanner, &CodeSource::scanned);
    QSignalSpy states(&scanner, &CodeSource::stateChanged);
    scanner.start();
    for (int i = 0; i < 10; ++i) { // a pty holds 4 KiB: let it be read
        device.say(QByteArray(1000, '8'));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(states.last().first().value<DeviceState>().code, QString("SCAN_TOO_LONG"));
    device.say("\rA1\r");
    QTRY_COMPARE(scanned.count(), 1);
    QCOMPARE(scanned.first().first().value<Scan>().text, QString("A1"));
    QCOMPARE(states.last().first().value<DeviceState>().health, DeviceHealth::Ready);
}

void SerialScannerTest::meaningOfText_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<Scan>("scan");
    QTest::newRow("]C0") << "]C08385" << Scan{"8385", "code128"};
    QTest::newRow("]C1") << "]C101A\x1d" "B" << Scan{"01A\x1d" "B", "code128"};
    QTest::newRow("]d1") << "]d1X" << Scan{"X", "datamatrix"};
    QTest::newRow("]d2") << "]d2X" << Scan{"X", "datamatrix"};
    QTest::newRow("]Q1") << "]Q1X" << Scan{"X", "qr"};
    QTest::newRow("]Q3") << "]Q3X" << Scan{"X", "qr"};
    QTest::newRow("]E0") << "]E06901234567892" << Scan{"6901234567892", "ean13"};
    QTest::newRow("]E4") << "]E496385074" << Scan{"96385074", "ean8"};
    QTest::newRow("another") << "]A0X" << Scan{"X", "other"};
    QTest::newRow("no prefix") << "83]C1" << Scan{"83]C1", {}};
    QTest::newRow("only a prefix") << "]C1" << Scan{"]C1", {}};
    QTest::newRow("GS at the end is kept") << " 10A\x1d " << Scan{"10A\x1d", {}};
}

void SerialScannerTest::meaningOfText()
{
    QFETCH(QString, raw);
    QFETCH(Scan, scan);
    QCOMPARE(scanFromText(raw), scan);
}

QTEST_GUILESS_MAIN(SerialScannerTest)
#include "tst_serial_scanner.moc"
