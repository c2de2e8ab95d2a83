// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scale/SerialScale.h"
#include "drivers/simulated/SimulatedScale.h"
#include "tests/support/FakeScanner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;
using yaogui::test::FakeScanner;

namespace {

constexpr int patienceMs = 60'000;

Weight grams(const char *text, bool still = true)
{
    const bool less = *text == '-';
    const Quantity amount = *parseQuantity(QString::fromLatin1(less ? text + 1 : text));
    return {Quantity::ofUnits(less ? -amount.units() : amount.units()), still};
}

Weight lastOf(const QSignalSpy &spy)
{
    return spy.last().first().value<Weight>();
}

} // namespace

class SerialScaleTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_link = m_folder->filePath("scale");
    }

    void whatALineSays_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<bool>("overloaded");
        QTest::addColumn<Weight>("weight");
        const auto row = [](const char *line, const Weight &weight) { QTest::newRow(line) << QByteArray(line) << true << false << weight; };
        row("ST,GS,+00123.4  g", grams("123.4"));
        row("ST,NT,+  10.05 g", grams("10.05"));
        row("US,GS,+00070.0  g", grams("70", false));
        row("ST,GS,+0.0705kg", grams("70.5"));
        row("ST,NT,-  5.0 g", grams("-5"));
        row("ST,GS,+000000 g", grams("0"));
        row("st,gs, 12.5 G", grams("12.5"));
        row("ST,+00012.5 g", grams("12.5"));
        QTest::newRow("overloaded") << QByteArray("OL,GS,+9999999 g") << true << true << Weight();
        for (const char *noise : {"", "ST", "ST,GS,", "ST,GS,+12.5", "ST,GS,+12.5 lb", "ST,GS,+1.23456 g", "ST,GS,+12345678 g", "GS,ST,+12.5 g", "=01.2345"})
            QTest::newRow(qPrintable(QStringLiteral("noise ") + QLatin1String(noise))) << QByteArray(noise) << false << false << Weight();
    }
    void whatALineSays()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const bool, understood);
        QFETCH(const bool, overloaded);
        QFETCH(const Weight, weight);
        const auto reading = ScaleFrames::read(line);
        QCOMPARE(reading.has_value(), understood);
        if (!understood)
            return;
        QCOMPARE(!reading->weight.has_value(), overloaded);
        if (!overloaded)
            QCOMPARE(*reading->weight, weight);
    }

    // The same weight over and over is said once; in pieces, with noise between, it is understood all the same.
    void saysWhatChanges()
    {
        FakeScanner device(m_link);
        SerialScale scale(options());
        QSignalSpy weights(&scale, &Scale::weighed), states(&scale, &Scale::stateChanged);
        scale.start();
        device.say("g\r\nUS,GS,+  9.0 g\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(weights.count(), 1, patienceMs);
        QCOMPARE(lastOf(weights), grams("9", false));
        device.say("ST,GS,+ 10.");
        QCoreApplication::processEvents();
        device.say("0 g\r\nST,GS,+ 10.0 g\r\n" + QByteArray(500, '#') + "\r\nST,GS,+ 10.0 g\r\nST,GS,+ 12.0 g\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(lastOf(weights), grams("12"), patienceMs);
        QCOMPARE(weights.count(), 3);
        QCOMPARE(states.count(), 1);
        QCOMPARE(states.first().first().toString(), QString());
    }

    void overloadedAndBack()
    {
        FakeScanner device(m_link);
        SerialScale scale(options());
        QSignalSpy weights(&scale, &Scale::weighed), states(&scale, &Scale::stateChanged);
        scale.start();
        device.say("ST,GS,+ 10.0 g\r\nOL,GS,+999999 g\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(states.count(), 2, patienceMs);
        QCOMPARE(states.last().first().toString(), QString("SCALE_TROUBLE"));
        device.say("ST,GS,+ 10.0 g\r\n"); // what lies there now is weighed anew
        QTRY_COMPARE_WITH_TIMEOUT(weights.count(), 2, patienceMs);
        QCOMPARE(states.last().first().toString(), QString());
    }

    void switchedOffItSaysSo()
    {
        FakeScanner device(m_link);
        SerialScaleOptions impatient = options();
        impatient.silenceMs = 50;
        SerialScale scale(impatient);
        QSignalSpy states(&scale, &Scale::stateChanged);
        scale.start();
        QTRY_COMPARE_WITH_TIMEOUT(states.count(), 1, patienceMs);
        QCOMPARE(states.last().first().toString(), QString("SCALE_TROUBLE"));
    }

    void unpluggedAndPluggedIn()
    {
        SerialScale scale(options());
        QSignalSpy weights(&scale, &Scale::weighed), states(&scale, &Scale::stateChanged);
        scale.start();
        QCOMPARE(states.last().first().toString(), QString("SCALE_TROUBLE"));
        for (int round = 1; round <= 2; ++round) {
            FakeScanner device(m_link);
            device.say("ST,GS,+ 10.0 g\r\n");
            QTRY_COMPARE_WITH_TIMEOUT(weights.count(), round, patienceMs);
            QCOMPARE(states.last().first().toString(), QString());
            device.unplug();
            QFile::remove(m_link);
            QTRY_COMPARE_WITH_TIMEOUT(states.last().first().toString(), QString("SCALE_TROUBLE"), patienceMs);
        }
    }

    void theTwin()
    {
        SimulatedScale scale;
        QSignalSpy weights(&scale, &Scale::weighed), states(&scale, &Scale::stateChanged);
        scale.show(grams("1").grams);
        QCOMPARE(weights.count(), 0);
        scale.plug();
        scale.show(grams("2").grams, false);
        QCOMPARE(lastOf(weights), grams("2", false));
        scale.unplug();
        scale.show(grams("3").grams);
        QCOMPARE(weights.count(), 1);
        QCOMPARE(states.last().first().toString(), QString("SCALE_TROUBLE"));
    }

private:
    [[nodiscard]] SerialScaleOptions options() const
    {
        SerialScaleOptions wanted;
        wanted.port = m_link;
        wanted.silenceMs = patienceMs;
        wanted.reopenMs = 20;
        return wanted;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_link;
};

QTEST_GUILESS_MAIN(SerialScaleTest)
#include "tst_serial_scale.moc"
