// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outbox/Courier.h"
#include "core/store/OutboxRepository.h"
#include "tests/support/SharedPlatform.h"
#include "tests/support/TestShop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace yaogui;

namespace {

/// Says anything, loses anything, and keeps books: a row it knows is not booked twice, and it may say so.
class MoodyPlatform final : public SharedPlatform {
public:
    MoodyPlatform(SimulatedPlatform &twin, quint32 seed) : SharedPlatform(twin), m_random(seed) {}
    void calmDown() { m_calm = true; }
    [[nodiscard]] const QStringList &books() const { return m_books; }

    [[nodiscard]] Answer send(const Envelope &envelope) override
    {
        const QJsonObject row = QJsonDocument::fromJson(envelope.body)["input"]["selinfo"].toObject();
        const QString key = envelope.infno + u'/' + row["fixmedins_bchno"].toString();
        switch (m_calm ? 0 : m_random.bounded(12)) {
        case 0:
        case 1:
        case 2:
        case 3: return booked(key);
        case 4: return refused(-2, "目录不存在");
        case 5: return refused(-1, "系统异常");
        case 6: return refused(-1, "x-tif-timestamp: 时间戳超出范围");
        case 7: return answered(QJsonObject{{"result", QJsonArray{QJsonObject{{"retRslt", "1"}}, QJsonObject{{"retRslt", 0}, {"msgRslt", "批号不符"}}}}});
        case 8: return lost(Delivery::NotSent, 0);
        case 9: return lost(Delivery::NoAnswer, 0);
        case 10: (void)booked(key); return lost(Delivery::NoAnswer, 0);
        default: (void)booked(key); return lost(Delivery::Unreadable, 200);
        }
    }

private:
    static Answer answered(const QJsonObject &output)
    {
        Answer answer;
        answer.delivery = Delivery::Answered;
        answer.httpStatus = 200;
        answer.output = output;
        answer.raw = QJsonDocument(QJsonObject{{"infcode", 0}, {"output", output}}).toJson();
        return answer;
    }
    static Answer refused(int infcode, const QString &words)
    {
        Answer answer = answered({});
        answer.infcode = infcode;
        answer.message = words;
        answer.raw = QJsonDocument(QJsonObject{{"infcode", infcode}, {"err_msg", words}}).toJson();
        return answer;
    }
    static Answer lost(Delivery delivery, int status)
    {
        Answer answer;
        answer.delivery = delivery;
        answer.httpStatus = status;
        return answer;
    }
    Answer booked(const QString &key)
    {
        if (m_books.contains(key))
            return m_random.bounded(2) == 0 ? refused(-2, "数据重复上传") : answered({{"result", QJsonObject{{"retRslt", "1"}}}});
        m_books.append(key);
        return answered({{"result", QJsonObject{{"retRslt", "1"}}}});
    }

    QRandomGenerator m_random;
    QStringList m_books;
    bool m_calm = false;
};

} // namespace

/// Whatever the platform says and whenever the program ends: at last each message is in its books exactly once, in the order it was made
/// per drug and lot, sold and returned goods alike.
class TestOutboxOrder final : public QObject {
    Q_OBJECT

private slots:
    void everyMessageOnceAndInOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 25; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyMessageOnceAndInOrder()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        TestShop shop;
        MoodyPlatform platform(shop.platform, seed + 1000);
        std::map<QString, QStringList> made;
        constexpr int messages = 40;
        for (int number = 1; number <= messages; ++number) {
            add(shop, random, number, made);
            const int acts = random.bounded(4);
            for (int i = 0; i < acts; ++i)
                act(shop, platform, random);
        }
        platform.calmDown();
        for (int i = 0; i < messages && unsent(shop) > 0; ++i) {
            putAllBack(shop);
            QVERIFY(courier(shop, platform).round(true));
        }
        QCOMPARE(unsent(shop), 0);
        QCOMPARE(platform.books().size(), messages);
        std::map<QString, QStringList> booked;
        for (const QString &key : platform.books())
            booked[key.section(u'/', 1, 1).section(u'-', 0, 1)].append(key);
        QVERIFY(booked == made);
    }

private:
    static Courier courier(TestShop &shop, InsurancePlatform &platform)
    {
        return Courier(shop.store(), platform, shop.clock, {"1001", "收银员"});
    }
    static void add(TestShop &shop, QRandomGenerator &random, int number, std::map<QString, QStringList> &made)
    {
        const std::array<QString, 3> drugs{"OTC", "EDGE", "HERB"};
        const QString drug = drugs.at(static_cast<std::size_t>(random.bounded(3)));
        const QString lot = random.bounded(2) == 0 ? QString("L1") : QString("L2");
        const QString kind = random.bounded(3) == 0 ? QString("3506") : QString("3505");
        const QString batch = QString("%1-%2-%3").arg(drug, lot).arg(number);
        const QJsonObject row{{"fixmedins_hilist_id", drug}, {"manu_lotnum", lot}, {"fixmedins_bchno", batch}, {"sel_retn_cnt", 1}};
        made[drug + u'-' + lot].append(kind + u'/' + batch);
        const Done kept = shop.store().write([&](Connection &connection) -> Done {
            OutboxRepository(connection, shop.store().sealer()).add({kind, kind + u'/' + batch, {{"selinfo", row}}}, {}, shop.clock.now());
            return {};
        });
        QVERIFY(kept);
    }
    static void act(TestShop &shop, MoodyPlatform &platform, QRandomGenerator &random)
    {
        switch (random.bounded(6)) {
        case 0: shop.restart(); break;
        case 1: putAllBack(shop); break;
        case 2: shop.clock.advance(random.bounded(700)); break;
        default: QVERIFY(courier(shop, platform).round(random.bounded(3) == 0));
        }
    }
    static std::vector<WaitingMessage> waiting(TestShop &shop)
    {
        return *shop.store().read([&](Connection &connection) -> Result<std::vector<WaitingMessage>> {
            return OutboxRepository(connection, shop.store().sealer()).waiting();
        });
    }
    static int unsent(TestShop &shop)
    {
        return static_cast<int>(waiting(shop).size());
    }
    static void putAllBack(TestShop &shop)
    {
        for (const WaitingMessage &message : waiting(shop)) {
            if (!message.parked())
                continue;
            QVERIFY(shop.store().write([&](Connection &connection) {
                return OutboxRepository(connection, shop.store().sealer()).putBack(message.id, shop.clock.now());
            }));
        }
    }
};

QTEST_GUILESS_MAIN(TestOutboxOrder)
#include "tst_outbox_order.moc"
