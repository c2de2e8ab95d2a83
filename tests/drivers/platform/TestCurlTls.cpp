// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/CurlTransport.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QThread>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <atomic>
#include <memory>

using namespace yaogui;

namespace {

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct FreeCertificate {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct FreeBio {
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;

QByteArray textIn(BIO *bio)
{
    QByteArray text(BIO_pending(bio), '\0');
    BIO_read(bio, text.data(), static_cast<int>(text.size()));
    return text;
}

/// A key, and a certificate for 127.0.0.1 that nobody but itself vouches for.
QSslConfiguration selfSigned()
{
    const std::unique_ptr<EVP_PKEY, FreeKey> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const std::unique_ptr<X509, FreeCertificate> certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const Bio keyText(BIO_new(BIO_s_mem()));
    const Bio certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(textIn(keyText.get()), QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate(textIn(certificateText.get())));
    return configuration;
}

} // namespace

class TestCurlTls final : public QObject {
    Q_OBJECT

    CurlLibrary m_library;

private slots:
    // Somebody between the shop and the platform: the request does not leave.
    void aStrangersCertificateIsRefused()
    {
        QThread thread;
        std::atomic<int> handshakes = 0;
        std::atomic<qint64> bytes = 0;
        std::atomic<int> port = 0;
        auto *server = new QSslServer;
        server->setSslConfiguration(selfSigned());
        server->moveToThread(&thread);
        connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        connect(server, &QSslServer::startedEncryptionHandshake, server, [&handshakes, &bytes](QSslSocket *socket) {
            ++handshakes;
            connect(socket, &QSslSocket::readyRead, socket, [socket, &bytes] { bytes += socket->readAll().size(); });
        });
        connect(&thread, &QThread::started, server, [server, &port] {
            server->listen(QHostAddress::LocalHost);
            port = server->serverPort();
        });
        thread.start();
        QTRY_VERIFY(port != 0);
        const HttpReply reply =
            CurlTransport().post({QString("https://127.0.0.1:%1/").arg(port.load()), {}, "{\"psn_no\":\"1\"}", 5000, 5000});
        QTRY_COMPARE(handshakes.load(), 1);
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(reply.outcome, HttpOutcome::NotSent);
        QVERIFY2(reply.cause.contains("certificate"), qPrintable(reply.cause));
        QCOMPARE(bytes.load(), qint64{0});
    }
};

QTEST_GUILESS_MAIN(TestCurlTls)
#include "TestCurlTls.moc"
