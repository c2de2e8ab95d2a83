// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QDate>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// `yaoguictl reconcile` and its beginnings: lines, exit codes, refusals.
class ContractReconcileTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void aBalancedDay();
    void aDifferenceIsALineAndExitOne();
    void nobodyListens();
    void wrongUse_data();
    void wrongUse();
    void statements();
    void aStatementWithoutAColumnChangesNothing();
    void clearingIsAManagersAndOfAMonthThatIsOver();
    void helpNamesEach();

private:
    [[nodiscard]] QString settle(int person, int number);

    Shopfront m_shop;
};

QString ContractReconcileTest::settle(int person, int number)
{
    QJsonArray steps = insured(person, {scan(otcBox(number))});
    steps.append(pay("10.00"));
    return m_shop.sell(steps).text("setl_id");
}

void ContractReconcileTest::aBalancedDay()
{
    QVERIFY(!settle(10, 1).isEmpty());
    QVERIFY(!settle(2, 2).isEmpty());
    YAOGUI_EXPECT(m_shop.sell({scan(ownBox(1)), pay("10.00")}), 0, "paid");
    const Outcome day = m_shop.ctl({"reconcile"});
    YAOGUI_EXPECT(day, 0, "balanced");
    QCOMPARE(day.lines.size(), 3); // two insurances and the end
    QCOMPARE(day.text("differences"), "0");
    QVERIFY(day.last()["sequence"].toInteger() > 0);
    YAOGUI_EXPECT(m_shop.ctl({"verify", "--against", day.text("head")}), 0, "verified");
    const QJsonObject group = day.lines.first();
    QVERIFY(group["balanced"].toBool());
    for (const char *side : {"ours", "theirs"}) {
        QVERIFY(isAmount(group[QLatin1String(side)].toObject()["fund"]));
        QCOMPARE(group[QLatin1String(side)].toObject()["count"].toInt(), 1);
    }
    const Outcome list = m_shop.ctl({"reconcile", "list"});
    YAOGUI_EXPECT(list, 0, "balanced");
    QCOMPARE(list.lines.size(), 1);
    QVERIFY(isTime(list.last()["at"]));
    QCOMPARE(list.text("operator"), "1003");
}

void ContractReconcileTest::aDifferenceIsALineAndExitOne()
{
    const QString setlId = settle(10, 1);
    QVERIFY(!m_shop.sandbox().control({{"drop_settlement", setlId}}).contains("error"));
    const Outcome day = m_shop.ctl({"reconcile", "--detail"});
    YAOGUI_EXPECT(day, 1, "differences");
    QCOMPARE(day.text("differences"), "1");
    const QJsonObject difference = day.lines.at(day.lines.size() - 2);
    QCOMPARE(difference["kind"].toString(), "ours_only");
    QCOMPARE(difference["next"].toString(), "ask");
    QCOMPARE(difference["setl_id"].toString(), setlId);
    QVERIFY(difference["theirs"].isNull());
    QVERIFY(isAmount(difference["ours"].toObject()["total"]));
    // the day before has nothing to do with it
    YAOGUI_EXPECT(m_shop.ctl({"reconcile", "--date", QDate::currentDate().addDays(-7).toString(Qt::ISODate)}), 0, "balanced");
}

void ContractReconcileTest::nobodyListens()
{
    QVERIFY(!settle(10, 1).isEmpty());
    m_shop.set("platform.base_url", "http://127.0.0.1:9");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"reconcile"}), 3, "PLATFORM_UNREACHABLE");
    QCOMPARE(m_shop.ctl({"reconcile", "list"}).lines.size(), 0);
}

void ContractReconcileTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::newRow("no day") << QStringList{"reconcile", "--date", "yesterday"} << 2 << "DATE_INVALID";
    QTest::newRow("no month") << QStringList{"reconcile", "apply", "--month", "2026-13"} << 2 << "DATE_INVALID";
    QTest::newRow("no manager") << QStringList{"reconcile", "--operator", "1001"} << 1 << "NOT_PERMITTED";
    QTest::newRow("nobody") << QStringList{"reconcile", "--operator", "nobody"} << 1 << "OPERATOR_UNKNOWN";
    QTest::newRow("no file") << QStringList{"reconcile", "statement", "nowhere.csv", "--month", "2026-03"} << 2 << "FILE_UNREADABLE";
    QTest::newRow("no month of a statement") << QStringList{"reconcile", "statement", "nowhere.csv"} << 2 << "USE_INVALID";
    QTest::newRow("another verb") << QStringList{"reconcile", "sometimes"} << 2 << "USE_INVALID";
}

void ContractReconcileTest::wrongUse()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exit);
    QFETCH(const QString, code);
    YAOGUI_EXPECT_REFUSED(m_shop.ctl(words), exit, code);
}

void ContractReconcileTest::statements()
{
    QVERIFY(!settle(10, 1).isEmpty());
    const QJsonObject ours = m_shop.ctl({"reconcile"}).lines.first();
    const QString month = QDate::currentDate().toString("yyyy-MM");
    const QString fund = ours["ours"].toObject()["fund"].toString(), account = ours["ours"].toObject()["account"].toString();
    const auto statement = [&](const QString &deducted, qint64 paid) {
        const QString text = QString("insutype,clr_type,clr_optins,fund,account,deducted,deposit,paid\n310,41,%1,%2,%3,%4,0,%5.%6\n")
                                 .arg(ours["clr_optins"].toString(), fund, account, deducted)
                                 .arg(paid / 100)
                                 .arg(paid % 100, 2, 10, QChar(u'0'));
        return m_shop.ctl({"reconcile", "statement", m_shop.file("statement.csv", text.toUtf8()), "--month", month});
    };
    const qint64 owed = fenOf(fund) + fenOf(account);
    YAOGUI_EXPECT(statement("0", owed), 0, "agrees");
    const Outcome less = statement("1.00", owed - 100);
    YAOGUI_EXPECT(less, 1, "differences");
    QCOMPARE(less.lines.size(), 2);
    QCOMPARE(less.lines.first()["figure"].toString(), "deducted");
    QCOMPARE(less.lines.first()["found"].toString(), "1.00");
}

void ContractReconcileTest::aStatementWithoutAColumnChangesNothing()
{
    const QString file = m_shop.file("statement.csv", "insutype,clr_type,clr_optins,fund,account,deducted,paid\n310,41,990101,1,0,0,1\n");
    const Outcome refused = m_shop.ctl({"reconcile", "statement", file, "--month", "2026-03"});
    YAOGUI_EXPECT_REFUSED(refused, 2, "TABLE_INVALID");
    QCOMPARE(refused.details()["column"].toString(), "deposit");
}

void ContractReconcileTest::clearingIsAManagersAndOfAMonthThatIsOver()
{
    const QDate today = QDate::currentDate();
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"reconcile", "apply", "--month", today.toString("yyyy-MM")}), 1, "MONTH_NOT_OVER");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"reconcile", "apply", "--month", "2020-01", "--operator", "1001"}), 1, "NOT_PERMITTED");
    YAOGUI_EXPECT(m_shop.ctl({"reconcile", "apply", "--month", "2020-01"}), 0, "nothing");
}

void ContractReconcileTest::helpNamesEach()
{
    const Outcome help = m_shop.ctl({"help", "reconcile"});
    QCOMPARE(help.exitCode, 0);
    QStringList verbs;
    for (const QJsonObject &line : help.lines)
        verbs.append(line["verb"].toString());
    QCOMPARE(verbs, (QStringList{"reconcile", "reconcile list", "reconcile statement", "reconcile apply"}));
}

QTEST_GUILESS_MAIN(ContractReconcileTest)
#include "tst_contract_reconcile.moc"
