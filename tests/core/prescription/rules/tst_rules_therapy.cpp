// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Duplicates, what is in hand, interactions and contraindications (HN-28).

#include "tests/core/prescription/rules/Questions.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

class TestRulesTherapy final : public QObject {
    Q_OBJECT

private slots:
    void twoDrugs_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("HN-28 the same drug in another form") << "阿莫西林胶囊" << "阿莫西林颗粒" << QStringList{"warn SAME_DRUG 2"};
        QTest::newRow("HN-28 the same ingredient") << "对乙酰氨基酚片" << "酚麻美敏片" << QStringList{"warn SAME_INGREDIENT 2"};
        QTest::newRow("HN-28 paracetamol within a cold remedy") << "对乙酰氨基酚片" << "复方氨酚烷胺片" << QStringList{"warn SAME_INGREDIENT 2"};
        QTest::newRow("HN-28 two of a class") << "布洛芬缓释胶囊" << "双氯芬酸钠缓释片" << QStringList{"warn SAME_INGREDIENT 2"};
        QTest::newRow("HN-28 one of them for the skin") << "布洛芬缓释胶囊" << "双氯芬酸钠凝胶" << QStringList();
        QTest::newRow("HN-28 strangers") << "阿莫西林胶囊" << "硝苯地平片" << QStringList();
        QTest::newRow("nitrate with sildenafil") << "单硝酸异山梨酯片" << "枸橼酸西地那非片" << QStringList{"stop INTERACTS 1"};
        QTest::newRow("sildenafil with nitrate") << "枸橼酸西地那非片" << "硝酸甘油片" << QStringList{"stop INTERACTS 2"};
        QTest::newRow("warfarin with ibuprofen") << "华法林钠片" << "布洛芬片" << QStringList{"warn INTERACTS 1"};
        QTest::newRow("cephalosporin with ethanol") << "注射用头孢哌酮钠" << "藿香正气水" << QStringList{"warn INTERACTS 1"};
        QTest::newRow("the drops without ethanol") << "注射用头孢哌酮钠" << "藿香正气口服液" << QStringList();
        QTest::newRow("quinolone with calcium") << "左氧氟沙星片" << "碳酸钙D3片" << QStringList{"note INTERACTS 1"};
    }
    void twoDrugs()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        const RuleQuestion asked = question({line(one), line(other)});
        QTEST(said(shippedBook(), asked, {RuleKind::Duplicate, RuleKind::Interaction}), "words");
    }

    void anInteractionIsSaidOnce()
    {
        std::vector<RulePack> packs;
        packs.push_back(packWith(R"([{"kind":"interaction","groups":["a"],"with":["a"]}])", "{}", R"({"a":{"zh":"甲","en":"a","words":["甲"]}})"));
        const RuleBook book(std::move(packs));
        QCOMPARE(said(book, question({line("甲一"), line("甲二")})), QStringList{"warn INTERACTS 1"});
        QCOMPARE(said(book, question({line("甲一")})), QStringList());
    }

    void inHand_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QDate>("until"); // a week may overlap
        QTest::addColumn<QStringList>("words");
        QTest::newRow("HN-28 seven days left") << "缬沙坦胶囊" << QDate(2026, 6, 8) << QStringList();
        QTest::newRow("HN-28 eight days left") << "缬沙坦胶囊" << QDate(2026, 6, 9) << QStringList{"warn IN_HAND 1"};
        QTest::newRow("HN-28 in another form") << "缬沙坦分散片" << QDate(2026, 7, 9) << QStringList{"warn IN_HAND 1"};
        QTest::newRow("HN-28 of another drug") << "厄贝沙坦片" << QDate(2026, 7, 9) << QStringList();
    }
    void inHand()
    {
        QFETCH(const QString, kept);
        QFETCH(const QDate, until);
        RuleQuestion asked = question({line("缬沙坦胶囊")});
        asked.inHand = {{kept, until}};
        QTEST(said(shippedBook(), asked, {RuleKind::InHand}), "words");
    }

    void pregnancy_data()
    {
        QTest::addColumn<int>("pregnant"); // −1: not known
        QTest::addColumn<bool>("man");
        QTest::addColumn<int>("age");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("pregnant") << 1 << false << 30 << QStringList{"stop PREGNANT 1"};
        QTest::newRow("not pregnant") << 0 << false << 30 << QStringList();
        QTest::newRow("not known") << -1 << false << 30 << QStringList{"unknown PREGNANCY_UNKNOWN 1"};
        QTest::newRow("a man is not asked") << -1 << true << 30 << QStringList();
        QTest::newRow("a woman of 60 is not asked") << -1 << false << 60 << QStringList();
        QTest::newRow("a woman of 59 is") << -1 << false << 59 << QStringList{"unknown PREGNANCY_UNKNOWN 1"};
        QTest::newRow("age not known") << -1 << false << -1 << QStringList{"unknown PREGNANCY_UNKNOWN 1"};
    }
    void pregnancy()
    {
        QFETCH(const int, pregnant);
        QFETCH(const bool, man);
        QFETCH(const int, age);
        RuleQuestion asked = question({line("异维A酸软胶囊")});
        asked.pregnant = pregnant < 0 ? std::nullopt : std::optional(pregnant == 1);
        asked.sex = man ? Sex::Male : Sex::Female;
        asked.birth = age < 0 ? QDate() : asked.today.addYears(-age);
        QTEST(said(shippedBook(), asked, {RuleKind::Contraindication}), "words");
    }

    void ages_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QDate>("birth"); // on 1 June 2026
        QTest::addColumn<QStringList>("words");
        const QStringList stop{"stop AGE_AGAINST 1"};
        QTest::newRow("HN-28 quinolone the day before 18") << "左氧氟沙星片" << QDate(2008, 6, 2) << stop;
        QTest::newRow("HN-28 quinolone on the 18th birthday") << "左氧氟沙星片" << QDate(2008, 6, 1) << QStringList();
        QTest::newRow("HN-28 eye drops at 5") << "左氧氟沙星滴眼液" << QDate(2021, 6, 1) << QStringList();
        QTest::newRow("HN-28 doxycycline the day before 8") << "盐酸多西环素片" << QDate(2018, 6, 2) << stop;
        QTest::newRow("HN-28 doxycycline at 8") << "盐酸多西环素片" << QDate(2018, 6, 1) << QStringList();
        QTest::newRow("HN-28 codeine at 17") << "复方磷酸可待因口服溶液" << QDate(2008, 12, 1) << stop;
        QTest::newRow("HN-28 birth not known") << "左氧氟沙星片" << QDate() << QStringList{"unknown BIRTH_UNKNOWN 1"};
    }
    void ages()
    {
        QFETCH(const QString, drug);
        QFETCH(const QDate, birth);
        RuleQuestion asked = question({line(drug)});
        asked.birth = birth;
        QTEST(said(shippedBook(), asked, {RuleKind::Contraindication}), "words");
    }

    void allergies_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("allergy"); // "?": not known
        QTest::addColumn<QStringList>("words");
        QTest::newRow("penicillin") << "阿莫西林胶囊" << "青霉素过敏" << QStringList{"stop ALLERGIC 1"};
        QTest::newRow("cephalosporin after penicillin") << "头孢克肟胶囊" << "青霉素" << QStringList{"warn ALLERGIC 1"};
        QTest::newRow("the drug itself") << "硝苯地平控释片" << "硝苯地平" << QStringList{"stop ALLERGIC 1"};
        QTest::newRow("another drug") << "硝苯地平控释片" << "芒果" << QStringList();
        QTest::newRow("not known") << "硝苯地平控释片" << "?" << QStringList{"unknown ALLERGY_UNKNOWN 1"};
    }
    void allergies()
    {
        QFETCH(const QString, drug);
        QFETCH(const QString, allergy);
        RuleQuestion asked = question({line(drug)});
        if (allergy == u"?")
            asked.allergies.reset();
        else
            asked.allergies = QStringList{allergy};
        QTEST(said(shippedBook(), asked, {RuleKind::Contraindication}), "words");
    }

    void diseasesAgainst_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QStringList>("diseases");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("propranolol in asthma") << "盐酸普萘洛尔片" << QStringList{"I10", "J45.900"} << QStringList{"stop DISEASE_AGAINST 1"};
        QTest::newRow("propranolol otherwise") << "盐酸普萘洛尔片" << QStringList{"I10"} << QStringList();
        QTest::newRow("sulphonylurea in type 1") << "格列美脲片" << QStringList{"E10.900"} << QStringList{"stop DISEASE_AGAINST 1"};
        QTest::newRow("sulphonylurea in type 2") << "格列美脲片" << QStringList{"E11.900"} << QStringList();
        QTest::newRow("diagnosis not known") << "盐酸普萘洛尔片" << QStringList() << QStringList{"unknown DIAGNOSIS_UNKNOWN 1"};
    }
    void diseasesAgainst()
    {
        QFETCH(const QString, drug);
        QFETCH(const QStringList, diseases);
        RuleQuestion asked = question({line(drug)});
        asked.diseases = diseases;
        QTEST(said(shippedBook(), asked, {RuleKind::Contraindication}), "words");
    }

    void theWorstComesFirst()
    {
        RuleQuestion asked = question({line("左氧氟沙星片"), line("碳酸钙D3片"), line("布洛芬片"), line("双氯芬酸钠缓释片")});
        asked.birth = QDate(2016, 1, 1);
        asked.weight.reset();
        const auto findings = test::asked(shippedBook(), asked);
        QVERIFY(findings.size() > 3);
        QCOMPARE(findings.front().severity, FindingSeverity::Stop);
        for (std::size_t i = 1; i < findings.size(); ++i)
            QVERIFY(findings[i - 1].severity <= findings[i].severity);
    }

    void twoHundredLinesAreAnswered()
    {
        std::vector<RuleLine> lines;
        for (int i = 0; i < 200; ++i)
            lines.push_back(line(QString::fromUtf8(i % 2 == 0 ? "布洛芬片" : "双氯芬酸钠缓释片")));
        const auto findings = asked(shippedBook(), question(std::move(lines)));
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const RuleFinding &row) { return row.reason == u"DRUGS_MANY"; }));
    }
};

QTEST_GUILESS_MAIN(TestRulesTherapy)
#include "tst_rules_therapy.moc"
