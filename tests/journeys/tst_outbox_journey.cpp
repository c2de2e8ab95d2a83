// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

/// The outbox as yaoguictl shows it, against the sandbox: what waits, why, and what ends it.
class OutboxJourney : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init() { QCOMPARE(m_shop.fresh(), QString()); }

    void aRefusedRowIsParkedExplainedAndTriedAgain();
    void notLetInIsNoTry_data();
    void notLetInIsNoTry();
    void whatTheSandboxHasItSaysOnce_data();
    void whatTheSandboxHasItSaysOnce();
    void killedWhileSending();
    void wrongUse();

private:
    void sell(int number) { YAOGUI_EXPECT(m_shop.sell({scan(otcBox(number)), pay("10.00")}), 0, "paid"); }
    [[nodiscard]] QJsonArray booked() { return m_shop.sandbox().books("sale_message"); }

    Shopfront m_shop;
};

void OutboxJourney::aRefusedRowIsParkedExplainedAndTriedAgain()
{
    sell(1);
    sell(2);
    m_shop.sandbox().control({{"fault", "refuse_row"}, {"infno", "3505"}, {"times", 3}, {"err_msg", "批号不符"}});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    const Outcome list = m_shop.ctl({"outbox", "list"});
    QCOMPARE(list.lines.size(), 2);
    const QJsonObject poison = list.lines[0];
    QVERIFY2(poison.value("parked").toBool() && poison.value("state").toString() == "parked" && isTime(poison.value("since"))
                 && isTime(poison.value("parked_since")),
             qPrintable(list.story()));
    QCOMPARE(poison.value("kind").toString(), QString("3505"));
    QCOMPARE(poison.value("tries").toInt(), 3);
    QCOMPARE(poison.value("reason").toString(), QString("row_refused"));
    QCOMPARE(poison.value("last_error").toString(), QString("批号不符"));
    QVERIFY2(poison.value("why").toString().contains("批号不符"), qPrintable(list.story()));
    QCOMPARE(list.lines[1].value("behind").toInt(), poison.value("id").toInt());
    QVERIFY(!list.lines[1].value("parked").toBool());
    const Outcome again = m_shop.ctl({"outbox", "send"});
    QVERIFY2(again.exitCode == 3 && again.last().value("sent").toInt() == 0 && again.last().value("parked").toInt() == 1, qPrintable(again.story()));
    QCOMPARE(m_shop.sandbox().messages("3505").size(), 3); // a parked one is left alone

    const QString id = QString::number(poison.value("id").toInt());
    const Outcome explained = m_shop.ctl({"outbox", "explain", id});
    QCOMPARE(explained.exitCode, 0);
    const QJsonArray tries = explained.last().value("tries").toArray();
    QCOMPARE(tries.size(), 3);
    const QJsonArray arrived = m_shop.sandbox().messages("3505");
    for (qsizetype i = 0; i < tries.size(); ++i) {
        const QJsonObject one = tries[i].toObject();
        QCOMPARE(one.value("msgid"), arrived[i].toObject().value("msgid"));
        const QByteArray request = one.value("request").toString().toUtf8(); // bears no person: as it left
        QCOMPARE(one.value("request_sha256").toString(), QString::fromLatin1(QCryptographicHash::hash(request, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(QJsonDocument::fromJson(request).object().value("msgid"), one.value("msgid"));
        QVERIFY(one.value("answer").toString().contains("批号不符") && !one.value("words").toString().isEmpty());
    }

    const Outcome retried = m_shop.ctl({"outbox", "retry", id});
    QVERIFY2(retried.exitCode == 0 && retried.last().value("sent").toInt() == 2, qPrintable(retried.story()));
    QCOMPARE(booked().size(), 2);
    QCOMPARE(booked()[0].toObject().value("trace_codes").toString(), QString("[\"%1\"]").arg(otcBox(1)));
    QCOMPARE(m_shop.ctl({"outbox", "explain", id}).text("state"), QString("sent"));
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"outbox", "retry", id}), 1, "TRANSITION_REFUSED");
}

void OutboxJourney::notLetInIsNoTry_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<QString>("reason");
    QTest::newRow("401") << QJsonObject{{"fault", "http_status"}, {"status", 401}, {"infno", "3505"}, {"times", 0}} << "sign_in";
    QTest::newRow("clock") << QJsonObject{{"fault", "wrong_time"}, {"infno", "3505"}, {"times", 0}} << "clock";
    QTest::newRow("another key") << QJsonObject{{"secret", "another"}} << "sign_in";
}

void OutboxJourney::notLetInIsNoTry()
{
    QFETCH(QJsonObject, fault);
    QFETCH(QString, reason);
    sell(1);
    m_shop.sandbox().control(fault);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    const QJsonObject waits = m_shop.ctl({"outbox", "list"}).last();
    QCOMPARE(waits.value("tries").toInt(-1), 0);
    QVERIFY(!waits.value("parked").toBool());
    QCOMPARE(waits.value("reason").toString(), reason);
    m_shop.sandbox().control({{"clear", true}, {"secret", "training"}});
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
    QCOMPARE(booked().size(), 1);
}

void OutboxJourney::whatTheSandboxHasItSaysOnce_data()
{
    QTest::addColumn<QString>("second");
    QTest::newRow("taken in silence") << QString();
    QTest::newRow("told") << "repeated";
}

void OutboxJourney::whatTheSandboxHasItSaysOnce()
{
    QFETCH(QString, second);
    sell(1);
    m_shop.sandbox().control({{"fault", "no_answer_after_booking"}, {"infno", "3505"}});
    QCOMPARE(m_shop.ctl({"outbox", "send"}).exitCode, 3);
    QCOMPARE(booked().size(), 1);
    if (!second.isEmpty())
        m_shop.sandbox().control({{"fault", second}, {"infno", "3505"}});
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
    QCOMPARE(m_shop.sandbox().messages("3505").size(), 2);
    QCOMPARE(booked().size(), 1);
}

/// Killed at any moment of sending, every line is in the books exactly once, in order.
void OutboxJourney::killedWhileSending()
{
    constexpr int sales = 12;
    for (int i = 1; i <= sales; ++i)
        sell(i);
    QRandomGenerator random(20260310);
    m_shop.sandbox().control({{"fault", "delay"}, {"infno", "3505"}, {"ms", 300}, {"when", "after"}, {"times", 0}});
    for (int kill = 0; kill < 8; ++kill) {
        const qsizetype before = m_shop.sandbox().messages("3505").size();
        QProcess till;
        till.start(programPath("yaoguictl"), m_shop.frame() + QStringList{"outbox", "send"});
        QVERIFY(till.waitForStarted());
        const qsizetype enough = before + 1 + random.bounded(2);
        QTRY_VERIFY_WITH_TIMEOUT(m_shop.sandbox().messages("3505").size() >= enough || till.state() == QProcess::NotRunning, 60'000);
        till.kill(); // the answer of the last one is under way
        QVERIFY(till.waitForFinished());
        if (booked().size() == sales)
            break;
    }
    m_shop.sandbox().control({{"clear", true}});
    const Outcome sent = m_shop.ctl({"outbox", "send"});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.story()));
    QVERIFY(m_shop.ctl({"outbox", "list"}).lines.isEmpty());
    QVERIFY(m_shop.sandbox().messages("3505").size() > sales); // some went twice
    QStringList order;
    for (const QJsonValue &row : booked())
        order.append(row.toObject().value("trace_codes").toString());
    QStringList wanted;
    for (int i = 1; i <= sales; ++i)
        wanted.append(QString("[\"%1\"]").arg(otcBox(i)));
    QCOMPARE(order, wanted);
}

void OutboxJourney::wrongUse()
{
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"outbox", "explain", "77"}), 2, "USE_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"outbox", "explain", "x"}), 2, "USE_INVALID");
    YAOGUI_EXPECT_REFUSED(m_shop.ctl({"outbox", "retry", "77"}), 2, "USE_INVALID");
}

QTEST_GUILESS_MAIN(OutboxJourney)
#include "tst_outbox_journey.moc"
