// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/torture/ShopTruth.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace yaogui;
using yaogui::torture::ShopTruth;

namespace {

constexpr int states = static_cast<int>(SaleState::Refused) + 1;
constexpr int arrows = 16; // as many as the contract draws

int pairOf(SaleState from, SaleState to)
{
    return static_cast<int>(from) * states + static_cast<int>(to);
}

} // namespace

/// Random sales through the table of states, beside a bystander who knows the shop and not the table.
class StateWalkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        bool given = false;
        m_seed = qEnvironmentVariable("YAOGUI_SEED").toULongLong(&given);
        m_seed = given ? m_seed : 20'260'301;
        const int steps = qEnvironmentVariableIntValue("YAOGUI_STEPS");
        m_steps = steps > 0 ? steps : qEnvironmentVariableIsSet("YAOGUI_LONG") ? 1'000'000 : 100'000;
        qInfo("seed %llu, %d steps", m_seed, m_steps);
    }

    void theTableIsTheTruth()
    {
        std::mt19937_64 random(m_seed);
        ShopTruth truth;
        SaleState now = SaleState::Open;
        QSet<int> tried, walked;
        int sales = 1;
        for (int step = 0; step < m_steps; ++step) {
            const auto to = static_cast<SaleState>(random() % states);
            const auto then = truth.led(to);
            const Done done = checkTransition(now, to);
            const QString where = QString("seed %1, step %2: %3 to %4").arg(m_seed).arg(step).arg(toText(now), toText(to));
            QVERIFY2(done.has_value() == then.has_value(), qPrintable(where));
            QVERIFY2(mayFollow(now, to) == done.has_value(), qPrintable(where));
            tried.insert(pairOf(now, to));
            if (done) {
                walked.insert(pairOf(now, to));
                truth = *then;
                now = to;
            } else {
                QVERIFY2(done.error().code == ErrorCode::TransitionRefused, qPrintable(where));
                QVERIFY2(done.error().details == QJsonObject({{"from", toText(now)}, {"to", toText(to)}}), qPrintable(where));
            }
            QVERIFY2(truth.state() == now, qPrintable(where));
            if (truth.isOver() && random() % 16 == 0) { // after some more tries to leave it
                truth = ShopTruth();
                now = SaleState::Open;
                ++sales;
            }
        }
        QCOMPARE(tried.size(), states * states);
        QCOMPARE(walked.size(), arrows);
        qInfo("%d steps, %d sales, %lld arrows walked, 0 disagreements", m_steps, sales, static_cast<long long>(walked.size()));
    }

    void everyNameComesBack()
    {
        for (int state = 0; state < states; ++state) {
            const QString name = toText(static_cast<SaleState>(state));
            QVERIFY(!name.isEmpty());
            QCOMPARE(saleStateFrom(name), std::optional(static_cast<SaleState>(state)));
        }
    }

private:
    quint64 m_seed = 0;
    int m_steps = 0;
};

QTEST_GUILESS_MAIN(StateWalkTest)
#include "tst_state_walk.moc"
