// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of the policies that a sale, a prescription, a price or a box meets, each on both sides of its boundary, in each
// region that has it; and the silence of a region that has none.

#include "tests/core/policy/RuleTable.h"

#include <QTest>
#include <QTimeZone>

using namespace yaogui;
using namespace yaogui::test;

namespace {

const QDateTime uploaded(QDate(2026, 6, 1), QTime(10, 0), QTimeZone(8 * 3600));

std::function<bool(const Policy &)> validAfter(int hours, int minutes, int seconds)
{
    return [=](const Policy &policy) {
        const PrescriptionRules::Times times{uploaded.addSecs(-3600), uploaded, {}};
        return policy.rx.isValid(times, uploaded.addSecs(hours * 3600 + minutes * 60 + seconds));
    };
}

/// As validAfter, but the prescription centre named an expiry so many hours after the upload.
std::function<bool(const Policy &)> validWithExpiry(int expiryHours, int secondsAfterUpload)
{
    return [=](const Policy &policy) {
        const PrescriptionRules::Times times{uploaded.addSecs(-3600), uploaded, uploaded.addSecs(expiryHours * 3600)};
        return policy.rx.isValid(times, uploaded.addSecs(secondsAfterUpload));
    };
}

std::function<bool(const Policy &)> lasts(int days)
{
    return [=](const Policy &policy) { return policy.rx.allowsSupply(days); };
}

std::function<bool(const Policy &)> archivedOn(const QDate &day)
{
    return [=](const Policy &policy) { return policy.rx.keptUntil(QDate(2024, 2, 29)) > day; };
}

std::function<bool(const Policy &)> followupOn(const QDate &day)
{
    return [=](const Policy &policy) { return policy.rx.allowsFollowup(QDate(2026, 1, 31), day); };
}

std::function<bool(const Policy &)> rulesOldAfter(int days)
{
    return [=](const Policy &policy) { return policy.rx.rulesAreOld(QDate(2026, 1, 1), QDate(2026, 1, 1).addDays(days)); };
}

std::function<bool(const Policy &)> pictureKeptOn(const QDate &taken, const QDate &day)
{
    return [=](const Policy &policy) { return policy.evidence.pictureKeptUntil(taken) > day; };
}

std::function<bool(const Policy &)> capAllows(std::optional<PriceCap> PriceRules::*cap, const char *asked, const char *reference)
{
    return [=](const Policy &policy) { return (policy.price.*cap)->allows(price(asked), price(reference)); };
}

std::function<bool(const Policy &)> capHolds(std::optional<PriceCap> PriceRules::*cap, const char *channel, const char *kind, bool pledged)
{
    return [=](const Policy &policy) {
        return policy.price.*cap && (policy.price.*cap)->holdsFor(QString::fromLatin1(channel), QString::fromLatin1(kind), pledged);
    };
}

std::function<bool(const Policy &)> followIs(int day, PriceRules::Follow follow)
{
    return [=](const Policy &policy) { return policy.price.followOf(QDate(2026, 6, 1), QDate(2026, 6, 1).addDays(day)) == follow; };
}

std::function<bool(const Policy &)> gapAllowed(const char *online, const char *offline)
{
    return [=](const Policy &policy) { return policy.price.allowsGap(price(online), price(offline)); };
}

std::function<bool(const Policy &)> indexAllowed(int basisPoints)
{
    return [=](const Policy &policy) { return policy.price.allowsIndex(Percent{basisPoints}, Percent{10'000}); };
}

std::function<bool(const Policy &)> endsContract(const char *difference, const char *booked)
{
    return [=](const Policy &policy) { return policy.trace.endsContract(money(difference), money(booked)); };
}

std::function<bool(const Policy &)> bandIs(const char *difference, int band)
{
    return [=](const Policy &policy) { return policy.trace.bandOf(money(difference), money("10000.00")) == band; };
}

std::function<bool(const Policy &)> rateReached(qint64 uploadedBoxes, qint64 soldBoxes)
{
    return [=](const Policy &policy) { return policy.trace.reachesUploadRate(uploadedBoxes, soldBoxes); };
}

std::function<bool(const Policy &)> needsCode(const QDate &day)
{
    return [=](const Policy &policy) { return policy.trace.fundNeedsCode(day); };
}

constexpr auto selected = &PriceRules::selected;
constexpr auto listed = &PriceRules::listed;
constexpr auto negotiated = &PriceRules::negotiated;
constexpr auto hospital = &PriceRules::hospital;

} // namespace

class TestPolicyNumbersSale final : public QObject {
    Q_OBJECT

private slots:
    void rxValidityHours_data()
    {
        fill({{"FJ-17 00:00:00", "fujian", validAfter(0, 0, 0), true},
              {"FJ-17 71:59:59", "fujian", validAfter(71, 59, 59), true},
              {"FJ-17 72:00:00", "fujian", validAfter(72, 0, 0), false},
              {"FJ-17 72:00:01", "fujian", validAfter(72, 0, 1), false},
              {"FJ-17 our clock is before the upload", "fujian", validAfter(0, 0, -1), false},
              {"FJ-17 the centre's 24 h, 23:59:59", "fujian", validWithExpiry(24, 24 * 3600 - 1), true},
              {"FJ-17 the centre's 24 h, 24:00:00", "fujian", validWithExpiry(24, 24 * 3600), false},
              {"FJ-17 the centre's 96 h, 72:00:01", "fujian", validWithExpiry(96, 72 * 3600 + 1), true},
              {"no hours, 72:00:01", "hunan", validAfter(72, 0, 1), true},
              {"no hours, the centre's 24:00:00", "hunan", validWithExpiry(24, 24 * 3600), false}});
    }
    void rxValidityHours() { checkRow(); }

    void rxMaxSupplyWeeks_data()
    {
        fill({{"FJ-15 84 days", "fujian", lasts(84), true},
              {"FJ-15 85 days", "fujian", lasts(85), false},
              {"no limit, 85 days", "hunan", lasts(85), true}});
    }
    void rxMaxSupplyWeeks() { checkRow(); }

    void rxArchiveYears_data()
    {
        // The text asks for two years; the national five hold.
        fill({{"FJ-36 after 2 years", "fujian", archivedOn(QDate(2026, 3, 1)), true},
              {"FJ-36 2029-02-27", "fujian", archivedOn(QDate(2029, 2, 27)), true},
              {"FJ-36 2029-02-28", "fujian", archivedOn(QDate(2029, 2, 28)), false},
              {"2029-02-27", "zhongwei", archivedOn(QDate(2029, 2, 27)), true}});
    }
    void rxArchiveYears() { checkRow(); }

    void rxRulesWarnDays_data()
    {
        fill({{"HN-30 after 180 days", "national", rulesOldAfter(180), false},
              {"HN-30 after 181 days", "national", rulesOldAfter(181), true},
              {"HN-30 inherited", "fujian", rulesOldAfter(181), true}});
    }
    void rxRulesWarnDays() { checkRow(); }

    void rxFollowupMonths_data()
    {
        fill({{"TC-12 the day itself", "tongchuan", followupOn(QDate(2026, 1, 31)), true},
              {"TC-12 2026-04-30", "tongchuan", followupOn(QDate(2026, 4, 30)), true},
              {"TC-12 2026-05-01", "tongchuan", followupOn(QDate(2026, 5, 1)), false},
              {"TC-12 before the visit", "tongchuan", followupOn(QDate(2026, 1, 30)), false},
              {"no limit 2026-05-01", "fujian", followupOn(QDate(2026, 5, 1)), true}});
    }
    void rxFollowupMonths() { checkRow(); }

    void avRetentionMonths_data()
    {
        fill({{"FJ-05b 6 months less a day", "fujian", pictureKeptOn(QDate(2026, 3, 1), QDate(2026, 8, 31)), true},
              {"FJ-05b 6 months", "fujian", pictureKeptOn(QDate(2026, 3, 1), QDate(2026, 9, 1)), false},
              {"FJ-05b 180 days are not enough", "fujian", pictureKeptOn(QDate(2026, 3, 1), QDate(2026, 3, 1).addDays(180)), true},
              {"6 months less a day", "zhongwei", pictureKeptOn(QDate(2026, 3, 1), QDate(2026, 8, 31)), true}});
    }
    void avRetentionMonths() { checkRow(); }

    void priceVbpMarkupMax_data()
    {
        fill({{"HN-15 1.15", "hunan", capAllows(selected, "1.15", "1.00"), true},
              {"HN-15 1.16", "hunan", capAllows(selected, "1.16", "1.00"), false},
              {"HN-15 rounded down 3.82", "hunan", capAllows(selected, "3.82", "3.33"), true},
              {"HN-15 rounded down 3.83", "hunan", capAllows(selected, "3.83", "3.33"), false}, // 3.8295
              {"HN-15 a tablet at its own price", "hunan", capAllows(selected, "0.0512", "0.0512"), true},
              {"HN-15 holds without a pledge", "hunan", capHolds(selected, "counter", "volume_procured", false), true},
              {"HN-15 not for listed drugs", "hunan", capHolds(selected, "counter", "listed", true), false},
              {"FJ-22 1.00", "fujian", capAllows(selected, "1.00", "1.00"), true},
              {"FJ-22 1.01", "fujian", capAllows(selected, "1.01", "1.00"), false},
              {"FJ-22 holds for the pledged", "fujian", capHolds(selected, "counter", "volume_procured", true), true},
              {"FJ-22 not for others", "fujian", capHolds(selected, "counter", "volume_procured", false), false},
              {"no cap", "wuxi", capHolds(selected, "counter", "volume_procured", true), false}});
    }
    void priceVbpMarkupMax() { checkRow(); }

    void priceListedCap_data()
    {
        fill({{"FJ-11 10.00", "fujian", capAllows(listed, "10.00", "10.00"), true},
              {"FJ-11 10.01", "fujian", capAllows(listed, "10.01", "10.00"), false},
              {"FJ-11 counter", "fujian", capHolds(listed, "counter", "listed", false), true},
              {"FJ-11 online", "fujian", capHolds(listed, "online", "listed", false), true},
              {"FJ-11 not what is not listed", "fujian", capHolds(listed, "counter", "other", false), false},
              {"FJ-11 stops", "fujian", [](const Policy &policy) { return policy.price.listed->action == RuleAction::Stop; }, true},
              {"HN-13 10.00", "hunan", capAllows(listed, "10.00", "10.00"), true},
              {"HN-13 10.01", "hunan", capAllows(listed, "10.01", "10.00"), false},
              {"HN-13 asks a second person", "hunan", [](const Policy &policy) { return policy.price.listed->action == RuleAction::Ask; },
               true},
              {"no cap", "zhongwei", capHolds(listed, "counter", "listed", true), false}});
    }
    void priceListedCap() { checkRow(); }

    void priceNegotiatedCap_data()
    {
        fill({{"FJ-23 120.00", "fujian", capAllows(negotiated, "120.00", "120.00"), true},
              {"FJ-23 120.01", "fujian", capAllows(negotiated, "120.01", "120.00"), false},
              {"FJ-23 not without a pledge", "fujian", capHolds(negotiated, "counter", "negotiated", false), false},
              {"ZW-02 120.00", "zhongwei", capAllows(negotiated, "120.00", "120.00"), true},
              {"ZW-02 120.01", "zhongwei", capAllows(negotiated, "120.01", "120.00"), false},
              {"ZW-02 without a pledge", "zhongwei", capHolds(negotiated, "counter", "negotiated", false), true},
              {"no cap", "wuxi", capHolds(negotiated, "counter", "negotiated", true), false}});
    }
    void priceNegotiatedCap() { checkRow(); }

    void priceHospitalCap_data()
    {
        fill({{"TC-14 8.80", "tongchuan", capAllows(hospital, "8.80", "8.80"), true},
              {"TC-14 8.81", "tongchuan", capAllows(hospital, "8.81", "8.80"), false},
              {"no cap", "fujian", capHolds(hospital, "counter", "listed", true), false}});
    }
    void priceHospitalCap() { checkRow(); }

    void priceAdjustDays_data()
    {
        using Follow = PriceRules::Follow;
        fill({{"FJ-24 day 19", "fujian", followIs(19, Follow::InTime), true},
              {"FJ-24 day 20 warns", "fujian", followIs(20, Follow::Warn), true},
              {"FJ-24 day 25 warns", "fujian", followIs(25, Follow::Warn), true},
              {"FJ-24 day 29 warns", "fujian", followIs(29, Follow::Warn), true},
              {"FJ-24 day 30 is not late", "fujian", followIs(30, Follow::Late), false},
              {"FJ-24 day 31 is late", "fujian", followIs(31, Follow::Late), true},
              {"FJ-24 20, 25 and 29", "fujian",
               [](const Policy &policy) {
                   return policy.price.adjustWarnDays == std::vector<int>{20, 25, 29};
               },
               true},
              {"no time, day 31", "hunan", followIs(31, Follow::InTime), true}});
    }
    void priceAdjustDays() { checkRow(); }

    void priceChannelGap_data()
    {
        fill({{"WX-14 the same", "wuxi", gapAllowed("9.90", "9.90"), true},
              {"WX-14 a fen dearer online", "wuxi", gapAllowed("9.91", "9.90"), false},
              {"WX-14 a fen cheaper online", "wuxi", gapAllowed("9.89", "9.90"), false},
              {"no rule", "hunan", gapAllowed("9.91", "9.90"), true}});
    }
    void priceChannelGap() { checkRow(); }

    void priceIndex_data()
    {
        fill({{"WX-15 100.00", "wuxi", indexAllowed(10'000), true},
              {"WX-15 100.01", "wuxi", indexAllowed(10'001), false},
              {"HN-19 100.00", "hunan", indexAllowed(10'000), true},
              {"HN-19 100.01", "hunan", indexAllowed(10'001), false},
              {"not watched", "fujian", indexAllowed(20'000), true}});
    }
    void priceIndex() { checkRow(); }

    void priceChangeInterval_data()
    {
        const auto changeAfter = [](int days) {
            return [=](const Policy &policy) { return policy.price.allowsChange(QDate(2026, 6, 1), QDate(2026, 6, 1).addDays(days)); };
        };
        fill({{"HN-14 the same day", "hunan", changeAfter(0), false},
              {"HN-14 the next day", "hunan", changeAfter(1), true},
              {"no interval", "fujian", changeAfter(0), true}});
    }
    void priceChangeInterval() { checkRow(); }

    void stockVariancePct_data()
    {
        fill({{"FJ-41 4.99 %", "fujian", endsContract("499.99", "10000.00"), false},
              {"FJ-41 5.00 %", "fujian", endsContract("500.00", "10000.00"), true},
              {"FJ-41 a loss counts as a gain does", "fujian", endsContract("-500.00", "10000.00"), true},
              {"FJ-41 nothing booked, nothing missing", "fujian", endsContract("0.00", "0.00"), false},
              {"FJ-41 0.99 % no colour", "fujian", bandIs("99.99", 0), true},
              {"FJ-41 1.00 % first colour", "fujian", bandIs("100.00", 1), true},
              {"FJ-41 3.00 % second colour", "fujian", bandIs("300.00", 2), true},
              {"FJ-41 5.00 % third colour", "fujian", bandIs("500.00", 3), true},
              {"no clause, 50 %", "hunan", endsContract("5000.00", "10000.00"), false}});
    }
    void stockVariancePct() { checkRow(); }

    void stockFalseAvailable_data()
    {
        const auto cases = [](int count) { return [=](const Policy &policy) { return policy.trace.endsContract(count); }; };
        fill({{"FJ-42 2 cases", "fujian", cases(2), false},
              {"FJ-42 3 cases", "fujian", cases(3), true},
              {"no clause", "wuxi", cases(30), false}});
    }
    void stockFalseAvailable() { checkRow(); }

    void traceUploadRate_data()
    {
        std::vector<RuleCase> cases;
        for (const char *region : {"wuxi", "hunan", "national"}) { // WX-13, WX-19; HN-29
            cases.push_back({"WX-19 HN-29 99.99 %", region, rateReached(9999, 10'000), false});
            cases.push_back({"WX-19 HN-29 one of a million missing", region, rateReached(999'999, 1'000'000), false});
            cases.push_back({"WX-19 HN-29 100 %", region, rateReached(10'000, 10'000), true});
            cases.push_back({"WX-19 HN-29 nothing sold", region, rateReached(0, 0), true});
        }
        fill(cases);
    }
    void traceUploadRate() { checkRow(); }

    void fundNeedsCode_data()
    {
        std::vector<RuleCase> cases;
        for (const char *region : {"national", "fujian", "hunan", "wuxi", "tongchuan", "zhongwei"}) {
            cases.push_back({"2025-06-30", region, needsCode(QDate(2025, 6, 30)), false});
            cases.push_back({"2025-07-01", region, needsCode(QDate(2025, 7, 1)), true});
        }
        cases.push_back({"all uploaded from 2026-01-01", "national",
                         [](const Policy &policy) { return policy.trace.everythingUploadedFrom == QDate(2026, 1, 1); }, true});
        fill(cases);
    }
    void fundNeedsCode() { checkRow(); }
};

QTEST_GUILESS_MAIN(TestPolicyNumbersSale)
#include "tst_policy_numbers_sale.moc"
