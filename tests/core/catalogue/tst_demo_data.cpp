// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/DemoData.h"
#include "core/catalogue/DrugSearch.h"
#include "core/catalogue/OpenStockImport.h"
#include "core/codes/CheckDigits.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace yaogui;

namespace {

const QDate today(2026, 3, 1);

std::vector<Drug> demoDrugs()
{
    const auto import = CatalogueImport::parse(demo::catalogueFile());
    std::vector<Drug> drugs;
    if (!import || !import->rejected.empty())
        return drugs;
    for (const CatalogueLine &line : import->lines) {
        drugs.push_back(line.drug);
        drugs.back().id.value = static_cast<qint64>(drugs.size());
    }
    return drugs;
}

bool isOtc(const Drug &drug)
{
    return drug.drugClass == DrugClass::OtcA || drug.drugClass == DrugClass::OtcB;
}

/// A shop that knows the demo catalogue.
struct Shop {
    std::vector<Drug> drugs = demoDrugs();
    std::map<QString, const Drug *> byCode;
    std::map<QString, CodeOwner> byPrefix;

    Shop()
    {
        for (const Drug &drug : drugs) {
            byCode[drug.code] = &drug;
            for (const TracePrefix &prefix : drug.prefixes)
                byPrefix[prefix.prefix] = {drug.id, prefix.boxes};
        }
    }
    [[nodiscard]] Result<OpenStockImport> stock(QDate day) const
    {
        StockDirectory directory;
        directory.drugByCode = [this](const QString &code) {
            return byCode.contains(code) ? std::optional(*byCode.at(code)) : std::nullopt;
        };
        directory.ownerOfTraceCode = [this](const QString &code) {
            return byPrefix.contains(code.left(7)) ? std::optional(byPrefix.at(code.left(7))) : std::nullopt;
        };
        return OpenStockImport::parse(demo::openStockFile(day), directory);
    }
};

} // namespace

class DemoDataTest : public QObject {
    Q_OBJECT
private slots:
    void isAWholeCatalogue();
    void insuranceCodesAreWellFormed();
    void whatIsInventedIsMarked();
    void hasStockOfEveryKind();
    void datesMoveWithTheDay_data();
    void datesMoveWithTheDay();
    void isFoundByPinyin_data();
    void isFoundByPinyin();
    void isFoundByItsOwnCodes();
};

void DemoDataTest::isAWholeCatalogue()
{
    const std::vector<Drug> drugs = demoDrugs();
    QVERIFY(drugs.size() >= 1'300);
    const auto count = [&](auto test) { return std::count_if(drugs.begin(), drugs.end(), test); };
    QVERIFY(count(isOtc) >= 300);
    QVERIFY(count([](const Drug &d) { return isOtc(d) && d.isInsurable(); }) >= 100);
    QVERIFY(count([](const Drug &d) { return d.drugClass == DrugClass::Prescription; }) >= 300);
    for (const DrugClass drugClass : {DrugClass::HerbalPiece, DrugClass::HealthFood, DrugClass::Device, DrugClass::Other})
        QVERIFY(count([&](const Drug &d) { return d.drugClass == drugClass; }) >= 10);
    QVERIFY(count([](const Drug &d) { return d.genericName == "购物袋"; }) >= 1);
    QVERIFY(count([](const Drug &d) { return isOtc(d) && d.prefixes.empty(); }) >= 1);
    QVERIFY(count([](const Drug &d) { return d.level == InsuranceLevel::A; }) >= 50);
    QVERIFY(count([](const Drug &d) { return d.level == InsuranceLevel::B; }) >= 50);
    QVERIFY(count([](const Drug &d) { return d.price.units() % 10'000 != 0; }) >= 10); // more than two decimals
    QVERIFY(count([](const Drug &d) { return d.isCold(); }) >= 10);
}

void DemoDataTest::insuranceCodesAreWellFormed()
{
    static const QRegularExpression form("^(X[A-Z0-9]{22}|Z[A-Z0-9]{19})$");
    QSet<QString> codes;
    for (const Drug &drug : demoDrugs()) {
        if (drug.insuranceCode.isEmpty())
            continue;
        QVERIFY2(form.match(drug.insuranceCode).hasMatch(), qPrintable(drug.insuranceCode));
        QVERIFY2(!codes.contains(drug.insuranceCode), qPrintable(drug.insuranceCode));
        codes.insert(drug.insuranceCode);
    }
    QVERIFY(codes.size() >= 500);
}

void DemoDataTest::whatIsInventedIsMarked()
{
    QSet<QString> eans;
    for (const Drug &drug : demoDrugs()) {
        QVERIFY2(drug.approvalNumber.isEmpty() || drug.approvalNumber.contains("9999"), qPrintable(drug.approvalNumber));
        if (!drug.ean.isEmpty()) {
            QVERIFY(drug.ean.startsWith("69999") && drug.ean.size() == 13 && closesGs1Sum(drug.ean));
            QVERIFY(!eans.contains(drug.ean));
            eans.insert(drug.ean);
        }
        for (const TracePrefix &prefix : drug.prefixes)
            QVERIFY(prefix.prefix.size() == 7 && prefix.prefix.startsWith("899"));
        const bool isOnNoCodeList = drug.approvalNumber.startsWith("国药准字H9999900");
        const bool needsCode = drug.isMedicine() && drug.drugClass != DrugClass::HerbalPiece && !isOnNoCodeList;
        QCOMPARE(!drug.prefixes.empty(), needsCode);
    }
}

void DemoDataTest::hasStockOfEveryKind()
{
    const Shop shop;
    const auto stock = shop.stock(today);
    QVERIFY(stock.has_value());
    QVERIFY(stock->rejected.empty());
    qsizetype boxes = 0;
    qsizetype sellableOtc = 0;
    qsizetype insurableOtc = 0;
    qsizetype prescription = 0;
    int nearLots = 0;
    int expiredLots = 0;
    int codelessLots = 0;
    QSet<QString> lots;
    std::map<QString, int> lotsOfDrug;
    for (const OpenStockLine &line : stock->lines) {
        const Drug &drug = *shop.byCode.at(line.drugCode);
        const qsizetype codes = line.traceCodes.size();
        boxes += codes;
        ++lotsOfDrug[line.drugCode];
        QVERIFY2(!lots.contains(line.drugCode + u'/' + line.lot), qPrintable(line.drugCode));
        lots.insert(line.drugCode + u'/' + line.lot);
        const bool isExpired = line.expiry < today;
        expiredLots += isExpired ? 1 : 0;
        nearLots += !isExpired && line.expiry < today.addMonths(6) ? 1 : 0;
        codelessLots += !drug.prefixes.empty() && codes == 0 ? 1 : 0;
        prescription += drug.drugClass == DrugClass::Prescription && !isExpired ? codes : 0;
        sellableOtc += isOtc(drug) && !isExpired ? codes : 0;
        insurableOtc += isOtc(drug) && !isExpired && drug.isInsurable() ? codes : 0;
        for (const QString &code : line.traceCodes)
            QVERIFY2(code.size() == 20 && isDigits(code) && code.startsWith(drug.prefixes.front().prefix), qPrintable(code));
    }
    QVERIFY(boxes >= 700);
    QVERIFY(sellableOtc >= 500);
    QVERIFY(insurableOtc >= 200);
    QVERIFY(prescription >= 50);
    QVERIFY(nearLots >= 5 && expiredLots >= 5 && codelessLots >= 10);
    QVERIFY(std::count_if(lotsOfDrug.begin(), lotsOfDrug.end(), [](const auto &entry) { return entry.second > 1; }) >= 10);
}

void DemoDataTest::datesMoveWithTheDay_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate day : {QDate(2026, 1, 1), QDate(2028, 2, 29), QDate(2035, 12, 31)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void DemoDataTest::datesMoveWithTheDay()
{
    QFETCH(QDate, day);
    const Shop shop;
    const auto then = shop.stock(day);
    const auto now = shop.stock(today);
    QVERIFY(then.has_value() && then->rejected.empty());
    QCOMPARE(then->lines.size(), now->lines.size());
    for (std::size_t i = 0; i < then->lines.size(); ++i) {
        QCOMPARE(day.daysTo(then->lines[i].expiry), today.daysTo(now->lines[i].expiry));
        QCOMPARE(then->lines[i].traceCodes, now->lines[i].traceCodes);
    }
}

void DemoDataTest::isFoundByPinyin_data()
{
    QTest::addColumn<QString>("name");
    const auto add = [](const char *query, const QString &name) { QTest::newRow(query) << name; };
    add("blfhsjn", "布洛芬缓释胶囊");
    add("baizhu", "白术"); // not shu
    add("gouwudai", "购物袋");
    add("atft", "阿托伐他汀钙片");
    add("altft", "阿托伐他汀钙片"); // by its trade name 安立他伐汀
    add("ccxt", "长春西汀片"); // chang, not zhang
    add("changchunxitingzhusheye", "长春西汀注射液");
    add("slbzs", "参苓白术散"); // shen and zhu
    add("shenlingbaizhukeli", "参苓白术颗粒");
    add("ejiaozhu", "阿胶珠"); // not a
}

/// What a clerk types first finds what is meant first, and has it to sell.
void DemoDataTest::isFoundByPinyin()
{
    QFETCH(QString, name);
    const Shop shop;
    const auto hits = DrugSearch(shop.drugs).find(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!hits.empty());
    const auto drugOf = [&shop](DrugId id) -> const Drug & { return shop.drugs[static_cast<std::size_t>(id.value - 1)]; };
    QCOMPARE(drugOf(hits.front()).genericName, name);
    const auto stock = shop.stock(today);
    QVERIFY(stock.has_value());
    QVERIFY(std::any_of(hits.begin(), hits.end(), [&](DrugId id) {
        return drugOf(id).genericName == name && std::any_of(stock->lines.begin(), stock->lines.end(), [&](const OpenStockLine &line) {
            return line.drugCode == drugOf(id).code && line.expiry > today;
        });
    }));
}

void DemoDataTest::isFoundByItsOwnCodes()
{
    const std::vector<Drug> drugs = demoDrugs();
    const DrugSearch search(drugs);
    for (const Drug &drug : drugs) {
        const auto own = search.find(drug.code, 1);
        QVERIFY2(own.size() == 1 && own.front() == drug.id, qPrintable(drug.code));
        if (!drug.insuranceCode.isEmpty())
            QVERIFY(search.find(drug.insuranceCode, 1).front() == drug.id);
    }
}

QTEST_APPLESS_MAIN(DemoDataTest)
#include "tst_demo_data.moc"
