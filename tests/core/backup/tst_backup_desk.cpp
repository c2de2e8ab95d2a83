// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessBackupDesk.h"
#include "tests/support/TestShop.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace yaogui;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// Hourly, on demand, at close, and what the strip says of it.
class TestBackupDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TestShop>();
    }
    void cleanup()
    {
        m_shop.reset();
        m_folder.reset();
    }

    void theFirstIsMadeAtOnceAndTheNextAfterAnHour()
    {
        FileKeyStore keys(QFileInfo(m_shop->folder()).path() + "/key");
        BackupOffice office(m_shop->store(), keys, m_shop->clock, place(), {});
        BackupWorker worker({m_shop->store(), m_shop->clock, office, place(), "1003", {}});
        worker.start();
        QCOMPARE(count(), 1);
        m_shop->clock.advance(3599);
        worker.work();
        QCOMPARE(count(), 1);
        m_shop->clock.advance(1);
        worker.work();
        QCOMPARE(count(), 2);
        m_shop->clock.advance(10);
        worker.close(); // nothing came since
        QCOMPARE(count(), 2);
        QVERIFY(m_shop->store().write([](Connection &connection) -> Done {
            connection.run("UPDATE drug SET storage = 'cool' WHERE id = 1");
            return {};
        }));
        worker.close();
        QCOMPARE(count(), 3);
    }

    void troubleStandsInTheStripUntilItIsOver()
    {
        QFile blocker(m_folder->filePath("second")); // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        FileKeyStore keys(QFileInfo(m_shop->folder()).path() + "/key");
        BackupOffice office(m_shop->store(), keys, m_shop->clock, place(), {});
        BusinessBackupDesk desk({m_shop->store(), m_shop->clock, office, place(), "1003", {}});
        QSignalSpy states(&desk, &BackupDesk::deviceChanged), refused(&desk, &BackupDesk::refused), done(&desk, &BackupDesk::done);
        desk.open();
        const auto newest = [&] { return states.isEmpty() ? DeviceState() : states.last().first().value<DeviceState>(); };
        QTRY_COMPARE_WITH_TIMEOUT(newest(), (DeviceState{DeviceKind::Backup, DeviceHealth::Trouble, "BACKUP_FAILED", place()}), patienceMs);
        desk.backUpNow();
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patienceMs);
        QVERIFY(QFile::remove(place()));
        desk.backUpNow();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patienceMs);
        QCOMPARE(newest().health, DeviceHealth::Ready);
    }

    void withoutASecondPlaceItIsOff()
    {
        FileKeyStore keys(QFileInfo(m_shop->folder()).path() + "/key");
        BackupOffice office(m_shop->store(), keys, m_shop->clock, {}, {});
        BusinessBackupDesk desk({m_shop->store(), m_shop->clock, office, {}, "1003", {}});
        QSignalSpy states(&desk, &BackupDesk::deviceChanged), views(&desk, &BackupDesk::viewChanged);
        desk.open();
        QTRY_COMPARE_WITH_TIMEOUT(views.size(), 1, patienceMs);
        QCOMPARE(states.last().first().value<DeviceState>().health, DeviceHealth::Off);
    }

private:
    [[nodiscard]] QString place() const { return m_folder->filePath("second"); }
    [[nodiscard]] int count() const { return static_cast<int>(QDir(place()).entryList({"*.ygb"}, QDir::Files).size()); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TestBackupDesk)
#include "tst_backup_desk.moc"
