// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/ShippedPacks.h"
#include "core/staff/Separation.h"

#include <QTest>

using namespace yaogui;

/// Which two steps of one thing two people do, by the national pack of the day and by packs that say otherwise.
class TestSeparation final : public QObject {
    Q_OBJECT

private slots:
    void pairs_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("apart");
        const QStringList steps{"buy", "accept", "request", "approve", "review", "dispense", "check", "count", "recount", "settle"};
        const std::vector<std::pair<QString, QString>> apart{{"buy", "accept"},     {"request", "approve"}, {"review", "dispense"},
                                                             {"review", "check"},   {"dispense", "check"},  {"count", "recount"}};
        for (const QString &one : steps) {
            for (const QString &other : steps) {
                const bool pair = std::any_of(apart.begin(), apart.end(), [&](const auto &both) {
                    return (both.first == one && both.second == other) || (both.first == other && both.second == one);
                });
                QTest::addRow("%s, then %s", qPrintable(one), qPrintable(other)) << one << other << pair;
            }
        }
    }
    void pairs()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, apart);
        const StoreRules rules = ShippedPacks::book()->nationalAt(QDate(2026, 3, 10))->store;
        const StepDone earlier{one, {"1001", {}}};
        const Done same = mayAlsoDo(rules, earlier, {other, {"1001", {}}});
        QCOMPARE(same.has_value(), !apart);
        if (apart) {
            QCOMPARE(same.error().code, ErrorCode::SamePerson);
            QCOMPARE(same.error().details["one"].toString(), one);
            QCOMPARE(same.error().details["other"].toString(), other);
        }
        QVERIFY(mayAlsoDo(rules, earlier, {other, {"1002", {}}})); // two people may always
    }

    void aPackMayAskForOthers()
    {
        StoreRules rules;
        rules.separations = {{"check", "settle"}};
        QVERIFY(!mayAlsoDo(rules, {"settle", {"1001", {}}}, {"check", {"1001", {}}}));
        QVERIFY(mayAlsoDo(rules, {"buy", {"1001", {}}}, {"accept", {"1001", {}}}));
    }

    void aSmallStoreCombinesWhereItMay_data()
    {
        QTest::addColumn<bool>("pack");
        QTest::addColumn<bool>("store");
        QTest::addColumn<bool>("dispenser");
        QTest::newRow("the pack forbids it") << false << true << false;
        QTest::newRow("the store has people enough") << true << false << false;
        QTest::newRow("small, and it may") << true << true << true;
    }
    void aSmallStoreCombinesWhereItMay()
    {
        QFETCH(const bool, pack);
        QFETCH(const bool, store);
        QFETCH(const bool, dispenser);
        StoreRules rules;
        rules.separations = {{"dispense", "check"}, {"request", "approve"}};
        rules.smallStoreMayCombine = pack;
        const OperatorName one{"1002", {}};
        QCOMPARE(mayAlsoDo(rules, {"dispense", one}, {"check", one}, store).has_value(), dispenser);
        QVERIFY(!mayAlsoDo(rules, {"request", one}, {"approve", one}, store)); // nobody agrees to their own wish
    }
};

QTEST_GUILESS_MAIN(TestSeparation)
#include "tst_separation.moc"
