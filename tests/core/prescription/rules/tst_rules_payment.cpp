// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Conditions of payment: each of the published rules on its own code, and the borders of each kind (HN-28, ZW-15).

#include "core/prescription/rules/ShippedRules.h"
#include "tests/core/prescription/rules/Questions.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

/// The same question, answered so that the rule is kept or not.
RuleQuestion answered(const MedicationRule &rule, const QString &code, bool kept)
{
    RuleQuestion asked = question({line(rule.drug, code)});
    RuleLine &only = asked.lines.front();
    const QDate child(2016, 6, 1), adult(1986, 6, 1);
    switch (rule.kind) {
    case RuleKind::Sex: asked.sex = (rule.sex == Sex::Male) == kept ? Sex::Male : Sex::Female; break;
    case RuleKind::Age: asked.birth = kept ? child : adult; break;
    case RuleKind::InsuranceType: asked.insuranceType = kept && !rule.insuranceTypes.isEmpty() ? rule.insuranceTypes.first() : QString("390"); break;
    case RuleKind::InstitutionLevel: asked.institutionLevel = kept ? rule.number : rule.number - 1; break;
    case RuleKind::PayableCourse: only.days = kept ? rule.number : rule.number + 1; break;
    case RuleKind::CareSetting: asked.care = kept ? CareSetting::Inpatient : CareSetting::Outpatient; break;
    default: break;
    }
    return asked;
}

QStringList idsSaid(const RuleQuestion &asked)
{
    QStringList ids;
    for (const RuleFinding &finding : test::asked(shippedBook(), asked)) {
        if (isPaymentKind(finding.kind))
            ids.append(finding.rule);
    }
    return ids;
}

} // namespace

class TestRulesPayment final : public QObject {
    Q_OBJECT

private slots:
    /// 901 rows: fires on each of its own codes, is silent where it is kept, is silent for a stranger's code, and says what it does not know.
    void eachPublishedRule_data()
    {
        QTest::addColumn<int>("index");
        static const std::vector<RulePack> packs = ShippedRules::packs().value();
        m_nhsa = &packs.front();
        for (std::size_t i = 0; i < m_nhsa->rules.size(); ++i)
            QTest::addRow("HN-28 %s", qPrintable(m_nhsa->rules[i].id)) << static_cast<int>(i);
    }
    void eachPublishedRule()
    {
        QFETCH(const int, index);
        const MedicationRule &rule = m_nhsa->rules[static_cast<std::size_t>(index)];
        int codes = 0;
        for (const CodeBinding &binding : m_nhsa->bindings) {
            if (binding.rule != index)
                continue;
            ++codes;
            const QString code = QString::fromLatin1(binding.code.data());
            QVERIFY2(idsSaid(answered(rule, code, false)).contains(rule.id), qPrintable(code));
            if (rule.kind != RuleKind::InsuranceType || !rule.insuranceTypes.isEmpty()) // work injury: no insurance of the platform pays
                QVERIFY2(!idsSaid(answered(rule, code, true)).contains(rule.id), qPrintable(code));
        }
        QVERIFY(codes > 0);
        QVERIFY(!idsSaid(answered(rule, QStringLiteral("XZ99ZZZ999"), false)).contains(rule.id));
    }

    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("words");
        QTest::newRow("sex") << QByteArray(R"("kind":"sex","limit":"female")") << "unknown SEX_UNKNOWN 1";
        QTest::newRow("age") << QByteArray(R"("kind":"age","limit":"<18岁")") << "unknown BIRTH_UNKNOWN 1";
        QTest::newRow("insurance") << QByteArray(R"("kind":"insurance_type","limit":"生育")") << "unknown INSURANCE_UNKNOWN 1";
        QTest::newRow("level") << QByteArray(R"("kind":"institution_level","limit":"二级")") << "unknown LEVEL_UNKNOWN 1";
        QTest::newRow("course") << QByteArray(R"("kind":"payable_course","limit":"14天")") << "unknown COURSE_UNKNOWN 1";
        QTest::newRow("care") << QByteArray(R"("kind":"care_setting","limit":"inpatient")") << "unknown CARE_UNKNOWN 1";
        QTest::newRow("a limit that is only words") << QByteArray(R"("kind":"age","limit":"学龄前")") << "unknown LIMIT_UNREADABLE 1";
    }
    void whatIsNotKnownIsSaid()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const QString, words);
        std::vector<RulePack> packs;
        packs.push_back(packWith("[{" + rule + R"(,"drug":"丙","codes":["X1"]}])", R"({"insurance_type":{"生育":["510"]},"institution_level":{"二级":2}})"));
        const RuleBook book(std::move(packs));
        RuleQuestion asked;
        asked.today = QDate(2026, 6, 1);
        asked.lines = {line("丙", "X1")};
        asked.lines.front().days.reset();
        asked.lines.front().dose.clear();
        asked.lines.front().courseDaysUsed.reset();
        QCOMPARE(said(book, asked), QStringList{words});
        asked.occasion = RuleQuestion::Occasion::Sale; // a reminder at the counter says only what it knows
        QCOMPARE(said(book, asked), QStringList());
    }

    void aCourse_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("days");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("ZW-15 14 days of 14") << 0 << 14 << QStringList();
        QTest::newRow("ZW-15 15 days of 14") << 0 << 15 << QStringList{"warn COURSE_OVER 1"};
        QTest::newRow("ZW-15 7 used, 7 more") << 7 << 7 << QStringList();
        QTest::newRow("ZW-15 7 used, 8 more") << 7 << 8 << QStringList{"warn COURSE_OVER 1"};
        QTest::newRow("ZW-15 not known what was used, 15 days") << -1 << 15 << QStringList{"warn COURSE_OVER 1"};
        QTest::newRow("ZW-15 not known what was used, 14 days") << -1 << 14 << QStringList{"unknown COURSE_UNKNOWN 1"};
    }
    void aCourse()
    {
        QFETCH(const int, used);
        QFETCH(const int, days);
        std::vector<RulePack> packs;
        packs.push_back(packWith(R"([{"kind":"payable_course","limit":"14天","drug":"丙","codes":["X1"]}])"));
        const RuleBook book(std::move(packs));
        RuleQuestion asked = question({line("丙", "X1")});
        asked.lines.front().days = days;
        asked.lines.front().courseDaysUsed = used < 0 ? std::nullopt : std::optional(used);
        QTEST(said(book, asked), "words");
    }

    void aRuleHasItsDays()
    {
        std::vector<RulePack> packs;
        packs.push_back(packWith(R"([{"kind":"sex","limit":"male","drug":"丙","codes":["X1"],"from":"2026-06-01","to":"2026-06-30"}])"));
        const RuleBook book(std::move(packs));
        RuleQuestion asked = question({line("丙", "X1")});
        const QStringList fires{"warn SEX_OTHER 1"};
        for (const auto &[day, words] : {std::pair(QDate(2026, 5, 31), QStringList()), std::pair(QDate(2026, 6, 1), fires),
                                         std::pair(QDate(2026, 6, 30), fires), std::pair(QDate(2026, 7, 1), QStringList())}) {
            asked.prescribed = asked.today = day;
            QCOMPARE(said(book, asked), words);
        }
    }

    void onlyWhatInsurancePaysIsAsked()
    {
        const MedicationRule &rule = *shippedBook().rulesOf(QStringLiteral("ZA04CAE0023010100166")).front();
        RuleQuestion asked = answered(rule, QStringLiteral("ZA04CAE0023010100166"), false);
        QCOMPARE(idsSaid(asked), QStringList{rule.id});
        asked.lines.front().insured = false;
        QCOMPARE(idsSaid(asked), QStringList());
        asked.lines.front().insured = true;
        asked.insured = false;
        QCOMPARE(idsSaid(asked), QStringList());
    }

    void aFindingNamesItsSource()
    {
        const auto rules = shippedBook().rulesOf(QStringLiteral("ZA04CAE0023010100166"));
        const auto findings = asked(shippedBook(), answered(*rules.front(), QStringLiteral("ZA04CAE0023010100166"), false));
        const auto found = std::find_if(findings.begin(), findings.end(), [](const RuleFinding &row) { return row.kind == RuleKind::Age; });
        QVERIFY(found != findings.end());
        QVERIFY(found->source.title.contains("智能监管规则库"));
        QCOMPARE(found->source.number, QString("第1批"));
        QCOMPARE(found->details["limit"].toString(), QString("儿童"));
        QVERIFY(found->says.zh.contains("清肺"));
    }

private:
    const RulePack *m_nhsa = nullptr;
};

QTEST_GUILESS_MAIN(TestRulesPayment)
#include "tst_rules_payment.moc"
