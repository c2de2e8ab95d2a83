// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/printer/PdfPrinter.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace yaogui {

/// Paper of A4, read back by another program.
class PdfPrinterTest : public QObject {
    Q_OBJECT
private slots:
    void everyWordIsOnAnA4Page()
    {
        const QString file = m_folder.filePath("sheet.pdf");
        PrintDocument document{"D000001", {}};
        document.rows.push_back({.cells = {"仁心药房"}, .align = PrintRow::Align::Centre, .size = PrintRow::Size::Large, .bold = true});
        document.rows.push_back({.kind = PrintRow::Kind::Rule, .cells = {}});
        document.rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {"应有现金", "1234.50"}});
        document.rows.push_back({.kind = PrintRow::Kind::Drawer, .cells = {}});
        document.rows.push_back({.cells = {"Signature"}, .size = PrintRow::Size::Small});
        document.rows.push_back({.kind = PrintRow::Kind::Pair, .cells = {QString("Long%1").arg(QString(80, 'x')), "End"}});
        document.rows.push_back({.kind = PrintRow::Kind::Cut, .cells = {}});
        const auto printed = PdfPrinter(file).print(document);
        QVERIFY(printed);
        QCOMPARE(*printed, file);
        const QString text = output("pdftotext", {"-layout", file, "-"});
        for (const char *word : {"仁心药房", "应有现金", "1234.50", "Signature", "Long", "End", "D000001"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), qPrintable(text));
        const QString facts = output("pdfinfo", {file});
        QVERIFY2(QRegularExpression("Page size: +59[45](\\.\\d+)? x 84[12](\\.\\d+)? pts \\(A4\\)").match(facts).hasMatch(), qPrintable(facts));
        QVERIFY2(QRegularExpression("Pages: +1\n").match(facts).hasMatch(), qPrintable(facts));
    }

    void nothingIsLostOverManyPages()
    {
        PrintDocument document{"long", {}};
        for (int row = 1; row <= 400; ++row)
            document.rows.push_back({.kind = row == 1 ? PrintRow::Kind::Rule : PrintRow::Kind::Pair, .cells = {QString("row%1.").arg(row), "x"}});
        const auto printed = PdfPrinter(m_folder.filePath("new/folder/")).print(document);
        QVERIFY(printed);
        QVERIFY(printed->endsWith("new/folder/long.pdf"));
        const QString text = output("pdftotext", {*printed, "-"});
        for (int row = 2; row <= 400; ++row)
            QVERIFY2(text.count(QString("row%1.").arg(row)) == 1, qPrintable(QString::number(row) + text.left(300)));
        QVERIFY(!QRegularExpression("Pages: +1\n").match(output("pdfinfo", {*printed})).hasMatch());
    }

    void whereNothingCanBeWritten()
    {
        QFile inTheWay(m_folder.filePath("file"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto printed = PdfPrinter(inTheWay.fileName() + "/a.pdf").print({"a", {}});
        QVERIFY(!printed);
        QCOMPARE(codeName(printed.error().code), "PRINTER_TROUBLE");
    }

private:
    static QString output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0 ? told(process.readAllStandardOutput()) : program + " failed";
    }

    /// A font has one glyph for a character and the radical that looks like it, and the reader may name either.
    static QString told(const QByteArray &bytes) { return QString::fromUtf8(bytes).normalized(QString::NormalizationForm_KC); }

    QTemporaryDir m_folder;
};

} // namespace yaogui

QTEST_MAIN(yaogui::PdfPrinterTest)
#include "tst_pdf_printer.moc"
