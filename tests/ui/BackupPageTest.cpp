// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BackupDesk.h"
#include "ui/backup/BackupPage.h"
#include "ui/widgets/MessageStrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

namespace yaogui {

namespace {

/// Keeps what was asked for.
class FakeBackupDesk final : public BackupDesk {
public:
    void open() override {}
    void backUpNow() override { ++presses; }
    void restore(const QString &file, const QString &target, const QString &phrase) override { restores += QStringList{file, target, phrase}.join(u'|'); }
    int presses = 0;
    QStringList restores;
};

BackupView view()
{
    BackupView view;
    view.folder = QStringLiteral("/second");
    view.freshFolder = QStringLiteral("/store-restored-20260310-1200");
    for (int n = 0; n < 2; ++n) {
        BackupRow row;
        row.file = QStringLiteral("/second/%1.ygb").arg(n);
        row.header.madeAt = QDateTime(QDate(2026, 3, 10), QTime(12 - n, 0));
        row.bytes = 200'000;
        view.rows.push_back(row);
    }
    return view;
}

} // namespace

class BackupPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<FakeBackupDesk>();
        m_page = std::make_unique<BackupPage>(*m_desk, lightTheme());
        m_page->show();
    }

    void withoutASecondPlaceNothingCanBePressed()
    {
        emit m_desk->viewChanged(BackupView());
        QVERIFY(!find<QPushButton>("backUpNow")->isEnabled());
        QVERIFY(find<QLabel>("backupPlace")->text().contains(QStringLiteral("backup.folder")));
        QTest::mouseClick(find<QPushButton>("backUpNow"), Qt::LeftButton);
        QCOMPARE(m_desk->presses, 0);
    }

    void theLastOneAndWhere()
    {
        emit m_desk->viewChanged(view());
        QVERIFY(find<QLabel>("lastBackup")->text().contains(QStringLiteral("2026-03-10 12:00")));
        QVERIFY(find<QLabel>("backupPlace")->text().contains(QStringLiteral("/second")));
        QCOMPARE(find<QListView>("backupList")->model()->rowCount(), 2);
    }

    void pressedTwiceAskedOnce()
    {
        emit m_desk->viewChanged(view());
        QTest::mouseClick(find<QPushButton>("backUpNow"), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>("backUpNow"), Qt::LeftButton);
        QCOMPARE(m_desk->presses, 1);
        emit m_desk->done(BackupAct::Create, QStringLiteral("/second"));
        QVERIFY(find<QPushButton>("backUpNow")->isEnabled());
        QCOMPARE(find<MessageStrip>("backupStrip")->tone(), Tone::Fine);
    }

    void aRefusalIsSaidInWords()
    {
        emit m_desk->viewChanged(view());
        QTest::mouseClick(find<QPushButton>("backUpNow"), Qt::LeftButton);
        emit m_desk->refused(BackupAct::Create, Error{ErrorCode::BackupFailed, {{"reason", "write"}, {"folder", "/second"}}, {}});
        QVERIFY(find<MessageStrip>("backupStrip")->text().contains(QStringLiteral("/second")));
        QVERIFY(find<QPushButton>("backUpNow")->isEnabled());
    }

    void aRestoreIsOneAct()
    {
        emit m_desk->viewChanged(view());
        QVERIFY(!find<QPushButton>("restoreButton")->isEnabled()); // none chosen yet
        find<QListView>("backupList")->setCurrentIndex(find<QListView>("backupList")->model()->index(1, 0));
        QTest::keyClicks(find<QLineEdit>("restorePhrase"), QStringLiteral("12345 67890"));
        QTest::mouseClick(find<QPushButton>("restoreButton"), Qt::LeftButton);
        QCOMPARE(m_desk->restores, QStringList{QStringLiteral("/second/1.ygb|/store-restored-20260310-1200|12345 67890")});
        emit m_desk->done(BackupAct::Restore, QStringLiteral("/store-restored-20260310-1200"));
        QVERIFY(find<MessageStrip>("backupStrip")->text().contains(QStringLiteral("/store-restored-20260310-1200")));
        QCOMPARE(find<QLineEdit>("restorePhrase")->text(), QString()); // not left to be read
    }

private:
    template <typename T> T *find(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    std::unique_ptr<FakeBackupDesk> m_desk;
    std::unique_ptr<BackupPage> m_page;
};

} // namespace yaogui

QTEST_MAIN(yaogui::BackupPageTest)
#include "BackupPageTest.moc"
