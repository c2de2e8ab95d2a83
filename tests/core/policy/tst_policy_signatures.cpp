// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signatures of packs, also against the openssl command.

#include "core/policy/PackSignature.h"
#include "core/policy/ShippedPacks.h"
#include "tests/core/policy/Packs.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;
using namespace yaogui::test;

class TestPolicySignatures final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_sm2 = newKey("sm2.pem", "SM2");
        m_other = newKey("other.pem", "SM2");
        m_p256 = newKey("p256.pem", "P-256");
        QVERIFY(!m_sm2.isEmpty() && !m_other.isEmpty() && !m_p256.isEmpty());
    }

    void whatWasSignedIsTrusted()
    {
        const auto signature = PackSignature::sign(m_pack, m_sm2);
        QVERIFY(signature);
        const auto trusted = PackSignature::keyOf(m_sm2);
        QVERIFY(trusted);
        const auto key = PackSignature::verify(m_pack, *signature, {*PackSignature::keyOf(m_other), *trusted});
        QVERIFY(key);
        QCOMPARE(key->fingerprint, trusted->fingerprint);
        QCOMPARE(key->fingerprint.size(), 64);
    }

    void thePublicHalfHasTheSameFingerprint()
    {
        const auto both = PackSignature::keyOf(m_sm2);
        QVERIFY(both);
        const auto half = PackSignature::keyOf(both->publicPem);
        QVERIFY(half);
        QCOMPARE(half->fingerprint, both->fingerprint);
        QVERIFY(!both->publicPem.contains("PRIVATE"));
    }

    void everyChangedByteIsSeen()
    {
        const auto signature = PackSignature::sign(m_pack, m_sm2);
        const auto trusted = PackSignature::keyOf(m_sm2);
        QVERIFY(signature && trusted);
        for (qsizetype at = 0; at < m_pack.size(); at += 5) {
            QByteArray changed = m_pack;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            const auto key = PackSignature::verify(changed, *signature, {*trusted});
            QVERIFY(!key);
            QCOMPARE(key.error().code, ErrorCode::PolicySignatureWrong);
            QCOMPARE(key.error().details["reason"].toString(), "CHANGED");
        }
        QVERIFY(!PackSignature::verify(m_pack + "\n", *signature, {*trusted}));
    }

    void aKeyNobodyTrusts()
    {
        const auto signature = PackSignature::sign(m_pack, m_other);
        QVERIFY(signature);
        const auto key = PackSignature::verify(m_pack, *signature, {*PackSignature::keyOf(m_sm2)});
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::PolicyKeyUntrusted);
        QCOMPARE(key.error().details["fingerprint"].toString(), PackSignature::keyOf(m_other)->fingerprint);
    }

    void aNameThatIsTrustedDoesNotHelpAnotherKey()
    {
        QJsonObject file = QJsonDocument::fromJson(*PackSignature::sign(m_pack, m_other)).object();
        const auto trusted = PackSignature::keyOf(m_sm2);
        file["key"] = trusted->fingerprint;
        const auto key = PackSignature::verify(m_pack, QJsonDocument(file).toJson(), {*trusted});
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::PolicySignatureWrong);
    }

    void whatIsNoSignatureFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("MEUCIQ==");
        QTest::newRow("the pack itself") << m_pack;
        QTest::newRow("another algorithm") << QByteArray(R"({"algorithm":"SHA256","key":"00","signature":"MEUC"})");
        QTest::newRow("no signature in it") << QByteArray(R"({"algorithm":"SM2-SM3","key":"00"})");
        QTest::newRow("no key in it") << QByteArray(R"({"algorithm":"SM2-SM3","signature":"MEUC"})");
    }
    void whatIsNoSignatureFile()
    {
        QFETCH(const QByteArray, file);
        const auto key = PackSignature::verify(m_pack, file, {*PackSignature::keyOf(m_sm2)});
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::PolicySignatureWrong);
        QCOMPARE(key.error().details["reason"].toString(), "UNREADABLE");
    }

    void whatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no PEM") << QByteArray("key");
        QTest::newRow("an EC key that is not SM2") << m_p256;
    }
    void whatIsNoKey()
    {
        QFETCH(const QByteArray, pem);
        QCOMPARE(PackSignature::keyOf(pem).error().code, ErrorCode::PackKeyUnreadable);
        QCOMPARE(PackSignature::sign(m_pack, pem).error().code, ErrorCode::PackKeyUnreadable);
    }
    void aPublicKeyDoesNotSign()
    {
        QCOMPARE(PackSignature::sign(m_pack, PackSignature::keyOf(m_sm2)->publicPem).error().code, ErrorCode::PackKeyUnreadable);
    }

    void theOpensslCommandAgreesWithOurs()
    {
        const QJsonObject file = QJsonDocument::fromJson(*PackSignature::sign(m_pack, m_sm2)).object();
        write("pack", m_pack);
        write("ours.sig", QByteArray::fromBase64(file["signature"].toString().toLatin1()));
        write("public.pem", PackSignature::keyOf(m_sm2)->publicPem);
        const QStringList verify{"pkeyutl", "-verify", "-pubin",     "-inkey",   path("public.pem"), "-rawin",  "-digest",
                                 "sm3",     "-in",     path("pack"), "-sigfile", path("ours.sig"),   "-pkeyopt"};
        QVERIFY(openssl(verify + QStringList{"distid:1234567812345678"}));
        QVERIFY(!openssl(verify + QStringList{"distid:1234567812345679"})); // it does look at the signer's id
    }

    void whatTheOpensslCommandSignedIsRead()
    {
        write("pack", m_pack);
        QVERIFY(openssl({"pkeyutl", "-sign", "-inkey", path("sm2.pem"), "-rawin", "-digest", "sm3", "-in", path("pack"), "-out",
                         path("theirs.sig"), "-pkeyopt", "distid:1234567812345678"}));
        const auto trusted = PackSignature::keyOf(m_sm2);
        const QJsonObject file{
            {"algorithm", "SM2-SM3"}, {"key", trusted->fingerprint}, {"signature", QString::fromLatin1(read("theirs.sig").toBase64())}};
        QVERIFY(PackSignature::verify(m_pack, QJsonDocument(file).toJson(), {*trusted}));
    }

    void theFingerprintIsSm3OfThePublicKey()
    {
        QVERIFY(openssl({"pkey", "-in", path("sm2.pem"), "-pubout", "-outform", "DER", "-out", path("public.der")}));
        QVERIFY(openssl({"dgst", "-sm3", "-hex", "-out", path("hash"), path("public.der")}));
        QCOMPARE(QString::fromLatin1(read("hash").trimmed().right(64)), PackSignature::keyOf(m_sm2)->fingerprint);
    }

    void shippedPacksAreSignedAsTheyStand_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : shippedNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void shippedPacksAreSignedAsTheyStand()
    {
        QFETCH(const QString, name);
        const auto trusted = ShippedPacks::trainingKey();
        QVERIFY(trusted);
        const QByteArray pack = packFile(name + ".json");
        QVERIFY2(PackSignature::verify(pack, packFile(name + ".json.sig"), {*trusted}),
                 "edited and not signed again: see resources/policy/README.md");
        QCOMPARE(ShippedPacks::bytesOf(name), pack); // what is in the program is what was signed
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start("openssl", arguments);
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    QByteArray newKey(const QString &name, const QString &curve) const
    {
        const bool made = openssl({"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:" + curve, "-out", path(name)});
        return made ? read(name) : QByteArray();
    }

    const QByteArray m_pack = written(emptyPack("region", "trial", "national"));
    QTemporaryDir m_folder;
    QByteArray m_sm2, m_other, m_p256;
};

QTEST_GUILESS_MAIN(TestPolicySignatures)
#include "tst_policy_signatures.moc"
