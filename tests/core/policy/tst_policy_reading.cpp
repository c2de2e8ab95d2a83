// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every way in which a file is no pack: the reason, the key and the line are named.

#include "core/policy/PolicyPack.h"
#include "tests/core/policy/Packs.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace yaogui;
using namespace yaogui::test;

namespace {

/// A pack as text, so that lines can be counted; %1 stands in its rules, %2 among its head.
const QString frame = QStringLiteral(R"({
  "kind": "region", "region": "trial", "inherits": "national",
  "version": "1",
  "name": {"zh": "试用", "en": "Trial"},
  "valid_from": "2024-01-01",%2
  "documents": {"DOC": "文件 1"},
  "rules": {
    "price.index": [{"value": true, "document": "DOC", "zh": "一句。", "en": "One."}]%1
  }
})");

QByteArray withRule(const char *rule) { return frame.arg(",\n" + QString::fromUtf8(rule), QString()).toUtf8(); }

QByteArray withHead(const char *from, const char *to)
{
    QString text = frame.arg(QString(), QString());
    Q_ASSERT(text.contains(QString::fromUtf8(from)));
    return text.replace(QString::fromUtf8(from), QString::fromUtf8(to)).toUtf8();
}

void wrongRules()
{
    const auto rule = [](const char *name, const char *text, const char *reason, const char *key) {
        QTest::newRow(name) << withRule(text) << QString::fromLatin1(reason) << QString::fromLatin1(key) << 9;
    };
    rule("unknown key", R"("rx.validity_hour": [{"value": 72, "document": "DOC", "zh": "一", "en": "1"}])", "UNKNOWN_KEY",
         "rx.validity_hour");
    rule("no list of entries", R"("rx.validity_hours": {"value": 72, "document": "DOC", "zh": "一", "en": "1"})", "SHAPE",
         "rx.validity_hours");
    rule("no entry", R"("rx.validity_hours": [])", "SHAPE", "rx.validity_hours");
    rule("a field nobody knows", R"("rx.validity_hours": [{"value": 72, "unit": "h", "document": "DOC", "zh": "一", "en": "1"}])", "SHAPE",
         "rx.validity_hours");
    rule("a number as text", R"("rx.validity_hours": [{"value": "72", "document": "DOC", "zh": "一", "en": "1"}])", "VALUE",
         "rx.validity_hours");
    rule("half an hour", R"("rx.validity_hours": [{"value": 72.5, "document": "DOC", "zh": "一", "en": "1"}])", "VALUE",
         "rx.validity_hours");
    rule("no value", R"("rx.validity_hours": [{"document": "DOC", "zh": "一", "en": "1"}])", "VALUE", "rx.validity_hours");
    rule("an entry that is none", R"("rx.validity_hours": [72])", "VALUE", "rx.validity_hours");
    rule("a day that is none", R"("rx.validity_hours": [{"value": 72, "from": "2026-02-30", "document": "DOC", "zh": "一", "en": "1"}])",
         "DATES", "rx.validity_hours");
    rule("a day written otherwise",
         R"("rx.validity_hours": [{"value": 72, "from": "2026/02/20", "document": "DOC", "zh": "一", "en": "1"}])", "DATES",
         "rx.validity_hours");
    rule("ends before it begins",
         R"("rx.validity_hours": [{"value": 72, "from": "2026-02-02", "to": "2026-02-01", "document": "DOC", "zh": "一", "en": "1"}])",
         "DATES", "rx.validity_hours");
    rule("no source", R"("rx.validity_hours": [{"value": 72, "zh": "一", "en": "1"}])", "SOURCE_MISSING", "rx.validity_hours");
    rule("an unknown source", R"("rx.validity_hours": [{"value": 72, "document": "D2", "zh": "一", "en": "1"}])", "SOURCE_MISSING",
         "rx.validity_hours");
    rule("no Chinese", R"("rx.validity_hours": [{"value": 72, "document": "DOC", "en": "1"}])", "SENTENCE_MISSING", "rx.validity_hours");
    rule("blank English", R"("rx.validity_hours": [{"value": 72, "document": "DOC", "zh": "一", "en": " "}])", "SENTENCE_MISSING",
         "rx.validity_hours");
    rule(
        "on one day two rules",
        R"("rx.validity_hours": [{"value": 72, "to": "2026-02-01", "document": "DOC", "zh": "一", "en": "1"}, {"value": 48, "from": "2026-02-01", "document": "DOC", "zh": "一", "en": "1"}])",
        "OVERLAP", "rx.validity_hours");
    rule(
        "both without days",
        R"("rx.validity_hours": [{"value": 72, "document": "DOC", "zh": "一", "en": "1"}, {"value": 48, "document": "DOC", "zh": "一", "en": "1"}])",
        "OVERLAP", "rx.validity_hours");
    QTest::newRow("a key twice") << withRule(R"("price.index": [{"value": false, "document": "DOC", "zh": "一", "en": "1"}])") << "TWICE"
                                 << "price.index" << 9;
    QTest::newRow("a key twice, once escaped")
        << withRule(R"("price\u002eindex": [{"value": false, "document": "DOC", "zh": "一", "en": "1"}])") << "TWICE" << "price.index" << 9;
    rule("a value twice", R"("rx.validity_hours": [{"value": 72, "value": 48, "document": "DOC", "zh": "一", "en": "1"}])", "TWICE", "value");
}

void wrongHeads()
{
    const auto head = [](const char *name, const char *from, const char *to, const char *reason, const char *key, int line) {
        QTest::newRow(name) << withHead(from, to) << QString::fromLatin1(reason) << QString::fromLatin1(key) << line;
    };
    head("no kind", "\"kind\": \"region\", ", "", "VALUE", "kind", 0);
    head("kind unknown", "\"kind\": \"region\"", "\"kind\": \"city\"", "VALUE", "kind", 2);
    head("a region in capitals", "\"trial\"", "\"Trial\"", "VALUE", "region", 2);
    head("a region called national", "\"trial\"", "\"national\"", "VALUE", "region", 2);
    head("inherits from nobody", ", \"inherits\": \"national\"", "", "INHERITS", "inherits", 0);
    head("inherits from a region", "\"inherits\": \"national\"", "\"inherits\": \"hunan\"", "INHERITS", "inherits", 2);
    head("no version", "\"version\": \"1\"", "\"version\": \"\"", "VALUE", "version", 3);
    head("no name", "\"en\": \"Trial\"", "\"en\": \"\"", "SENTENCE_MISSING", "name", 4);
    head("no first day", "\"valid_from\": \"2024-01-01\",", "", "DATES", "valid_from", 0);
    head("last day before the first", "\"valid_from\": \"2024-01-01\",", "\"valid_from\": \"2024-01-01\", \"valid_to\": \"2023-12-31\",",
         "DATES", "valid_from", 5);
    head("no documents", "{\"DOC\": \"文件 1\"}", "{}", "SOURCE_MISSING", "documents", 6);
    head("a document without title", "\"文件 1\"", "\"\"", "SOURCE_MISSING", "DOC", 6);
    head("a member nobody knows", "\"version\"", "\"edition\": 2,\n \"version\"", "UNKNOWN_KEY", "edition", 3);
    head("a first day twice", "\"version\"", "\"valid_from\": \"2020-01-01\",\n \"version\"", "TWICE", "valid_from", 6);
    head("rules twice", "\"version\"", "\"rules\": {},\n \"version\"", "TWICE", "rules", 8);
    head("a document twice", "{\"DOC\": \"文件 1\"}", "{\"DOC\": \"文件 1\", \"DOC\": \"文件 2\"}", "TWICE", "DOC", 6);
    head("a region with a line break", "\"trial\"", "\"trial\\n\"", "VALUE", "region", 2);
    head("rules are no object", "\"rules\": {", "\"rule\": {", "UNKNOWN_KEY", "rule", 7);
}

} // namespace

class TestPolicyReading final : public QObject {
    Q_OBJECT

private slots:
    void theFrameItselfReads()
    {
        const auto pack = readPack(frame.arg(QString(), QString()).toUtf8(), "trial.json");
        QVERIFY(pack);
        QCOMPARE(pack->rules.size(), std::size_t(1));
        QCOMPARE(pack->rules.front().line, 8);
        QCOMPARE(pack->rules.front().source(), "DOC");
        QVERIFY(pack->to.isNull());
        QVERIFY(pack->holdsOn(QDate(2024, 1, 1)));
        QVERIFY(!pack->holdsOn(QDate(2023, 12, 31)));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << QByteArray() << "JSON" << QString() << 1;
        QTest::newRow("no JSON") << QByteArray("region: trial") << "JSON" << QString() << 1;
        QTest::newRow("an array") << QByteArray("[]") << "JSON" << QString() << 1;
        QTest::newRow("a comma too many in line 4") << withHead("\"version\": \"1\",", "\"version\": \"1\",,") << "JSON" << QString() << 3;
        wrongRules();
        wrongHeads();
    }
    void whatIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto pack = readPack(bytes, "trial.json");
        QVERIFY(!pack);
        const QJsonObject details = pack.error().details;
        QCOMPARE(pack.error().code, ErrorCode::PolicyInvalid);
        QTEST(details["reason"].toString(), "reason");
        QTEST(details["key"].toString(), "key");
        QTEST(details["line"].toInt(), "line");
        QCOMPARE(details["file"].toString(), "trial.json");
    }

    void daysThatTouchAreNoOverlap()
    {
        QJsonObject pack = emptyPack("region", "trial", "national");
        addRule(pack, "rx.validity_hours", 72, {}, "2026-01-31");
        addRule(pack, "rx.validity_hours", 48, "2026-02-01");
        const auto read = readPack(written(pack), "trial.json");
        QVERIFY(read);
        QCOMPARE(read->rule("rx.validity_hours", QDate(2026, 1, 31))->value.toInt(), 72);
        QCOMPARE(read->rule("rx.validity_hours", QDate(2026, 2, 1))->value.toInt(), 48);
    }

    void tooLargeIsNotRead() { QCOMPARE(readPack(QByteArray(2'000'001, ' '), "x").error().code, ErrorCode::FileTooLarge); }

    void tooManyRulesAreNotRead()
    {
        QStringList days;
        for (QDate day(2024, 1, 1); days.size() < 1001; day = day.addDays(1))
            days.append(QString(R"({"value": 72, "from": "%1", "to": "%1", "document": "DOC", "zh": "一", "en": "1"})").arg(day.toString(Qt::ISODate)));
        const auto packOf = [](const QStringList &entries) { // the frame has a rule of its own
            return readPack(withRule(("\"rx.validity_hours\": [" + entries.join(u',') + "]").toUtf8().constData()), "x");
        };
        QVERIFY(packOf(days.mid(0, 999)));
        QCOMPARE(packOf(days).error().details["key"].toString(), "rx.validity_hours");
        QCOMPARE(packOf(days).error().details["reason"].toString(), "SHAPE");
    }

    void aLongNameIsNotRepeatedWhole()
    {
        const auto pack = readPack(withRule(QByteArray("\"" + QByteArray(100'000, 'k') + "\": []").constData()), "x");
        QCOMPARE(pack.error().details["key"].toString().size(), 80);
    }

    void theNationalPackNeedsEveryRequiredKey_data()
    {
        QTest::addColumn<QString>("key");
        for (const PolicyKey &key : policyKeys()) {
            if (key.required)
                QTest::newRow(qPrintable(key.name)) << key.name;
        }
    }
    void theNationalPackNeedsEveryRequiredKey()
    {
        QFETCH(const QString, key);
        QJsonObject national = QJsonDocument::fromJson(packFile("national.json")).object();
        QJsonObject rules = national["rules"].toObject();
        QVERIFY(rules.contains(key));
        rules.remove(key);
        national["rules"] = rules;
        const auto read = readPack(written(national), "national.json");
        QVERIFY(!read);
        QCOMPARE(read.error().details["reason"].toString(), "RULE_MISSING");
        QCOMPARE(read.error().details["key"].toString(), key);
    }

    void shippedPacksRead_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : shippedNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void shippedPacksRead()
    {
        QFETCH(const QString, name);
        const auto pack = readPack(packFile(name + ".json"), name);
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().details["key"].toString()));
        static const QRegularExpression requirement("^(WX|HN|FJ|TC|ZW)-[0-9]{2}[a-c]?$");
        static const QRegularExpression han("\\p{Han}");
        std::set<QString> named;
        for (const PolicyRule &rule : pack->rules) {
            named.insert(rule.document);
            QVERIFY2(rule.requirement.isEmpty() || requirement.match(rule.requirement).hasMatch(), qPrintable(rule.key));
            QVERIFY2(rule.words.zh.contains(han) && !rule.words.en.contains(han), qPrintable(rule.key));
            const bool ownWord = rule.document == u"YAOGUI"; // else a region's rule names its article
            QVERIFY2(pack->kind == PolicyPack::Kind::National || ownWord || !rule.article.isEmpty(), qPrintable(rule.key));
        }
        QCOMPARE(named.size(), pack->documents.size()); // every document named is used
    }
};

QTEST_GUILESS_MAIN(TestPolicyReading)
#include "tst_policy_reading.moc"
