// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/DrugWords.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;

Q_DECLARE_METATYPE(yaogui::DrugClass)
Q_DECLARE_METATYPE(yaogui::InsuranceLevel)

namespace {

const QByteArray header = "code,generic_name,trade_name,spec,dosage_form,unit,pack_count,maker,approval_number,insurance_code,ean,"
                          "trace_prefixes,class,insurance_level,price,storage\n";
const QByteArray goodLine = "D1,阿司匹林肠溶片,拜阿司匹灵,100mg*30片,片剂,盒,30,BAYER AG,国药准字HJ20160684,XB01ACA055A012010100123,"
                            "6901234567892,8385793:1;8385794:10,处方药,甲,18.2,常温\n";

QString faultsOf(const QByteArray &lines)
{
    const auto import = CatalogueImport::parse(header + lines);
    if (!import)
        return codeName(import.error().code);
    QStringList faults;
    for (const RejectedLine &line : import->rejected)
        faults.append(QString::number(line.line) + u':' + line.column + u':' + line.reason);
    return faults.join(u' ');
}

/// The good line with one column changed.
QByteArray withCell(int column, const QByteArray &cell)
{
    QByteArrayList cells = goodLine.trimmed().split(',');
    cells[column] = cell;
    return cells.join(',') + '\n';
}

enum {
    Code,
    GenericName,
    PackCount = 6,
    Maker,
    InsuranceCode = 9,
    Ean,
    Prefixes,
    Class,
    Level,
    PriceCell,
};

} // namespace

class CatalogueImportTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryField();
    void needsFourColumnsOnly();
    void rejectsCells_data();
    void rejectsCells();
    void rejectsWhatIsTwiceInTheFile();
    void goodLinesStandBesideBadOnes();
    void knowsWordsForClasses_data();
    void knowsWordsForClasses();
    void knowsWordsForLevels_data();
    void knowsWordsForLevels();
    void writesWhatItReads();
    void readsFromAFile();
};

void CatalogueImportTest::readsEveryField()
{
    const auto import = CatalogueImport::parse(header + goodLine);
    QVERIFY(import.has_value());
    QCOMPARE(import->rejected.size(), 0U);
    QCOMPARE(import->lines.size(), 1U);
    QCOMPARE(import->lines.front().line, 2);
    const Drug &drug = import->lines.front().drug;
    QVERIFY(drug.id.isNull());
    QCOMPARE(drug.code, QString("D1"));
    QCOMPARE(drug.genericName, QString("阿司匹林肠溶片"));
    QCOMPARE(drug.tradeName, QString("拜阿司匹灵"));
    QCOMPARE(drug.spec, QString("100mg*30片"));
    QCOMPARE(drug.dosageForm, QString("片剂"));
    QCOMPARE(drug.unit, QString("盒"));
    QCOMPARE(drug.packCount, 30);
    QCOMPARE(drug.maker, QString("BAYER AG"));
    QCOMPARE(drug.approvalNumber, QString("国药准字HJ20160684"));
    QCOMPARE(drug.insuranceCode, QString("XB01ACA055A012010100123"));
    QCOMPARE(drug.ean, QString("6901234567892"));
    QCOMPARE(drug.prefixes, (std::vector<TracePrefix>{{"8385793", 1}, {"8385794", 10}}));
    QCOMPARE(drug.drugClass, DrugClass::Prescription);
    QCOMPARE(drug.level, InsuranceLevel::A);
    QCOMPARE(toText(drug.price), QString("18.20"));
    QCOMPARE(drug.storage, QString("常温"));
    QVERIFY(drug.isInsurable());
}

void CatalogueImportTest::needsFourColumnsOnly()
{
    const auto import = CatalogueImport::parse("price,class,generic_name,code\n0.000001,other,购物袋,BAG\n");
    QVERIFY(import.has_value());
    QCOMPARE(import->lines.size(), 1U);
    QCOMPARE(import->lines.front().drug.packCount, 1);
    QCOMPARE(import->lines.front().drug.price.units(), 1);
    QVERIFY(!import->lines.front().drug.isMedicine());
    for (const char *missing : {"code,generic_name,class\n", "code,generic_name,price\n", "code,class,price\n", "generic_name,class,price\n"}) {
        const auto refused = CatalogueImport::parse(QByteArray(missing));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TableInvalid);
        QVERIFY(!refused.error().details.value(u"column").toString().isEmpty());
    }
}

void CatalogueImportTest::rejectsCells_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char *name, int column, const QByteArray &cell, const QString &fault) {
        QTest::newRow(name) << column << cell << fault;
    };
    add("no code", Code, "", "code:EMPTY");
    add("long code", Code, QByteArray(101, 'x'), "code:TOO_LONG");
    add("no name", GenericName, "", "generic_name:EMPTY");
    add("long name", GenericName, QByteArray("药").repeated(201), "generic_name:TOO_LONG");
    add("control character", GenericName, "阿司\x01匹林", "generic_name:CONTROL_CHARACTER");
    add("escape", Maker, "\x1B[31m", "maker:CONTROL_CHARACTER");
    add("no price", PriceCell, "", "price:EMPTY");
    add("zero price", PriceCell, "0.00", "price:ZERO");
    add("negative price", PriceCell, "-1", "price:NEGATIVE");
    add("words for a price", PriceCell, "约十元", "price:NOT_A_NUMBER");
    add("thousands", PriceCell, "1e3", "price:NOT_A_NUMBER");
    add("sign of the yuan", PriceCell, "¥12", "price:NOT_A_NUMBER");
    add("seven decimals", PriceCell, "1.0000001", "price:TOO_MANY_DECIMALS");
    add("a price too large", PriceCell, "1000000000000", "price:TOO_LARGE");
    add("pack of none", PackCount, "0", "pack_count:ZERO");
    add("pack below none", PackCount, "-3", "pack_count:NEGATIVE");
    add("pack and a half", PackCount, "1.5", "pack_count:NOT_A_NUMBER");
    add("pack too large", PackCount, "99999999999", "pack_count:TOO_LARGE");
    add("EAN check digit", Ean, "6901234567893", "ean:CHECK_DIGIT");
    add("EAN length", Ean, "690123456789", "ean:CHECK_DIGIT");
    add("EAN by a spreadsheet", Ean, "6.90123E+12", "ean:NOT_A_NUMBER");
    add("prefix with letters", Prefixes, "83857A3:1", "trace_prefixes:PREFIX_INVALID");
    add("prefix too short", Prefixes, "838:1", "trace_prefixes:PREFIX_INVALID");
    add("prefix of no boxes", Prefixes, "8385793:0", "trace_prefixes:PREFIX_INVALID");
    add("prefix of what", Prefixes, "8385793:x", "trace_prefixes:PREFIX_INVALID");
    add("prefix twice", Prefixes, "8385793:1;8385793:2", "trace_prefixes:PREFIX_INVALID");
    add("GTIN check digit", Prefixes, "06901234567893:1", "trace_prefixes:PREFIX_INVALID");
    add("no class", Class, "", "class:EMPTY");
    add("a class nobody knows", Class, "丙类OTC", "class:UNKNOWN_CLASS");
    add("a level nobody knows", Level, "丁", "insurance_level:UNKNOWN_LEVEL");
    add("insurance code", InsuranceCode, "X B", "insurance_code:INSURANCE_CODE_INVALID");
}

void CatalogueImportTest::rejectsCells()
{
    QFETCH(int, column);
    QFETCH(QByteArray, cell);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(withCell(column, cell)), QString("2:") + fault);
}

void CatalogueImportTest::rejectsWhatIsTwiceInTheFile()
{
    QCOMPARE(faultsOf(goodLine + withCell(Prefixes, "")), QString("3:code:DUPLICATE_CODE"));
    QCOMPARE(faultsOf(goodLine + withCell(Code, "D2")), QString("3:trace_prefixes:PREFIX_TAKEN"));
    QCOMPARE(faultsOf(goodLine + withCell(Code, "D2").replace("8385793:1;8385794:10", "8385795:1")), QString());
    // A rejected line takes nothing from those after it.
    QCOMPARE(faultsOf(withCell(PriceCell, "0") + goodLine), QString("2:price:ZERO"));
}

void CatalogueImportTest::goodLinesStandBesideBadOnes()
{
    const auto import = CatalogueImport::parse(header + withCell(PriceCell, "-1") + goodLine + "\nD9,\"名\n称\",,,,,,,,,,,otc,,1,\nD10,cut");
    QVERIFY(import.has_value());
    QCOMPARE(import->lines.size(), 2U);
    QCOMPARE(import->lines[0].line, 3);
    QCOMPARE(import->lines[1].line, 5);
    QCOMPARE(import->lines[1].drug.genericName, QString("名 称"));
    QCOMPARE(import->rejected, (std::vector<RejectedLine>{{2, "price", "NEGATIVE"}, {7, "", "TRUNCATED"}}));
}

void CatalogueImportTest::knowsWordsForClasses_data()
{
    QTest::addColumn<DrugClass>("drugClass");
    const auto add = [](DrugClass drugClass, const QStringList &words) {
        for (const QString &word : words)
            QTest::newRow(qPrintable(word)) << drugClass;
    };
    add(DrugClass::Prescription, {"处方", "处方药", "rx", "Rx", "RX", "prescription", "Prescription"});
    add(DrugClass::OtcA, {"甲类OTC", "OTC甲", "otc_a", "OTC-A", "甲类非处方药", "OTC（甲）", "ＯＴＣ甲"});
    add(DrugClass::OtcB, {"乙类OTC", "otc_b", "OTC", "乙类非处方药", "非处方药", "OTC乙"});
    add(DrugClass::HerbalPiece, {"中药饮片", "饮片", "herbal", "HERBAL"});
    add(DrugClass::Device, {"医疗器械", "器械", "device"});
    add(DrugClass::HealthFood, {"保健食品", "保健品", "health_food", "Health Food"});
    add(DrugClass::Other, {"食品", "日用品", "化妆品", "消毒产品", "非药品", "其他", "other", "goods"});
}

void CatalogueImportTest::knowsWordsForClasses()
{
    QFETCH(DrugClass, drugClass);
    const auto found = drugClassOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(found.has_value());
    QCOMPARE(*found, drugClass);
    QCOMPARE(drugClassOf(wordOf(*found)), found);
}

void CatalogueImportTest::knowsWordsForLevels_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<InsuranceLevel>("level");
    for (const QString &word : QStringList{"甲", "甲类", "1", "01", "A", "a"})
        QTest::newRow(qPrintable(word)) << word << InsuranceLevel::A;
    for (const QString &word : QStringList{"乙", "乙类", "2", "02", "B"})
        QTest::newRow(qPrintable(word)) << word << InsuranceLevel::B;
    for (const QString &word : QStringList{"丙", "丙类", "自费", "3", "03", "C"})
        QTest::newRow(qPrintable(word)) << word << InsuranceLevel::OwnPay;
    QTest::newRow("empty") << "" << InsuranceLevel::None;
}

void CatalogueImportTest::knowsWordsForLevels()
{
    QFETCH(QString, word);
    QFETCH(InsuranceLevel, level);
    QVERIFY(insuranceLevelOf(word) == level);
    QVERIFY(insuranceLevelOf(wordOf(level)) == level);
}

void CatalogueImportTest::writesWhatItReads()
{
    const auto first = CatalogueImport::parse(header + goodLine + "D2,\"名称, \"\"引号\"\"\",,5ml;10ml,,瓶,,,,,,,饮片,,0.123456,\n");
    QVERIFY(first.has_value());
    std::vector<Drug> drugs;
    for (const CatalogueLine &line : first->lines)
        drugs.push_back(line.drug);
    QCOMPARE(drugs.size(), 2U);
    const QByteArray file = catalogueFile(drugs);
    const auto second = CatalogueImport::parse(file);
    QVERIFY(second.has_value());
    QCOMPARE(second->rejected.size(), 0U);
    QCOMPARE(second->lines.size(), drugs.size());
    for (std::size_t i = 0; i < drugs.size(); ++i)
        QVERIFY(second->lines[i].drug == drugs[i]);
    QVERIFY(file.startsWith("\xEF\xBB\xBF" + header));
}

void CatalogueImportTest::readsFromAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("c.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + goodLine);
    file.close();
    QCOMPARE(CatalogueImport::read(file.fileName())->lines.size(), 1U);
    QCOMPARE(CatalogueImport::read(folder.filePath("none.csv")).error().code, ErrorCode::FileUnreadable);
}

QTEST_APPLESS_MAIN(CatalogueImportTest)
#include "tst_catalogue_import.moc"
