// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFileInfo>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The contract's sale scripts: every step and every refusal.
class ContractSaleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void refusals_data();
    void refusals();
    void aCashSale();
    void aScriptThatEndsEarlyLeavesTheSaleOpen();
    void aBoxSeenFirstAtTheTillSells();
    void aCaseIsTenBoxes();
    void goodsBySearchWaitForTheirCodes();
    void herbsAreWeighed();
    void linesAreRemoved();
    void anInsuredSaleIsBookedOnBothSides();
    void aMixedBasketIsOneSale();
    void refusedLinesArePaidByThePersonAlone();
    void cardAndIdentityIdentify();
    void oneOfSeveralInsurances();
    void categoryWithDisease();
    void theAccountIsLeftAlone();
    void theFamilyPaysToo();
    void theBasketChangesAfterPresettling();
    void soldBoxesNameTheirSlip();
    void scriptsRunInTurn();
    void theSlipIsPrinted();

private:
    void addGoodsRefusals();
    void addPersonRefusals();
    void addMoneyRefusals();

    Shopfront m_shop;
};

namespace {

void row(const char *name, const QJsonArray &steps, const QString &code, int exitCode = 1, const QString &set = {})
{
    QTest::newRow(name) << steps << code << exitCode << set;
}

QJsonArray operator+(QJsonArray steps, const QJsonObject &more)
{
    steps.append(more);
    return steps;
}

} // namespace

void ContractSaleTest::addGoodsRefusals()
{
    row("TRACE_IN_BASKET", {scan(otcBox(1)), scan(otcBox(1))}, "TRACE_IN_BASKET");
    row("TRACE_WRONG_DRUG", {scan(otcEan), scan(ownBox(1))}, "TRACE_WRONG_DRUG");
    row("TRACE_MISSING at paying", {scan(otcEan), pay("10.00")}, "TRACE_MISSING");
    row("TRACE_MISSING at pre-settling", {scan(otcEan), step("credential", insuranceCode(1)), step("presettle", true)}, "TRACE_MISSING");
    row("CODE_UNKNOWN trace", {scan("87999990000879766660")}, "CODE_UNKNOWN");
    row("CODE_UNKNOWN EAN", {scan("6901234567892")}, "CODE_UNKNOWN");
    row("CODE_UNKNOWN search", {step("search", "没有这种药")}, "CODE_UNKNOWN");
    row("NOT_IN_STOCK by its box", {scan(noneBox(1))}, "NOT_IN_STOCK");
    row("NOT_IN_STOCK by EAN", {scan("6901234500066")}, "NOT_IN_STOCK");
    row("NOT_IN_STOCK by quantity", {scan(bagEan), step("quantity", 101)}, "NOT_IN_STOCK");
    row("EXPIRED by its box", {scan(oldBox(1))}, "EXPIRED");
    row("EXPIRED by EAN", {scan("6901234500059")}, "EXPIRED");
    row("PRESCRIPTION_NEEDED", {scan(rxBox(1))}, "PRESCRIPTION_NEEDED");
    row("OPEN_PLATFORM_CODE", {scan("opc1234567890123456789012345")}, "OPEN_PLATFORM_CODE");
    row("SCAN_TOO_LONG", {scan(QString(10'000, u'8'))}, "SCAN_TOO_LONG", 2);
    row("LINE_UNKNOWN", {scan(otcBox(1)), step("remove", 2)}, "LINE_UNKNOWN");
    row("QUANTITY_INVALID 0", {scan(bagEan), step("quantity", 0)}, "QUANTITY_INVALID");
    row("QUANTITY_INVALID half a bag", {scan(bagEan), step("quantity", "0.5")}, "QUANTITY_INVALID");
    row("QUANTITY_INVALID -1", {scan(bagEan), step("quantity", -1)}, "QUANTITY_INVALID");
}

void ContractSaleTest::addPersonRefusals()
{
    const QJsonObject box = scan(otcBox(1));
    const QJsonObject presettle = step("presettle", true);
    row("PERSON_SUSPENDED", {box, step("credential", insuranceCode(5))}, "PERSON_SUSPENDED");
    row("INSURANCE_NEEDED", {box, step("credential", insuranceCode(3)), presettle}, "INSURANCE_NEEDED");
    row("INSURANCE_UNKNOWN", {box, step("credential", insuranceCode(1)), step("insurance", "999")}, "INSURANCE_UNKNOWN");
    row("CREDENTIAL_MISSING", {box, presettle}, "CREDENTIAL_MISSING");
    row("DISEASE_NEEDED", {box, step("credential", insuranceCode(1)), step("category", "14"), presettle}, "DISEASE_NEEDED");
    row("DISEASE_UNKNOWN", {box, step("credential", insuranceCode(1)), QJsonObject{{"category", "14"}, {"disease", "M03900"}}}, "DISEASE_UNKNOWN");
    row("CATEGORY_UNKNOWN", {box, step("credential", insuranceCode(1)), step("category", "77")}, "CATEGORY_UNKNOWN");
    row("CREDENTIAL_REFUSED", {box, step("credential", insuranceCode(99))}, "CREDENTIAL_REFUSED");
    row("PLATFORM_REFUSED: nobody of this number", {box, step("identity", "110101199003070011")}, "PLATFORM_REFUSED");
    row("FACE_MISSING", {box, step("credential", insuranceCode(1)), presettle}, "FACE_MISSING", 1, "evidence.face_required=true");
    const auto proxy = [](const QJsonObject &shown) { return QJsonObject{{"proxy", shown}}; };
    row("CREDENTIAL_MISSING of a proxy", {box, proxy({{"family_code", true}})}, "CREDENTIAL_MISSING");
    row("PROXY_INCOMPLETE", {box, step("credential", insuranceCode(1)), proxy({{"identity", "11010519491231002X"}})}, "PROXY_INCOMPLETE");
    row("a proxy is not a word", {step("proxy", "李小红")}, "SCRIPT_INVALID", 2);
    row("face unreadable", {step("face", "no-such-file.png")}, "FILE_UNREADABLE", 2);
}

void ContractSaleTest::addMoneyRefusals()
{
    const QJsonObject box = scan(otcBox(1));
    row("CASH_SHORT", {box, pay("9.99")}, "CASH_SHORT");
    row("CASH_SHORT nothing given", {box, step("pay", QJsonObject())}, "CASH_SHORT");
    row("CASH_SHORT insured", insured(6, {box}) + pay("0.00"), "CASH_SHORT");
    row("BASKET_EMPTY", {pay("1.00")}, "BASKET_EMPTY");
    row("NOTHING_INSURED", {scan(ownBox(1)), step("credential", insuranceCode(1)), step("presettle", true)}, "NOTHING_INSURED");
    row("confirm before pre-settling", {box, step("credential", insuranceCode(1)), step("confirm", true)}, "STEP_OUT_OF_ORDER");
    row("pay before confirming", {box, step("credential", insuranceCode(1)), step("presettle", true), pay("10")}, "STEP_OUT_OF_ORDER");
    row("amount is no number", {box, pay("ten")}, "AMOUNT_INVALID", 2);
    row("amount with three decimals", {box, pay("10.001")}, "AMOUNT_INVALID", 2);
    row("negative amount", {box, pay("-10.00")}, "AMOUNT_INVALID", 2);
    row("no such step", {step("dance", true)}, "SCRIPT_INVALID", 2);
    row("two acts in a step", {QJsonObject{{"scan", otcBox(1)}, {"category", "14"}}}, "SCRIPT_INVALID", 2);
    row("a step after paying", {box, pay("10.00"), box}, "SCRIPT_INVALID", 2);
}

void ContractSaleTest::refusals_data()
{
    QTest::addColumn<QJsonArray>("steps");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("set");
    addGoodsRefusals();
    addPersonRefusals();
    addMoneyRefusals();
}

void ContractSaleTest::refusals()
{
    QFETCH(QJsonArray, steps);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    QFETCH(QString, set);
    if (!set.isEmpty())
        m_shop.set(set.section(u'=', 0, 0), set.section(u'=', 1));
    const Outcome refused = m_shop.sell(steps);
    YAOGUI_EXPECT_REFUSED(refused, exitCode, code);
    QCOMPARE(refused.lines.size(), 1);
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 0);
}

void ContractSaleTest::aCashSale()
{
    const Outcome paid = m_shop.sell({scan(otcBox(1)), scan(ownBox(1)), scan(bagEan), pay("20.00")});
    YAOGUI_EXPECT(paid, 0, "paid");
    QCOMPARE(paid.lines.size(), 1);
    QCOMPARE(paid.text("total"), QString("17.65"));
    QCOMPARE(paid.text("insured_total"), QString("0.00"));
    QCOMPARE(paid.text("cash"), QString("17.65"));
    QCOMPARE(paid.text("change"), QString("2.35"));
    for (const QString &field : QStringList{"fund", "account", "family", "setl_id"})
        QVERIFY2(paid.last().value(field).isNull(), qPrintable(field + u' ' + paid.story()));
    QVERIFY(!paid.text("sale_id").isEmpty() && !paid.text("slip").isEmpty());
    const QJsonObject kept = m_shop.sale(paid.last().value("sale_id"));
    QCOMPARE(kept.value("state").toString(), QString("paid"));
    QCOMPARE(kept.value("boxes").toArray().size(), 2);
    QVERIFY(isTime(kept.value("time")));
    QCOMPARE(m_shop.ctl({"ledger", "verify"}).exitCode, 0);
}

void ContractSaleTest::aScriptThatEndsEarlyLeavesTheSaleOpen()
{
    const Outcome open = m_shop.sell({scan(otcBox(1))});
    YAOGUI_EXPECT(open, 0, "open");
    QCOMPARE(open.text("total"), QString("10.00"));
    for (const QString &field : QStringList{"setl_id", "change", "slip_file"})
        QVERIFY2(open.last().value(field).isNull(), qPrintable(field + u' ' + open.story()));
    const Outcome presettled = m_shop.sell({scan(otcBox(2)), step("credential", insuranceCode(1)), step("presettle", true)});
    YAOGUI_EXPECT(presettled, 0, "presettled");
    for (const QString &field : QStringList{"total", "insured_total", "fund", "account", "family", "cash"})
        QVERIFY2(isAmount(presettled.last().value(field)), qPrintable(field + u' ' + presettled.story()));
    const Outcome confirmed = m_shop.sell(insured(1, {scan(otcBox(3))}));
    YAOGUI_EXPECT(confirmed, 0, "confirmed");
    QCOMPARE(m_shop.sale(confirmed.last().value("sale_id")).value("state").toString(), QString("confirmed"));
    QCOMPARE(m_shop.sandbox().messages("2102").size(), 0); // the customer's yes sends nothing
    QCOMPARE(m_shop.ctl({"sale", "list"}).lines.size(), 3);
}

void ContractSaleTest::aBoxSeenFirstAtTheTillSells()
{
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(100)), pay("10")}), 0, "paid");
    YAOGUI_EXPECT_REFUSED(m_shop.sell({scan(otcBox(100))}), 1, "TRACE_ALREADY_SOLD");
    const Outcome balance = m_shop.ctl({"ledger", "balance"});
    const bool fell = std::any_of(balance.lines.begin(), balance.lines.end(), [](const QJsonObject &line) {
        return line.value("drug").toString() == otc && line.value("location").toString() == "shelf" && line.value("quantity").toString() == "39";
    });
    QVERIFY2(fell, "the lot did not fall from 40 to 39");
}

void ContractSaleTest::aCaseIsTenBoxes()
{
    const Outcome paid = m_shop.sell({scan(otcCase(1)), pay("100.00")});
    YAOGUI_EXPECT(paid, 0, "paid");
    QCOMPARE(paid.text("total"), QString("100.00"));
}

void ContractSaleTest::goodsBySearchWaitForTheirCodes()
{
    const QJsonArray found{QJsonObject{{"search", "lvtuganmao"}, {"pick", 1}}, step("quantity", 2), scan(otcBox(1))};
    const Outcome waits = m_shop.sell(found + pay("20.00"));
    YAOGUI_EXPECT_REFUSED(waits, 1, "TRACE_MISSING");
    QCOMPARE(waits.details().value("have").toInt(), 1);
    QCOMPARE(waits.details().value("need").toInt(), 2);
    YAOGUI_EXPECT(m_shop.sell(found + scan(otcBox(2)) + pay("20.00")), 0, "paid");
}

void ContractSaleTest::herbsAreWeighed()
{
    // 0.085 × 12.5 = 1.0625, rounded half up
    const Outcome paid = m_shop.sell({step("search", herb), step("quantity", "12.5"), pay("1.06")});
    YAOGUI_EXPECT(paid, 0, "paid");
    QCOMPARE(paid.text("total"), QString("1.06"));
}

void ContractSaleTest::linesAreRemoved()
{
    const Outcome paid = m_shop.sell({scan(otcBox(1)), scan(ownBox(1)), step("remove", 1), pay("7.35")});
    YAOGUI_EXPECT(paid, 0, "paid");
    QCOMPARE(m_shop.sale(paid.last().value("sale_id")).value("boxes").toArray(), QJsonArray{ownBox(1)});
    YAOGUI_EXPECT(m_shop.sell({scan(otcBox(1)), pay("10")}), 0, "paid"); // the removed box is free
}

void ContractSaleTest::anInsuredSaleIsBookedOnBothSides()
{
    const Outcome settled = m_shop.sell(insured(10, {scan(otcBox(1)), scan(otcBox(2))}) + pay("20.00"));
    YAOGUI_EXPECT(settled, 0, "settled");
    QCOMPARE(settled.text("insured_total"), QString("20.00"));
    const QJsonObject line = settled.last();
    QCOMPARE(fenOf(line.value("fund")) + fenOf(line.value("account")) + fenOf(line.value("family")) + fenOf(line.value("cash")), 2000);
    const QJsonArray theirs = m_shop.sandbox().books("settlement");
    QCOMPARE(theirs.size(), 1);
    QCOMPARE(theirs.first().toObject().value("setl_id").toString(), settled.text("setl_id"));
    QCOMPARE(theirs.first().toObject().value("fund_pay_sumamt").toInteger(), fenOf(line.value("fund")));
    QCOMPARE(theirs.first().toObject().value("acct_pay").toInteger(), fenOf(line.value("account")));
    QCOMPARE(m_shop.sandbox().books("settlement_box").size(), 2);
    const QJsonObject kept = m_shop.sale(line.value("sale_id"));
    QCOMPARE(kept.value("msgid").toString(), theirs.first().toObject().value("msgid").toString());
}

void ContractSaleTest::aMixedBasketIsOneSale()
{
    const Outcome settled = m_shop.sell(insured(10, {scan(otcBox(1)), scan(ownBox(1)), scan(bagEan)}) + pay("50.00"));
    YAOGUI_EXPECT(settled, 0, "settled");
    QCOMPARE(settled.text("total"), QString("17.65"));
    QCOMPARE(settled.text("insured_total"), QString("10.00"));
    const QJsonObject line = settled.last();
    QCOMPARE(fenOf(line.value("fund")) + fenOf(line.value("account")) + fenOf(line.value("family")) + fenOf(line.value("cash")), 1765);
    QCOMPARE(fenOf(line.value("cash")) + fenOf(line.value("change")), 5000);
    QCOMPARE(m_shop.sandbox().books("settlement_line").size(), 1);
    QCOMPARE(m_shop.sandbox().books("settlement").first().toObject().value("medfee_sumamt").toInteger(), 1000);
}

void ContractSaleTest::refusedLinesArePaidByThePersonAlone()
{
    const QJsonArray goods{scan(otcBox(1)), scan(ownBox(1)), step("own_pay", 1), step("credential", insuranceCode(1)), step("presettle", true)};
    YAOGUI_EXPECT_REFUSED(m_shop.sell(goods), 1, "NOTHING_INSURED");
}

void ContractSaleTest::cardAndIdentityIdentify()
{
    const QJsonObject card = step("card", QJsonObject{{"no", "TC00000001"}, {"sn", "SN0000000001"}});
    const QJsonObject identity{{"identity", "990101199007080042"}, {"name", "测试乙二"}};
    int number = 0;
    for (const QJsonObject &who : {card, identity}) {
        const Outcome settled = m_shop.sell({scan(otcBox(++number)), who, step("presettle", true), step("confirm", true), pay("10")});
        YAOGUI_EXPECT(settled, 0, "settled");
    }
    const Outcome bought = m_shop.ctl({"ledger", "chain", "--person", "990101199007080042"});
    QCOMPARE(bought.exitCode, 0);
    const QJsonArray sales = bought.last()["sales"].toArray();
    QVERIFY(!sales.isEmpty());
    QCOMPARE(sales.last()["boxes"][0]["trace_code"].toString(), otcBox(2));
    QVERIFY2(!bought.story().contains("990101199007080042"), qUtf8Printable(bought.story()));
    const QJsonArray theirs = m_shop.sandbox().books("settlement");
    QCOMPARE(theirs.at(0).toObject().value("mdtrt_cert_type").toString(), QString("03"));
    QCOMPARE(theirs.at(1).toObject().value("mdtrt_cert_type").toString(), QString("02"));
}

void ContractSaleTest::oneOfSeveralInsurances()
{
    const QJsonArray steps{scan(otcBox(1)),     step("credential", insuranceCode(3)), step("insurance", "390"), step("presettle", true),
                           step("confirm", true), pay("10.00")};
    YAOGUI_EXPECT(m_shop.sell(steps), 0, "settled");
    QCOMPARE(m_shop.sandbox().books("settlement").first().toObject().value("insutype").toString(), QString("390"));
}

void ContractSaleTest::categoryWithDisease()
{
    const QJsonArray steps{scan(otcBox(1)), step("credential", insuranceCode(4)), QJsonObject{{"category", "14"}, {"disease", "M03900"}},
                           step("presettle", true), step("confirm", true), pay("10.00")};
    YAOGUI_EXPECT(m_shop.sell(steps), 0, "settled");
    const QJsonObject theirs = m_shop.sandbox().books("settlement").first().toObject();
    QCOMPARE(theirs.value("med_type").toString(), QString("14"));
    QCOMPARE(theirs.value("dise_codg").toString(), QString("M03900"));
    QCOMPARE(m_shop.sandbox().messages("5301").size(), 1);
}

void ContractSaleTest::theAccountIsLeftAlone()
{
    const QJsonArray steps{scan(otcBox(1)),       step("credential", insuranceCode(1)), step("account", false), step("presettle", true),
                           step("confirm", true), pay("10.00")};
    const Outcome settled = m_shop.sell(steps);
    YAOGUI_EXPECT(settled, 0, "settled");
    QCOMPARE(settled.text("account"), QString("0.00"));
    QVERIFY(fenOf(settled.last().value("cash")) > 0);
}

void ContractSaleTest::theFamilyPaysToo()
{
    const Outcome settled = m_shop.sell(insured(7, {scan(otcBox(1)), scan(otcBox(2)), scan(otcBox(3))}) + step("pay", QJsonObject()));
    YAOGUI_EXPECT(settled, 0, "settled");
    QCOMPARE(settled.text("account"), QString("15.20"));
    QCOMPARE(settled.text("family"), QString("14.80"));
    QCOMPARE(settled.text("cash"), QString("0.00"));
}

void ContractSaleTest::theBasketChangesAfterPresettling()
{
    const QJsonArray changed = insured(1, {scan(otcBox(1))}) + scan(otcBox(2));
    YAOGUI_EXPECT(m_shop.sell(changed), 0, "open");
    YAOGUI_EXPECT_REFUSED(m_shop.sell(changed + pay("20.00")), 1, "STEP_OUT_OF_ORDER");
    const Outcome settled = m_shop.sell(changed + step("presettle", true) + step("confirm", true) + pay("20.00"));
    YAOGUI_EXPECT(settled, 0, "settled"); // the person was kept
    QCOMPARE(settled.text("insured_total"), QString("20.00"));
}

void ContractSaleTest::soldBoxesNameTheirSlip()
{
    const Outcome paid = m_shop.sell({scan(otcBox(1)), pay("10")});
    const Outcome again = m_shop.sell({scan(otcBox(1))});
    YAOGUI_EXPECT_REFUSED(again, 1, "TRACE_ALREADY_SOLD");
    QCOMPARE(again.details().value("slip").toString(), paid.text("slip"));
    QCOMPARE(again.details().value("trace_code").toString(), otcBox(1));
}

void ContractSaleTest::scriptsRunInTurn()
{
    const QStringList scripts{m_shop.script({scan(otcBox(1)), pay("10")}), m_shop.script({scan(otcBox(1)), pay("10")}),
                              m_shop.script({scan(otcBox(2)), pay("10")}), m_shop.file("broken.json", "{\"operator\":"),
                              m_shop.script({scan(otcBox(3)), pay("10")}, "9999")};
    const Outcome all = m_shop.ctl(QStringList{"sale", "run"} + scripts);
    QCOMPARE(all.exitCode, 2); // the worst
    QStringList states;
    for (const QJsonObject &line : all.lines)
        states.append(line.value(line.contains("code") ? QString("code") : QString("state")).toString());
    QCOMPARE(states, QStringList({"paid", "TRACE_ALREADY_SOLD", "paid", "SCRIPT_INVALID", "OPERATOR_UNKNOWN"}));
}

void ContractSaleTest::theSlipIsPrinted()
{
    const Outcome settled = m_shop.sell(insured(10, {scan(otcBox(1))}) + pay("10"));
    YAOGUI_EXPECT(settled, 0, "settled");
    const QFileInfo slip(settled.text("slip_file"));
    QVERIFY2(slip.isFile() && slip.size() > 100, qPrintable(settled.story()));
}

QTEST_GUILESS_MAIN(ContractSaleTest)
#include "tst_contract_sale.moc"
