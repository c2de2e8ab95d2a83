// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/FindingText.h"
#include "ui/text/Language.h"

#include <QDir>
#include <QRegularExpression>
#include <QtTest>

namespace yaogui {

/// Findings of the prescription rules as a person reads them.
class FindingTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyReasonHasWords();
    void theWords_data();
    void theWords();
    void sourcesAndSentences();
};

/// The reasons stand as literals in capitals in the checks.
void FindingTextTest::everyReasonHasWords()
{
    const QDir folder(qEnvironmentVariable("YAOGUI_SOURCE_DIR") + "/core/prescription/rules");
    const QRegularExpression literal(QStringLiteral("\"([A-Z]+(?:_[A-Z]+)*)\""));
    QSet<QString> said;
    for (const QString &name : folder.entryList({"*Checks.cpp", "RuleBook.cpp"}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto found = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            said.insert(found.next().captured(1));
    }
    QVERIFY(said.size() > 40);
    const QStringList words = findingReasons();
    QCOMPARE(QSet<QString>(words.begin(), words.end()), said);
}

void FindingTextTest::theWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QJsonObject>("details");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("limit") << "AGE_OUTSIDE" << QJsonObject{{"limit", "儿童"}} << "医保限定支付“儿童”，患者年龄不符。";
    QTest::newRow("numbers") << "SUPPLY_OVER" << QJsonObject{{"days", 85}, {"most", 84}} << "用药 85 天，上限是 84 天。";
    QTest::newRow("a class of drugs") << "KIND_EXCLUDED" << QJsonObject{{"kind", "narcotic"}} << "本地统筹基金不支付这一类：麻醉药品。";
    QTest::newRow("without a part") << "BIRTH_UNKNOWN" << QJsonObject() << "没有核对：出生日期不详。";
    QTest::newRow("a word nobody knows") << "NEW_REASON" << QJsonObject() << "NEW_REASON";
}

void FindingTextTest::theWords()
{
    QFETCH(const QString, reason);
    QFETCH(const QJsonObject, details);
    const InstalledLanguage language(Language::Chinese);
    RuleFinding finding;
    finding.reason = reason;
    finding.details = details;
    QTEST(findingText(finding), "chinese");
}

void FindingTextTest::sourcesAndSentences()
{
    RuleFinding finding;
    finding.says = {QStringLiteral("规则"), QStringLiteral("rule")};
    finding.source = {QStringLiteral("处方管理办法"), QStringLiteral("第53号"), {}, QDate(2007, 2, 14)};
    {
        const InstalledLanguage language(Language::Chinese);
        QCOMPARE(ruleSentence(finding), QString("规则"));
        QCOMPARE(sourceText(finding.source), QString("处方管理办法，第53号，2007-02-14"));
        QCOMPARE(nameOf(FindingSeverity::Unknown), QString("未核对"));
    }
    const InstalledLanguage language(Language::English);
    QCOMPARE(ruleSentence(finding), QString("rule"));
    finding.says.en.clear(); // published wording has no other language
    QCOMPARE(ruleSentence(finding), QString("规则"));
}

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::FindingTextTest)
#include "FindingTextTest.moc"
