// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the five policies contradict each other: the same basket under five packs. And a sixth region, which is a file only.

#include "core/policy/DayRules.h"
#include "core/policy/PackSignature.h"
#include "tests/core/policy/Packs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

namespace {

/// What a region says of one basket; empty: the region does not speak of it.
struct Verdict {
    QString markup;            ///< a volume-procured drug at 1.10 × its selected price, in a store with a pledge
    bool herbalPiece = false;  ///< paid from the pool
    bool thirdParty = false;   ///< ordered on a third party's platform
    bool pooledOnline = false; ///< the platform's answer takes pooled money for an online order
    bool accountOnline = false;
    QString doctor;        ///< whose prescriptions count
    bool isolated = false; ///< two network zones
    QString failedCheck;

    bool operator==(const Verdict &) const = default;
};

Verdict verdictOf(const Policy &policy)
{
    Verdict verdict;
    const auto &cap = policy.price.selected;
    if (cap && cap->holdsFor("counter", "volume_procured", true))
        verdict.markup = cap->allows(*parsePrice(QStringLiteral("11.00")), *parsePrice(QStringLiteral("10.00"))) ? "allowed" : "refused";
    Drug piece;
    piece.drugClass = DrugClass::HerbalPiece;
    verdict.herbalPiece = !policy.fund.isExcluded(piece, {});
    verdict.thirdParty = policy.fund.allowsThirdParty("ordering");
    DayRules rules;
    rules.policy = policy;
    Split pooled;
    pooled.fund = *parseMoney(QStringLiteral("10.00"));
    Split account;
    account.account = *parseMoney(QStringLiteral("10.00"));
    const MedicalCategory category = *policy.platform.category("14");
    verdict.pooledOnline = rules.mayTake(pooled, category, {}, true).has_value();
    verdict.accountOnline = rules.mayTake(account, category, {}, true).has_value();
    verdict.doctor = policy.rx.prescriberCheck;
    verdict.isolated = policy.fund.zonesIsolated;
    verdict.failedCheck = policy.fund.failedCheck;
    return verdict;
}

} // namespace

class TestPolicyRegions final : public QObject {
    Q_OBJECT

private slots:
    void theSameBasketUnderFivePacks_data()
    {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<bool>("herbalPiece");
        QTest::addColumn<bool>("thirdParty");
        QTest::addColumn<bool>("pooledOnline");
        QTest::addColumn<bool>("accountOnline");
        QTest::addColumn<QString>("doctor");
        QTest::addColumn<bool>("isolated");
        //                          markup        herbs    platform  pool     account  doctor                            zones
        QTest::newRow("fujian") << "refused" << false << false << true << true << "insurance_doctor" << false; // FJ-22 12 10 30 14
        QTest::newRow("hunan") << "allowed" << true << false << false << false << "in_province_insurance_doctor" << false; // HN-15 12 10
        QTest::newRow("wuxi") << "" << true << true << false << true << "registered" << true;                              // WX-01 04 11
        QTest::newRow("tongchuan") << "" << true << false << true << true << "insurance_doctor" << false;                  // TC-08 10
        QTest::newRow("zhongwei") << "" << true << false << false << false << "responsible_doctor" << false;               // ZW-04
    }
    void theSameBasketUnderFivePacks()
    {
        const Verdict verdict = verdictOf(policyOf(QString::fromLatin1(QTest::currentDataTag())));
        QTEST(verdict.markup, "markup");
        QTEST(verdict.herbalPiece, "herbalPiece");
        QTEST(verdict.thirdParty, "thirdParty");
        QTEST(verdict.pooledOnline, "pooledOnline");
        QTEST(verdict.accountOnline, "accountOnline");
        QTEST(verdict.doctor, "doctor");
        QTEST(verdict.isolated, "isolated");
        QCOMPARE(verdict.failedCheck, "not_settled"); // HN-26: the text says the opposite of what it must mean
    }

    void deliveryIsEverywhereAThirdPartysAndNeverInsured_data()
    {
        QTest::addColumn<QString>("region");
        for (const QString &name : shippedNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void deliveryIsEverywhereAThirdPartysAndNeverInsured()
    {
        QFETCH(const QString, region);
        const Policy policy = policyOf(region);
        QVERIFY(policy.fund.allowsThirdParty("delivery"));
        QVERIFY(!policy.fund.deliveryInsured);                // WX-06, FJ-28, TC-08
        QCOMPARE(policy.fund.offlineInsured, "cash_or_hold"); // FJ-26
    }

    void aSixthRegionIsAFileOnly()
    {
        // What a new region's office would do: write a file, make a key, sign. Nothing of the program knows this region.
        QTemporaryDir folder;
        QJsonObject pack = emptyPack("region", "sixth-city", "national");
        pack["valid_to"] = "2028-12-31";
        addRule(pack, "rx.validity_hours", 48);
        addRule(pack, "rx.partial_fill", true);
        addRule(pack, "price.vbp_markup_max",
                QJsonObject{{"over_percent", "7.5"},
                            {"channels", QJsonArray{"counter"}},
                            {"kinds", QJsonArray{"volume_procured"}},
                            {"pledged_only", false},
                            {"action", "ask"}});
        addRule(pack, "trace.near_expiry_months", 9);
        addRule(pack, "trace.split_rule", "fixed_nines");
        addRule(pack, "fund.online", QJsonArray{"account"});
        addRule(pack, "av.retention_months", 12);
        addRule(pack, "dual.deposit", "8.5");
        addRule(pack, "platform.trace_node", "drug_trac_info");
        addRule(pack, "platform.doubt", "record");
        const QString path = folder.filePath("sixth-city.json");
        save(path, written(pack));
        const QByteArray key = newKey(folder.filePath("key.pem"));
        const auto signature = PackSignature::sign(load(path), key);
        QVERIFY(signature);
        save(path + ".sig", *signature);

        const auto trusted = PackSignature::keyOf(key);
        QVERIFY(trusted);
        QVERIFY(PackSignature::verify(load(path), load(path + ".sig"), {*trusted}));
        auto read = readPack(load(path), path);
        QVERIFY(read);
        PolicyBook book = bookOf("national");
        const Policy before = *book.at(QDate(2026, 6, 1));
        QVERIFY(book.use(std::move(*read)));
        const Policy after = *book.at(QDate(2026, 6, 1));

        QCOMPARE(bookOf("national").changes(book, QDate(2026, 6, 1)).size(), std::size_t(10));
        QVERIFY(!before.rx.validityHours);
        QCOMPARE(after.rx.validityHours, std::optional(48));
        QVERIFY(!before.rx.partialFill);
        QVERIFY(after.rx.partialFill);
        QVERIFY(!before.price.selected);
        QCOMPARE(after.price.selected->limit(*parsePrice(QStringLiteral("10.00"))), *parsePrice(QStringLiteral("10.75")));
        QCOMPARE(after.price.selected->action, RuleAction::Ask);
        QCOMPARE(before.trace.nearExpiryMonths, 6);
        QCOMPARE(after.trace.nearExpiryMonths, 9);
        QCOMPARE(before.trace.splitRule, "parent_code");
        QCOMPARE(after.trace.splitRule, "fixed_nines");
        QVERIFY(before.fund.online.empty());
        QCOMPARE(after.fund.online, Businesses{Business::Account});
        QCOMPARE(before.evidence.retentionMonths, 6);
        QCOMPARE(after.evidence.retentionMonths, 12);
        QVERIFY(!before.store.deposit);
        QCOMPARE(after.store.deposit->basisPoints, 850);
        QCOMPARE(before.platform.traceNode, "drugtracinfo");
        QCOMPARE(after.platform.traceNode, "drug_trac_info");
        QCOMPARE(before.platform.doubt, "reversal");
        QCOMPARE(after.platform.doubt, "record");
        QCOMPARE(after.validTo, QDate(2028, 12, 31));
        QVERIFY(!book.at(QDate(2029, 1, 1)));
    }

private:
    static void save(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray load(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray newKey(const QString &path)
    {
        QProcess process;
        process.start("openssl", {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", path});
        return process.waitForFinished(60'000) && process.exitCode() == 0 ? load(path) : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestPolicyRegions)
#include "tst_policy_regions.moc"
