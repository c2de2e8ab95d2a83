// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/backup/BackupFile.h"
#include "core/backup/KeepRule.h"
#include "core/backup/RecoveryPhrase.h"
#include "tests/support/TestShop.h"

#include <QTest>

using namespace yaogui;

namespace {

const QDateTime noon(QDate(2026, 3, 10), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);

BackupHeader header(qint64 bytes)
{
    BackupHeader header;
    header.store = "0123456789abcdef";
    header.madeAt = noon;
    header.schema = 8;
    header.head = {7, QByteArray(32, 'm')};
    header.bytes = bytes;
    header.sealedKey = "sealed";
    return header;
}

QByteArray bytesOf(const QString &file)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) ? bytes.readAll() : QByteArray();
}

void put(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(out.write(bytes), bytes.size());
}

} // namespace

/// Phrase, file and rule of keeping, each alone.
class TestBackupParts final : public QObject {
    Q_OBJECT

private slots:
    void aPhraseIsReadHoweverItIsTyped()
    {
        const QString phrase = RecoveryPhrase::make();
        QCOMPARE(phrase.size(), 59);
        QVERIFY(RecoveryPhrase::make() != phrase);
        const QByteArray digits = *RecoveryPhrase::read(phrase);
        QCOMPARE(*RecoveryPhrase::read(QString(phrase).replace(u' ', u'-')), digits);
        QCOMPARE(*RecoveryPhrase::read(QString(phrase).remove(u' ')), digits);
        QString wide = phrase;
        for (QChar &c : wide)
            c = c.isDigit() ? QChar(0xff10 + c.digitValue()) : QChar(0x3000);
        QCOMPARE(*RecoveryPhrase::read(wide), digits);
    }

    void everyWrongDigitIsNamedByItsGroup()
    {
        const QString phrase = RecoveryPhrase::make();
        for (int at = 0; at < phrase.size(); ++at) {
            if (!phrase[at].isDigit())
                continue;
            for (int digit = 0; digit < 10; ++digit) {
                QString wrong = phrase;
                wrong[at] = QChar(u'0' + digit);
                if (wrong == phrase)
                    continue;
                const auto read = RecoveryPhrase::read(wrong);
                QCOMPARE(codeOf(read), "PHRASE_INVALID");
                QCOMPARE(read.error().details["group"].toInt(), at / 6 + 1);
            }
        }
        QCOMPARE(codeOf(RecoveryPhrase::read(phrase.left(53))), "PHRASE_INVALID");
        QCOMPARE(codeOf(RecoveryPhrase::read(phrase + "1")), "PHRASE_INVALID");
        QCOMPARE(codeOf(RecoveryPhrase::read({})), "PHRASE_INVALID");
        QCOMPARE(codeOf(RecoveryPhrase::read(QString(phrase).replace(0, 1, "x"))), "PHRASE_INVALID");
    }

    void swappedGroupsShow()
    {
        QStringList groups = RecoveryPhrase::make().split(u' ');
        groups.swapItemsAt(0, 1);
        const auto read = RecoveryPhrase::read(groups.join(u' '));
        QCOMPARE(codeOf(read), "PHRASE_INVALID");
        QCOMPARE(read.error().details["group"].toInt(), 1);
    }

    void onlyThePhraseOpensWhatIsSealedToIt()
    {
        const QByteArray salt = RecoveryKeys::newSalt();
        const QString phrase = RecoveryPhrase::make();
        const RecoveryKeys keys = *RecoveryKeys::of(phrase, salt);
        const QByteArray sealed = RecoveryKeys::seal("both keys", keys.publicKey);
        QCOMPARE(*RecoveryKeys::of(phrase, salt)->open(sealed), "both keys");
        QCOMPARE(codeOf(RecoveryKeys::of(RecoveryPhrase::make(), salt)->open(sealed)), "BACKUP_KEY_WRONG");
        QCOMPARE(codeOf(RecoveryKeys::of(phrase, RecoveryKeys::newSalt())->open(sealed)), "BACKUP_KEY_WRONG");
        QCOMPARE(codeOf(keys.open(sealed.chopped(1))), "BACKUP_KEY_WRONG");
    }

    void aFileComesBackAsItWas_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 65'535, 65'536, 65'537, 200'000})
            QTest::addRow("%d", size) << size;
    }
    void aFileComesBackAsItWas()
    {
        QFETCH(const int, size);
        QByteArray plain(size, Qt::Uninitialized);
        for (int i = 0; i < size; ++i)
            plain[i] = static_cast<char>(i * 31 + i / 256);
        put(m_folder.filePath("plain"), plain);
        const QByteArray key = BackupFile::newKey();
        QCOMPARE(codeOf(BackupFile::seal(m_folder.filePath("plain"), m_folder.filePath("sealed"), header(size), key)), "");
        const auto front = BackupFile::front(m_folder.filePath("sealed"));
        QCOMPARE(codeOf(front), "");
        QCOMPARE(front->header.head, header(size).head);
        QCOMPARE(front->header.madeAt, noon);
        QCOMPARE(codeOf(BackupFile::open(m_folder.filePath("sealed"), *front, key, m_folder.filePath("back"))), "");
        QCOMPARE(bytesOf(m_folder.filePath("back")), plain);
        QCOMPARE(codeOf(BackupFile::open(m_folder.filePath("sealed"), *front, BackupFile::newKey(), m_folder.filePath("other"))), "BACKUP_DAMAGED");
        QVERIFY(!QFile::exists(m_folder.filePath("other")));
    }

    void everyFlippedByteAndEveryCutShows()
    {
        put(m_folder.filePath("plain"), QByteArray(70'000, 'p'));
        const QByteArray key = BackupFile::newKey();
        QVERIFY(BackupFile::seal(m_folder.filePath("plain"), m_folder.filePath("sealed"), header(70'000), key));
        const QByteArray whole = bytesOf(m_folder.filePath("sealed"));
        const QByteArray plainBytes = bytesOf(m_folder.filePath("plain"));
        const auto opens = [&](const QByteArray &bytes) {
            put(m_folder.filePath("changed"), bytes);
            const auto front = BackupFile::front(m_folder.filePath("changed"));
            return front && BackupFile::open(m_folder.filePath("changed"), *front, key, m_folder.filePath("back"));
        };
        QVERIFY(opens(whole));
        const auto stepped = [](qsizetype at) { return at < 600 ? at + 1 : at + 997; }; // the whole front, then here and there
        for (qsizetype at = 0; at < whole.size(); at = stepped(at)) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 1);
            QVERIFY2(!opens(flipped), qPrintable(QString("flipped at %1").arg(at)));
            QVERIFY2(!opens(whole.first(at)), qPrintable(QString("cut at %1").arg(at)));
        }
        QVERIFY(!opens(whole + 'x'));
        QVERIFY(!QFile::exists(m_folder.filePath("back")));
        QVERIFY(!whole.contains(QByteArray(20, 'p')));
    }

    void aLaterFormatIsRefused()
    {
        QByteArray later = header(5).toBytes();
        later.replace("\"format\":1", "\"format\":2");
        const auto front = readFront(later);
        QCOMPARE(codeOf(front), "STORE_NEWER");
        QCOMPARE(front.error().details["version"].toInt(), 2);
    }

    void whatStays_data()
    {
        QTest::addColumn<int>("newest");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("expected"); // the backups' numbers, of one each six hours, newest 0
        QTest::newRow("the newest only") << 1 << 0 << 0 << "0";
        QTest::newRow("never none") << 0 << 0 << 0 << "0";
        QTest::newRow("four") << 4 << 0 << 0 << "0 1 2 3";
        QTest::newRow("last of three days") << 1 << 3 << 0 << "0 3 7";
        QTest::newRow("last of each month") << 1 << 0 << 9 << "0 39";
        QTest::newRow("together") << 2 << 2 << 2 << "0 1 3 39";
    }
    void whatStays()
    {
        QFETCH(const int, newest);
        QFETCH(const int, days);
        QFETCH(const int, months);
        QFETCH(const QString, expected);
        std::vector<QDateTime> times; // 12:00, 06:00, 00:00, 18:00 of the day before …; to 28 February
        for (int n = 0; n < 48; ++n)
            times.push_back(noon.addSecs(-6 * 3600 * n));
        const std::vector<bool> stays = KeepRule{newest, days, months}.stays(times);
        QStringList numbers;
        for (std::size_t n = 0; n < stays.size(); ++n) {
            if (stays[n])
                numbers += QString::number(n);
        }
        QCOMPARE(numbers.join(u' '), expected);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBackupParts)
#include "tst_backup_parts.moc"
