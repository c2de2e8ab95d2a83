// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableFile.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace yaogui;

namespace {

struct Table {
    Done done;
    std::vector<TableRow> rows;
    std::vector<RejectedLine> rejected;

    /// "2:a|b 5:c|d"
    [[nodiscard]] QString text() const
    {
        QStringList lines;
        for (const TableRow &row : rows)
            lines.append(QString::number(row.line) + u':' + row.cells.join(u'|'));
        return lines.join(u' ');
    }
    [[nodiscard]] QString faults() const
    {
        QStringList lines;
        for (const RejectedLine &line : rejected)
            lines.append(QString::number(line.line) + u':' + line.column + u':' + line.reason);
        return lines.join(u' ');
    }
    [[nodiscard]] QString fault() const
    {
        return done ? QString() : codeName(done.error().code) + u' ' + done.error().details.value(u"reason").toString();
    }
};

Table read(const QByteArray &bytes)
{
    Table table;
    const TableReading reading{{"code", "name"}, {"code"}, [&](const TableRow &row) { table.rows.push_back(row); }, table.rejected};
    table.done = readTable(bytes, reading);
    return table;
}

QByteArray gb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder(text);
}

} // namespace

class TableFileTest : public QObject {
    Q_OBJECT
private slots:
    void readsRows_data();
    void readsRows();
    void rejectsLines_data();
    void rejectsLines();
    void refusesFiles_data();
    void refusesFiles();
    void readsGb18030();
    void keepsTextCutInItsLastCharacter();
    void refusesFilesTooLarge();
    void saysWhichFileCannotBeRead();
    void writesWhatItReads();
    void survivesNoise();
};

void TableFileTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::newRow("plain") << QByteArray("code,name\n1,a\n2,b\n") << "2:1|a 3:2|b";
    QTest::newRow("any order, other columns") << QByteArray("name,note,code\na,x,1\n") << "2:1|a";
    QTest::newRow("a column that is not there") << QByteArray("code\n1\n") << "2:1|";
    QTest::newRow("header in capitals") << QByteArray("CODE, Name \n1,a\n") << "2:1|a";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "code,name\n1,药\n") << "2:1|药";
    QTest::newRow("CRLF") << QByteArray("code,name\r\n1,a\r\n2,b\r\n") << "2:1|a 3:2|b";
    QTest::newRow("CR") << QByteArray("code,name\r1,a\r2,b") << "2:1|a 3:2|b";
    QTest::newRow("no last line break") << QByteArray("code,name\n1,a") << "2:1|a";
    QTest::newRow("quotes") << QByteArray("code,name\n\"1\",\"a, \"\"b\"\"\"\n") << "2:1|a, \"b\"";
    QTest::newRow("line breaks in quotes count") << QByteArray("code,name\n1,\"a\n\nb\"\n2,c\n") << "2:1|a\n\nb 5:2|c";
    QTest::newRow("empty lines count but are no rows") << QByteArray("\n\ncode,name\n\n1,a\n  \n,\n2,b\n") << "5:1|a 8:2|b";
    QTest::newRow("semicolons") << QByteArray("code;name\n1;a,b\n") << "2:1|a,b";
    QTest::newRow("tabs") << QByteArray("code\tname\n1\ta\n") << "2:1|a";
    QTest::newRow("blanks around") << QByteArray("code,name\n 1 ,\" a \"\n") << "2:1|a";
    QTest::newRow("empty cells at the end") << QByteArray("code,name\n1,a,,\n") << "2:1|a";
    QTest::newRow("a quote inside") << QByteArray("code,name\n1,5\" x\n") << "2:1|5\" x";
    QTest::newRow("header only") << QByteArray("code,name\n") << "";
}

void TableFileTest::readsRows()
{
    QFETCH(QByteArray, bytes);
    const Table table = read(bytes);
    QVERIFY2(table.done.has_value(), qPrintable(table.fault()));
    QTEST(table.text(), "rows");
    QCOMPARE(table.faults(), QString());
}

void TableFileTest::rejectsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("faults");
    QTest::newRow("too few") << QByteArray("code,name\n1\n2,b\n") << "3:2|b" << "2::FIELD_COUNT";
    QTest::newRow("too many") << QByteArray("code,name\n1,a,x\n2,b\n") << "3:2|b" << "2::FIELD_COUNT";
    QTest::newRow("cut in the last line") << QByteArray("code,name\n1,a\n2") << "2:1|a" << "3::TRUNCATED";
    QTest::newRow("cut within quotes") << QByteArray("code,name\n1,a\n2,\"b\nc") << "2:1|a" << "3::TRUNCATED";
    QTest::newRow("ten thousand characters and one") << "code,name\n1," + QByteArray(10'001, 'x') + "\n2,b\n" << "3:2|b" << "2:name:TOO_LONG";
    QTest::newRow("millions of characters")
        << "code,name\n1,\"" + QByteArray(3'000'000, 'x') + "\"\n2,b\n" << "3:2|b" << "2:name:TOO_LONG";
}

void TableFileTest::rejectsLines()
{
    QFETCH(QByteArray, bytes);
    const Table table = read(bytes);
    QVERIFY2(table.done.has_value(), qPrintable(table.fault()));
    QTEST(table.text(), "rows");
    QTEST(table.faults(), "faults");
}

void TableFileTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "TABLE_INVALID EMPTY";
    QTest::newRow("blank") << QByteArray("\n\n") << "TABLE_INVALID EMPTY";
    QTest::newRow("a needed column missing") << QByteArray("name\na\n") << "TABLE_INVALID MISSING_COLUMN";
    QTest::newRow("a column twice") << QByteArray("code,name,code\n1,a,2\n") << "TABLE_INVALID DUPLICATE_COLUMN";
    QTest::newRow("a header never closed") << QByteArray("\"code,name\n1,a\n") << "TABLE_INVALID TRUNCATED";
    QTest::newRow("UTF-16 little") << QByteArray("\xFF\xFE" "c\0o\0d\0e\0", 10) << "ENCODING_UNKNOWN UTF16";
    QTest::newRow("UTF-16 big") << QByteArray("\xFE\xFF\0c\0o", 6) << "ENCODING_UNKNOWN UTF16";
    QTest::newRow("UTF-16 without mark") << QByteArray("c\0o\0d\0e\0,\0", 10) << "ENCODING_UNKNOWN NUL_BYTE";
    QTest::newRow("damaged UTF-8") << QByteArray("code,name\n1,阿司\xFF匹林肠溶片\n") << "ENCODING_UNKNOWN DAMAGED_UTF8";
    QTest::newRow("neither") << QByteArray("code,name\n1,\xE9t\xE9\xFF\n") << "ENCODING_UNKNOWN NOT_UTF8_NOT_GB18030";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << "ENCODING_UNKNOWN NUL_BYTE";
}

void TableFileTest::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    const Table table = read(bytes);
    QTEST(table.fault(), "fault");
    QVERIFY(table.rows.empty());
}

void TableFileTest::readsGb18030()
{
    const QString names = "code,name\n1,阿莫西林胶囊\n2,龟龄集\n3,㙍㐂𠀀\n"; // two and four byte characters
    QCOMPARE(read(gb18030(names)).text(), read(names.toUtf8()).text());
    QCOMPARE(read(gb18030(names)).rows.size(), 3U);
}

void TableFileTest::keepsTextCutInItsLastCharacter()
{
    const QString whole = "code,name\n1,阿莫西林\n2,阿司匹林";
    for (const int cut : {1, 2}) {
        const Table table = read(whole.toUtf8().chopped(cut));
        QCOMPARE(table.text(), QString("2:1|阿莫西林 3:2|阿司匹"));
    }
    QCOMPARE(read(gb18030(whole).chopped(1)).text(), QString("2:1|阿莫西林 3:2|阿司匹"));
}

void TableFileTest::refusesFilesTooLarge()
{
    QCOMPARE(read(QByteArray(mostTableBytes + 1, 'x')).fault().trimmed(), QString("FILE_TOO_LARGE"));
    const Table table = read("code\n" + QByteArray("1\n").repeated(mostTableRows + 1));
    QCOMPARE(table.fault(), QString("TABLE_INVALID TOO_MANY_ROWS"));
}

void TableFileTest::saysWhichFileCannotBeRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("none.csv");
    const auto bytes = readTableBytes(path);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(bytes.error().details.value(u"file").toString(), path);
    QVERIFY(!readTableBytes(folder.path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(mostTableBytes + 1));
    QCOMPARE(readTableBytes(path).error().code, ErrorCode::FileTooLarge);
}

void TableFileTest::writesWhatItReads()
{
    const QStringList cells{"a,b", "say \"x\"", "two\nlines", "药;1:2", "", "plain"};
    std::vector<RejectedLine> rejected;
    QStringList back;
    const QStringList names{"a", "b", "c", "d", "e", "f"};
    const TableReading reading{names, names, [&](const TableRow &row) { back = row.cells; }, rejected};
    QVERIFY(readTable(tableLine(names) + tableLine(cells), reading));
    QCOMPARE(back, cells);
    QCOMPARE(tableLine({"a", "", "b"}), QByteArray("a,,b\n"));
}

void TableFileTest::survivesNoise()
{
    std::mt19937 random(5);
    const QByteArray alphabet("code,name\n\r\"\"\",;\t \xE9\x98\xBF\xB0\xA2 1");
    for (int i = 0; i < 3'000; ++i) {
        QByteArray bytes = i % 2 == 0 ? QByteArray("code,name\n") : QByteArray();
        const auto length = random() % 200;
        for (unsigned n = 0; n < length; ++n)
            bytes += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        const Table table = read(bytes);
        const auto lines = bytes.count('\n') + bytes.count('\r') + 1;
        for (const TableRow &row : table.rows) {
            QCOMPARE(row.cells.size(), 2);
            QVERIFY(row.line >= 2 && row.line <= lines);
        }
    }
}

QTEST_APPLESS_MAIN(TableFileTest)
#include "tst_table_file.moc"
