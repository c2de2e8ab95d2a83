// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/NewestFrame.h"
#include "drivers/camera/ScanFilter.h"

#include <QTest>

#include <thread>

using namespace yaogui;
using namespace std::chrono_literals;

class ScanFilterTest : public QObject {
    Q_OBJECT

private slots:
    void twoFramesOfFive_data()
    {
        QTest::addColumn<QString>("frames"); // x: the code is read, -: it is not
        QTest::addColumn<int>("scans");
        QTest::newRow("once") << "x------------" << 0;
        QTest::newRow("twice") << "xx" << 1;
        QTest::newRow("first and fifth") << "x---x" << 1;
        QTest::newRow("first and sixth") << "x----x" << 0;
        QTest::newRow("long in sight") << "xxxxxxxxxxxxxxxx" << 1;
        QTest::newRow("flickering") << "x-x--x---x-x--x" << 1;
        QTest::newRow("away and back at once") << "xx-----xx" << 1;
        QTest::newRow("away for 20 frames and back") << "xx--------------------xx" << 2;
        QTest::newRow("away, then one false read") << "xx--------------------x----" << 1;
    }
    void twoFramesOfFive()
    {
        QFETCH(QString, frames);
        QFETCH(int, scans);
        ScanFilter filter(1500ms);
        ScanFilter::Time now{};
        std::size_t told = 0;
        for (QChar frame : frames) {
            now += 100ms;
            told += filter.feed(frame == u'x' ? std::vector{m_code} : std::vector<ReadCode>(), now).size();
        }
        QCOMPARE(told, static_cast<std::size_t>(scans));
    }
    void codesDoNotMix()
    {
        ScanFilter filter;
        const ReadCode other{"83857930000879766661", "code128", {}};
        QVERIFY(filter.feed({m_code}, {}).empty());
        QVERIFY(filter.isWaiting());
        QVERIFY(filter.feed({other}, {}).empty());
        QCOMPARE(filter.feed({m_code, other}, {}).size(), 2U);
        QVERIFY(!filter.isWaiting());
    }
    void equalLabelsInOneFrameAreOneSight()
    {
        ScanFilter filter;
        QVERIFY(filter.feed({m_code, m_code}, {}).empty());
        QCOMPARE(filter.feed({m_code, m_code}, {}).size(), 1U);
    }
    void newestFrameWins()
    {
        NewestFrame frames;
        for (int i = 1; i <= 3; ++i)
            frames.put(cv::Mat(1, 1, CV_32S, cv::Scalar(i)));
        cv::Mat frame;
        QVERIFY(frames.take(frame));
        QCOMPARE(frame.at<int>(0), 3);
        std::thread closer([&frames] { frames.close(); });
        QVERIFY(!frames.take(frame)); // nobody waits for ever
        QVERIFY(!frames.pause(1h));
        closer.join();
    }

private:
    const ReadCode m_code{"83857930000879766660", "code128", {}};
};

QTEST_GUILESS_MAIN(ScanFilterTest)
#include "ScanFilterTest.moc"
