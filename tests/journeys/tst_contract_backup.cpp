// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace yaogui::journey;

namespace {

/// A program that is told one line.
Outcome told(const QStringList &arguments, const QByteArray &line)
{
    QProcess program;
    program.start(programPath("yaoguictl"), arguments);
    program.write(line + '\n');
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000))
        return {};
    return outcomeOf(program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError());
}

/// A folder with everything in it.
bool copied(const QString &from, const QString &to)
{
    bool all = QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + u'/' + QDir(from).relativeFilePath(files.next());
        all = all && QDir().mkpath(QFileInfo(target).path()) && QFile::copy(files.filePath(), target);
    }
    return all;
}

} // namespace

/// The verbs around backups and the audit trail, from the outside.
class ContractBackupTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const Outcome made = ctl({"init"});
        QVERIFY2(made.exitCode == 0, qPrintable(made.story()));
        m_phrase = made.text("recovery_phrase");
        QCOMPARE(m_phrase.size(), 59);
        QCOMPARE(ctl({"settings", "set", "backup.folder", m_folder->filePath("second")}).exitCode, 0);
    }

    void thePhraseIsShownOnce()
    {
        QDirIterator files(store(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(m_phrase.toLatin1()), qPrintable(file.fileName()));
        }
        const Outcome again = ctl({"init"});
        YAOGUI_EXPECT_REFUSED(again, 1, "STORE_EXISTS");
        const Outcome training = runProgram("yaoguictl", {"--data", m_folder->filePath("training"), "init", "--training"});
        QVERIFY(training.exitCode == 0 && !training.last().contains("recovery_phrase"));
    }

    void madeListedVerifiedAndBack()
    {
        const Outcome made = ctl({"backup", "create"});
        QVERIFY2(made.exitCode == 0 && made.text("state") == "proven", qPrintable(made.story()));
        const QString file = made.text("file");
        const Outcome list = ctl({"backup", "list"});
        QCOMPARE(list.lines.size(), 1);
        QCOMPARE(list.text("file"), file);
        QVERIFY(isTime(list.last().value("made_at")));
        QCOMPARE(list.last().value("phrase").toBool(), true);
        QCOMPARE(ctl({"backup", "verify", file}).text("state"), "verified");
        const Outcome back = ctl({"backup", "restore", file, "--to", m_folder->filePath("back")});
        QVERIFY2(back.exitCode == 0 && back.text("state") == "restored", qPrintable(back.story()));
        const Outcome verified = runProgram("yaoguictl", {"--data", m_folder->filePath("back"), "verify"});
        QVERIFY2(verified.exitCode == 0 && verified.text("state") == "verified", qPrintable(verified.story()));
        const Outcome occupied = ctl({"backup", "restore", file, "--to", m_folder->filePath("back")});
        YAOGUI_EXPECT_REFUSED(occupied, 1, "STORE_EXISTS");
    }

    void aDeadMachineComesBackByItsPhrase()
    {
        const QString file = ctl({"backup", "create"}).text("file");
        QVERIFY(QDir(store()).removeRecursively());
        const QStringList verb{"--data", m_folder->filePath("new machine"), "backup", "restore", file, "--to", m_folder->filePath("back"), "--phrase"};
        YAOGUI_EXPECT_REFUSED(told(verb, "12345 67890"), 2, "PHRASE_INVALID");
        const Outcome back = told(verb, m_phrase.toLatin1());
        QVERIFY2(back.exitCode == 0, qPrintable(back.story()));
        QCOMPARE(runProgram("yaoguictl", {"--data", m_folder->filePath("back"), "verify"}).exitCode, 0);
        QCOMPARE(runProgram("yaoguictl", {"--data", m_folder->filePath("back"), "settings", "set", "store.name", "again"}).exitCode, 0);
    }

    void badOnesHaveTheirCodes()
    {
        const QString file = ctl({"backup", "create"}).text("file");
        const QString other = m_folder->filePath("other");
        QCOMPARE(runProgram("yaoguictl", {"--data", other, "init"}).exitCode, 0);
        const QStringList to{"--to", m_folder->filePath("back")};
        YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", QStringList{"--data", other, "backup", "restore", file} + to), 1, "BACKUP_OTHER_STORE");
        YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", QStringList{"--data", other, "backup", "verify", file}), 1, "BACKUP_OTHER_STORE");
        YAOGUI_EXPECT_REFUSED(runProgram("yaoguictl", QStringList{"--data", other, "backup", "create"}), 1, "BACKUP_NOT_CONFIGURED");
        YAOGUI_EXPECT_REFUSED(ctl(QStringList{"backup", "restore", file + ".gone"} + to), 2, "FILE_UNREADABLE");
        QFile cut(file);
        QVERIFY(cut.open(QIODevice::ReadWrite) && cut.resize(cut.size() - 10));
        cut.close();
        YAOGUI_EXPECT_REFUSED(ctl(QStringList{"backup", "restore", file} + to), 4, "BACKUP_DAMAGED");
        QVERIFY(!QFileInfo::exists(to.last()));
    }

    void aHandEditIsNamed()
    {
        const Outcome whole = ctl({"audit", "verify"});
        QVERIFY2(whole.exitCode == 0 && whole.last().value("head_id").toInteger() > 0, qPrintable(whole.story()));
        QVERIFY2(whole.words.contains(u"备份") || whole.words.contains("backup"), qPrintable(whole.words)); // what it cannot prove from inside
        sqlite3 *database = nullptr;
        sqlite3_open((store() + "/store.db").toUtf8().constData(), &database);
        QCOMPARE(sqlite3_exec(database, "UPDATE setting SET value = '/elsewhere' WHERE key = 'backup.folder'", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
        for (const QStringList &verb : {QStringList{"verify"}, QStringList{"ledger", "verify"}, QStringList{"audit", "verify"}}) {
            const Outcome broken = ctl(verb);
            YAOGUI_EXPECT_REFUSED(broken, 4, "AUDIT_BROKEN");
            QCOMPARE(broken.details().value("what").toString(), "setting");
            QCOMPARE(broken.details().value("subject").toString(), "backup.folder");
        }
    }

    void theHeadOfAPaperIsLookedFor()
    {
        const QJsonObject before = ctl({"verify"}).last();
        const QString head = before["head"].toString(), whole = QString::number(before["head_id"].toInteger()) + u'-' + before["head_mac"].toString();
        QVERIFY(copied(store(), store() + "-old"));
        QCOMPARE(ctl({"settings", "set", "store.counter_name", "9"}).exitCode, 0);
        const QString later = ctl({"verify"}).text("head");
        for (const QStringList &verb : {QStringList{"verify"}, QStringList{"ledger", "verify"}, QStringList{"audit", "verify"}}) {
            for (const QString &paper : {head, whole, later}) {
                const Outcome same = ctl(verb + QStringList{"--against", paper});
                YAOGUI_EXPECT(same, 0, "verified");
                QCOMPARE(same.text("against"), paper);
            }
        }
        YAOGUI_EXPECT_REFUSED(ctl({"verify", "--against", "rubbish"}), 2, "USE_INVALID");
        QVERIFY(QDir(store()).removeRecursively() && QDir().rename(store() + "-old", store())); // the whole folder swapped for its older copy
        QCOMPARE(ctl({"verify"}).exitCode, 0);
        YAOGUI_EXPECT(ctl({"verify", "--against", head}), 0, "verified");
        YAOGUI_EXPECT_REFUSED(ctl({"verify", "--against", later}), 4, "AUDIT_CUT");
    }

    void aNoticedGapIsAccepted()
    {
        const QString database = store() + "/store.db";
        QVERIFY(QFile::copy(database, database + ".old"));
        QCOMPARE(ctl({"settings", "set", "store.counter_name", "9"}).exitCode, 0);
        QVERIFY(QFile::remove(database) && QFile::rename(database + ".old", database));
        YAOGUI_EXPECT_REFUSED(ctl({"verify"}), 4, "AUDIT_CUT");
        YAOGUI_EXPECT_REFUSED(ctl({"verify", "--accept-gap"}), 2, "USE_INVALID");
        YAOGUI_EXPECT_REFUSED(ctl({"verify", "--reason", "x"}), 2, "USE_INVALID");
        const Outcome accepted = ctl({"verify", "--accept-gap", "--reason", "disk died"});
        YAOGUI_EXPECT(accepted, 0, "verified");
        const Outcome after = ctl({"verify"});
        YAOGUI_EXPECT(after, 0, "verified");
        const QJsonObject gap = after.last()["gaps"].toArray().first().toObject();
        QCOMPARE(gap["reason"].toString(), "disk died");
        QVERIFY(!gap["accepted_by"].toString().isEmpty() && isTime(gap["noticed"]) && isTime(gap["accepted_at"]));
        QVERIFY2(after.words.contains("disk died"), qPrintable(after.words));
        YAOGUI_EXPECT_REFUSED(ctl({"verify", "--accept-gap", "--reason", "again"}), 1, "STEP_OUT_OF_ORDER");
    }

private:
    [[nodiscard]] QString store() const { return m_folder->filePath("store"); }
    [[nodiscard]] Outcome ctl(const QStringList &arguments) const { return runProgram("yaoguictl", QStringList{"--data", store()} + arguments); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_phrase;
};

QTEST_GUILESS_MAIN(ContractBackupTest)
#include "tst_contract_backup.moc"
