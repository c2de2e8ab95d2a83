// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>
#include <QProcess>

#include <array>
#include <random>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// `sale void` and `sale refund` against the sandbox: its books and ours agree, whatever is pressed how often.
class ContractReturnsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }
    void cleanup()
    {
        const Outcome verified = m_shop.ctl({"ledger", "verify"});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.story()));
    }

    void aVoidedSaleIsSoldAgain_data();
    void aVoidedSaleIsSoldAgain();
    void whatCameBackIsNotSold();
    void partsGoBackToTheirAccounts();
    void refusalsHaveTheirCodes_data();
    void refusalsHaveTheirCodes();
    void fivePressesOneEffect();
    void twoProcessesOneEffect();
    void aDoubtIsTakenBackAndDoneAgain_data();
    void aDoubtIsTakenBackAndDoneAgain();
    void aRefundBookedAndCalledFailed();
    void aPartialReturnSettlesTheRest();
    void theBooksAgreeAfterARandomDay();

private:
    [[nodiscard]] Outcome sell(bool withInsurance, int box);
    [[nodiscard]] Outcome takeBack(const QString &verb, const QString &sale, const QStringList &more = {});
    [[nodiscard]] QString boxState(const QString &code);
    [[nodiscard]] int standing();
    [[nodiscard]] qint64 balance(int person);
    void compareBooks();

    Shopfront m_shop;
};

Outcome ContractReturnsTest::sell(bool withInsurance, int box)
{
    QJsonArray steps = withInsurance ? insured(10, {scan(otcBox(box))}) : QJsonArray{scan(otcBox(box))};
    steps.append(pay("10.00"));
    return m_shop.sell(steps);
}

Outcome ContractReturnsTest::takeBack(const QString &verb, const QString &sale, const QStringList &more)
{
    QStringList arguments{"sale", verb, sale, "--reason", "错卡"};
    if (verb == "void" && !more.contains("--approved-by"))
        arguments += {"--approved-by", "1003"};
    return m_shop.ctl(arguments + more);
}

QString ContractReturnsTest::boxState(const QString &code)
{
    for (const QJsonObject &box : m_shop.ctl({"ledger", "boxes", "--all"}).lines) {
        if (box["trace_code"] == code)
            return box["state"].toString();
    }
    return "not here";
}

int ContractReturnsTest::standing()
{
    int count = 0;
    for (const QJsonValue &row : m_shop.sandbox().books("settlement"))
        count += row["state"] == "standing" && row["kind"] == "settle" ? 1 : 0;
    return count;
}

qint64 ContractReturnsTest::balance(int person)
{
    const QString number = QString("990100000000000000%1").arg(person, 4, 10, QChar(u'0'));
    qint64 sum = 0;
    for (const QJsonValue &row : m_shop.sandbox().books("account")) {
        if (row["psn_no"] == number)
            sum += row["balc"].toInteger();
    }
    return sum;
}

void ContractReturnsTest::aVoidedSaleIsSoldAgain_data()
{
    QTest::addColumn<bool>("withInsurance");
    QTest::addColumn<bool>("byBox");
    QTest::newRow("cash, by slip") << false << false;
    QTest::newRow("cash, by box") << false << true;
    QTest::newRow("insured, by slip") << true << false;
    QTest::newRow("insured, by box") << true << true;
}

void ContractReturnsTest::aVoidedSaleIsSoldAgain()
{
    QFETCH(const bool, withInsurance);
    QFETCH(const bool, byBox);
    const Outcome sold = sell(withInsurance, 1);
    const Outcome back = takeBack("void", byBox ? otcBox(1) : sold.text("slip"));
    YAOGUI_EXPECT(back, 0, "refunded");
    QCOMPARE(back.text("kind"), "void");
    QCOMPARE(back.text("original_slip"), sold.text("slip"));
    QCOMPARE(back.text("total"), "10.00");
    for (const char *part : {"fund", "account", "family", "cash", "total"})
        QVERIFY2(isAmount(back.last().value(QLatin1String(part))), part);
    QVERIFY(back.text("slip").startsWith(u'R') && QFile::exists(back.text("slip_file")));
    QCOMPARE(m_shop.sale(sold.last()["sale_id"])["state"].toString(), "refunded");
    QCOMPARE(standing(), 0);
    YAOGUI_EXPECT(sell(withInsurance, 1), 0, withInsurance ? QString("settled") : QString("paid"));
    QCOMPARE(standing(), withInsurance ? 1 : 0);
}

void ContractReturnsTest::whatCameBackIsNotSold()
{
    YAOGUI_EXPECT(sell(true, 2), 0, "settled");
    YAOGUI_EXPECT(takeBack("refund", otcBox(2)), 0, "refunded");
    QCOMPARE(standing(), 0);
    YAOGUI_EXPECT_REFUSED(sell(false, 2), 1, "CODE_NOT_FOR_SALE");
    bool found = false;
    for (const QJsonObject &row : m_shop.ctl({"ledger", "balance"}).lines)
        found = found || (row["drug"] == otc && row["location"] == "quarantine" && row["quantity"].toVariant().toString().startsWith(u'1'));
    QVERIFY(found);
    YAOGUI_EXPECT(m_shop.ctl({"outbox", "send"}), 0, "");
    QStringList told;
    for (const QJsonValue &row : m_shop.sandbox().books("sale_message"))
        told.append(row["infno"].toString() + u' ' + row["trace_codes"].toString());
    QCOMPARE(told, (QStringList{QString("3505 [\"%1\"]").arg(otcBox(2)), QString("3506 [\"%1\"]").arg(otcBox(2))}));
}

void ContractReturnsTest::partsGoBackToTheirAccounts()
{
    const qint64 before = balance(10);
    const Outcome sold = sell(true, 3);
    YAOGUI_EXPECT(sold, 0, "settled");
    const Outcome back = takeBack("refund", sold.text("slip"));
    for (const QString &part : QStringList{"fund", "account", "family", "cash"})
        QCOMPARE(back.text(part), sold.text(part));
    QCOMPARE(balance(10), before);
    QVERIFY(back.text("setl_id") != sold.text("setl_id") && !back.text("setl_id").isEmpty());
}

void ContractReturnsTest::refusalsHaveTheirCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    const QString box = otcBox(4);
    QTest::newRow("nobody knows it") << QStringList{"void", "S20260101000077", "--reason", "wrong card", "--approved-by", "1003"} << 1 << "SALE_UNKNOWN";
    QTest::newRow("a box never sold") << QStringList{"void", otcBox(5), "--reason", "wrong card", "--approved-by", "1003"} << 1 << "SALE_UNKNOWN";
    QTest::newRow("no second person") << QStringList{"void", box, "--reason", "wrong card"} << 1 << "APPROVAL_NEEDED";
    QTest::newRow("the same person") << QStringList{"void", box, "--reason", "wrong card", "--operator", "1003", "--approved-by", "1003"} << 1 << "SAME_PERSON";
    QTest::newRow("a cashier agrees") << QStringList{"void", box, "--reason", "wrong card", "--operator", "1003", "--approved-by", "1001"} << 1 << "NOT_PERMITTED";
    QTest::newRow("a cashier alone") << QStringList{"refund", box, "--reason", "wrong card", "--operator", "1001"} << 1 << "APPROVAL_NEEDED";
    QTest::newRow("a blank reason") << QStringList{"refund", box, "--reason", " "} << 2 << "REASON_NEEDED";
    QTest::newRow("no reason") << QStringList{"refund", box} << 2 << "USE_INVALID";
    QTest::newRow("no such line") << QStringList{"refund", box, "--reason", "wrong card", "--lines", "2"} << 1 << "LINE_UNKNOWN";
    QTest::newRow("not a line") << QStringList{"refund", box, "--reason", "wrong card", "--lines", "x"} << 2 << "USE_INVALID";
}

void ContractReturnsTest::refusalsHaveTheirCodes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, code);
    YAOGUI_EXPECT(sell(true, 4), 0, "settled");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl(QStringList{"sale"} + arguments), exitCode, code);
    QCOMPARE(standing(), 1);
}

void ContractReturnsTest::fivePressesOneEffect()
{
    const Outcome sold = sell(true, 6);
    YAOGUI_EXPECT(takeBack("void", sold.text("slip")), 0, "refunded");
    for (int press = 0; press < 4; ++press)
        YAOGUI_EXPECT_REFUSED(takeBack(QString::fromLatin1(press % 2 ? "refund" : "void"), sold.text("slip")), 1, "ALREADY_REFUNDED");
    QCOMPARE(m_shop.sandbox().messages("2103").size(), 1);
}

// Whoever comes second finds the store in use or the sale given back; never a second 2103.
void ContractReturnsTest::twoProcessesOneEffect()
{
    const Outcome sold = sell(true, 7);
    YAOGUI_EXPECT(sold, 0, "settled");
    m_shop.sandbox().control({{"fault", "delay"}, {"ms", 1500}, {"when", "after"}, {"infno", "2103"}});
    std::array<QProcess, 2> programs;
    for (QProcess &program : programs) {
        program.setProgram(programPath("yaoguictl"));
        program.setArguments(m_shop.frame() + QStringList{"sale", "void", sold.text("slip"), "--reason", "wrong card", "--approved-by", "1003"});
        program.start();
    }
    int done = 0;
    for (QProcess &program : programs) {
        QVERIFY(program.waitForFinished(60'000));
        const Outcome outcome = outcomeOf(program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError());
        const QString code = outcome.text("code");
        QVERIFY2(outcome.exitCode == 0 || code == "STORE_IN_USE" || code == "ALREADY_REFUNDED", qPrintable(outcome.story()));
        done += outcome.exitCode == 0 ? 1 : 0;
    }
    QCOMPARE(done, 1);
    QCOMPARE(m_shop.sandbox().messages("2103").size(), 1);
    QCOMPARE(standing(), 0);
}

void ContractReturnsTest::aDoubtIsTakenBackAndDoneAgain_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("cut before booking") << QJsonObject{{"fault", "no_answer"}};
    QTest::newRow("cut after booking") << QJsonObject{{"fault", "no_answer_after_booking"}};
    QTest::newRow("reset after booking") << QJsonObject{{"fault", "reset"}, {"when", "after"}};
    QTest::newRow("500 after booking") << QJsonObject{{"fault", "http_status"}, {"status", 500}, {"when", "after"}};
    QTest::newRow("garbage") << QJsonObject{{"fault", "garbage"}};
}

void ContractReturnsTest::aDoubtIsTakenBackAndDoneAgain()
{
    QFETCH(QJsonObject, fault);
    const Outcome sold = sell(true, 8);
    YAOGUI_EXPECT(sold, 0, "settled");
    fault["infno"] = "2103";
    m_shop.sandbox().control(fault);
    const Outcome lost = takeBack("void", otcBox(8));
    YAOGUI_EXPECT(lost, 3, "unknown");
    QCOMPARE(lost.text("code"), "RESULT_IN_DOUBT");
    QCOMPARE(m_shop.sale(sold.last()["sale_id"])["state"].toString(), "settled");
    YAOGUI_EXPECT_REFUSED(sell(false, 8), 1, "TRACE_ALREADY_SOLD"); // this verb resumes first: the refund is taken back
    QCOMPARE(standing(), 1);
    QCOMPARE(m_shop.sandbox().messages("2103").size(), 1);
    const QJsonArray reversals = m_shop.sandbox().books("reversal");
    QCOMPARE(reversals.size(), 1);
    QCOMPARE(reversals[0]["oinfno"].toString(), "2103");
    YAOGUI_EXPECT(takeBack("void", otcBox(8)), 0, "refunded");
    QCOMPARE(standing(), 0);
    compareBooks();
}

// −1 says nothing of what was booked: the refund is taken back at once, and refused in words.
void ContractReturnsTest::aRefundBookedAndCalledFailed()
{
    YAOGUI_EXPECT(sell(true, 8), 0, "settled");
    m_shop.sandbox().control({{"fault", "refuse"}, {"infno", "2103"}, {"infcode", -1}, {"when", "after"}});
    YAOGUI_EXPECT_REFUSED(takeBack("void", otcBox(8)), 1, "PLATFORM_REFUSED");
    QCOMPARE(standing(), 1);
    QCOMPARE(m_shop.sandbox().books("reversal").first().toObject()["oinfno"].toString(), "2103");
    YAOGUI_EXPECT(takeBack("void", otcBox(8)), 0, "refunded");
    QCOMPARE(standing(), 0);
    compareBooks();
}

void ContractReturnsTest::aPartialReturnSettlesTheRest()
{
    QJsonArray steps = insured(10, {scan(otcBox(9)), scan(ownBox(1))});
    steps.append(pay("20.00"));
    const Outcome sold = m_shop.sell(steps);
    YAOGUI_EXPECT(sold, 0, "settled");
    const Outcome back = takeBack("refund", sold.text("slip"), {"--lines", "2"});
    YAOGUI_EXPECT(back, 0, "refunded");
    QCOMPARE(back.text("total"), "17.35");
    QCOMPARE(boxState(otcBox(9)), "reserved");
    QCOMPARE(boxState(ownBox(1)), "quarantine");
    const QJsonObject rest = m_shop.sale(back.last()["rest_sale_id"]);
    QCOMPARE(rest["state"].toString(), "held");
    QCOMPARE(rest["total"].toString(), "10.00");
    YAOGUI_EXPECT_REFUSED(sell(false, 9), 1, "TRACE_RESERVED");
    steps = {step("resume", back.last()["rest_sale_id"])};
    for (const QJsonValue &one : insured(10, {}))
        steps.append(one);
    steps.append(pay("10.00"));
    YAOGUI_EXPECT(m_shop.sell(steps), 0, "settled");
    QCOMPARE(standing(), 1);
    compareBooks();
}

void ContractReturnsTest::theBooksAgreeAfterARandomDay()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto oneIn = [&](unsigned chances) { return random() % chances == 0; };
    int back = 0;
    for (int round = 0; round < 30; ++round) {
        const int box = 1 + static_cast<int>(random() % 18);
        const Outcome sold = sell(!oneIn(3), box);
        const bool wrong = sold.exitCode != 0 && sold.text("code") != "TRACE_ALREADY_SOLD" && sold.text("code") != "CODE_NOT_FOR_SALE";
        QVERIFY2(!wrong, qPrintable(sold.story()));
        if (oneIn(4))
            m_shop.sandbox().control({{"fault", QString::fromLatin1(oneIn(2) ? "no_answer" : "no_answer_after_booking")}, {"infno", "2103"}});
        if (!oneIn(3))
            back += takeBack(QString::fromLatin1(oneIn(3) ? "refund" : "void"), otcBox(box)).exitCode == 0 ? 1 : 0;
        m_shop.sandbox().control({{"clear", true}});
    }
    QVERIFY(back > 0);
    YAOGUI_EXPECT(m_shop.ctl({"outbox", "send"}), 0, "");
    compareBooks();
}

// What stands there is what stands here, to the fen, and each box is sold exactly once.
void ContractReturnsTest::compareBooks()
{
    QMap<QString, qint64> theirs, ours;
    QStringList soldThere, soldHere;
    for (const QJsonValue &row : m_shop.sandbox().books("settlement")) {
        if (row["kind"] == "settle" && row["state"] == "standing")
            theirs[row["setl_id"].toString()] = row["medfee_sumamt"].toInteger();
    }
    for (const QJsonValue &row : m_shop.sandbox().books("settlement_box")) {
        if (row["standing"].toInt() == 1)
            soldThere.append(row["drug_trac_codg"].toString());
    }
    for (const QJsonObject &sale : m_shop.ctl({"sale", "list"}).lines) {
        if (sale["state"] != "settled")
            continue;
        ours[sale["setl_id"].toString()] = fenOf(sale["insured_total"]);
        for (const QJsonValue &box : sale["boxes"].toArray()) {
            if (box.toString().startsWith(QString("8100001")))
                soldHere.append(box.toString());
        }
    }
    soldThere.sort();
    soldHere.sort();
    QCOMPARE(ours, theirs);
    QCOMPARE(soldHere, soldThere);
}

QTEST_GUILESS_MAIN(ContractReturnsTest)
#include "tst_contract_returns.moc"
