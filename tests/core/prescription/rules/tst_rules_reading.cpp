// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of rules: what is read, what is refused and why.

#include "core/prescription/rules/ShippedRules.h"
#include "tests/core/prescription/rules/Questions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace yaogui;
using namespace yaogui::test;

namespace {

QJsonObject smallPack()
{
    const QByteArray text = R"({"name":"test","version":"1","title":{"zh":"试","en":"test"},"date":"2026-05-01",
        "documents":{"T":{"title":"试","number":"1","date":null}}, "groups":{"a":{"zh":"甲","en":"a","words":["甲"]}},
        "rules":[{"id":"R","kind":"sex","severity":"warn","document":"T","zh":"试","drug":"丙","limit":"女","codes":["X1"]}]})";
    return QJsonDocument::fromJson(text).object();
}

QJsonObject withRule(const char *field, const QJsonValue &value)
{
    QJsonObject pack = smallPack();
    QJsonObject rule = pack["rules"][0].toObject();
    rule[QLatin1String(field)] = value;
    pack["rules"] = QJsonArray{rule};
    return pack;
}

QJsonObject with(const char *field, const QJsonValue &value)
{
    QJsonObject pack = smallPack();
    pack[QLatin1String(field)] = value;
    return pack;
}

} // namespace

class TestRulesReading final : public QObject {
    Q_OBJECT

private slots:
    void theShippedPacksAreWhole()
    {
        const auto packs = ShippedRules::packs();
        QVERIFY(packs);
        const RulePack &nhsa = packs->front();
        QCOMPARE(nhsa.rules.size(), std::size_t(901));
        QCOMPARE(nhsa.bindings.size(), std::size_t(13827));
        std::set<std::array<char, 28>> codes;
        for (const CodeBinding &binding : nhsa.bindings)
            codes.insert(binding.code);
        QCOMPARE(codes.size(), std::size_t(13738));
        for (const MedicationRule &rule : nhsa.rules) {
            QVERIFY2(rule.readable, qUtf8Printable(rule.id + ' ' + rule.limit)); // every limit_value is understood
            QVERIFY(!rule.source.title.isEmpty() && !rule.source.number.isEmpty() && !rule.says.zh.isEmpty());
        }
    }

    void aSmallPackIsRead()
    {
        const auto pack = readRulePack(QJsonDocument(smallPack()).toJson(), "small.json");
        QVERIFY(pack);
        QCOMPARE(pack->name, QString("test"));
        QCOMPARE(pack->date, QDate(2026, 5, 1));
        QCOMPARE(pack->groups.size(), std::size_t(1));
        QVERIFY(!pack->rules.front().readable); // without "terms" 女 is only a word
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QJsonObject>("pack");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QJsonObject &pack, const char *reason) { QTest::newRow(name) << pack << QString::fromUtf8(reason); };
        row("no rules", with("rules", QJsonArray()), "HEAD");
        row("no version", with("version", "new"), "HEAD");
        row("a name with blanks", with("name", "my rules"), "HEAD");
        row("no day", with("date", "soon"), "HEAD");
        row("a field nobody knows", with("author", "x"), "HEAD");
        row("a document without title", with("documents", QJsonObject{{"T", QJsonObject{{"number", "1"}}}}), "DOCUMENT");
        row("a group without words", with("groups", QJsonObject{{"a", QJsonObject{{"zh", "甲"}, {"en", "a"}}}}), "GROUP");
        row("a group with an empty word", with("groups", QJsonObject{{"a", QJsonObject{{"zh", "甲"}, {"en", "a"}, {"words", QJsonArray{" "}}}}}), "GROUP");
        row("no id", withRule("id", ""), "FIELD");
        row("a misspelt field", withRule("code", "X1"), "FIELD");
        row("a kind nobody knows", withRule("kind", "gender"), "KIND");
        row("a severity nobody knows", withRule("severity", "bad"), "KIND");
        row("a document that is not there", withRule("document", "U"), "DOCUMENT");
        row("no sentence", withRule("zh", ""), "FIELD");
        row("ends before it begins", [] {
            QJsonObject pack = withRule("from", "2026-02-01");
            QJsonObject rule = pack["rules"][0].toObject();
            rule["to"] = "2026-01-31";
            pack["rules"] = QJsonArray{rule};
            return pack;
        }(), "VALUE");
        row("no limit", withRule("limit", ""), "VALUE");
        row("a payment rule without codes", withRule("codes", QJsonArray()), "CODE");
        row("a code that is none", withRule("codes", QJsonArray{"X 1"}), "CODE");
        row("a code too long", withRule("codes", QJsonArray{QString(28, 'X')}), "CODE");
        row("a group that is not there", withRule("groups", QJsonArray{"b"}), "GROUP");
        row("an interaction with nobody", [] {
            QJsonObject pack = smallPack();
            pack["rules"] = QJsonDocument::fromJson(R"([{"id":"R","kind":"interaction","severity":"warn","document":"T","zh":"试","en":"t","groups":["a"]}])").array();
            return pack;
        }(), "GROUP");
        row("twice the same id", [] {
            QJsonObject pack = smallPack();
            pack["rules"] = QJsonArray{pack["rules"][0], pack["rules"][0]};
            return pack;
        }(), "TWICE");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(const QJsonObject, pack);
        QFETCH(const QString, reason);
        const auto read = readRulePack(QJsonDocument(pack).toJson(), "bad.json");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RulePackInvalid);
        QCOMPARE(read.error().details["reason"].toString(), reason);
        QVERIFY(read.error().details["detail"].toString().startsWith("bad.json"));
    }

    void whatIsNoJsonIsRefused()
    {
        QCOMPARE(readRulePack("{", "cut.json").error().details["reason"].toString(), QString("JSON"));
        QCOMPARE(readRulePack(QByteArray(20'000'001, ' '), "large.json").error().code, ErrorCode::FileTooLarge);
    }

    void agesAreReadOrRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QDate>("birth"); // on 1 June 2026
        QTest::addColumn<bool>("inside");
        const auto row = [](const char *text, QDate birth, bool inside) {
            QTest::addRow("%s, born %s", text, qPrintable(birth.toString(Qt::ISODate))) << QString::fromUtf8(text) << true << birth << inside;
        };
        row("<18岁", {2008, 6, 1}, false); // 18 today
        row("<18岁", {2008, 6, 2}, true);
        row("不满18周岁", {2008, 6, 2}, true);
        row(">=18岁", {2008, 6, 1}, true);
        row("18岁以上", {2008, 6, 2}, false);
        row("满18岁", {2008, 6, 1}, true);
        row("≥1个月", {2026, 5, 1}, true);
        row("≥1个月", {2026, 5, 2}, false);
        row(">=1个月,<3岁", {2023, 6, 2}, true);
        row(">=1个月,<3岁", {2023, 6, 1}, false);
        row("<28天", {2026, 5, 5}, true);
        row("<28天", {2026, 5, 4}, false);
        for (const char *text : {"儿童", "14岁以下", "18", "岁", "<18岁以上", ">=18岁,>=20岁", "", "大于18岁", "＜99999岁"})
            QTest::addRow("only words: %s", text) << QString::fromUtf8(text) << false << QDate() << false;
    }
    void agesAreReadOrRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, readable);
        QFETCH(const QDate, birth);
        const auto range = ageRangeFrom(text);
        QCOMPARE(range.has_value(), readable);
        if (range)
            QTEST(range->contains(birth, QDate(2026, 6, 1)), "inside");
    }

    void bornOnTheTwentyNinthOfFebruary_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("child");
        QTest::newRow("28 February of a common year: still 17") << QDate(2026, 2, 28) << true;
        QTest::newRow("1 March of a common year: 18") << QDate(2026, 3, 1) << false;
    }
    void bornOnTheTwentyNinthOfFebruary()
    {
        QFETCH(const QDate, day);
        QTEST(ageRangeFrom("<18岁")->contains(QDate(2008, 2, 29), day), "child");
        QCOMPARE(ageRangeFrom("<20岁")->contains(QDate(2008, 2, 29), QDate(2028, 2, 28)), true);
        QCOMPARE(ageRangeFrom("<20岁")->contains(QDate(2008, 2, 29), QDate(2028, 2, 29)), false);
    }
};

QTEST_GUILESS_MAIN(TestRulesReading)
#include "tst_rules_reading.moc"
