// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/outbox/OutboxRig.h"

#include <QSet>
#include <QTest>

using namespace yaogui;

/// What the store keeps of messages: tries as they left, times of the next one, and how it is read.
class TestOutboxKept final : public QObject, private OutboxRig {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    // Each try stands as it left, byte for byte, with its msgid and what came back.
    void everyTryIsKeptAsItLeft()
    {
        sell(1);
        m_shop->platform.refuseNext("3505", -2, "目录不存在");
        QVERIFY(m_courier->round(true));
        QVERIFY(m_courier->round(true));
        const MessageStory told = story(OutboxId{1});
        const auto sent = m_shop->platform.sent();
        QCOMPARE(told.tries.size(), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(told.tries[i].request, sent[i].body);
            QCOMPARE(told.tries[i].messageId, sent[i].messageId);
        }
        QVERIFY(told.tries[0].answer.contains("目录不存在"));
        QCOMPARE(told.tries[0].infcode, -2);
        QCOMPARE(told.tries[1].verdict, Verdict::Accepted);
        QVERIFY(told.tries[0].messageId != told.tries[1].messageId);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox_try WHERE instr(request, 'selinfo') > 0"), 0); // sealed
    }
    void aTryIsOnDiskBeforeItLeaves()
    {
        sell(1);
        qint64 onDisk = 0;
        m_shop->platform.setBeforeAnswer([&](const QString &) { onDisk = m_shop->number("SELECT COUNT(*) FROM outbox_try WHERE answered_at IS NULL"); });
        QCOMPARE(m_courier->round(false)->sent, 1);
        QCOMPARE(onDisk, 1);
        QCOMPARE(m_shop->number("SELECT COUNT(*) FROM outbox_try WHERE answered_at IS NULL"), 0);
    }

    // C11: what the message says was sold is a line of its sale, or it never leaves.
    void aMessageThatDiffersFromItsSaleIsNotSent_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("sent");
        QTest::newRow("as sold") << "sel_retn_cnt" << QJsonValue(1) << 1;
        QTest::newRow("quantity") << "sel_retn_cnt" << QJsonValue(2) << 0;
        QTest::newRow("lot") << "manu_lotnum" << QJsonValue("L2") << 0;
        QTest::newRow("drug") << "fixmedins_hilist_id" << QJsonValue("EDGE") << 0;
        QTest::newRow("no quantity") << "sel_retn_cnt" << QJsonValue("many") << 0;
    }
    void aMessageThatDiffersFromItsSaleIsNotSent()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, sent);
        sell(1);
        QCOMPARE(m_courier->round(false)->sent, 1);
        QJsonObject row = selinfo(0);
        row[field] = value;
        QVERIFY(m_shop->store().write([&](Connection &connection) -> Done {
            OutboxRepository(connection, m_shop->store().sealer()).add({"3505", "3505/again", {{"selinfo", row}}}, SaleId{1}, m_shop->clock.now());
            return {};
        }));
        QCOMPARE(m_courier->round(false)->sent, sent);
        QCOMPARE(m_shop->platform.count("3505"), 1 + sent);
        if (sent == 0) {
            QVERIFY(waiting()[0].parked());
            QCOMPARE(waiting()[0].reason, Verdict::LedgerDiffers);
        }
    }

    // Whatever has been sent, reading what waits touches the unsent alone.
    void nothingReadsWhatWasSent_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("queue") << "SELECT id, drug, lot, state, next_at, misses FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent' ORDER BY id";
        QTest::newRow("backlog") << "SELECT COUNT(*), MIN(created_at) FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent'";
        QTest::newRow("list") << "SELECT o.id FROM outbox o INDEXED BY outbox_unsent LEFT JOIN drug d ON d.code = o.drug WHERE o.state <> 'sent' ORDER BY o.id";
        QTest::newRow("tries of one") << "SELECT verdict FROM outbox_try WHERE message_id = 1";
        QTest::newRow("its sale") << "SELECT 1 FROM sale_line s JOIN drug d ON d.id = s.drug_id JOIN lot l ON l.id = s.lot_id "
                                     "WHERE s.sale_id = 1 AND d.code = 'OTC' AND l.lot = 'L1' AND s.quantity = 10000";
    }
    void nothingReadsWhatWasSent()
    {
        QFETCH(const QString, query);
        QStringList plan;
        QVERIFY(m_shop->store().read([&](Connection &connection) -> Done {
            SQLite::Statement statement(connection.database(), ("EXPLAIN QUERY PLAN " + query).toStdString());
            while (statement.executeStep())
                plan.append(QString::fromStdString(statement.getColumn(3).getString()));
            return {};
        }));
        QVERIFY(!plan.isEmpty());
        for (const QString &line : plan)
            QVERIFY2(!line.startsWith("SCAN") || line.contains("outbox_unsent"), qPrintable(plan.join(u'\n')));
        QVERIFY2(!plan.join(u' ').contains("TEMP B-TREE"), qPrintable(plan.join(u'\n')));
    }

    void backOffHasAJitterOfAQuarter()
    {
        QRandomGenerator random(1);
        QSet<qint64> waits;
        for (int i = 0; i < 200; ++i) {
            const qint64 wait = backOffMilliseconds(1, random);
            QVERIFY(wait >= 10'000 && wait < 12'500);
            waits.insert(wait);
        }
        QVERIFY(waits.size() > 100);
    }
    void backOffIsKeptOverARestart()
    {
        sell(1);
        m_shop->platform.refuseNext("3505", -2, "no");
        QCOMPARE(m_courier->round(false)->failed, 1);
        m_courier.reset();
        const QString due = waiting()[0].nextAt;
        m_shop->restart();
        QCOMPARE(waiting()[0].nextAt, due);
        QCOMPARE(Courier(m_shop->store(), m_shop->platform, m_shop->clock, {"1001", "收银员"}).round(false)->sent, 0);
    }

    void backOffDoublesUpToTenMinutes_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("0") << 0 << qint64(5);
        QTest::newRow("1") << 1 << qint64(10);
        QTest::newRow("6") << 6 << qint64(320);
        QTest::newRow("7") << 7 << qint64(600);
        QTest::newRow("1000") << 1000 << qint64(600);
    }
    void backOffDoublesUpToTenMinutes()
    {
        QFETCH(const int, tries);
        QFETCH(const qint64, seconds);
        QCOMPARE(backOffSeconds(tries), seconds);
    }
};

QTEST_GUILESS_MAIN(TestOutboxKept)
#include "tst_outbox_kept.moc"
