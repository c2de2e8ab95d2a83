// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Doses, frequencies and packs as they are written, and what the rules reckon from them.

#include "core/policy/Policy.h"
#include "core/prescription/rules/Directions.h"
#include "tests/core/prescription/rules/Questions.h"

#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

Quantity packs(int count)
{
    return Quantity::ofUnits(count * 10'000LL);
}

} // namespace

class TestRulesDirections final : public QObject {
    Q_OBJECT

private slots:
    void doses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("read"); // amount and measure; empty: not readable
        const auto row = [](const char *text, const char *unit, const char *read) {
            QTest::addRow("%s %s", text, unit) << QString::fromUtf8(text) << QString::fromUtf8(unit) << QString::fromUtf8(read);
        };
        row("1片", "", "1 片");
        row("一次2粒", "", "2 粒");
        row("每次 0.5 g", "", "500000 ug");
        row("０.５ｇ", "", "500000 ug");
        row("50μg", "", "50 ug");
        row("50", "mg", "50000 ug");
        row("10ml", "ml", "10 ml");
        row("半片", "", "0.5 片");
        row("两袋", "", "2 袋");
        row("10万IU", "", "100000 iu");
        row("1/2片", "", ""); // half a tablet, or one to two
        row("1/2片 bid", "", "");
        row("1-2片", "", "");
        row("1~2片", "", "");
        row("½片", "", "");
        row("适量", "", "");
        row("", "", "");
        row("1", "", "");
        row("0片", "", "");
        row("-1片", "", "");
        row("1片", "粒", "");
        row("999999999999g", "", "");
        row("1片，饭后", "", "");
    }
    void doses()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, unit);
        QFETCH(const QString, read);
        const auto dose = doseFrom(text, unit);
        QCOMPARE(dose ? toText(dose->amount) + ' ' + dose->unit : QString(), read);
    }

    void frequencies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("inDays");
        const auto row = [](const char *text, int times, int inDays) { QTest::addRow("%s", text) << QString::fromUtf8(text) << times << inDays; };
        row("bid", 2, 1);
        row("t.i.d.", 3, 1);
        row("QD", 1, 1);
        row("qod", 1, 2);
        row("q8h", 3, 1);
        row("每12小时一次", 2, 1);
        row("每日3次", 3, 1);
        row("一日三次", 3, 1);
        row("每周2次", 2, 7);
        row("隔日一次", 1, 2);
        row("q7h", 0, 0);
        row("prn", 0, 0);
        row("必要时", 0, 0);
        row("每日0次", 0, 0);
        row("每日半次", 0, 0);
        row("", 0, 0);
    }
    void frequencies()
    {
        QFETCH(const QString, text);
        const auto read = frequencyFrom(text);
        QTEST(read ? read->times : 0, "times");
        QTEST(read ? read->inDays : 0, "inDays");
    }

    void whatAPackHolds_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("dose");
        QTest::addColumn<QString>("holds");
        QTest::newRow("tablets by number") << "0.1g*24片" << 24 << "1片" << "24";
        QTest::newRow("tablets by mass") << "0.1g*24片" << 24 << "0.2g" << "2400000";
        QTest::newRow("bottle by volume") << "100ml:2g" << 1 << "10ml" << "100";
        QTest::newRow("bottle by mass") << "100ml:2g" << 1 << "0.2g" << "2000000";
        QTest::newRow("puffs") << "200揿" << 1 << "2揿" << "200";
        QTest::newRow("the pack itself") << "0.1g*24片" << 24 << "1盒" << "1";
        QTest::newRow("a word the pack does not have") << "0.1g*24片" << 24 << "1粒" << "";
        QTest::newRow("counted twice") << "12片*2板" << 24 << "1片" << "";
        QTest::newRow("a compound by mass") << "10mg/5mg*28片" << 28 << "10mg" << "";
        QTest::newRow("nothing said") << "大包装" << 1 << "1片" << "";
    }
    void whatAPackHolds()
    {
        QFETCH(const QString, spec);
        QFETCH(const int, count);
        QFETCH(const QString, dose);
        Drug drug;
        drug.spec = spec;
        drug.packCount = count;
        drug.unit = "盒";
        const auto held = packHolds(drug, doseFrom(dose)->unit);
        QTEST(held ? toText(*held) : QString(), "holds");
    }

    void daysOfUse_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("quantity"); // packs of 30, one a day
        QTest::addColumn<QStringList>("words");
        QTest::newRow("FJ-15 84 days, 3 packs last 90") << 84 << 3 << QStringList{"note SUPPLY_PACKS 1"};
        QTest::newRow("FJ-15 85 days") << 85 << 3 << QStringList{"stop SUPPLY_OVER 1"};
        QTest::newRow("FJ-15 60 days, 2 packs") << 60 << 2 << QStringList();
        QTest::newRow("FJ-15 84 days, 4 packs: more than the last pack is over") << 84 << 4 << QStringList{"stop SUPPLY_OVER 1"};
        QTest::newRow("FJ-15 days not said, 3 packs") << -1 << 3 << QStringList{"note SUPPLY_PACKS 1"};
        QTest::newRow("FJ-15 days not said, 4 packs") << -1 << 4 << QStringList{"stop SUPPLY_OVER 1"};
        QTest::newRow("FJ-15 days not said, 2 packs") << -1 << 2 << QStringList();
    }
    void daysOfUse()
    {
        QFETCH(const int, days);
        QFETCH(const int, quantity);
        RuleQuestion asked = question({line("硝苯地平片")});
        asked.lines.front().days = days < 0 ? std::nullopt : std::optional(days);
        asked.lines.front().quantity = packs(quantity);
        QTEST(said(shippedBook(), asked, {RuleKind::SupplyDays}), "words");
    }

    void aRegionWithoutLimitLeavesDaysAlone()
    {
        RuleQuestion asked = question({line("硝苯地平片")});
        asked.lines.front().days = 85;
        Policy noLimit;
        for (const RuleFinding &finding : shippedBook().findings(asked, noLimit))
            QVERIFY(finding.kind != RuleKind::SupplyDays);
    }

    void quantityAgainstDose_data()
    {
        QTest::addColumn<QString>("dose");
        QTest::addColumn<QString>("frequency");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("HN-28 30 of 30") << "1片" << "qd" << 30 << 1 << QStringList();
        QTest::newRow("HN-28 31 of 30") << "1片" << "qd" << 31 << 2 << QStringList();
        QTest::newRow("HN-28 one pack too many") << "1片" << "qd" << 30 << 2 << QStringList{"warn QUANTITY_OVER 1"};
        QTest::newRow("HN-28 twice a day") << "1片" << "bid" << 30 << 2 << QStringList();
        QTest::newRow("HN-28 every other day, 60 days") << "1片" << "qod" << 60 << 1 << QStringList();
        QTest::newRow("HN-28 by mass") << "0.2g" << "qd" << 30 << 2 << QStringList();
        QTest::newRow("HN-28 too little") << "1片" << "tid" << 30 << 1 << QStringList{"note QUANTITY_SHORT 1"};
        QTest::newRow("HN-28 1/2片 bid") << "1/2片 bid" << "bid" << 30 << 1 << QStringList{"unknown DIRECTIONS_UNREADABLE 1"};
        QTest::newRow("HN-28 as needed") << "1片" << "prn" << 30 << 1 << QStringList{"unknown DIRECTIONS_UNREADABLE 1"};
        QTest::newRow("HN-28 a word the pack does not have") << "1粒" << "qd" << 30 << 1 << QStringList{"unknown PACK_UNKNOWN 1"};
        QTest::newRow("HN-28 days not said") << "1片" << "qd" << -1 << 1 << QStringList{"unknown DAYS_UNKNOWN 1"};
    }
    void quantityAgainstDose()
    {
        QFETCH(const QString, dose);
        QFETCH(const QString, frequency);
        QFETCH(const int, days);
        QFETCH(const int, quantity);
        RuleQuestion asked = question({line("硝苯地平片")});
        RuleLine &only = asked.lines.front();
        only.dose = dose;
        only.frequency = frequency;
        only.days = days < 0 ? std::nullopt : std::optional(days);
        only.quantity = packs(quantity);
        QTEST(said(shippedBook(), asked, {RuleKind::SupplyDays, RuleKind::Packs}), "words");
    }

    void dailyDose_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("dose");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("weight");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("2 g a day") << "0.5g*12片" << "1片" << 40 << 55 << QStringList();
        QTest::newRow("4 g a day") << "0.5g*12片" << "2片" << 40 << 55 << QStringList{"warn DOSE_OVER 1"};
        QTest::newRow("child of 20 kg, 1.2 g") << "100ml:3g" << "10ml" << 6 << 20 << QStringList();
        QTest::newRow("child of 19 kg, 1.2 g") << "100ml:3g" << "10ml" << 6 << 19 << QStringList{"warn DOSE_OVER 1"};
        QTest::newRow("child of unknown weight") << "100ml:3g" << "10ml" << 6 << -1 << QStringList{"unknown WEIGHT_UNKNOWN 1"};
        QTest::newRow("strength not said") << "12片" << "1片" << 40 << 55 << QStringList{"unknown STRENGTH_UNKNOWN 1"};
        QTest::newRow("age not known") << "0.5g*12片" << "2片" << -1 << 55 << QStringList{"unknown BIRTH_UNKNOWN 1"};
    }
    void dailyDose()
    {
        QFETCH(const QString, spec);
        QFETCH(const QString, dose);
        QFETCH(const int, age);
        QFETCH(const int, weight);
        RuleQuestion asked = question({line("对乙酰氨基酚片")});
        asked.lines.front().drug.spec = spec;
        asked.lines.front().dose = dose;
        asked.lines.front().frequency = "qid";
        asked.birth = age < 0 ? QDate() : asked.today.addYears(-age);
        asked.weight = weight < 0 ? std::nullopt : std::optional(Quantity::ofUnits(weight * 10'000LL));
        QTEST(said(shippedBook(), asked, {RuleKind::DailyDose}), "words");
    }

    void theBasketHasNoDirections()
    {
        RuleQuestion asked = question({line("对乙酰氨基酚片")});
        asked.occasion = RuleQuestion::Occasion::Sale;
        asked.lines.front().dose.clear();
        asked.lines.front().days.reset();
        asked.lines.front().quantity = packs(50);
        QCOMPARE(said(shippedBook(), asked), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRulesDirections)
#include "tst_rules_directions.moc"
