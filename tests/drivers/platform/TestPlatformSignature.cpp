// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/PlatformSettings.h"
#include "drivers/platform/Signature.h"

#include <QSet>
#include <QTest>

using namespace yaogui;

class TestPlatformSignature final : public QObject {
    Q_OBJECT

private slots:
    // Known answers from coreutils' sha256sum.
    void knownAnswers_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("utf-8 secret") << QByteArray("1700000000") << QByteArray("s3cret密") << QByteArray("n-1")
                                      << QByteArray("d2525a14d8183f607b061e52b370e6aef237f91a34ba962ebfee253933556206");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray()
                                 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
    void knownAnswers()
    {
        QFETCH(QByteArray, timestamp);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, nonce);
        QTEST(gatewaySignature(timestamp, secret, nonce), "signature");
    }

    void headersCarryTheirOwnNonceAndSeconds()
    {
        PlatformSettings settings;
        settings.paasid = "shop";
        settings.secret = "s3cret";
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
        QSet<QByteArray> nonces;
        for (int i = 0; i < 1000; ++i) {
            const auto headers = gatewayHeaders(settings, now);
            QCOMPARE(headers.size(), std::size_t{4});
            QCOMPARE(headers[0], std::make_pair(QByteArray("x-tif-paasid"), QByteArray("shop")));
            QCOMPARE(headers[1], std::make_pair(QByteArray("x-tif-timestamp"), QByteArray("1700000000")));
            QCOMPARE(headers[2].first, QByteArray("x-tif-nonce"));
            QCOMPARE(headers[3],
                     std::make_pair(QByteArray("x-tif-signature"), gatewaySignature("1700000000", "s3cret", headers[2].second)));
            nonces.insert(headers[2].second);
        }
        QCOMPARE(nonces.size(), 1000);
    }

    void withoutPaasidThereAreNone()
    {
        QVERIFY(gatewayHeaders({}, QDateTime::currentDateTime()).empty());
    }
};

QTEST_GUILESS_MAIN(TestPlatformSignature)
#include "TestPlatformSignature.moc"
