// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/Expect.h"
#include "tests/journeys/Goods.h"
#include "tests/journeys/Shopfront.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>

#include <unistd.h>

using namespace yaogui::journey;
using namespace yaogui::journey::goods;

namespace {

constexpr int patience = 60'000;

/// A disk of its own in memory, of 16 MB; root makes one.
class SmallDisk {
public:
    explicit SmallDisk(const QString &folder) : m_folder(folder) { m_there = mount({"-t", "tmpfs", "-o", "size=16m", "tmpfs", folder}); }
    ~SmallDisk()
    {
        if (m_there)
            QProcess::execute("umount", {"-l", m_folder});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_there; }
    /// To the last byte.
    void fillUp() const
    {
        QFile filler(m_folder + "/filler");
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no filler");
        for (int block = 1 << 20; block > 0; block /= 2) {
            while (filler.write(QByteArray(block, 'f')) == block) { }
        }
    }
    [[nodiscard]] bool makeRoom() const { return QFile::remove(m_folder + "/filler"); }
    [[nodiscard]] bool allowWriting(bool may) const { return mount({"-o", may ? "remount,rw" : "remount,ro", m_folder}); }

private:
    static bool mount(const QStringList &arguments) { return ::geteuid() == 0 && QProcess::execute("mount", arguments) == 0; }
    QString m_folder;
    bool m_there = false;
};

/// Any program that holds the database; it knows nothing of our lock.
class Stranger {
public:
    explicit Stranger(const QString &file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_database);
        if (sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("the stranger holds nothing");
    }
    ~Stranger() { sqlite3_close(m_database); }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

/// What befalls a store's file: told by yaoguictl with a code, by the window in words when it starts, and no committed sale is lost.
class StoreBefallenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_shop.prepare(catalogue(), stock()), QString()); }
    void init()
    {
        QCOMPARE(m_shop.fresh(), QString());
        m_data = m_shop.data();
        m_paid = 0;
    }
    void aDiskThatIsFull();
    void aDiskThatMayOnlyBeRead();
    void aFileThatMayOnlyBeRead();
    void aFileHeldByAnotherProgram();
    void aSecondCounter();
    void aLogThatIsHalfWritten();
    void aDamagedPage();

private:
    [[nodiscard]] QStringList frame() const;
    [[nodiscard]] Outcome ctl(const QStringList &arguments) const { return runProgram("yaoguictl", frame() + arguments); }
    [[nodiscard]] Outcome sellNext(int box) { return ctl({"sale", "run", m_shop.script({scan(otcBox(box)), pay("10")})}); }
    void sells(int box);
    void isToldAtStart(const QString &words);
    void nothingIsLost();
    void moveTo(const QString &folder);

    Shopfront m_shop;
    QString m_data;
    int m_paid = 0;
};

QStringList StoreBefallenTest::frame() const
{
    QStringList frame = m_shop.frame();
    frame[1] = m_data;
    return frame;
}

void StoreBefallenTest::moveTo(const QString &folder)
{
    QCOMPARE(QProcess::execute("cp", {"-a", m_data, folder}), 0);
    m_data = folder + u'/' + QFileInfo(m_data).fileName();
}

void StoreBefallenTest::sells(int box)
{
    YAOGUI_EXPECT(sellNext(box), 0, "paid");
    ++m_paid;
}

/// The counter says it in a window and on the console, and stays until somebody has read it.
void StoreBefallenTest::isToldAtStart(const QString &words)
{
    QProcess counter;
    counter.start(programPath("yaogui"), frame() + QStringList{"--report-start", "0"});
    QString said;
    QTRY_VERIFY2_WITH_TIMEOUT((said += QString::fromUtf8(counter.readAllStandardError())).contains(words), qPrintable(words), patience);
    QCOMPARE(counter.state(), QProcess::Running);
    counter.kill();
    QVERIFY(counter.waitForFinished(patience));
    QCOMPARE(counter.readAllStandardOutput(), QByteArray());
}

void StoreBefallenTest::nothingIsLost()
{
    const Outcome list = ctl({"sale", "list"});
    const auto paid = std::count_if(list.lines.begin(), list.lines.end(), [](const QJsonObject &line) { return line["state"].toString() == "paid"; });
    QVERIFY2(paid == m_paid, qPrintable(list.story()));
    for (const QStringList &verb : {QStringList{"ledger", "verify"}, QStringList{"verify"}}) {
        const Outcome verified = ctl(verb);
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.story()));
    }
}

void StoreBefallenTest::aDiskThatIsFull()
{
    const QString folder = m_shop.folder() + "/small";
    QVERIFY(QDir().mkpath(folder));
    const SmallDisk disk(folder);
    if (!disk.isThere())
        QSKIP("only root can make a small disk");
    moveTo(folder);
    sells(1);
    disk.fillUp();
    for (int attempt = 0; attempt < 3; ++attempt)
        YAOGUI_EXPECT_REFUSED(sellNext(2), 4, "STORE_FULL");
    isToldAtStart("磁盘已满");
    QVERIFY(disk.makeRoom());
    sells(2);
    nothingIsLost();
}

void StoreBefallenTest::aDiskThatMayOnlyBeRead()
{
    const QString folder = m_shop.folder() + "/small";
    QVERIFY(QDir().mkpath(folder));
    const SmallDisk disk(folder);
    if (!disk.isThere())
        QSKIP("only root can make a small disk");
    moveTo(folder);
    sells(1);
    QVERIFY(disk.allowWriting(false));
    YAOGUI_EXPECT_REFUSED(sellNext(2), 4, "STORE_READ_ONLY");
    isToldAtStart("只读");
    QVERIFY(disk.allowWriting(true));
    sells(2);
    nothingIsLost();
}

void StoreBefallenTest::aFileThatMayOnlyBeRead()
{
    sells(1);
    QFile file(m_data + "/store.db");
    if (::geteuid() == 0) { // whom no mode stops
        if (QProcess::execute("chattr", {"+i", file.fileName()}) != 0)
            QSKIP("root could write the file whatever its mode");
    } else {
        QVERIFY(file.setPermissions(QFile::ReadOwner));
    }
    const Outcome refused = sellNext(2);
    if (::geteuid() == 0)
        QCOMPARE(QProcess::execute("chattr", {"-i", file.fileName()}), 0);
    else
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    YAOGUI_EXPECT_REFUSED(refused, 4, "STORE_READ_ONLY");
    sells(2);
    nothingIsLost();
}

void StoreBefallenTest::aFileHeldByAnotherProgram()
{
    sells(1);
    {
        const Stranger stranger(m_data + "/store.db");
        YAOGUI_EXPECT_REFUSED(sellNext(2), 4, "STORE_LOCKED");
    }
    sells(2);
    nothingIsLost();
}

/// Two windows on one store: the second is refused in words, and one that was killed leaves no lock.
void StoreBefallenTest::aSecondCounter()
{
    QProcess first;
    first.start(programPath("yaogui"), frame() + QStringList{"--report-start", "600"});
    QVERIFY(first.waitForStarted(patience));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_data + "/running"), patience);
    isToldAtStart("正在使用");
    YAOGUI_EXPECT_REFUSED(sellNext(1), 1, "STORE_IN_USE");
    first.kill();
    QVERIFY(first.waitForFinished(patience));
    sells(1);
    nothingIsLost();
}

/// Killed at work, its log ends in what never became a whole frame.
void StoreBefallenTest::aLogThatIsHalfWritten()
{
    m_shop.sandbox().control({{"fault", "delay"}, {"ms", 60'000}, {"infno", "decode"}});
    QProcess till;
    till.start(programPath("yaoguictl"), frame() + QStringList{"sale", "run", m_shop.script({scan(otcBox(1)), pay("10")}),
                                                              m_shop.script({scan(otcBox(2)), step("credential", insuranceCode(1))})});
    QTRY_VERIFY_WITH_TIMEOUT(ctl({"sale", "list"}).lines.size() == 2, patience); // the second waits for the decoding
    till.kill();
    QVERIFY(till.waitForFinished(patience));
    ++m_paid;
    QFile log(m_data + "/store.db-wal");
    QVERIFY(log.size() > 0 && log.open(QIODevice::Append));
    QCOMPARE(log.write(QByteArray(2000, '\x5a')), 2000);
    log.close();
    sells(3);
    nothingIsLost();
    QVERIFY(!m_shop.sandbox().control({{"clear", true}}).contains("error"));
}

/// Found at the start after an unclean end; what was sold stands in the backup.
void StoreBefallenTest::aDamagedPage()
{
    sells(1);
    const QStringList folder{"--set", "backup.folder=" + m_shop.folder() + "/second"};
    const Outcome saved = runProgram("yaoguictl", frame() + folder + QStringList{"backup", "create"});
    QVERIFY2(saved.exitCode == 0, qPrintable(saved.story()));
    QFile file(m_data + "/store.db");
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 8; page < file.size() / 4096; page += 2) // some of them are of the tables
        QVERIFY(file.seek(page * 4096) && file.write(QByteArray(64, '\x55')) == 64);
    file.close();
    QFile mark(m_data + "/running"); // as a power cut leaves it
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    YAOGUI_EXPECT_REFUSED(sellNext(2), 4, "STORE_DAMAGED");
    isToldAtStart("损坏");
    const QString restored = m_shop.folder() + "/restored";
    const Outcome back = ctl({"backup", "restore", saved.text("file"), "--to", restored});
    QVERIFY2(back.exitCode == 0, qPrintable(back.story()));
    m_data = restored;
    sells(2);
    nothingIsLost();
}

QTEST_GUILESS_MAIN(StoreBefallenTest)
#include "tst_store_befallen.moc"
