// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/ProxiedShop.h"

#include <QLoggingCategory>
#include <QTest>

#include <functional>
#include <random>

using namespace yaogui;
using namespace yaogui::torture;
using Pairing = BooksCheck::Pairing;

Q_DECLARE_METATYPE(yaogui::torture::Meddling)
Q_DECLARE_METATYPE(yaogui::torture::BooksCheck::Pairing)

namespace {

constexpr int patientMs = 20'000;
constexpr int hastyMs = 5'000; ///< where an answer is waited for in vain
constexpr int mostRounds = 20; ///< about a doubt; a loaded machine may need some
constexpr int mostSales = 20;  ///< until one gets as far as it should

} // namespace

/// Insured sales and their refunds through a proxy that spoils one message at every byte, and in every other way; then both books agree.
class FaultProxyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules("yaogui.platform=false"); // a line for each message
        bool given = false;
        m_seed = qEnvironmentVariable("YAOGUI_SEED").toULongLong(&given);
        m_seed = given ? m_seed : 20'260'301;
        const int step = qEnvironmentVariableIntValue("YAOGUI_STEP");
        m_step = step > 0 ? step : qEnvironmentVariableIsSet("YAOGUI_LONG") ? 1 : 53;
        qInfo("seed %llu, every %d. byte", m_seed, m_step);
    }

    void everyByte_data();
    void everyByte();
    void otherWays_data();
    void otherWays();
    void aSpoiltTimeStopsNoSale();

private:
    [[nodiscard]] bool learnSizes(ProxiedShop &shop);
    [[nodiscard]] bool resolved(ProxiedShop &shop);
    [[nodiscard]] bool sellInto(ProxiedShop &shop, QMap<SaleState, int> &ends);
    [[nodiscard]] bool giveBackInto(ProxiedShop &shop, QMap<SaleState, int> &ends, const std::function<bool()> &met);
    [[nodiscard]] bool meddled(ProxiedShop &shop, Meddling meddling, const QByteArray &infno, qsizetype at, int bit, QMap<SaleState, int> &ends);

    quint64 m_seed = 0;
    int m_step = 1;
    std::unique_ptr<ProxiedShop> m_ways; ///< kept from row to row
    bool m_hasty = false;
};

// A clean sale, one that is reversed, and one that is given back: the proxy has seen each message whole. On a slow machine a hasty shop
// needs several sales.
bool FaultProxyTest::learnSizes(ProxiedShop &shop)
{
    QMap<SaleState, int> ends;
    bool settled = false, reversed = false;
    for (int sale = 0; sale < mostSales && !settled; ++sale)
        settled = shop.sell() == SaleState::Settled && shop.proxy().lastAnswer("2102").contains("setl_id");
    shop.proxy().meddle(Meddling::LoseAnswer, "2102");
    for (int sale = 0; sale < mostSales && !reversed; ++sale)
        reversed = sellInto(shop, ends) && resolved(shop) && !shop.proxy().lastAnswer("2601").isEmpty();
    return settled && reversed && giveBackInto(shop, ends, [&] { return !shop.proxy().lastAnswer("2103").isEmpty(); });
}

bool FaultProxyTest::resolved(ProxiedShop &shop)
{
    int left = 1;
    for (int round = 0; round < mostRounds && left > 0; ++round)
        left = shop.resolve();
    return left == 0;
}

/// Sells until what waits in the proxy was met: a sale that was too slow before it came so far does not count.
bool FaultProxyTest::sellInto(ProxiedShop &shop, QMap<SaleState, int> &ends)
{
    for (int sale = 0; sale < mostSales && !shop.proxy().met(); ++sale) {
        const SaleState end = shop.sell();
        if (shop.proxy().met())
            ++ends[end];
        else if (!resolved(shop))
            return false;
    }
    return shop.proxy().met();
}

/// The same of sales that stand and are voided then.
bool FaultProxyTest::giveBackInto(ProxiedShop &shop, QMap<SaleState, int> &ends, const std::function<bool()> &met)
{
    for (int sale = 0; sale < mostSales && !met(); ++sale) {
        const bool stands = shop.sell() == SaleState::Settled;
        const SaleState end = stands ? shop.takeBack() : SaleState::Open;
        if (met())
            ++ends[end];
        else if (!resolved(shop))
            return false;
    }
    return met();
}

/// One sale, or its refund, that meets it, asked about until nothing is in doubt.
bool FaultProxyTest::meddled(ProxiedShop &shop, Meddling meddling, const QByteArray &infno, qsizetype at, int bit, QMap<SaleState, int> &ends)
{
    if (infno == "2103") {
        shop.proxy().meddle(meddling, infno, at, bit);
        return giveBackInto(shop, ends, [&] { return shop.proxy().met(); }) && resolved(shop);
    }
    const bool first = infno != "2601";
    shop.proxy().meddle(first ? meddling : Meddling::LoseAnswer, "2102", at, bit);
    if (!sellInto(shop, ends))
        return false;
    if (!first)
        shop.proxy().meddle(meddling, infno, at, bit);
    return resolved(shop) && shop.proxy().met();
}

void FaultProxyTest::everyByte_data()
{
    QTest::addColumn<QByteArray>("infno");
    QTest::addColumn<bool>("ofRequest");
    QTest::addColumn<Meddling>("meddling");
    QTest::addColumn<Pairing>("pairing");
    for (const char *infno : {"2102", "2103", "2601"}) {
        QTest::addRow("%s reset in the request", infno) << QByteArray(infno) << true << Meddling::CutRequest << Pairing::Both;
        QTest::addRow("%s reset in the answer", infno) << QByteArray(infno) << false << Meddling::CutAnswer << Pairing::Both;
        QTest::addRow("%s answer truncated", infno) << QByteArray(infno) << false << Meddling::TruncateAnswer << Pairing::Both;
        QTest::addRow("%s bit flipped in the request", infno) << QByteArray(infno) << true << Meddling::FlipRequest << Pairing::BySettlement;
        QTest::addRow("%s bit flipped in the answer", infno) << QByteArray(infno) << false << Meddling::FlipAnswer << Pairing::ByMessage;
    }
}

void FaultProxyTest::everyByte()
{
    QFETCH(QByteArray, infno);
    QFETCH(bool, ofRequest);
    QFETCH(Meddling, meddling);
    QFETCH(Pairing, pairing);
    const bool flips = meddling == Meddling::FlipRequest || meddling == Meddling::FlipAnswer;
    ProxiedShop shop;
    const QString problem = shop.open(meddling == Meddling::FlipRequest ? hastyMs : patientMs); // a flipped length is waited for in vain
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(learnSizes(shop));
    const QByteArray sample = ofRequest ? shop.proxy().lastRequest(infno) : shop.proxy().lastAnswer(infno);
    std::mt19937_64 random(m_seed);
    QMap<SaleState, int> ends;
    int points = 0, leftOut = 0;
    for (qsizetype at = 0; at < sample.size() + (flips ? 0 : 1); at += m_step, ++points) {
        const int bit = static_cast<int>(random() % 7);
        const QString where = QString("byte %1 of %2, bit %3, after “%4”").arg(at).arg(sample.size()).arg(bit)
                                  .arg(QString::fromUtf8(sample.mid(std::max<qsizetype>(0, at - 30), std::min<qsizetype>(at, 30) + 1)));
        QVERIFY2(meddled(shop, meddling, infno, at, bit, ends), qPrintable(where));
        leftOut += shop.proxy().spared() ? 1 : 0; // by the message as it was: its numbers grow, and what stands behind moves
        if (points % 25 == 24 || m_step > 10) {
            const Findings found = shop.check(pairing);
            QVERIFY2(found.clean(), qPrintable(where + u'\n' + found.words.join(u'\n')));
        }
    }
    const Findings found = shop.check(pairing);
    QVERIFY2(found.clean(), qPrintable(found.words.join(u'\n')));
    qInfo("%s: %d points of %lld bytes (%d left to TLS), settled %d, given back %d, refused %d, in doubt %d and resolved; %s", QTest::currentDataTag(),
          points - leftOut, static_cast<long long>(sample.size()), leftOut, ends[SaleState::Settled], ends[SaleState::Refunded],
          ends[SaleState::Refused], ends[SaleState::Unknown],
          qPrintable(found.summary()));
}

void FaultProxyTest::otherWays_data()
{
    QTest::addColumn<QByteArray>("infno");
    QTest::addColumn<Meddling>("meddling");
    const std::pair<const char *, Meddling> ways[] = {
        {"request lost", Meddling::LoseRequest},       {"answer lost", Meddling::LoseAnswer},
        {"request late", Meddling::LateRequest},       {"answer late", Meddling::LateAnswer},
        {"request twice", Meddling::DoubleRequest},    {"request twice, second answer", Meddling::DoubleRequestSecondAnswer},
        {"answer twice", Meddling::DoubleAnswer},      {"answer of another", Meddling::ForeignAnswer},
    };
    for (const char *infno : {"2102", "2103", "2601"}) {
        for (const auto &[name, way] : ways)
            QTest::addRow("%s %s", infno, name) << QByteArray(infno) << way;
    }
}

void FaultProxyTest::otherWays()
{
    QFETCH(QByteArray, infno);
    QFETCH(Meddling, meddling);
    const bool waits = meddling == Meddling::LateAnswer || meddling == Meddling::LateRequest;
    if (!m_ways || m_hasty != waits) {
        m_ways = std::make_unique<ProxiedShop>();
        m_hasty = waits;
        const QString problem = m_ways->open(waits ? hastyMs : patientMs);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(learnSizes(*m_ways));
    }
    QMap<SaleState, int> ends;
    for (int time = 0; time < (waits ? 2 : 5); ++time)
        QVERIFY(meddled(*m_ways, meddling, infno, 0, 0, ends));
    const int late = m_ways->proxy().release();
    QVERIFY((late > 0) == (meddling == Meddling::LateRequest));
    const Findings found = m_ways->check();
    QVERIFY2(found.clean(), qPrintable(found.words.join(u'\n')));
    qInfo("%s: settled %d, given back %d, refused %d, in doubt %d and resolved; %s", QTest::currentDataTag(), ends[SaleState::Settled],
          ends[SaleState::Refunded], ends[SaleState::Refused], ends[SaleState::Unknown], qPrintable(found.summary()));
}

/// The platform's clock in an answer, two hundred years off: heard once more before insured sales would stop.
void FaultProxyTest::aSpoiltTimeStopsNoSale()
{
    ProxiedShop shop;
    const QString problem = shop.open(patientMs);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(learnSizes(shop));
    for (const char *infno : {"2101", "2102"}) {
        const QByteArray name = "\"respond_time\":\"", sample = shop.proxy().lastAnswer(infno);
        QVERIFY(sample.contains(name + "20"));
        shop.proxy().meddle(Meddling::FlipAnswer, infno, sample.indexOf(name) + name.size() + 1, 1); // 2026 → 2226
        QCOMPARE(shop.sell(), SaleState::Settled);
        QVERIFY(shop.proxy().met());
        QCOMPARE(shop.sell(), SaleState::Settled);
    }
    const Findings found = shop.check();
    QVERIFY2(found.clean(), qPrintable(found.words.join(u'\n')));
}

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "tst_fault_proxy.moc"
