// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"
#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"
#include "tests/torture/BooksCheck.h"
#include "tests/torture/FaultProxy.h"
#include "ui/text/Language.h"
#include "ui/text/NameText.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace yaogui;
using namespace yaogui::torture;
using namespace yaogui::journey;
using namespace yaogui::journey::goods;

Q_DECLARE_METATYPE(yaogui::torture::Meddling)

/// The cable is pulled while a 2102 is on its way, and then the power goes: what was not synced is lost, the counter dies. The next start
/// tells clerk and customer what is known, sells at once, and the doubt ends as the platform's books have it.
class BlackoutTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void theNextStartSellsAtOnce_data();
    void theNextStartSellsAtOnce();

private:
    void selling(Meddling cable);
    void startedAgain(bool cableIn);
    [[nodiscard]] Findings books();

    Shopfront m_shop;
    std::unique_ptr<FaultProxy> m_proxy;
};

void BlackoutTest::theNextStartSellsAtOnce_data()
{
    QTest::addColumn<Meddling>("cable");
    QTest::addColumn<bool>("cableIn");
    QTest::newRow("out before the platform heard, in again") << Meddling::LateRequest << true;
    QTest::newRow("out before the platform heard, still out") << Meddling::LateRequest << false;
    QTest::newRow("out after it had booked, in again") << Meddling::LateAnswer << true;
    QTest::newRow("out after it had booked, still out") << Meddling::LateAnswer << false;
}

/// A cash sale, then an insured one whose 2102 meets the cable; then the power.
void BlackoutTest::selling(Meddling cable)
{
    QJsonArray steps = insured(10, {scan(otcBox(2))});
    steps.append(pay("100.00"));
    const QStringList scripts{m_shop.script({scan(otcBox(1)), pay("100.00")}), m_shop.script(steps)};
    m_proxy->meddle(cable, "2102");
    QProcess counter;
    counter.start(programPath("torture_counter"), m_shop.frame() + QStringList{"--power"} + scripts);
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->met(), test::patience); // it waits for an answer from now on
    QCOMPARE(counter.readAllStandardOutput(), QByteArray("{\"followed\":true}\n"));
    counter.write("x");
    QTRY_COMPARE_WITH_TIMEOUT(counter.state(), QProcess::NotRunning, test::patience);
    QCOMPARE(counter.exitStatus(), QProcess::CrashExit);
}

void BlackoutTest::startedAgain(bool cableIn)
{
    QMap<QString, QString> settings{{"evidence.face_required", "false"},
                                    {"platform.base_url", cableIn ? QString("http://127.0.0.1:%1").arg(m_proxy->port()) : QString("http://127.0.0.1:1")}};
    QElapsedTimer timer;
    timer.start();
    test::WholeCounter counter(m_shop.data(), settings);
    const qint64 usable = timer.elapsed();
    const DoubtWords words = doubtWords();
    if (cableIn) { // it may have ended before anybody could read it
        QTRY_COMPARE_WITH_TIMEOUT(counter.view().inDoubt, 0, test::patience);
    } else {
        QCOMPARE(counter.view().inDoubt, 1); // from the first view on
        QCOMPARE(counter.hands.text("sentenceText"),
                 QStringList({words.happened, words.doing, words.tell, "可以开始下一单：请扫码。"}).join("\n\n"));
        QVERIFY(counter.hands.find<QWidget>("sentenceText")->isVisible());
    }
    counter.scanByKeys(otcBox(3));
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, test::patience);
    counter.payCash();
    QTRY_COMPARE_WITH_TIMEOUT(counter.finished().size(), 1U, test::patience);
    QCOMPARE(counter.finished().back().state, SaleState::Paid);
    QCOMPARE(counter.refusals(), QStringList());
    qInfo("%s: usable %lld ms after the start, the next sale paid after %lld ms", QTest::currentDataTag(), static_cast<long long>(usable),
          static_cast<long long>(timer.elapsed()));
}

Findings BlackoutTest::books()
{
    SandboxProcess &sandbox = m_shop.sandbox();
    return BooksCheck(m_shop.data() + "/store.db")
        .compare(theirBooks(sandbox.books("settlement"), sandbox.books("settlement_box"), sandbox.books("sale_message")));
}

void BlackoutTest::theNextStartSellsAtOnce()
{
    QFETCH(Meddling, cable);
    QFETCH(bool, cableIn);
    const InstalledLanguage chinese(Language::Chinese);
    QCOMPARE(m_shop.fresh(), QString());
    m_proxy = std::make_unique<FaultProxy>(m_shop.sandbox().port());
    m_shop.set("platform.base_url", QString("http://127.0.0.1:%1").arg(m_proxy->port()));
    selling(cable);
    startedAgain(cableIn);
    Outcome sent;
    const bool all = QTest::qWaitFor([&] { return (sent = m_shop.ctl({"outbox", "send"})).exitCode == 0; }, test::patience);
    QVERIFY2(all, qPrintable(sent.story()));
    QCOMPARE(m_proxy->release(), cable == Meddling::LateRequest ? 1 : 0); // it comes after its 2601, and changes nothing
    const Findings found = books();
    QVERIFY2(found.clean(), qPrintable(found.summary() + u'\n' + found.words.join(u'\n')));
    QCOMPARE(found.paid, 2); // before and after
    QCOMPARE(found.reversed, 1);
}

QTEST_MAIN(BlackoutTest)
#include "tst_blackout.moc"
