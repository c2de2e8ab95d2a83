// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which pack's rule holds on which day: inheritance, dates, a store's own stricter pack, and the day a region's rules run out.

#include "core/policy/RulesInForce.h"
#include "tests/core/policy/Packs.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <set>

using namespace yaogui;
using namespace yaogui::test;

namespace {

QJsonObject region(const QString &from = "2024-01-01", const QString &to = {})
{
    QJsonObject pack = emptyPack("region", "trial", "national");
    pack["valid_from"] = from;
    if (!to.isEmpty())
        pack["valid_to"] = to;
    return pack;
}

QJsonObject local(const QString &of = "trial") { return emptyPack("local", "own", of); }

QJsonObject cap(const QString &over, const QJsonArray &channels, bool pledgedOnly, const QString &action)
{
    return {
        {"over_percent", over}, {"channels", channels}, {"kinds", QJsonArray{"listed"}}, {"pledged_only", pledgedOnly}, {"action", action}};
}

const QDate june(2026, 6, 1);

} // namespace

class TestPolicyBook final : public QObject {
    Q_OBJECT

private slots:
    void aRegionIsSilentOrSpeaks()
    {
        QJsonObject pack = region();
        addRule(pack, "trace.near_expiry_months", 9);
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(pack)));
        QCOMPARE(bookOf("national").at(june)->trace.nearExpiryMonths, 6);
        QCOMPARE(book.at(june)->trace.nearExpiryMonths, 9);
        QVERIFY(book.at(june)->evidence.faceRequired); // of the national pack
        QCOMPARE(book.at(june)->region, "trial");
    }

    void datedRulesChangeOnTheirDay()
    {
        QJsonObject pack = region();
        addRule(pack, "rx.validity_hours", 72, {}, "2026-05-31");
        addRule(pack, "rx.validity_hours", 48, "2026-06-01", "2026-06-30");
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(pack)));
        QCOMPARE(book.at(QDate(2026, 5, 31))->rx.validityHours, std::optional(72));
        QCOMPARE(book.at(QDate(2026, 6, 1))->rx.validityHours, std::optional(48));
        QCOMPARE(book.at(QDate(2026, 6, 30))->rx.validityHours, std::optional(48));
        QCOMPARE(book.at(QDate(2026, 7, 1))->rx.validityHours, std::nullopt); // silence again
    }

    void aPackThatFollowsTakesOver()
    {
        QJsonObject first = region("2024-01-01", "2026-06-30");
        addRule(first, "rx.validity_hours", 72);
        QJsonObject second = region("2026-07-01", "2027-06-30");
        second["version"] = "2";
        addRule(second, "rx.validity_hours", 24);
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(first)));
        QVERIFY(book.at(QDate(2026, 6, 1))->runsOutSoon(QDate(2026, 6, 1)));
        QVERIFY(!book.at(QDate(2026, 7, 1)));
        QVERIFY(book.use(packOf(second)));
        QCOMPARE(book.at(QDate(2026, 6, 30))->rx.validityHours, std::optional(72));
        QCOMPARE(book.at(QDate(2026, 7, 1))->rx.validityHours, std::optional(24));
        QCOMPARE(book.at(QDate(2026, 6, 1))->validTo, QDate(2027, 6, 30));
        QVERIFY(!book.at(QDate(2026, 6, 1))->runsOutSoon(QDate(2026, 6, 1)));
    }

    void betweenTwoPacksThereAreNoRules()
    {
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(region("2024-01-01", "2026-06-30"))));
        QVERIFY(book.use(packOf(region("2026-08-01"))));
        QVERIFY(book.at(QDate(2026, 6, 30)));
        QCOMPARE(book.at(QDate(2026, 7, 1)).error().code, ErrorCode::PolicyNotValid);
        QCOMPARE(book.at(QDate(2026, 7, 31)).error().code, ErrorCode::PolicyNotValid);
        QVERIFY(book.at(QDate(2026, 8, 1)));
        QCOMPARE(book.at(QDate(2026, 6, 30))->validTo, QDate(2026, 6, 30));
    }

    void theLaterUsedPackWinsWhereBothHold()
    {
        QJsonObject second = region();
        second["version"] = "1.10"; // later than 1.9, as numbers go
        addRule(second, "rx.validity_hours", 24);
        QJsonObject first = region();
        first["version"] = "1.9";
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(first)));
        QVERIFY(book.use(packOf(second)));
        QVERIFY(book.use(packOf(second))); // once more changes nothing
        QCOMPARE(book.use(packOf(first)).error().details["reason"].toString(), "OLDER");
        first["version"] = "1.10"; // the same version with other rules is no newer one
        QCOMPARE(book.use(packOf(first)).error().details["reason"].toString(), "OLDER");
        QCOMPARE(book.at(june)->rx.validityHours, std::optional(24));
    }

    void theLongerTimeHolds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("years");
        QTest::addColumn<int>("held");
        for (const char *key : {"rx.archive_years", "retention.records_years"}) {
            QTest::addRow("%s 2, national 5", key) << QString::fromLatin1(key) << 2 << 5;
            QTest::addRow("%s 5", key) << QString::fromLatin1(key) << 5 << 5;
            QTest::addRow("%s 10", key) << QString::fromLatin1(key) << 10 << 10;
        }
    }
    void theLongerTimeHolds()
    {
        QFETCH(const QString, key);
        QFETCH(const int, years);
        QJsonObject pack = region();
        addRule(pack, key, years);
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(pack)));
        const auto policy = book.at(june);
        QTEST(key == u"rx.archive_years" ? policy->rx.archiveYears : policy->evidence.recordYears, "held");
        QCOMPARE(book.explain(key, june)->pack->region, years < 5 ? QString("national") : QString("trial"));
    }

    void aStoreMayBeStricterNeverLaxer_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("base");
        QTest::addColumn<QJsonValue>("own");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *key, const QJsonValue &base, const QJsonValue &own, bool allowed) {
            QTest::newRow(name) << QString::fromLatin1(key) << base << own << allowed;
        };
        row("fixed: another value", "platform.doubt", "reversal", "record", false);
        row("fixed: the same", "platform.doubt", "reversal", "reversal", true);
        row("lower: 71", "rx.validity_hours", 72, 71, true);
        row("lower: 72", "rx.validity_hours", 72, 72, true);
        row("lower: 73", "rx.validity_hours", 72, 73, false);
        row("lower per cent: 4.99", "stock.variance_pct", "5", "4.99", true);
        row("lower per cent: 5.00 is 5", "stock.variance_pct", "5", "5.00", true);
        row("lower per cent: 5.01", "stock.variance_pct", "5", "5.01", false);
        row("higher: 7", "av.retention_months", 6, 7, true);
        row("higher: 5", "av.retention_months", 6, 5, false);
        row("yes: stays", "evidence.items_shown", true, true, true);
        row("yes: asks more", "evidence.items_shown", false, true, true);
        row("yes: given up", "evidence.items_shown", true, false, false);
        row("no: given up", "channel.third_party", true, false, true);
        row("no: allowed", "channel.third_party", false, true, false);
        row("fewer: one less", "fund.online", QJsonArray{"account", "other_pool"}, QJsonArray{"account"}, true);
        row("fewer: one more", "fund.online", QJsonArray{"account"}, QJsonArray{"account", "other_pool"}, false);
        row("fewer: another one", "fund.online", QJsonArray{"account"}, QJsonArray{"other_pool"}, false);
        row("more: one more", "fund.excluded_kinds", QJsonArray{"narcotic"}, QJsonArray{"herbal_piece", "narcotic"}, true);
        row("more: one less", "fund.excluded_kinds", QJsonArray{"narcotic"}, QJsonArray{}, false);
        row("earlier: asks instead of warning", "evidence.camera_broken", "warn", "ask", true);
        row("earlier: asks instead of stopping", "evidence.camera_broken", "stop", "ask", false);
        const QJsonArray counter{"counter"};
        const QJsonArray both{"counter", "online"};
        row("cap: less added", "price.listed_cap", cap("5", counter, false, "stop"), cap("4.99", counter, false, "stop"), true);
        row("cap: more added", "price.listed_cap", cap("5", counter, false, "stop"), cap("5.01", counter, false, "stop"), false);
        row("cap: one more channel", "price.listed_cap", cap("5", counter, false, "stop"), cap("5", both, false, "stop"), true);
        row("cap: one channel less", "price.listed_cap", cap("5", both, false, "stop"), cap("5", counter, false, "stop"), false);
        row("cap: only the pledged", "price.listed_cap", cap("5", both, false, "stop"), cap("5", both, true, "stop"), false);
        row("cap: a softer action", "price.listed_cap", cap("5", both, false, "stop"), cap("5", both, false, "warn"), false);
        row("cap: a harder action", "price.listed_cap", cap("5", both, false, "ask"), cap("5", both, false, "stop"), true);
        const QJsonValue silent(QJsonValue::Undefined);
        row("where the region is silent", "rx.validity_hours", silent, 48, true);
        row("fixed where the region is silent", "dual.min_patients", silent, 10, false);
        row("longer than the national floor", "rx.archive_years", 2, 6, true);
        row("the region's own time below the floor", "rx.archive_years", 2, 2, false);
    }
    void aStoreMayBeStricterNeverLaxer()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, base);
        QFETCH(const QJsonValue, own);
        QFETCH(const bool, allowed);
        QJsonObject regional = region();
        if (!base.isUndefined())
            addRule(regional, key, base);
        QJsonObject stores = local();
        addRule(stores, key, own);
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(regional)));
        const Done used = book.use(packOf(stores));
        QCOMPARE(used.has_value(), allowed);
        if (allowed) {
            QCOMPARE(book.explain(key, june)->rule->value, own);
            return;
        }
        QCOMPARE(used.error().code, ErrorCode::PolicyLaxer);
        QCOMPARE(used.error().details["key"].toString(), key);
        QVERIFY(used.error().details["line"].toInt() > 1);
        QVERIFY(book.localPack() == nullptr); // the old book stays
    }

    void everyStrictnessIsTried()
    {
        std::set<Strictness> tried;
        for (const char *key : {"platform.doubt", "rx.validity_hours", "av.retention_months", "evidence.items_shown", "channel.third_party",
                                "fund.online", "fund.excluded_kinds", "evidence.camera_broken", "price.listed_cap"})
            tried.insert(policyKey(QString::fromLatin1(key))->strictness);
        std::set<Strictness> known;
        for (const PolicyKey &key : policyKeys())
            known.insert(key.strictness);
        QCOMPARE(tried, known);
    }

    void aRuleThatIsLaxerOnASingleLaterDayIsFound()
    {
        QJsonObject long72 = region("2026-01-01", "2026-12-31");
        long72["version"] = "2";
        addRule(long72, "rx.validity_hours", 72);
        QJsonObject open48 = region();
        addRule(open48, "rx.validity_hours", 48);
        QJsonObject stores = local();
        stores["valid_from"] = "2026-02-01";
        addRule(stores, "rx.validity_hours", 60); // stricter in 2026; from 2027 on the open pack's 48 hours come back
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(open48)));
        QVERIFY(book.use(packOf(long72)));
        QCOMPARE(book.use(packOf(stores)).error().code, ErrorCode::PolicyLaxer);
        stores["valid_to"] = "2026-12-31";
        QVERIFY(book.use(packOf(stores)));
    }

    void daysWithoutRulesOfTheRegionDoNotCount()
    {
        QJsonObject regional = region("2024-01-01", "2026-12-31");
        addRule(regional, "fund.online", QJsonArray{"account", "other_pool"});
        QJsonObject stores = local();
        addRule(stores, "fund.online", QJsonArray{"account"}); // the national pack alone would allow none
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(regional)));
        QVERIFY(book.use(packOf(stores)));
    }

    void aNewPackThatMakesTheStoresLaxerIsRefused()
    {
        QJsonObject regional = region();
        addRule(regional, "rx.validity_hours", 72);
        QJsonObject stores = local();
        addRule(stores, "rx.validity_hours", 60);
        QJsonObject harder = region("2026-07-01");
        harder["version"] = "2";
        addRule(harder, "rx.validity_hours", 48);
        PolicyBook book = bookOf("national");
        QVERIFY(book.use(packOf(regional)));
        QVERIFY(book.use(packOf(stores)));
        QCOMPARE(book.use(packOf(harder)).error().code, ErrorCode::PolicyLaxer);
        QCOMPARE(book.at(QDate(2026, 7, 1))->rx.validityHours, std::optional(60));
    }

    void aStoresPackOfAnotherRegionIsRefused()
    {
        PolicyBook book = bookOf("hunan");
        const Done used = book.use(packOf(local("fujian")));
        QCOMPARE(used.error().code, ErrorCode::PolicyInvalid);
        QCOMPARE(used.error().details["reason"].toString(), "INHERITS");
        QVERIFY(book.use(packOf(local("hunan"))));
        QVERIFY(book.use(shippedPack("fujian")));
        QVERIFY(book.localPack() == nullptr); // a change of region drops it
        QCOMPARE(book.region(), "fujian");
    }

    void fujianRunsOut_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("valid");
        QTest::newRow("FJ-44 2023-12-31") << QDate(2023, 12, 31) << false;
        QTest::newRow("FJ-44 2024-01-01") << QDate(2024, 1, 1) << true;
        QTest::newRow("FJ-44 2026-12-31") << QDate(2026, 12, 31) << true;
        QTest::newRow("FJ-44 2027-01-01") << QDate(2027, 1, 1) << false;
    }
    void fujianRunsOut()
    {
        QFETCH(const QDate, day);
        QFETCH(const bool, valid);
        const PolicyBook book = bookOf("fujian");
        const auto policy = book.at(day);
        QCOMPARE(policy.has_value(), valid);
        QCOMPARE(book.explain("rx.validity_hours", day).has_value(), valid);
        const RulesInForce rules(book);
        const DayRules today = rules.on(day);
        QCOMPARE(today.maySettle().has_value(), valid);
        QCOMPARE(today.policy.region, valid ? QString("fujian") : QString("national")); // cash goes on
        if (valid)
            return;
        QCOMPARE(policy.error().code, ErrorCode::PolicyNotValid);
        QCOMPARE(policy.error().details["valid_from"].toString(), "2024-01-01");
        QCOMPARE(policy.error().details["valid_to"].toString(), "2026-12-31");
    }

    void theBannerStandsSixtyDays_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("stands");
        QTest::newRow("fujian 61 days before") << "fujian" << QDate(2026, 10, 31) << false;
        QTest::newRow("fujian 60 days before") << "fujian" << QDate(2026, 11, 1) << true;
        QTest::newRow("fujian the last day") << "fujian" << QDate(2026, 12, 31) << true;
        QTest::newRow("hunan is open") << "hunan" << QDate(2026, 12, 31) << false;
        QTest::newRow("national is open") << "national" << QDate(2026, 12, 31) << false;
    }
    void theBannerStandsSixtyDays()
    {
        QFETCH(const QString, region);
        QFETCH(const QDate, today);
        QTEST(bookOf(region).at(today)->runsOutSoon(today), "stands");
    }

    void anUnknownKeyIsNotExplained()
    {
        const PolicyBook fujian = bookOf("fujian");
        const PolicyBook hunan = bookOf("hunan");
        QCOMPARE(fujian.explain("rx.validity", june).error().code, ErrorCode::PolicyKeyUnknown);
        QVERIFY(!*hunan.explain("rx.validity_hours", june)); // known, and the region is silent
        const auto found = fujian.explain("rx.validity_hours", june);
        QCOMPARE(found->rule->source(), "FJ 五(二)");
        QCOMPARE(found->pack->region, "fujian");
    }

    void aChangeOfRegionIsListedByKey()
    {
        const auto changes = bookOf("fujian").changes(bookOf("hunan"), june);
        const auto of = [&](const QString &key) {
            return std::find_if(changes.begin(), changes.end(), [&](const RuleChange &change) { return change.key == key; });
        };
        QVERIFY(of("price.vbp_markup_max") != changes.end());
        QVERIFY(of("rx.validity_hours") != changes.end());
        QVERIFY(of("rx.validity_hours")->before && !of("rx.validity_hours")->after);
        QVERIFY(of("rx.consent_required") == changes.end()); // both say the same
        QVERIFY(bookOf("fujian").changes(bookOf("fujian"), june).empty());
    }
};

QTEST_GUILESS_MAIN(TestPolicyBook)
#include "tst_policy_book.moc"
