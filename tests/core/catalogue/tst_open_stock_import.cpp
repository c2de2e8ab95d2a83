// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/OpenStockImport.h"

#include <QTest>

using namespace yaogui;

namespace {

const QByteArray header = "drug,lot,production_date,expiry,quantity,cost,trace_codes\n";

StockDirectory directory()
{
    StockDirectory shop;
    shop.drugByCode = [](const QString &code) -> std::optional<Drug> {
        Drug drug;
        drug.code = code;
        drug.id.value = code == "D1" ? 1 : code == "D2" ? 2 : code == "HERB" ? 3 : 0;
        drug.drugClass = code == "HERB" ? DrugClass::HerbalPiece : DrugClass::OtcB;
        return drug.id.isNull() ? std::nullopt : std::optional(drug);
    };
    shop.ownerOfTraceCode = [](const QString &code) -> std::optional<CodeOwner> {
        if (code.startsWith("8000001"))
            return CodeOwner{DrugId{1}, 1};
        if (code.startsWith("8000010"))
            return CodeOwner{DrugId{1}, 10};
        if (code.startsWith("8000002"))
            return CodeOwner{DrugId{2}, 1};
        return std::nullopt;
    };
    shop.isTraceCodeKnown = [](const QString &code) { return code.endsWith("9999"); };
    return shop;
}

QString faultsOf(const QByteArray &lines)
{
    const auto import = OpenStockImport::parse(header + lines, directory());
    if (!import)
        return codeName(import.error().code);
    QStringList faults;
    for (const RejectedLine &line : import->rejected)
        faults.append(QString::number(line.line) + u':' + line.column + u':' + line.reason);
    return faults.join(u' ');
}

} // namespace

class OpenStockImportTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryField();
    void takes_data();
    void takes();
    void rejects_data();
    void rejects();
    void aMiddlePackCountsItsBoxes();
    void worksWithoutAStoreOfCodes();
    void refusesWithoutItsColumns();
};

void OpenStockImportTest::readsEveryField()
{
    const QByteArray line = "D1,L-7,2025-01-31,2027-12-31,3,12.345678,80000011234567890123; 80000011234567890124\n";
    const auto import = OpenStockImport::parse(header + line, directory());
    QVERIFY(import.has_value());
    QCOMPARE(import->lines.size(), 1U);
    const OpenStockLine &read = import->lines.front();
    QCOMPARE(read.line, 2);
    QCOMPARE(read.drug.value, 1);
    QCOMPARE(read.drugCode, QString("D1"));
    QCOMPARE(read.lot, QString("L-7"));
    QCOMPARE(read.productionDate, QDate(2025, 1, 31));
    QCOMPARE(read.expiry, QDate(2027, 12, 31));
    QCOMPARE(read.quantity.units(), 30'000);
    QCOMPARE(read.cost.units(), 12'345'678);
    QCOMPARE(read.traceCodes, QStringList({"80000011234567890123", "80000011234567890124"}));
    QCOMPARE(read.boxes, std::vector<int>({1, 1}));
}

void OpenStockImportTest::takes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no production date, no cost, no codes") << QByteArray("D1,L,,2027-01-01,1,,\n");
    QTest::newRow("parts of a pack of herbs") << QByteArray("HERB,L,,2027-01-01,0.2505,1,\n");
    QTest::newRow("a middle pack stands for ten") << QByteArray("D1,L,,2027-01-01,10,1,80000101234567890123\n");
    QTest::newRow("a code of an unknown prefix") << QByteArray("D1,L,,2027-01-01,1,1,ABC-(01)/x\n");
    QTest::newRow("a GS1 string") << QByteArray("D1,L,,2027-01-01,1,1,\"0106901234567892211A\x1D" "10L\"\n");
    QTest::newRow("a hundred characters") << "D1,L,,2027-01-01,1,1," + QByteArray(100, '7') + '\n';
    QTest::newRow("leap day") << QByteArray("D1,L,2024-02-29,2028-02-29,1,0,\n");
}

void OpenStockImportTest::takes()
{
    QFETCH(QByteArray, line);
    QCOMPARE(faultsOf(line), QString());
}

void OpenStockImportTest::rejects_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("faults");
    QTest::newRow("no drug") << QByteArray(",L,,2027-01-01,1,1,\n") << "2:drug:EMPTY";
    QTest::newRow("unknown drug") << QByteArray("D7,L,,2027-01-01,1,1,\n") << "2:drug:DRUG_UNKNOWN";
    QTest::newRow("no lot") << QByteArray("D1,,,2027-01-01,1,1,\n") << "2:lot:EMPTY";
    QTest::newRow("no expiry") << QByteArray("D1,L,,,1,1,\n") << "2:expiry:EMPTY";
    QTest::newRow("no such day") << QByteArray("D1,L,,2027-02-29,1,1,\n") << "2:expiry:NOT_A_DATE";
    QTest::newRow("another way to write it") << QByteArray("D1,L,,2027/01/01,1,1,\n") << "2:expiry:NOT_A_DATE";
    QTest::newRow("without zeros") << QByteArray("D1,L,,2027-1-1,1,1,\n") << "2:expiry:NOT_A_DATE";
    QTest::newRow("long ago") << QByteArray("D1,L,1999-12-31,2027-01-01,1,1,\n") << "2:production_date:DATE_OUT_OF_RANGE";
    QTest::newRow("far away") << QByteArray("D1,L,,2101-01-01,1,1,\n") << "2:expiry:DATE_OUT_OF_RANGE";
    QTest::newRow("the wrong way round") << QByteArray("D1,L,2027-01-01,2027-01-01,1,1,\n") << "2:expiry:EXPIRY_BEFORE_PRODUCTION";
    QTest::newRow("none") << QByteArray("D1,L,,2027-01-01,0,1,\n") << "2:quantity:ZERO";
    QTest::newRow("below none") << QByteArray("D1,L,,2027-01-01,-1,1,\n") << "2:quantity:NEGATIVE";
    QTest::newRow("half a pack") << QByteArray("D1,L,,2027-01-01,1.5,1,\n") << "2:quantity:NOT_WHOLE";
    QTest::newRow("five decimals") << QByteArray("HERB,L,,2027-01-01,0.00001,1,\n") << "2:quantity:TOO_MANY_DECIMALS";
    QTest::newRow("cost below zero") << QByteArray("D1,L,,2027-01-01,1,-1,\n") << "2:cost:NEGATIVE";
    QTest::newRow("more codes than packs")
        << QByteArray("D1,L,,2027-01-01,1,1,80000011234567890123;80000011234567890124\n") << "2:trace_codes:TOO_MANY_CODES";
    QTest::newRow("a middle pack for nine") << QByteArray("D1,L,,2027-01-01,9,1,80000101234567890123\n") << "2:trace_codes:TOO_MANY_CODES";
    QTest::newRow("a code too long") << "D1,L,,2027-01-01,1,1," + QByteArray(101, '7') + '\n' << "2:trace_codes:CODE_TOO_LONG";
    QTest::newRow("a code of Han") << QByteArray("D1,L,,2027-01-01,1,1,追溯码\n") << "2:trace_codes:CODE_NOT_PRINTABLE";
    QTest::newRow("a code with a bell") << QByteArray("D1,L,,2027-01-01,1,1,800\x07" "1\n") << "2:trace_codes:CODE_NOT_PRINTABLE";
    QTest::newRow("twice in a line") << QByteArray("D1,L,,2027-01-01,2,1,A1;A1\n") << "2:trace_codes:DUPLICATE_TRACE";
    QTest::newRow("twice in the file")
        << QByteArray("D1,L,,2027-01-01,1,1,A1\nD1,M,,2027-01-01,1,1,A1\n") << "3:trace_codes:DUPLICATE_TRACE";
    QTest::newRow("a rejected line takes no code")
        << QByteArray("D1,L,,2027-01-01,1,1,A1;A2\nD1,M,,2027-01-01,1,1,A1\n") << "2:trace_codes:TOO_MANY_CODES";
    QTest::newRow("already in the store") << QByteArray("D1,L,,2027-01-01,1,1,A9999\n") << "2:trace_codes:TRACE_KNOWN";
    QTest::newRow("another drug's") << QByteArray("D1,L,,2027-01-01,1,1,80000021234567890123\n") << "2:trace_codes:TRACE_WRONG_DRUG";
    QTest::newRow("cut") << QByteArray("D1,L,,2027-01-01,1,1,\nD2,L") << "3::TRUNCATED";
}

void OpenStockImportTest::rejects()
{
    QFETCH(QByteArray, lines);
    QTEST(faultsOf(lines), "faults");
}

void OpenStockImportTest::aMiddlePackCountsItsBoxes()
{
    const auto import = OpenStockImport::parse(header + "D1,L,,2027-01-01,11,1,80000101234567890123;80000011234567890125\n", directory());
    QVERIFY(import.has_value());
    QCOMPARE(import->lines.size(), 1U);
    QCOMPARE(import->lines[0].boxes, std::vector<int>({10, 1}));
}

void OpenStockImportTest::worksWithoutAStoreOfCodes()
{
    StockDirectory bare;
    bare.drugByCode = directory().drugByCode;
    const auto import = OpenStockImport::parse(header + "D1,L,,2027-01-01,1,1,80000021234567899999\n", bare);
    QVERIFY(import.has_value());
    QCOMPARE(import->lines.size(), 1U);
}

void OpenStockImportTest::refusesWithoutItsColumns()
{
    const auto import = OpenStockImport::parse("drug,lot,quantity\n", directory());
    QVERIFY(!import);
    QCOMPARE(import.error().details.value(u"column").toString(), QString("expiry"));
}

QTEST_APPLESS_MAIN(OpenStockImportTest)
#include "tst_open_stock_import.moc"
