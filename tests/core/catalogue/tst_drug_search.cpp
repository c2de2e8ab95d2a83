// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/DrugSearch.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace yaogui;

namespace {

Drug drug(qint64 id, const QString &genericName, const QString &tradeName = {})
{
    Drug drug;
    drug.id.value = id;
    drug.code = QString("YP-%1").arg(id, 4, 10, QChar(u'0'));
    drug.genericName = genericName;
    drug.tradeName = tradeName;
    return drug;
}

std::vector<Drug> shelf()
{
    std::vector<Drug> drugs{
        drug(1, "阿托伐他汀钙片", "立普妥"), drug(2, "布洛芬缓释胶囊", "芬必得"), drug(3, "参苓白术散"), drug(4, "白术"),
        drug(5, "长春西汀注射液"), drug(6, "复方阿胶浆", "东阿"), drug(7, "阿莫西林胶囊", "阿莫仙"), drug(8, "阿莫西林克拉维酸钾片"),
        drug(9, "维生素C片"), drug(10, "布洛芬混悬液", "美林"), drug(11, "氨咖黄敏胶囊"), drug(12, "安宫牛黄丸"), drug(13, "阿奇霉素片", "希舒美"),
        drug(14, "小儿氨酚黄那敏颗粒", "护彤"), drug(15, "重组人干扰素α2b滴眼液"), drug(16, "购物袋"), drug(17, "绿豆枕"),
    };
    drugs[0].ean = "6901234567892";
    drugs[0].insuranceCode = "XC10AAA281A001010100001";
    drugs[0].approvalNumber = "国药准字H20051408";
    drugs[0].prefixes = {{"8385793", 1}, {"8385794", 10}};
    drugs[1].approvalNumber = "国药准字HJ20130001";
    drugs[2].approvalNumber = "国药准字Z11020001";
    drugs[2].ean = "6901028075831";
    drugs[2].prefixes = {{"06901028075831", 1}};
    drugs[15].code = "BAG";
    return drugs;
}

QString ids(const std::vector<DrugId> &drugs)
{
    QStringList texts;
    for (const DrugId id : drugs)
        texts.append(QString::number(id.value));
    return texts.join(u' ');
}

} // namespace

class DrugSearchTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void findsByOneHanCharacter();
    void ranksAsWritten();
    void keepsTheCatalogueOrderAmongEquals();
    void givesAtMostWhatWasAsked();
    void knowsChangedDrugs();
    void survivesBadQueries();
    void isReadByManyThreads();
};

void DrugSearchTest::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("hits");
    const auto add = [](const char *name, const QString &query, const QString &hits) { QTest::newRow(name) << query << hits; };
    add("initials", "atfttgp", "1");
    add("initials, beginning", "atft", "1");
    add("initials, capitals", "ATFT", "1");
    add("initials, inside", "ftt", "1");
    add("initials of the trade name", "lpt", "1");
    add("full pinyin", "atuofatatinggaipian", "1");
    add("full pinyin, beginning", "atuofata", "1");
    add("full pinyin, cut in a syllable", "atuofat", "1");
    add("full pinyin, inside", "mangniuhuang", "");
    add("full pinyin, inside, whole", "niuhuang", "12");
    add("initials and syllables mixed", "atuoft", "1");
    add("zh sh ch as initials", "chchxt", "5");
    add("Han and letters", "布luofen", "10 2");
    add("letters and Han", "buluo芬", "10 2");
    add("Han", "莫西林", "7 8");
    add("Han of the trade name", "芬必", "2");
    add("Han with a blank", "阿莫 西林", "7 8");
    add("polyphone 白术", "baizhu", "4 3");
    add("polyphone 白术, initials", "bz", "4 3");
    add("polyphone 参苓", "slbzs", "3");
    add("polyphone 参苓, whole", "shenlingbaizhusan", "3");
    add("polyphone 长春西汀", "ccxt", "5");
    add("polyphone 长春西汀, whole", "changchunxiting", "5");
    add("polyphone 阿胶", "ejiao", "6");
    add("polyphone 阿胶, other reading", "fufangajiao", "6");
    add("polyphone 重组", "czrgrs", "15");
    add("polyphone 东阿", "donge", "6");
    add("Greek and digits", "a2b", "15");
    add("Latin letter of a name", "wsscp", "9");
    add("ü as v", "lvdou", "17");
    add("ü as u", "ludou", "17");
    add("EAN", "6901234567892", "1");
    add("GTIN-14 of the EAN as prefix", "06901028075831", "3");
    add("EAN as a GTIN-14", "06901234567892", "1");
    add("EAN, beginning", "690123", "1");
    add("own code", "YP-0010", "10");
    add("own code as typed", "yp0010", "10");
    add("own code of letters", "bag", "16");
    add("insurance code", "XC10AAA281A001010100001", "1");
    add("insurance code, beginning", "xc10aa", "1");
    add("approval number", "国药准字H20051408", "1");
    add("approval number, beginning", "国药准字H2005", "1");
    add("approval number without words", "H20051408", "1");
    add("approval number, digits", "20051408", "1");
    add("approval number, two letters", "HJ20130001", "2");
    add("approval number, two letters, digits", "20130001", "2");
    add("trace code", "83857930000879766660", "1");
    add("trace code as printed", "8385793 0000879766660", "1");
    add("trace code of a middle pack", "83857940000879766660", "1");
    add("trace prefix", "8385793", "1");
    add("trace code nobody knows", "89999990000879766660", "");
    add("nobody", "zzzz", "");
    add("nobody, Han", "青霉", "");
}

void DrugSearchTest::finds()
{
    const DrugSearch search(shelf());
    QFETCH(QString, query);
    QTEST(ids(search.find(query)), "hits");
}

void DrugSearchTest::findsByOneHanCharacter()
{
    const DrugSearch search(shelf());
    QCOMPARE(ids(search.find(u"莫")), QString("7 8"));
    QCOMPARE(ids(search.find(u"袋")), QString("16"));
    QCOMPARE(ids(search.find(u"仙")), QString("7"));
}

void DrugSearchTest::ranksAsWritten()
{
    // A whole code; then the beginning of generic names by initials, of trade names, by full pinyin; then inside.
    std::vector<Drug> drugs{drug(1, "复方氨酚那敏颗粒"), drug(2, "安乃近片"), drug(3, "甲硝唑片", "氨诺"), drug(4, "阿尼西坦"), drug(5, "阿尼"), drug(7, "氨咖黄敏胶囊")};
    drugs.push_back(drug(6, "购物袋"));
    drugs.back().code = "AN";
    const DrugSearch search(drugs);
    QCOMPARE(ids(search.find(u"an")), QString("6 5 2 4 3 7 1"));
}

void DrugSearchTest::keepsTheCatalogueOrderAmongEquals()
{
    std::vector<Drug> drugs;
    for (int i = 1; i <= 40; ++i)
        drugs.push_back(drug(100 - i, "板蓝根颗粒"));
    const auto hits = DrugSearch(drugs).find(u"blg");
    QCOMPARE(hits.size(), 40U);
    for (std::size_t i = 0; i < hits.size(); ++i)
        QCOMPARE(hits[i].value, 99 - static_cast<qint64>(i));
}

void DrugSearchTest::givesAtMostWhatWasAsked()
{
    std::vector<Drug> drugs;
    for (int i = 1; i <= 200; ++i)
        drugs.push_back(drug(i, "板蓝根颗粒"));
    const DrugSearch search(drugs);
    QCOMPARE(search.find(u"blg").size(), 50U);
    QCOMPARE(ids(search.find(u"blg", 3)), QString("1 2 3"));
    QCOMPARE(search.find(u"blg", 0).size(), 0U);
    QCOMPARE(search.find(u"blg", 1'000).size(), 200U);
}

void DrugSearchTest::knowsChangedDrugs()
{
    const DrugSearch before(shelf());
    const DrugSearch after = before.updated({drug(1, "瑞舒伐他汀钙片", "可定"), drug(99, "板蓝根颗粒")});
    QCOMPARE(ids(after.find(u"立普妥")), QString());
    QCOMPARE(ids(after.find(u"6901234567892")), QString());
    QCOMPARE(ids(after.find(u"kd")), QString("1"));
    QCOMPARE(ids(after.find(u"blg")), QString("99"));
    QCOMPARE(ids(after.find(u"amxl")), QString("7 8"));
    QCOMPARE(ids(before.find(u"立普妥")), QString("1")); // the old value stays what it was
    const DrugSearch again = after.updated({drug(1, "阿托伐他汀钙片", "阿乐"), drug(100, "感冒灵颗粒")});
    QCOMPARE(ids(again.find(u"阿乐")), QString("1"));
    QCOMPARE(ids(again.find(u"可定")), QString());
    QCOMPARE(ids(again.find(u"blg")), QString("99"));
    QCOMPARE(ids(again.find(u"gml")), QString("100"));
}

void DrugSearchTest::survivesBadQueries()
{
    const DrugSearch search(shelf());
    for (const QString &query : {QString(), QString(" \t\n"), QString(10'000, u'a'), QString(10'000, u'阿'), QString("\x01\x02"),
             QString("🙂"), QString("-()"), QString(QChar(0xD800)), QString("' OR 1=1 --"), QString(200, u'8')})
        QCOMPARE(ids(search.find(query)), QString());
    QCOMPARE(ids(DrugSearch().find(u"a")), QString());
    QCOMPARE(search.find(QString(60, u'a')).size(), 0U);
    QCOMPARE(ids(DrugSearch({drug(1, QString(300, u'阿'))}).find(QString(60, u'a'))), QString("1"));
    QCOMPARE(ids(DrugSearch({drug(1, QString())}).find(u"a")), QString());
}

void DrugSearchTest::isReadByManyThreads()
{
    const DrugSearch search(shelf());
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 500; ++n)
                right += ids(search.find(u"amxl")) == "7 8" ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 2'000);
}

QTEST_APPLESS_MAIN(DrugSearchTest)
#include "tst_drug_search.moc"
