// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What pooled money may not pay, diseases and their drugs, the paper itself, and the age of the rules.

#include "core/policy/DayRules.h"
#include "tests/core/policy/Packs.h"
#include "tests/core/prescription/rules/Questions.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

const QString outpatient = QStringLiteral("11"), chronic = QStringLiteral("14"); // both settled from pooled money; chronic needs a disease

} // namespace

class TestRulesFunds final : public QObject {
    Q_OBJECT

private slots:
    void excludedFromThePool_data()
    {
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QString>("kind"); // empty: payable
        const auto row = [](const char *name, const char *drug, const char *kind) { QTest::newRow(name) << QString::fromUtf8(drug) << QString::fromUtf8(kind); };
        row("FJ-12 an ordinary drug", "硝苯地平片", "");
        row("FJ-12 narcotic", "盐酸羟考酮缓释片", "narcotic");
        row("FJ-12 psychotropic", "艾司唑仑片", "psychotropic");
        row("FJ-12 anabolic", "十一酸睾酮软胶囊", "anabolic_or_peptide");
        row("FJ-12 growth hormone", "注射用重组人生长激素", "anabolic_or_peptide");
        row("FJ-12 insulin passes", "门冬胰岛素注射液", "");
        row("FJ-12 insulin-like growth factor does not", "重组人胰岛素样生长激素注射液", "anabolic_or_peptide");
        row("FJ-12 special-grade antibiotic", "注射用万古霉素", "special_grade_antibiotic");
        row("FJ-12 an ordinary antibiotic", "阿莫西林胶囊", "");
    }
    void excludedFromThePool()
    {
        QFETCH(const QString, drug);
        QFETCH(const QString, kind);
        RuleQuestion asked = question({line(drug)});
        asked.category = outpatient;
        QString found;
        for (const RuleFinding &finding : test::asked(shippedBook(), asked)) {
            if (finding.reason == u"KIND_EXCLUDED")
                found = finding.details["kind"].toString();
        }
        QCOMPARE(found, kind);
        asked.category = QStringLiteral("41"); // the personal account may
        QCOMPARE(said(shippedBook(), asked, {RuleKind::SpecialKind}), QStringList());
    }

    void classesByTheirFacts()
    {
        RuleLine herb = line("黄芪"), own = line("复方院内合剂"), frozen = line("注射用冻存针");
        herb.drug.drugClass = DrugClass::HerbalPiece;
        own.drug.approvalNumber = "闽药制字Z20200001";
        frozen.drug.storage = "冷冻";
        RuleQuestion asked = question({herb, own, frozen});
        asked.category = chronic;
        QCOMPARE(said(shippedBook(), asked, {RuleKind::SpecialKind}),
                 QStringList({"stop KIND_EXCLUDED 1", "stop KIND_EXCLUDED 2", "stop KIND_EXCLUDED 3"}));
    }

    void nothingMixedIn_data()
    {
        QTest::addColumn<QStringList>("diseases");
        QTest::addColumn<QString>("drug");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("FJ-15 FJ-13 its own drug") << QStringList{"M03900"} << "硝苯地平片" << QStringList();
        QTest::newRow("FJ-15 one foreign line") << QStringList{"M03900"} << "盐酸二甲双胍片" << QStringList{"stop LINE_FOREIGN 2"};
        QTest::newRow("FJ-15 both diseases are on it") << QStringList{"M03900", "E11.900"} << "盐酸二甲双胍片" << QStringList();
        QTest::newRow("FJ-15 a drug of no table") << QStringList{"M03900"} << "阿莫西林胶囊" << QStringList{"unknown DRUG_NOT_IN_TABLE 2"};
        QTest::newRow("FJ-13 a disease without table") << QStringList{"M99999"} << "硝苯地平片" << QStringList{"unknown DISEASE_NOT_IN_TABLE 0"};
    }
    void nothingMixedIn()
    {
        QFETCH(const QStringList, diseases);
        QFETCH(const QString, drug);
        RuleQuestion asked = question({line("缬沙坦胶囊"), line(drug)});
        asked.category = chronic;
        asked.diseases = diseases;
        QTEST(said(shippedBook(), asked, {RuleKind::SpecialDisease}), "words");
        asked.lines.back().insured = false; // the customer pays that line
        const QStringList left = said(shippedBook(), asked, {RuleKind::SpecialDisease});
        QVERIFY(!left.contains("stop LINE_FOREIGN 2") && !left.contains("unknown DRUG_NOT_IN_TABLE 2"));
    }

    void categoryAndDisease_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QStringList>("diseases");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("with its disease") << chronic << QStringList{"M03900"} << QStringList();
        QTest::newRow("without") << chronic << QStringList() << QStringList{"stop DISEASE_MISSING 0"};
        QTest::newRow("pharmacy purchase needs none") << "41" << QStringList() << QStringList();
        QTest::newRow("a category nobody knows") << "ZZ" << QStringList{"M03900"} << QStringList{"unknown CATEGORY_UNKNOWN 0"};
    }
    void categoryAndDisease()
    {
        QFETCH(const QString, category);
        QFETCH(const QStringList, diseases);
        RuleQuestion asked = question({line("硝苯地平片")});
        asked.category = category;
        asked.diseases = diseases;
        QTEST(said(shippedBook(), asked, {RuleKind::Category}), "words");
    }

    void diseaseMatch_data()
    {
        QTest::addColumn<QStringList>("diseases");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("HN-28 diabetes") << QStringList{"E11.900"} << QStringList();
        QTest::newRow("HN-28 a cold") << QStringList{"J00.x00"} << QStringList{"warn DISEASE_OTHER 1"};
        QTest::newRow("HN-28 the second diagnosis") << QStringList{"J00.x00", "E11.900"} << QStringList();
        QTest::newRow("HN-28 not known") << QStringList() << QStringList{"unknown DIAGNOSIS_UNKNOWN 1"};
    }
    void diseaseMatch()
    {
        QFETCH(const QStringList, diseases);
        RuleQuestion asked = question({line("阿卡波糖片")});
        asked.diseases = diseases;
        QTEST(said(shippedBook(), asked, {RuleKind::DiseaseMatch}), "words");
    }

    void thePaper_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("drugs");
        QTest::addColumn<bool>("herbal");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("today, five drugs") << QDate(2026, 6, 1) << 5 << false << QStringList();
        QTest::newRow("tomorrow") << QDate(2026, 6, 2) << 1 << false << QStringList{"stop DATE_FUTURE 0"};
        QTest::newRow("no day") << QDate() << 1 << false << QStringList{"unknown DATE_UNKNOWN 0"};
        QTest::newRow("six drugs") << QDate(2026, 6, 1) << 6 << false << QStringList{"warn DRUGS_MANY 0"};
        QTest::newRow("herbal pieces among them") << QDate(2026, 6, 1) << 5 << true << QStringList{"warn HERBAL_MIXED 0"};
    }
    void thePaper()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, drugs);
        QFETCH(const bool, herbal);
        RuleQuestion asked = question(std::vector<RuleLine>(static_cast<std::size_t>(drugs), line("丁")));
        if (herbal)
            asked.lines.push_back(line("黄芪"));
        asked.lines.back().drug.drugClass = herbal ? DrugClass::HerbalPiece : DrugClass::Prescription;
        asked.prescribed = day;
        QTEST(said(shippedBook(), asked, {RuleKind::Form}), "words");
    }

    void aDrugWithoutInsuranceCodeIsSaid()
    {
        RuleQuestion asked = question({line("硝苯地平片", QString())});
        QCOMPARE(said(shippedBook(), asked, {RuleKind::InsuranceCode}), QStringList{"unknown NO_INSURANCE_CODE 1"});
        asked.insured = false;
        QCOMPARE(said(shippedBook(), asked, {RuleKind::InsuranceCode}), QStringList());
    }

    void oldRulesAreSaidToBe_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("HN-30 180 days") << 180 << QStringList();
        QTest::newRow("HN-30 181 days") << 181 << QStringList{"warn RULES_OLD 0"};
    }
    void oldRulesAreSaidToBe()
    {
        QFETCH(const int, days);
        std::vector<RulePack> packs;
        packs.push_back(packWith(R"([{"kind":"pack_age"}])"));
        const RuleBook book(std::move(packs));
        RuleQuestion asked = question({line("丁")});
        asked.today = asked.prescribed = QDate(2026, 5, 1).addDays(days);
        QTEST(said(book, asked), "words");
    }

    void theBasketOfAnInsuredSale()
    {
        DayRules rules;
        QVERIFY(!rules.ruleBook);
        rules.policy = policyOf("fujian");
        std::vector<RulePack> packs;
        packs.push_back(packWith(R"([{"kind":"special_kind","is":"narcotic","groups":["a"]}])", "{}", R"({"a":{"zh":"甲","en":"a","words":["羟考酮"]}})"));
        rules.ruleBook = std::make_shared<const RuleBook>(std::move(packs));
        MedicalCategory category;
        category.business = Business::OutpatientPool;
        QCOMPARE(rules.mayInsure(line("盐酸羟考酮缓释片").drug, category).error().code, ErrorCode::DrugNotPayable); // FJ-12
        QVERIFY(rules.mayInsure(line("硝苯地平片").drug, category));
    }
};

QTEST_GUILESS_MAIN(TestRulesFunds)
#include "tst_rules_funds.moc"
