// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/Language.h"
#include "ui/text/PolicyText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

namespace yaogui {

/// Values of rules as a person reads them.
class PolicyTextTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_language = std::make_unique<InstalledLanguage>(Language::Chinese); }
    void valuesAreWords_data();
    void valuesAreWords();
    void everyKeyHasAGroup();
    void everyWordOfAPackIsSaidInChinese();
    void periods();
    void sentencesFollowTheLanguage();

private:
    std::unique_ptr<InstalledLanguage> m_language;
};

void PolicyTextTest::valuesAreWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const char *key, const QJsonValue &value, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(key) << value << words;
    };
    add("yes", "rx.partial_fill", true, QStringLiteral("是"));
    add("hours", "rx.validity_hours", 72, QStringLiteral("72 小时"));
    add("years", "clean.years", 3, QStringLiteral("3 年"));
    add("percent", "stock.variance_pct", "5", QStringLiteral("5 %"));
    add("percents", "stock.variance_bands", QJsonArray{"1", "3"}, QStringLiteral("1 %、3 %"));
    add("businesses", "fund.online", QJsonArray{"account"}, QStringLiteral("个人账户"));
    add("nothing in the list", "fund.online", QJsonArray{}, QStringLiteral("无"));
    add("classes", "trace.codeless_classes", QJsonArray{"herbal", "other"}, QStringLiteral("饮片、其他商品"));
    add("action", "evidence.camera_broken", "ask", QStringLiteral("须第二人授权"));
    add("a word of their own", "price.listing_source", QStringLiteral("省平台"), QStringLiteral("省平台"));
    add("day of a month", "report.dual_channel", 5, QStringLiteral("次月 5 日前"));
    add("codes", "platform.batch_messages", QJsonObject{{"3501", "3501A"}}, QStringLiteral("3501 → 3501A"));
    add("silent", "rx.validity_hours", QJsonValue(QJsonValue::Undefined), QStringLiteral("没有规定"));
    add("money", "dual.benefit",
        QJsonObject{{"deductible", "500"}, {"employee_percent", "75"}, {"resident_percent", "60"}, {"employee_cap", "400000"}, {"resident_cap", "130000"}},
        QStringLiteral("年起付 ¥500.00；职工报销 75 %，上限 ¥400,000.00；居民报销 60 %，上限 ¥130,000.00"));
    add("cap", "price.vbp_markup_max",
        QJsonObject{{"over_percent", "15"}, {"channels", QJsonArray{"counter"}}, {"kinds", QJsonArray{"other"}}, {"pledged_only", true}, {"action", "stop"}},
        QStringLiteral("不高于中选价 + 15 %；柜台；其他品种；仅限签承诺书的药店；超出时：阻止"));
    add("clock", "agency.clocks", QJsonArray{QJsonObject{{"zh", "受理"}, {"en", "taken"}, {"working_days", 5}}}, QStringLiteral("受理 5 个工作日"));
    add("deadline", "agency.deadlines", QJsonArray{QJsonObject{{"zh", "上传"}, {"en", "sent"}, {"day", "2025-03-31"}}}, QStringLiteral("上传 2025-03-31"));
    add("separation", "staff.separations", QJsonArray{QJsonValue(QJsonArray{"review", "dispense"})}, QStringLiteral("审方与调配"));
    add("reapply", "reapply", QJsonObject{{"voluntary_months", 12}}, QStringLiteral("自愿退出后：12 个月"));
}

void PolicyTextTest::valuesAreWords()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, words);
    QCOMPARE(valueText(key, value), words);
}

void PolicyTextTest::everyKeyHasAGroup()
{
    for (const PolicyKey &key : policyKeys())
        QVERIFY2(ruleGroups().contains(groupOf(key.name)), qPrintable(key.name));
}

void PolicyTextTest::everyWordOfAPackIsSaidInChinese()
{
    for (const PolicyKey &key : policyKeys()) {
        for (const QString &word : key.words)
            QVERIFY2(valueText(key.name, word) != word, qPrintable(key.name + u' ' + word));
    }
}

void PolicyTextTest::periods()
{
    const QDate from(2024, 1, 1), to(2026, 12, 31);
    QCOMPARE(periodText(from, to), QStringLiteral("2024-01-01 至 2026-12-31"));
    QCOMPARE(periodText(from, {}), QStringLiteral("自 2024-01-01 起，未定终止日"));
    QCOMPARE(periodText({}, to), QStringLiteral("至 2026-12-31"));
    QCOMPARE(fingerprintText(QStringLiteral("0a1b2c3d4")), QStringLiteral("0A1B 2C3D 4"));
}

void PolicyTextTest::sentencesFollowTheLanguage()
{
    const TwoTongues words{QStringLiteral("七十二小时"), QStringLiteral("72 hours")};
    QCOMPARE(sentenceOf(words), words.zh);
    m_language.reset();
    m_language = std::make_unique<InstalledLanguage>(Language::English);
    QCOMPARE(sentenceOf(words), words.en);
    QCOMPARE(valueText(QStringLiteral("clean.years"), 1), QStringLiteral("1 year"));
    QCOMPARE(valueText(QStringLiteral("clean.years"), 3), QStringLiteral("3 years"));
}

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::PolicyTextTest)
#include "PolicyTextTest.moc"
