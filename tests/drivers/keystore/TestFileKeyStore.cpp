// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/keystore/FileKeyStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <vector>

using namespace yaogui;

namespace {

void put(const QString &path, const QByteArray &bytes, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QString reasonOf(const Result<QByteArray> &result)
{
    return result ? QString("none") : result.error().details["reason"].toString();
}

} // namespace

class TestFileKeyStore final : public QObject {
    Q_OBJECT

private slots:
    void createsAPrivateKeyThatLoads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("store.key");
        const mode_t before = ::umask(0);
        FileKeyStore keys(path);
        QCOMPARE(reasonOf(keys.load()), QString("absent"));
        const auto made = keys.create();
        ::umask(before);
        QVERIFY(made);
        QCOMPARE(made->size(), 32);
        struct stat state = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &state), 0);
        QCOMPARE(state.st_mode & 07777, static_cast<mode_t>(0600));
        QCOMPARE(FileKeyStore(path).load().value(), *made);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList("store.key")); // no temporary left
    }

    void neverOverwrites()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("store.key");
        const QByteArray first = FileKeyStore(path).create().value();
        const auto second = FileKeyStore(path).create();
        QCOMPARE(reasonOf(second), QString("exists"));
        QCOMPARE(second.error().code, ErrorCode::KeyMissing);
        QCOMPARE(FileKeyStore(path).load().value(), first);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void twoStoresHaveTwoKeys()
    {
        const QTemporaryDir folder;
        QVERIFY(FileKeyStore(folder.filePath("a")).create().value() != FileKeyStore(folder.filePath("b")).create().value());
    }

    void ofManyAtOnceOneWins()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("store.key");
        std::vector<Result<QByteArray>> made(8, Result<QByteArray>(QByteArray()));
        std::vector<std::thread> threads;
        for (auto &slot : made)
            threads.emplace_back([&slot, path] { slot = FileKeyStore(path).create(); });
        for (auto &thread : threads)
            thread.join();
        const QByteArray kept = FileKeyStore(path).load().value();
        int winners = 0;
        for (const auto &slot : made) {
            if (slot) {
                ++winners;
                QCOMPARE(*slot, kept);
            } else {
                QCOMPARE(reasonOf(slot), QString("exists"));
            }
        }
        QCOMPARE(winners, 1);
    }

    void refusesWhatIsNotAPrivateKey_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("reason");
        QTest::newRow("group reads") << 32 << 0640 << "not_private";
        QTest::newRow("world reads") << 32 << 0604 << "not_private";
        QTest::newRow("group writes") << 32 << 0620 << "not_private";
        QTest::newRow("empty") << 0 << 0600 << "wrong_size";
        QTest::newRow("short") << 31 << 0600 << "wrong_size";
        QTest::newRow("long") << 33 << 0600 << "wrong_size";
        QTest::newRow("good") << 32 << 0600 << "none";
        QTest::newRow("good, read-only") << 32 << 0400 << "none";
    }
    void refusesWhatIsNotAPrivateKey()
    {
        QFETCH(int, size);
        QFETCH(int, mode);
        const QTemporaryDir folder;
        const QString path = folder.filePath("store.key");
        put(path, QByteArray(size, 'k'), static_cast<mode_t>(mode));
        QTEST(reasonOf(FileKeyStore(path).load()), "reason");
    }

    void refusesWhatIsNotAFile()
    {
        const QTemporaryDir folder;
        const QString real = folder.filePath("elsewhere");
        put(real, QByteArray(32, 'k'), 0600);
        const QString link = folder.filePath("link");
        QVERIFY(QFile::link(real, link));
        QCOMPARE(reasonOf(FileKeyStore(link).load()), QString("not_a_file"));
        const QString pipe = folder.filePath("pipe");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(reasonOf(FileKeyStore(pipe).load()), QString("not_a_file"));
        QCOMPARE(reasonOf(FileKeyStore(folder.path()).load()), QString("not_a_file"));
    }

    void aMissingFolderIsSaid()
    {
        const QTemporaryDir folder;
        QCOMPARE(reasonOf(FileKeyStore(folder.filePath("none/store.key")).create()), QString("unwritable"));
    }
};

QTEST_GUILESS_MAIN(TestFileKeyStore)
#include "TestFileKeyStore.moc"
