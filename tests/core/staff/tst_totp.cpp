// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/staff/Pin.h"
#include "core/staff/Totp.h"

#include <QTest>

namespace yaogui {

/// Known answers of RFC 6238 (appendix B, SHA-1), RFC 4226 (appendix D) and RFC 4648; and what may be a PIN.
class TotpTest : public QObject {
    Q_OBJECT
private slots:
    void knownAnswers_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970") << qint64(59) << "94287082";
        QTest::newRow("2005") << qint64(1111111109) << "07081804";
        QTest::newRow("a second later") << qint64(1111111111) << "14050471";
        QTest::newRow("2009") << qint64(1234567890) << "89005924";
        QTest::newRow("2033") << qint64(2000000000) << "69279037";
        QTest::newRow("2603") << qint64(20000000000) << "65353130";
    }
    void knownAnswers()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, code);
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        QCOMPARE(totp::codeOf("12345678901234567890", totp::stepAt(time), 8), code);
        QCOMPARE(totp::codeOf("12345678901234567890", totp::stepAt(time)), code.right(6));
    }

    void counterAnswers()
    {
        const QStringList codes{"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
        for (int step = 0; step < codes.size(); ++step)
            QCOMPARE(totp::codeOf("12345678901234567890", step), codes[step]);
    }

    void aCodeCountsOnceAndForAMinuteAndAHalf()
    {
        const QByteArray secret = totp::newSecret();
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'015, Qt::UTC);
        const qint64 step = totp::stepAt(now);
        for (const int grace : {-1, 0, 1})
            QCOMPARE(totp::accept(secret, totp::codeOf(secret, step + grace), now, 0), std::optional(step + grace));
        for (const int grace : {-2, 2})
            QVERIFY(!totp::accept(secret, totp::codeOf(secret, step + grace), now, 0));
        QVERIFY(!totp::accept(secret, totp::codeOf(secret, step), now, step));
        QVERIFY(!totp::accept(secret, {}, now, 0));
        QVERIFY(totp::newSecret() != secret);
    }

    void base32_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("f") << QByteArray("f") << "MY======";
        QTest::newRow("fo") << QByteArray("fo") << "MZXQ====";
        QTest::newRow("foo") << QByteArray("foo") << "MZXW6===";
        QTest::newRow("foob") << QByteArray("foob") << "MZXW6YQ=";
        QTest::newRow("fooba") << QByteArray("fooba") << "MZXW6YTB";
        QTest::newRow("foobar") << QByteArray("foobar") << "MZXW6YTBOI======";
    }
    void base32()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        QCOMPARE(totp::base32(bytes), text);
    }

    void whatMayBeAPin_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("reason");
        QTest::newRow("good") << "482913" << "";
        QTest::newRow("long") << "482913482913" << "";
        QTest::newRow("nearly a run") << "123457" << "";
        QTest::newRow("empty") << "" << "length";
        QTest::newRow("short") << "48291" << "length";
        QTest::newRow("too long") << "4829134829137" << "length";
        QTest::newRow("letters") << "48291a" << "digits";
        QTest::newRow("other digits") << "４８２９１３" << "digits";
        QTest::newRow("all the same") << "777777" << "simple";
        QTest::newRow("up") << "123456" << "simple";
        QTest::newRow("down") << "987654" << "simple";
    }
    void whatMayBeAPin()
    {
        QFETCH(const QString, pin);
        QFETCH(const QString, reason);
        const Done may = checkNewPin(pin);
        QCOMPARE(may ? QString() : may.error().details["reason"].toString(), reason);
        QVERIFY(may || may.error().code == ErrorCode::PinInvalid);
    }

    void equalPinsLookDifferent()
    {
        const PinHasher hasher(PinHasher::Strength::Light);
        const auto one = hasher.hash("482913"), other = hasher.hash("482913");
        QVERIFY(one && other);
        QVERIFY(*one != *other);
        QVERIFY(one->startsWith("$argon2id$"));
        QVERIFY(PinHasher::matches(*one, "482913"));
        QVERIFY(!PinHasher::matches(*one, "482914"));
        QVERIFY(!PinHasher::matches({}, {}));
    }
    void theProductHashesModerately()
    {
        const auto hash = PinHasher().hash("482913");
        QVERIFY(hash);
        QVERIFY2(hash->contains("m=262144,t=3"), qPrintable(*hash));
    }
};

} // namespace yaogui

QTEST_GUILESS_MAIN(yaogui::TotpTest)
#include "tst_totp.moc"
