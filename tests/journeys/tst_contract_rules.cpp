// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QFile>
#include <QJsonDocument>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

namespace {

/// A pack of its own: paid for men only, on the code of the drugs of Goods.h.
QJsonObject pack(const QString &version = "1")
{
    const QJsonObject rule{{"id", "T-1"},          {"kind", "sex"},    {"severity", "warn"}, {"document", "T"},
                           {"zh", "限男性。"},     {"drug", "旅途药"}, {"limit", "男"},      {"codes", QJsonArray{QString::fromLatin1(nationalCode)}}};
    return {{"name", "testland"},
            {"version", version},
            {"title", QJsonObject{{"zh", "试验规则"}, {"en", "Test rules"}}},
            {"date", "2026-05-01"},
            {"documents", QJsonObject{{"T", QJsonObject{{"title", "试验文件"}, {"number", "1"}, {"date", "2026-04-01"}}}}},
            {"terms", QJsonObject{{"sex", QJsonObject{{"男", "male"}}}}},
            {"rules", QJsonArray{rule}}};
}

QStringList reasonsOf(const QJsonArray &findings)
{
    QStringList reasons;
    for (const QJsonValue &row : findings)
        reasons.append(row["reason"].toString());
    return reasons;
}

} // namespace

/// `yaoguictl rules …`: packs of prescription rules as files, and what they say of a prescription and of a sale.
class ContractRulesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void whatComesWithTheProgram();
    void aPrescriptionIsChecked();
    void aWrongQuestionIsRefused_data();
    void aWrongQuestionIsRefused();
    void aSignedPackCountsAtOnce();
    void anUnsignedChangedOrOlderPackIsRefused();
    void aSaleIsReminded();

private:
    [[nodiscard]] QString write(const QString &name, const QJsonObject &json) const { return m_shop.file(name, QJsonDocument(json).toJson()); }
    [[nodiscard]] QString signedPack(const QString &name, const QJsonObject &json) const
    {
        const QString file = write(name, json);
        const QString key = qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/resources/policy/training.pem";
        return m_shop.ctl({"rules", "sign", file, "--key", key}).exitCode == 0 ? file : QString();
    }

    Shopfront m_shop;
};

void ContractRulesTest::whatComesWithTheProgram()
{
    const Outcome packs = m_shop.ctl({"rules", "list"});
    QVERIFY2(packs.exitCode == 0 && packs.lines.size() == 2, qPrintable(packs.story()));
    QCOMPARE(packs.lines.first().value("pack").toString(), "nhsa");
    QCOMPARE(packs.lines.first().value("rules").toInt(), 901);
    QCOMPARE(packs.lines.first().value("codes").toInt(), 13827);
    const Outcome rules = m_shop.ctl({"rules", "list", "ZA04CAE0023010100166"});
    QVERIFY2(rules.exitCode == 0 && rules.lines.size() == 1, qPrintable(rules.story()));
    QCOMPARE(rules.text("limit"), "儿童");
    QVERIFY(rules.last().value("source").toObject().value("title").toString().contains("智能监管"));
    QCOMPARE(m_shop.ctl({"rules", "list", "XX1"}).lines.size(), 0);
}

void ContractRulesTest::aPrescriptionIsChecked()
{
    const QJsonObject child{{"generic_name", "儿童清肺口服液"}, {"insurance_code", "ZA04CAE0023010100166"}, {"spec", "10ml*6支"}, {"dose", "1/2片 bid"},
                            {"frequency", "bid"},               {"days", 3},                                {"quantity", "1"}};
    QJsonObject question{{"birth", "1986-05-20"}, {"sex", "female"}, {"insurance_type", "310"}, {"category", "41"}, {"diseases", QJsonArray{"J06.900"}},
                         {"pregnant", false},     {"lactating", false}, {"allergies", QJsonArray()}, {"lines", QJsonArray{child}}};
    const Outcome checked = m_shop.ctl({"rules", "check", write("question.json", question)});
    QCOMPARE(checked.exitCode, 0);
    QStringList said;
    for (const QJsonObject &line : checked.lines)
        said.append(line["severity"].toString() + ' ' + line["reason"].toString());
    QCOMPARE(said.first(), "warn AGE_OUTSIDE");
    QVERIFY2(said.contains("unknown DIRECTIONS_UNREADABLE") && said.contains("unknown DATE_UNKNOWN"), qPrintable(checked.story()));
    QCOMPARE(checked.lines.first().value("line").toInt(), 1);
    QVERIFY(!checked.lines.first().value("message").toString().isEmpty());
    question["lines"] = QJsonArray{QJsonObject{{"drug", otc}, {"quantity", "1"}}}; // of the catalogue
    QCOMPARE(m_shop.ctl({"rules", "check", write("own.json", question)}).exitCode, 0);
}

void ContractRulesTest::aWrongQuestionIsRefused_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << QByteArray("{") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a field nobody knows") << QByteArray(R"({"gender":"1"})") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a sex that is none") << QByteArray(R"({"sex":"1"})") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a day that is none") << QByteArray(R"({"birth":"1986-02-30"})") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a weight that is none") << QByteArray(R"({"weight":"heavy"})") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a line without drug") << QByteArray(R"({"lines":[{"dose":"1片"}]})") << 2 << "SCRIPT_INVALID";
    QTest::newRow("a drug the store does not have") << QByteArray(R"({"lines":[{"drug":"NO-1"}]})") << 1 << "CODE_UNKNOWN";
}

void ContractRulesTest::aWrongQuestionIsRefused()
{
    QFETCH(const QByteArray, question);
    QFETCH(const int, exitCode);
    QFETCH(const QString, code);
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "check", m_shop.file("wrong.json", question)}), exitCode, code);
}

void ContractRulesTest::aSignedPackCountsAtOnce()
{
    const QString file = signedPack("testland.json", pack());
    QVERIFY(!file.isEmpty());
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", file, "--operator", "1001"}), 1, "NOT_PERMITTED");
    QCOMPARE(m_shop.ctl({"rules", "list"}).lines.size(), 2);
    YAOGUI_EXPECT(m_shop.ctl({"rules", "import", file}), 0, "imported");
    const Outcome packs = m_shop.ctl({"rules", "list"});
    QCOMPARE(packs.lines.size(), 3);
    QCOMPARE(packs.text("pack"), "testland");
    QCOMPARE(m_shop.ctl({"rules", "list", QString::fromLatin1(nationalCode)}).lines.size(), 1);
    YAOGUI_EXPECT(m_shop.ctl({"ledger", "verify"}), 0, "verified");
}

void ContractRulesTest::anUnsignedChangedOrOlderPackIsRefused()
{
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", write("bare.json", pack())}), 1, "POLICY_SIGNATURE_WRONG");
    const QString changed = signedPack("changed.json", pack());
    QFile bytes(changed);
    QVERIFY(bytes.open(QIODevice::Append) && bytes.write("\n") == 1);
    bytes.close();
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", changed}), 1, "POLICY_SIGNATURE_WRONG");
    QJsonObject wrong = pack();
    wrong["rules"] = QJsonArray();
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", write("wrong.json", wrong)}), 2, "RULE_PACK_INVALID");
    YAOGUI_EXPECT(m_shop.ctl({"rules", "import", signedPack("second.json", pack("2"))}), 0, "imported");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", signedPack("first.json", pack("1"))}), 2, "RULE_PACK_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"rules", "import", signedPack("again.json", pack("2"))}), 2, "RULE_PACK_INVALID");
    QCOMPARE(m_shop.ctl({"rules", "list"}).text("version"), "2");
}

void ContractRulesTest::aSaleIsReminded()
{
    const QJsonArray twice{scan(otcBox(1))};
    Outcome sold = m_shop.sell(insured(4, twice)); // a woman
    QVERIFY2(reasonsOf(sold.last()["reminders"].toArray()).isEmpty(), qPrintable(sold.story()));
    YAOGUI_EXPECT(m_shop.ctl({"rules", "import", signedPack("testland.json", pack())}), 0, "imported");
    sold = m_shop.sell(insured(4, QJsonArray{scan(otcBox(2))}));
    QCOMPARE(reasonsOf(sold.last()["reminders"].toArray()), QStringList{"SEX_OTHER"}); // HN-28: said, and the sale goes on
    QCOMPARE(sold.text("state"), "confirmed");
    QJsonArray paid = insured(4, QJsonArray{scan(otcBox(3))});
    paid.append(pay("100.00"));
    sold = m_shop.sell(paid);
    YAOGUI_EXPECT(sold, 0, "settled");
    QCOMPARE(reasonsOf(sold.last()["reminders"].toArray()), QStringList{"SEX_OTHER"});
    sold = m_shop.sell(QJsonArray{scan(otcBox(4))}); // for cash nobody's insurance has conditions
    QVERIFY2(sold.last()["reminders"].toArray().isEmpty(), qPrintable(sold.story()));
}

QTEST_GUILESS_MAIN(ContractRulesTest)
#include "tst_contract_rules.moc"
