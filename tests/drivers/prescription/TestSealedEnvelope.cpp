// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/prescription/SealedEnvelope.h"
#include "drivers/prescription/Sm4.h"

#include <QTest>

using namespace yaogui;

namespace {

struct Pair {
    Sm2Key store = Sm2Key::made();
    Sm2Key centre = Sm2Key::made();
    [[nodiscard]] CentreAgreement ofStore(SignedData way, bool escape = false) const
    {
        return {"1G6A0B9C20D30F2CAB4C", "1G6A0BAC50D1BDBDC80A", store, *Sm2Key::ofPem(centre.publicPem()), way, escape};
    }
    [[nodiscard]] CentreAgreement ofCentre(SignedData way, bool escape = false) const
    {
        return {"1G6A0B9C20D30F2CAB4C", "1G6A0BAC50D1BDBDC80A", centre, *Sm2Key::ofPem(store.publicPem()), way, escape};
    }
};

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'763'800'000'000, Qt::UTC);
const QJsonObject data{{"hiRxno", "3502000000000000000000000001"}, {"patnName", "张三"}, {"rxDrugCnt", 2}};

QString codeOf(const Result<QJsonObject> &result)
{
    return result ? QString() : codeName(result.error().code);
}

} // namespace

/// The envelope of the prescription centre's second generation: SM4 as published, both readings of the signed text.
class SealedEnvelopeTest : public QObject {
    Q_OBJECT
private slots:
    void theStandardsCipher()
    {
        const QByteArray key = QByteArray::fromHex("0123456789abcdeffedcba9876543210");
        QCOMPARE(sm4Sealed(key, key).left(16).toHex(), "681edf34d206965e86b3e94f536e4246");
        QCOMPARE(sm4Opened(key, sm4Sealed(key, key)), std::optional(key));
        QByteArray block = key;
        for (int i = 0; i < 1'000'000; ++i)
            block = sm4Sealed(key, block).left(16);
        QCOMPARE(block.toHex(), "595298c7c6fd271f0402f804c33d3f66");
        QVERIFY(sm4Sealed(key.left(15), key).isEmpty());
        QVERIFY(!sm4Opened(key, key));
    }

    void theKeyComesFromBothSecrets()
    {
        const QByteArray key = SealedEnvelope::keyOf("1G6A0B9C20D30F2CAB4C", "1G6A0BAC50D1BDBDC80A");
        QCOMPARE(key.size(), 16);
        QCOMPARE(key, sm4Sealed("1G6A0B9C20D30F2C", "1G6A0BAC50D1BDBDC80A").toHex().toUpper().left(16));
        QVERIFY(SealedEnvelope::keyOf("short", "secret").isEmpty());
    }

    void theSignedTextIsSortedAndLeavesOutWhatIsEmpty()
    {
        const QJsonObject members{{"version", "1.0.0"}, {"appId", "A"}, {"extra", "x"}, {"signData", "s"}, {"encData", "e"}, {"message", ""},
                                  {"timestamp", 1'763'800'000'000.0}, {"success", true}};
        QCOMPARE(SealedEnvelope::signedText(members, R"({"a":1})", "K"),
                 R"(appId=A&data={"a":1}&success=true&timestamp=1763800000000&version=1.0.0&key=K)");
    }

    void whatOneSealsTheOtherOpens_data()
    {
        QTest::addColumn<bool>("sealedIsSigned");
        QTest::addColumn<bool>("escape");
        for (const bool sealedIsSigned : {false, true}) {
            for (const bool escape : {false, true})
                QTest::addRow("%s, %s", sealedIsSigned ? "encData signed" : "plain signed", escape ? "escaped" : "as it is") << sealedIsSigned << escape;
        }
    }
    void whatOneSealsTheOtherOpens()
    {
        QFETCH(const bool, sealedIsSigned);
        QFETCH(const bool, escape);
        const Pair pair;
        const SignedData way = sealedIsSigned ? SignedData::Sealed : SignedData::Plain;
        const auto envelope = SealedEnvelope::seal(data, pair.ofStore(way, escape), now);
        QVERIFY(envelope);
        QVERIFY(!(*envelope)["encData"].toString().contains("张三"));
        QCOMPARE((*envelope)["timestamp"].toString(), "1763800000000");
        QCOMPARE(SealedEnvelope::open(*envelope, pair.ofCentre(way, escape)).value_or(QJsonObject()), data);
        const SignedData other = sealedIsSigned ? SignedData::Plain : SignedData::Sealed;
        QCOMPARE(codeOf(SealedEnvelope::open(*envelope, pair.ofCentre(other, escape))), "RX_SIGNATURE_WRONG");
    }

    void whatWasChangedIsRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("time") << "timestamp" << "1763800000001" << "RX_SIGNATURE_WRONG";
        QTest::newRow("another signature") << "signData" << QString::fromLatin1(QByteArray(64, 'a').toBase64()) << "RX_SIGNATURE_WRONG";
        QTest::newRow("no signature") << "signData" << "" << "RX_SIGNATURE_WRONG";
        QTest::newRow("cut") << "encData" << "0011223344556677" << "CENTRE_ANSWER_UNREADABLE";
        QTest::newRow("nothing") << "encData" << "" << "CENTRE_ANSWER_UNREADABLE";
        const QByteArray key = SealedEnvelope::keyOf("1G6A0B9C20D30F2CAB4C", "1G6A0BAC50D1BDBDC80A");
        QTest::newRow("another prescription") << "encData" << QString::fromLatin1(sm4Sealed(key, R"({"hiRxno":"2"})").toHex()) << "RX_SIGNATURE_WRONG";
        QTest::newRow("no JSON") << "encData" << QString::fromLatin1(sm4Sealed(key, "[]").toHex()) << "CENTRE_ANSWER_UNREADABLE";
    }
    void whatWasChangedIsRefused()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        QFETCH(const QString, code);
        const Pair pair;
        auto envelope = SealedEnvelope::seal(data, pair.ofStore(SignedData::Plain), now);
        QVERIFY(envelope);
        (*envelope)[member] = value;
        QCOMPARE(codeOf(SealedEnvelope::open(*envelope, pair.ofCentre(SignedData::Plain))), code);
    }

    void withoutAnAgreementNothingIsSealed()
    {
        const Pair pair;
        CentreAgreement agreement = pair.ofStore(SignedData::Plain);
        agreement.appId = "short";
        QCOMPARE(codeOf(SealedEnvelope::seal(data, agreement, now)), "CENTRE_NOT_CONFIGURED");
        agreement = pair.ofStore(SignedData::Plain);
        agreement.own = agreement.centre; // the public half alone
        QCOMPARE(codeOf(SealedEnvelope::seal(data, agreement, now)), "CENTRE_NOT_CONFIGURED");
    }
};

QTEST_GUILESS_MAIN(SealedEnvelopeTest)
#include "TestSealedEnvelope.moc"
