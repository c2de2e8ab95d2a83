// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableFile.h"
#include "core/catalogue/Workbook.h"

#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>
#include <zip.h>

#include <map>

using namespace yaogui;

namespace {

using Parts = std::map<QByteArray, QByteArray>;

QByteArray zipped(const Parts &parts)
{
    zip_source_t *whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(whole);
    zip_t *archive = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts)
        zip_file_add(archive, name.constData(), zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_stat_t facts;
    zip_source_stat(whole, &facts);
    zip_source_open(whole);
    QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    zip_source_read(whole, bytes.data(), facts.size);
    zip_source_close(whole);
    zip_source_free(whole);
    return bytes;
}

/// A workbook by hand, with these rows in its sheet; style 1 is a day, 2 an amount.
Parts parts(const QByteArray &rows, const QByteArray &workbookPr = {})
{
    const QByteArray main = "urn:sheet", office = "urn:office";
    return {{"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + workbookPr
                                    + "<sheets><sheet name=\"B\" sheetId=\"2\" r:id=\"rId7\"/><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/other.xml\"/>"
                                           "<Relationship Id=\"rId7\" Target=\"/xl/worksheets/first.xml\"/></Relationships>"},
            {"xl/worksheets/first.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"},
            {"xl/worksheets/other.xml", "<worksheet><sheetData><row><c t=\"str\"><v>wrong sheet</v></c></row></sheetData></worksheet>"},
            {"xl/sharedStrings.xml", "<sst><si><t>lot</t></si><si><r><t>A</t></r><r><t xml:space=\"preserve\"> 1</t></r><rPh><t>reading</t></rPh></si></sst>"},
            {"xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                              "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.00&quot;yd&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"}};
}

QByteArray cell(const QByteArray &type, const QByteArray &value, const QByteArray &style = "0")
{
    return "<row r=\"3\"><c r=\"B3\" t=\"" + type + "\" s=\"" + style + "\">" + (type == "inlineStr" ? "<is><t>" + value + "</t></is>" : "<v>" + value + "</v>") + "</c></row>";
}

} // namespace

/// XLSX files: what a real program wrote, what others write, and what is broken.
class TestWorkbook final : public QObject {
    Q_OBJECT

private slots:
    // As a supplier's program saves it: texts, numbers, days.
    void aRealWorkbookIsReadLikeATable()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("delivery.xlsx");
        lxw_workbook *book = workbook_new(path.toUtf8().constData());
        lxw_worksheet *sheet = workbook_add_worksheet(book, "到货");
        lxw_format *day = workbook_add_format(book);
        format_set_num_format(day, "yyyy-mm-dd");
        const char *const names[] = {"price", "lot", "unasked", "expiry", "quantity"};
        for (lxw_col_t column = 0; column < 5; ++column)
            worksheet_write_string(sheet, 0, column, names[column], nullptr);
        worksheet_write_number(sheet, 1, 0, 6.1, nullptr);
        worksheet_write_string(sheet, 1, 1, "批号1", nullptr);
        lxw_datetime when = {2028, 2, 29, 0, 0, 0};
        worksheet_write_datetime(sheet, 1, 3, &when, day);
        worksheet_write_number(sheet, 1, 4, 12, nullptr);
        worksheet_write_formula_num(sheet, 3, 0, "=2*3.05", nullptr, 2 * 3.05); // a row left out before it
        worksheet_write_number(sheet, 3, 1, 260101, nullptr);
        worksheet_write_string(sheet, 3, 3, "2028-01-04", nullptr);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
        const auto bytes = readTableBytes(path);
        QVERIFY(bytes);
        QCOMPARE(table(*bytes), QStringList({"2: 批号1|2028-02-29|12|6.1", "4: 260101|2028-01-04||6.1"}));
        QVERIFY(m_rejected.empty());
    }

    void cellsBecomeText_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        const auto add = [](const char *name, const QByteArray &row, const char *text, const char *fault = "") {
            QTest::newRow(name) << row << QString::fromUtf8(text) << QString::fromLatin1(fault);
        };
        add("shared text in pieces, without its reading", cell("s", "1"), "A 1");
        add("shared text that is not there", cell("s", "9"), "");
        add("text in its place", cell("inlineStr", "x &amp; y"), "x & y");
        add("text of a formula", cell("str", "abc"), "abc");
        add("whole number", cell("n", "42"), "42");
        add("noise of a binary fraction", cell("n", "6.0999999999999996"), "6.1");
        add("six decimals", cell("n", "0.333333"), "0.333333");
        add("below zero", cell("n", "-1.5"), "-1.5");
        add("small, with an exponent", cell("n", "2.5E-3"), "0.0025");
        add("fifteen digits", cell("n", "123456789012345"), "123456789012345");
        add("a trace code as a number", cell("n", "8.1000010000000004E+19"), "81000010000000008192", "NUMBER_INEXACT");
        add("sixteen digits", cell("n", "1000000000000000"), "1000000000000000", "NUMBER_INEXACT");
        add("error", cell("e", "#N/A"), "#N/A", "CELL_ERROR");
        add("a day by a format of its own", cell("n", "46027", "1"), "2026-01-05");
        add("a day by a built-in format, with a time", cell("n", "46027.75", "3"), "2026-01-05");
        add("a day in 2262", cell("n", "132313", "1"), "2262-04-04");
        add("a day before days", cell("n", "-3", "1"), "-3");
        add("colour and words are no day", cell("n", "46027", "2"), "46027");
        add("a style that is not there", cell("n", "5", "77"), "5");
        add("ISO day", cell("d", "2026-01-05T00:00:00"), "2026-01-05");
        add("no number at all", cell("n", "soon"), "soon");
        add("infinite", cell("n", "1e999"), "1e999");
    }
    void cellsBecomeText()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, fault);
        const auto rows = readWorkbook(zipped(parts(row)));
        QVERIFY(rows);
        QFETCH(const QString, text);
        QCOMPARE(rows->size(), 1U);
        QCOMPARE(rows->front().line, 3);
        QCOMPARE(rows->front().cells.value(1), text);
        QCOMPARE(rows->front().faults.empty() ? QString() : rows->front().faults.front().reason, fault);
    }

    void daysOfTheOtherCalendar()
    {
        const auto rows = readWorkbook(zipped(parts(cell("n", "44565", "1"), "<workbookPr date1904=\"1\"/>")));
        QCOMPARE(rows->front().cells.value(1), QString("2026-01-05"));
    }

    void aBadCellRejectsItsLineOnly()
    {
        const QByteArray head = "<row><c t=\"str\"><v>Lot</v></c><c t=\"str\"><v>quantity</v></c></row>";
        const QByteArray rows = head + "<row><c t=\"str\"><v>A</v></c><c><v>1</v></c></row><row><c t=\"str\"><v>B</v></c><c t=\"e\"><v>#REF!</v></c></row>"
            + "<row><c><v>9007199254740993</v></c><c><v>1</v></c></row><row><c t=\"str\"><v>D</v></c></row><row><c/><c/><c t=\"str\"><v>far</v></c></row>";
        QCOMPARE(table(zipped(parts(rows))), QStringList({"2: A||1|", "5: D|||"}));
        const std::vector<RejectedLine> wanted{{3, "quantity", "CELL_ERROR"}, {4, "lot", "NUMBER_INEXACT"}, {6, "", "FIELD_COUNT"}};
        QCOMPARE(m_rejected, wanted);
    }

    void whatIsNoWorkbookIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a zip of something else") << zipped({{"readme.txt", "hello"}}) << "NOT_A_WORKBOOK";
        QTest::newRow("no zip at all") << QByteArray("PK\x03\x04 and no more") << "NOT_A_WORKBOOK";
        Parts noSheet = parts({});
        noSheet.erase("xl/worksheets/first.xml");
        QTest::newRow("its sheet is missing") << zipped(noSheet) << "NOT_A_WORKBOOK";
        Parts cut = parts({});
        cut["xl/worksheets/first.xml"].chop(20);
        QTest::newRow("its sheet is cut") << zipped(cut) << "NOT_A_WORKBOOK";
        QTest::newRow("empty") << zipped(parts({})) << "EMPTY";
        QTest::newRow("too wide") << zipped(parts("<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>")) << "TOO_MANY_COLUMNS";
        Parts bomb = parts({});
        bomb["xl/worksheets/first.xml"] = QByteArray(mostTableBytes + 1, ' ');
        QTest::newRow("a sheet of 64 MiB and a byte") << zipped(bomb) << "NOT_A_WORKBOOK";
    }
    void whatIsNoWorkbookIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const Done read = readTable(bytes, {{"lot"}, {}, [](const TableRow &) {}, m_rejected});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TableInvalid);
        QTEST(read.error().details["reason"].toString(), "reason");
    }

    // Cut anywhere it is refused or read, and never more than that.
    void aWorkbookCutAnywhere()
    {
        const QByteArray whole = zipped(parts(cell("s", "1")));
        for (qsizetype length = 4; length < whole.size(); length += 7)
            QVERIFY(!readWorkbook(whole.left(length)));
        for (qsizetype at = 4; at < whole.size(); at += 3) {
            QByteArray spoilt = whole;
            spoilt[at] = static_cast<char>(~spoilt[at]);
            const auto rows = readWorkbook(spoilt);
            QVERIFY(!rows || rows->size() <= 1);
        }
    }

private:
    /// The lines taken, as "line: cells"; what was rejected stands in m_rejected.
    QStringList table(const QByteArray &bytes)
    {
        QStringList lines;
        m_rejected.clear();
        const Done read = readTable(bytes, {{"lot", "expiry", "quantity", "price"}, {"lot"},
                                            [&](const TableRow &row) { lines.append(QString::number(row.line) + ": " + row.cells.join('|')); }, m_rejected});
        return read ? lines : QStringList{read.error().details["reason"].toString()};
    }

    std::vector<RejectedLine> m_rejected;
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
