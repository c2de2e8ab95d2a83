// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "core/sale/SlipLayout.h"
#include "core/sale/Statement.h"
#include "drivers/printer/EscPosEncoder.h"
#include "drivers/printer/PrinterFactory.h"
#include "tests/core/sale/SampleSale.h"
#include "tests/drivers/printer/EscPosPaper.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;
using yaogui::test::EscPosPaper;

class EscPosTest : public QObject {
    Q_OBJECT
private slots:
    void bytesSayWhatTheTextSays_data();
    void bytesSayWhatTheTextSays();
    void drawerOpensAndStatementIsCutTwice();
    void everyCharacterSurvives_data();
    void everyCharacterSurvives();
    void barcodeOrItsText_data();
    void barcodeOrItsText();
    void fileHasBytesAndText();
    void fileNameStaysInTheFolder();
    void folderInTheWayIsTrouble();
    void factory_data();
    void factory();
};

void EscPosTest::bytesSayWhatTheTextSays_data()
{
    QTest::addColumn<PrintDocument>("document");
    QTest::addColumn<int>("widthMm");
    SaleRecord record = yaogui::test::sampleMixedSale();
    record.training = true;
    record.lines.front().drug.tradeName = "很长的商品名称用来看它怎样折行而不切开一个汉字 Atorvastatin Calcium Tablets";
    for (const int width : {58, 80}) {
        QTest::addRow("slip %d", width) << makeSlip(record) << width;
        QTest::addRow("statement %d", width) << makeStatement(record) << width;
    }
}

void EscPosTest::bytesSayWhatTheTextSays()
{
    QFETCH(PrintDocument, document);
    QFETCH(int, widthMm);
    const EscPosPaper paper(encodeEscPos(document, {widthMm, false}));
    QCOMPARE(paper.unknown, QStringList());
    QCOMPARE(paper.resets, 1);
    QVERIFY(paper.chinese);
    const int columns = columnsForPaper(widthMm);
    QStringList printed;
    for (const yaogui::test::PaperLine &line : paper.lines) {
        const int indent = static_cast<int>(line.text.size() - QStringView(line.text).trimmed().size());
        const int width = columnsOf(line.text) + (line.large ? columnsOf(line.text) - indent : 0);
        QVERIFY2(width <= columns, qPrintable(line.text));
        printed += line.text.simplified();
    }
    const QStringList text = plainText(document, columns).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : text) {
        const bool isCut = line.startsWith("- -");
        QVERIFY2(isCut || printed.contains(line.simplified()) || paper.barcodes.contains(line.simplified()), qPrintable(line));
    }
}

void EscPosTest::drawerOpensAndStatementIsCutTwice()
{
    const SaleRecord record = yaogui::test::sampleMixedSale();
    const EscPosPaper slip(encodeEscPos(makeSlip(record), {80, false}));
    QCOMPARE(slip.drawers, 1);
    QCOMPARE(slip.cuts, 1);
    QCOMPARE(slip.barcodes, QStringList{record.slipNumber});
    const EscPosPaper statement(encodeEscPos(makeStatement(record), {80, false}));
    QCOMPARE(statement.drawers, 0);
    QCOMPARE(statement.cuts, 2);
}

void EscPosTest::everyCharacterSurvives_data()
{
    QTest::addColumn<bool>("twoByteFontsOnly");
    QTest::addColumn<QString>("printed");
    QTest::newRow("whole GB18030") << false << "㐀𠮷é €×·α 阿";
    QTest::newRow("two-byte fonts") << true << "〓〓é €×·α 阿";
}

void EscPosTest::everyCharacterSurvives()
{
    QFETCH(bool, twoByteFontsOnly);
    QFETCH(QString, printed);
    PrintDocument document;
    document.rows = {{.kind = PrintRow::Kind::Text, .cells = {"㐀𠮷é €×·α 阿"}}};
    const EscPosPaper paper(encodeEscPos(document, {58, twoByteFontsOnly}));
    QCOMPARE(paper.lines.size(), std::size_t{1});
    QCOMPARE(paper.lines.front().text, printed);
}

void EscPosTest::barcodeOrItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("asBarcode");
    QTest::newRow("digits in pairs") << "20260301000007" << true;
    QTest::newRow("letters") << "A-0301-7" << true;
    QTest::newRow("too wide for the paper") << "A-2026-03-01-000007" << false;
    QTest::newRow("not ASCII") << "小票7" << false;
}

void EscPosTest::barcodeOrItsText()
{
    QFETCH(QString, text);
    QFETCH(bool, asBarcode);
    PrintDocument document;
    document.rows = {{.kind = PrintRow::Kind::Barcode, .cells = {text}}};
    const EscPosPaper paper(encodeEscPos(document, {58, false}));
    QCOMPARE(paper.unknown, QStringList());
    QCOMPARE(paper.barcodes, asBarcode ? QStringList{text} : QStringList());
    QCOMPARE(paper.lines.front().text.trimmed(), asBarcode ? QString() : text);
}

void EscPosTest::fileHasBytesAndText()
{
    QTemporaryDir folder;
    PrinterSettings settings;
    settings.folder = folder.filePath("new/slips");
    const auto printer = makePrinter(settings);
    QVERIFY(printer);
    const PrintDocument slip = makeSlip(yaogui::test::sampleMixedSale());
    for (int again = 0; again < 2; ++again) {
        const Result<QString> where = (*printer)->print(slip);
        QVERIFY(where);
        QCOMPARE(*where, QDir(settings.folder).absoluteFilePath("20260301000007.txt"));
        QFile text(*where);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text.readAll()), plainText(slip, 48));
        QFile bytes(QDir(settings.folder).absoluteFilePath("20260301000007.escpos"));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QCOMPARE(bytes.readAll(), encodeEscPos(slip, {80, false}));
    }
    QCOMPARE(QDir(settings.folder).entryList(QDir::Files).size(), 2);
}

void EscPosTest::fileNameStaysInTheFolder()
{
    QTemporaryDir folder;
    PrinterSettings settings;
    settings.folder = folder.filePath("slips");
    PrintDocument document;
    document.name = "../../x/y";
    const Result<QString> where = (*makePrinter(settings))->print(document);
    QVERIFY(where);
    QVERIFY(where->startsWith(settings.folder + u'/'));
    QVERIFY(QFile::exists(*where));
}

void EscPosTest::folderInTheWayIsTrouble()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath("slips"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    PrinterSettings settings;
    settings.folder = inTheWay.fileName();
    const Result<QString> where = (*makePrinter(settings))->print(makeSlip(yaogui::test::sampleMixedSale()));
    QVERIFY(!where);
    QCOMPARE(where.error().code, ErrorCode::PrinterTrouble);
}

void EscPosTest::factory_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("widthMm");
    QTest::addColumn<QString>("wrongKey");
    QTest::newRow("file") << "file" << "" << 80 << "";
    QTest::newRow("tcp") << "tcp" << "10.0.0.9:9100" << 58 << "";
    QTest::newRow("tcp short") << "tcp:10.0.0.9:9100" << "" << 80 << "";
    QTest::newRow("device short") << "device:/dev/usb/lp0" << "" << 80 << "";
    QTest::newRow("serial short") << "serial:/dev/ttyS0@19200" << "" << 80 << "";
    QTest::newRow("unknown target") << "cups" << "x" << 80 << "printer.target";
    QTest::newRow("no address") << "tcp" << "" << 80 << "printer.address";
    QTest::newRow("odd width") << "file" << "" << 70 << "printer.width_mm";
}

void EscPosTest::factory()
{
    QFETCH(QString, target);
    QFETCH(QString, address);
    QFETCH(int, widthMm);
    QFETCH(QString, wrongKey);
    PrinterSettings settings;
    settings.target = target;
    settings.address = address;
    settings.widthMm = widthMm;
    settings.folder = "slips";
    const auto printer = makePrinter(settings);
    QCOMPARE(printer.has_value(), wrongKey.isEmpty());
    if (!printer) {
        QCOMPARE(printer.error().code, ErrorCode::SettingInvalid);
        QCOMPARE(printer.error().details.value("key").toString(), wrongKey);
    }
}

QTEST_GUILESS_MAIN(EscPosTest)
#include "tst_escpos.moc"
