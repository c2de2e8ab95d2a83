// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Sm2.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace yaogui;

namespace {

// GB/T 32918.5-2017, the examples of annex A and C on the recommended curve.
const QByteArray number = QByteArray::fromHex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
const QByteArray point = QByteArray::fromHex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                                             "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
const QByteArray signature = QByteArray::fromHex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                                                 "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
const QByteArray sealed = QByteArray::fromHex("04EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
                                              "E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
                                              "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
                                              "21886CA989CA9C7D58087307CA93092D651EFA");

} // namespace

/// SM2 against the standard's own examples, against itself and against the openssl command.
class Sm2Test : public QObject {
    Q_OBJECT
private slots:
    void theStandardsDigests()
    {
        QCOMPARE(sm3("abc").toHex(), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        QCOMPARE(sm3(QByteArray("abcd").repeated(16)).toHex(), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    void theStandardsSignatureHolds()
    {
        const auto key = Sm2Key::ofPublic(point);
        QVERIFY(key && !key->isPrivate());
        QVERIFY(key->verify("message digest", Sm2Key::derFromPlain(signature)));
        QVERIFY(!key->verify("message digesT", Sm2Key::derFromPlain(signature)));
        QByteArray changed = signature;
        changed[40] = static_cast<char>(changed[40] ^ 1);
        QVERIFY(!key->verify("message digest", Sm2Key::derFromPlain(changed)));
        QVERIFY(key->sign("without the private half").isEmpty());
    }

    void theStandardsSealedTextOpens()
    {
        const auto key = Sm2Key::ofPrivate(number, point);
        QVERIFY(key && key->isPrivate());
        QCOMPARE(key->opened('\x04' + sealed), "encryption standard");
        QCOMPARE(key->opened(sealed), "encryption standard"); // its x begins with 04 as well
        for (const qsizetype at : {5, 70, 100}) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QCOMPARE(key->opened(changed), QByteArray());
        }
        QCOMPARE(key->opened(sealed.left(96)), QByteArray());
        QCOMPARE(key->opened({}), QByteArray());
    }

    void whatWeSignAndSealHolds()
    {
        const Sm2Key key = Sm2Key::made();
        const QByteArray text("处方 R20261122 已审核");
        const QByteArray one = key.sign(text);
        QVERIFY(key.verify(text, one));
        QVERIFY(!key.verify(text + ' ', one));
        QVERIFY(!Sm2Key::made().verify(text, one));
        QCOMPARE(Sm2Key::plainFromDer(one).size(), 64);
        QVERIFY(key.verify(text, Sm2Key::derFromPlain(Sm2Key::plainFromDer(one))));
        QCOMPARE(key.opened(key.sealedTo(text)), text);
    }

    void aKeyComesBackFromItsText()
    {
        const Sm2Key key = Sm2Key::made();
        const auto whole = Sm2Key::ofPem(key.privatePem());
        const auto half = Sm2Key::ofPem(key.publicPem());
        QVERIFY(whole && whole->isPrivate() && half && !half->isPrivate());
        QCOMPARE(whole->fingerprint(), key.fingerprint());
        QCOMPARE(half->fingerprint(), key.fingerprint());
        QVERIFY(half->privatePem().isEmpty());
        QVERIFY(half->verify("x", whole->sign("x")));
    }

    void whatIsNoKeyIsNone_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a word") << QByteArray("key");
        QTest::newRow("cut") << Sm2Key::made().privatePem().left(60);
    }
    void whatIsNoKeyIsNone()
    {
        QFETCH(const QByteArray, pem);
        QVERIFY(!Sm2Key::ofPem(pem));
        QVERIFY(!Sm2Key::ofPublic(QByteArray(64, '\x01'))); // not on the curve
        QVERIFY(!Sm2Key::ofPublic(point.left(63)));
        QCOMPARE(Sm2Key::derFromPlain("short"), QByteArray());
        QCOMPARE(Sm2Key::plainFromDer(signature), QByteArray());
    }

    void theOpensslCommandAgrees()
    {
        const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
        QVERIFY2(!openssl.isEmpty(), "the package openssl is needed");
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(folder.path());
            process.start(openssl, arguments);
            return process.waitForFinished(60'000) ? process.exitCode() : -1;
        };
        const Sm2Key key = Sm2Key::made();
        QVERIFY(write("text", "one prescription") && write("key", key.privatePem()) && write("public", key.publicPem())
                && write("ours", key.sign("one prescription")));
        const QStringList named{"-sigopt", "distid:1234567812345678", "text"};
        QCOMPARE(run(QStringList{"dgst", "-sm3", "-verify", "public", "-signature", "ours"} + named), 0);
        QCOMPARE(run(QStringList{"dgst", "-sm3", "-sign", "key", "-out", "theirs"} + named), 0);
        QFile theirs(folder.filePath(QStringLiteral("theirs")));
        QVERIFY(theirs.open(QIODevice::ReadOnly));
        QVERIFY(key.verify("one prescription", theirs.readAll()));
    }
};

QTEST_GUILESS_MAIN(Sm2Test)
#include "tst_sm2.moc"
