// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/SettingsRepository.h"
#include "core/store/StaffRepository.h"
#include "core/store/TrailCheck.h"
#include "tests/support/TestShop.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yaogui;

namespace {

bool meddle(const QString &file, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    const bool done = sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return done;
}

Done put(Store &store, const QString &key, const QString &value)
{
    return store.write([&](Connection &connection) -> Done {
        SettingsRepository(connection).set(key, value);
        AuditRepository(connection).append(QDateTime::currentDateTime(), "1003", "setting.changed", key);
        return {};
    });
}

/// 1001 sells, 1003 runs the store.
Done hire(Store &store)
{
    return store.write([](Connection &connection) -> Done {
        StaffRepository(connection).save({{"1001", "王芳"}, Post::Cashier, false});
        StaffRepository(connection).save({{"1003", "陈建国"}, Post::Manager, false});
        return {};
    });
}

QByteArray bytesOf(const QString &file)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

bool replace(const QString &file, const QByteArray &bytes)
{
    QFile all(file);
    return all.open(QIODevice::WriteOnly | QIODevice::Truncate) && all.write(bytes) == bytes.size();
}

/// A store of its own, by a key beside it.
struct Place {
    QTemporaryDir folder;
    FileKeyStore keys{folder.filePath("key")};
    [[nodiscard]] QString path() const { return folder.filePath("store"); }
    [[nodiscard]] QString database() const { return path() + "/store.db"; }
    [[nodiscard]] QString head() const { return path() + "/store.head"; }
    Done create() { return Store::create(path(), Store::Kind::Real, keys); }
    Result<std::unique_ptr<Store>> open(Store::Access access = Store::Access::Writer) { return Store::open(path(), access, keys); }
    QString told()
    {
        const auto store = open(Store::Access::ReadOnly);
        return store ? codeOf((*store)->verifyAudit()) : codeOf(store);
    }
};

[[noreturn]] void writeForEver(Place &place, int tell)
{
    auto store = place.open();
    if (!store || ::write(tell, "x", 1) != 1)
        _exit(1);
    for (int n = 0;; ++n) {
        if (!put(**store, "k", QString::number(n)))
            _exit(2);
    }
}

} // namespace

/// The head beside the key: what the chain alone cannot tell, and never a false alarm.
class TestAuditHead final : public QObject {
    Q_OBJECT

private slots:
    void lastRowsCutOff_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
    }
    void lastRowsCutOff()
    {
        QFETCH(const int, cut);
        Place place;
        QVERIFY(place.create());
        {
            const auto store = place.open();
            for (int n = 0; n < 5; ++n)
                QVERIFY(put(**store, QString("k%1").arg(n), "v"));
        }
        QCOMPARE(place.told(), "");
        const QByteArray sql = "DROP TRIGGER audit_event_stays; DELETE FROM setting WHERE key >= 'k" + QByteArray::number(5 - cut)
            + "'; DELETE FROM audit_event WHERE id > (SELECT MAX(id) FROM audit_event) - " + QByteArray::number(cut);
        QVERIFY(meddle(place.database(), sql.constData()));
        QCOMPARE(place.told(), "AUDIT_CUT");
        {
            const auto store = place.open(); // business goes on, and the chain keeps the memory of it
            QCOMPARE(codeOf(store), "");
            QVERIFY(put(**store, "later", "v"));
        }
        QCOMPARE(place.told(), "AUDIT_CUT");
    }

    void aGapIsAcceptedByAManagerAndNeverForgotten()
    {
        const Operator cashier{{"1001", "王芳"}, Post::Cashier, false}, manager{{"1003", "陈建国"}, Post::Manager, false};
        const SystemClock clock;
        Place place;
        QVERIFY(place.create());
        QVERIFY(hire(**place.open()));
        QVERIFY(put(**place.open(), "a", "1"));
        const QByteArray old = bytesOf(place.database());
        QVERIFY(put(**place.open(), "b", "2"));
        QCOMPARE(codeOf(acceptGaps(**place.open(), clock, "there is none", manager)), "STEP_OUT_OF_ORDER");
        QVERIFY(replace(place.database(), old));
        QCOMPARE(codeOf(place.open()), ""); // notices it
        QCOMPARE(place.told(), "AUDIT_CUT");
        QCOMPARE(codeOf(acceptGaps(**place.open(), clock, "the disk died", cashier)), "NOT_PERMITTED");
        QCOMPARE(codeOf(acceptGaps(**place.open(), clock, "  ", manager)), "USE_INVALID");
        QCOMPARE(place.told(), "AUDIT_CUT");
        const auto report = acceptGaps(**place.open(), clock, "the disk died", manager);
        QCOMPARE(codeOf(report), "");
        QCOMPARE(report->gaps.size(), 1U);
        QVERIFY(report->gaps[0].event > 0 && fromIso(report->gaps[0].noticed).isValid());
        QCOMPARE(report->gaps[0].acceptedBy, "1003");
        QCOMPARE(report->gaps[0].reason, "the disk died");
        QCOMPARE(place.told(), "");
        {
            const auto store = place.open(); // work goes on, the gap stays in every report
            QVERIFY(put(**store, "c", "3"));
            QCOMPARE((*store)->verifyAudit()->gaps.size(), 1U);
        }
        QCOMPARE(codeOf(acceptGaps(**place.open(), clock, "again", manager)), "STEP_OUT_OF_ORDER");
        // one more gap is one more alarm
        QVERIFY(replace(place.database(), old));
        QCOMPARE(codeOf(place.open()), "");
        QCOMPARE(place.told(), "AUDIT_CUT");
    }

    void whatIsBrokenIsNotAccepted()
    {
        Place place;
        QVERIFY(place.create());
        QVERIFY(hire(**place.open()));
        QVERIFY(put(**place.open(), "a", "1"));
        QVERIFY(QFile::remove(place.head()));
        QCOMPARE(codeOf(place.open()), "");
        QVERIFY(meddle(place.database(), "UPDATE setting SET value = '2' WHERE key = 'a'"));
        const SystemClock clock;
        QCOMPARE(codeOf(acceptGaps(**place.open(), clock, "x", {{"1003", "陈建国"}, Post::Manager, false})), "AUDIT_BROKEN");
    }

    void aWholeFolderReplacedIsToldByTheHeadOnPaper_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::addColumn<bool>("whole");
        QTest::newRow("as it was") << false << true;
        QTest::newRow("as it was, short head") << false << false;
        QTest::newRow("and worked on") << true << true; // the number is there again, with another seal
        QTest::newRow("and worked on, short head") << true << false;
    }
    void aWholeFolderReplacedIsToldByTheHeadOnPaper()
    {
        QFETCH(const bool, goesOn);
        QFETCH(const bool, whole);
        Place place;
        QVERIFY(place.create());
        QVERIFY(put(**place.open(), "a", "1"));
        const QByteArray oldDatabase = bytesOf(place.database()), oldHead = bytesOf(place.head());
        const AuditHead earlier = (*place.open())->verifyAudit()->head;
        QVERIFY(put(**place.open(), "b", "2"));
        const AuditHead head = (*place.open())->verifyAudit()->head;
        const auto paper = readHead(whole ? headText(head) : shortHeadText(head));
        QCOMPARE(codeOf(paper), "");
        QCOMPARE(codeOf(compareWithPaper(**place.open(), *paper)), "");
        QVERIFY(put(**place.open(), "c", "3"));
        QCOMPARE(codeOf(compareWithPaper(**place.open(), *paper)), ""); // an older paper is in the trail too
        QVERIFY(replace(place.database(), oldDatabase) && replace(place.head(), oldHead));
        if (goesOn) {
            QVERIFY(put(**place.open(), "other", "2"));
            QVERIFY(put(**place.open(), "other", "3"));
        }
        QCOMPARE(place.told(), ""); // from inside nothing is wrong
        QCOMPARE(codeOf(compareWithPaper(**place.open(), *paper)), "AUDIT_CUT");
        QCOMPARE(codeOf(compareWithPaper(**place.open(), *readHead(headText(earlier)))), "");
    }

    void headsAreReadFromPaper_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("short") << "128-3fa94c11" << true;
        QTest::newRow("whole, in groups, capitals") << "128-3FA94C11 " + QString(56, u'0') << true;
        QTest::newRow("too short") << "128-3fa94c1" << false;
        QTest::newRow("too long") << "128-" + QString(65, u'a') << false;
        QTest::newRow("no number") << "3fa94c11" << false;
        QTest::newRow("no digits") << "128-3fa94cxx" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void headsAreReadFromPaper()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        const auto head = readHead(text);
        QCOMPARE(codeOf(head), good ? QString() : QString("USE_INVALID"));
        if (good)
            QCOMPARE(head->id, 128);
    }

    void databaseReplacedByAnOlderCopy()
    {
        Place place;
        QVERIFY(place.create());
        QVERIFY(put(**place.open(), "a", "1"));
        const QByteArray old = bytesOf(place.database());
        QVERIFY(put(**place.open(), "b", "2"));
        QCOMPARE(place.told(), "");
        QVERIFY(replace(place.database(), old));
        QCOMPARE(place.told(), "AUDIT_CUT");
    }

    void anOlderHeadAlarmsNobody() // a crash or a power cut between the commit and the head
    {
        Place place;
        QVERIFY(place.create());
        QVERIFY(put(**place.open(), "a", "1"));
        const QByteArray old = bytesOf(place.head());
        QVERIFY(put(**place.open(), "b", "2"));
        QVERIFY(replace(place.head(), old));
        QCOMPARE(place.told(), "");
        QVERIFY(put(**place.open(), "c", "3"));
        QCOMPARE(place.told(), "");
    }

    void aTornSlotLeavesTheOther()
    {
        Place place;
        QVERIFY(place.create());
        {
            const auto store = place.open();
            QVERIFY(put(**store, "a", "1"));
            QVERIFY(put(**store, "a", "2"));
        }
        for (const int at : {20, 532}) {
            const QByteArray whole = bytesOf(place.head());
            QByteArray torn = whole;
            torn[at] = static_cast<char>(torn[at] ^ 0x40);
            QVERIFY(replace(place.head(), torn));
            QCOMPARE(place.told(), "");
            QVERIFY(replace(place.head(), whole));
        }
    }

    void aHeadTakenAwayIsTold_data()
    {
        QTest::addColumn<bool>("emptied");
        QTest::newRow("deleted") << false;
        QTest::newRow("emptied") << true;
    }
    void aHeadTakenAwayIsTold()
    {
        QFETCH(const bool, emptied);
        Place place;
        QVERIFY(place.create());
        QVERIFY(put(**place.open(), "a", "1"));
        QVERIFY(emptied ? replace(place.head(), {}) : QFile::remove(place.head()));
        QCOMPARE(place.told(), "AUDIT_BROKEN");
        QVERIFY(put(**place.open(), "b", "1"));
        QCOMPARE(place.told(), "AUDIT_CUT");
    }

    void theHeadOfAnotherStoreIsNotOurs()
    {
        Place place, other;
        QVERIFY(place.create());
        QVERIFY(other.create());
        QVERIFY(put(**place.open(), "a", "1"));
        QVERIFY(put(**other.open(), "a", "1"));
        QVERIFY(replace(place.head(), bytesOf(other.head())));
        QCOMPARE(place.told(), "AUDIT_BROKEN");
    }

    void readersBesideAWriterSeeNoFalseAlarm()
    {
        Place place;
        QVERIFY(place.create());
        const auto store = place.open();
        std::atomic_bool stop = false;
        std::thread writer([&] {
            for (int n = 0; !stop; ++n)
                if (!put(**store, "k", QString::number(n)))
                    return;
        });
        QString alarm;
        for (int n = 0; n < 100 && alarm.isEmpty(); ++n)
            alarm = place.told();
        stop = true;
        writer.join();
        QCOMPARE(alarm, "");
    }

    void killsAlarmNobody()
    {
        Place place;
        QVERIFY(place.create());
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int kill = 0; kill < 40; ++kill) {
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0)
                writeForEver(place, ends[1]);
            QVERIFY(child > 0);
            ::close(ends[1]);
            char sign = 0;
            QCOMPARE(::read(ends[0], &sign, 1), 1);
            const timespec wait{0, static_cast<long>(random.bounded(20'000'000))}; // anywhere in its commits
            ::nanosleep(&wait, nullptr);
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            ::close(ends[0]);
            QVERIFY(WIFSIGNALED(status));
            QCOMPARE(place.told(), "");                   // as found
            QVERIFY(put(**place.open(), "seen", "v"));    // and gone on from
            QCOMPARE(place.told(), "");
        }
    }
};

QTEST_GUILESS_MAIN(TestAuditHead)
#include "tst_audit_head.moc"
