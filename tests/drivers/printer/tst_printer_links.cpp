// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/Slip.h"
#include "drivers/printer/EscPosEncoder.h"
#include "drivers/printer/PrinterFactory.h"
#include "tests/core/sale/SampleSale.h"
#include "tests/drivers/printer/EscPosPaper.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <optional>

#include <fcntl.h>
#include <pty.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace yaogui;
using yaogui::test::EscPosPaper;

namespace {

constexpr int patience = 30000; ///< far above every bound under test; only a hang reaches it

/// Waits long for a slow machine; only the paper question is given up soon, because most of these printers never answer.
PrinterSettings settingsFor(const QString &target, const QString &address)
{
    PrinterSettings settings;
    settings.target = target;
    settings.address = address;
    settings.timeouts = {patience / 2, patience / 2, patience, 100};
    return settings;
}

/// For printers that take nothing.
PrinterSettings impatient(PrinterSettings settings)
{
    settings.timeouts.stallMs = 200;
    return settings;
}

PrintDocument shortSlip()
{
    return makeSlip(yaogui::test::sampleMixedSale());
}

/// Far more than any kernel buffer holds back.
PrintDocument hugeDocument(int kilobytes)
{
    PrintDocument document{"huge", {}};
    document.rows.assign(static_cast<std::size_t>(kilobytes) * 1024 / 49, {.kind = PrintRow::Kind::Rule, .cells = {}});
    return document;
}

/// Prints on a thread of its own, so that the test can play the printer.
class PrintJob {
public:
    PrintJob(const PrinterSettings &settings, const PrintDocument &document)
        : m_thread(QThread::create([this, settings, document] { m_result = (*makePrinter(settings))->print(document); }))
    {
        m_thread->start();
    }
    ~PrintJob() { m_thread->wait(); }
    PrintJob(const PrintJob &) = delete;
    PrintJob &operator=(const PrintJob &) = delete;
    [[nodiscard]] bool isDone() const { return m_thread->isFinished(); }
    [[nodiscard]] const Result<QString> &result()
    {
        m_thread->wait();
        return *m_result;
    }
    /// The code's name, or "printed".
    [[nodiscard]] QString outcome() { return result() ? QString("printed") : codeName(result().error().code); }

private:
    std::optional<Result<QString>> m_result;
    std::unique_ptr<QThread> m_thread;
};

/// A network printer on loopback: reads all, and may answer the paper question with the given bytes in turn.
class ListeningPrinter {
public:
    explicit ListeningPrinter(QByteArray answers = {}) : m_answers(std::move(answers))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { welcome(m_server.nextPendingConnection()); });
    }
    [[nodiscard]] QString address() const { return QString("127.0.0.1:%1").arg(m_server.serverPort()); }
    [[nodiscard]] QByteArray received() const { return m_received; }
    qsizetype hangUpAfter = -1; ///< breaks the connection after so many bytes
    bool reads = true;

private:
    void welcome(QTcpSocket *socket)
    {
        if (!reads) {
            socket->setReadBufferSize(1);
            return;
        }
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
            const QByteArray bytes = socket->readAll();
            m_received += bytes;
            for (qsizetype i = bytes.count("\x10\x04\x04"); i > 0 && !m_answers.isEmpty(); --i) {
                socket->write(m_answers.left(1));
                m_answers.remove(0, 1);
            }
            if (hangUpAfter >= 0 && m_received.size() > hangUpAfter)
                socket->abort();
        });
    }

    QTcpServer m_server;
    QByteArray m_answers;
    QByteArray m_received;
};

/// A closed pair of descriptors.
struct Pty {
    int master = -1;
    int slave = -1;
    QString path;
    Pty()
    {
        char name[128] = {};
        if (openpty(&master, &slave, name, nullptr, nullptr) == 0)
            path = QString::fromLocal8Bit(name);
        fcntl(master, F_SETFL, O_NONBLOCK);
    }
    Pty(const Pty &) = delete;
    Pty &operator=(const Pty &) = delete;
    ~Pty()
    {
        closeMaster();
        close(slave);
    }
    void closeMaster()
    {
        if (master >= 0)
            close(master);
        master = -1;
    }
};

QByteArray readNow(int descriptor)
{
    QByteArray buffer(1 << 16, '\0');
    const ssize_t got = read(descriptor, buffer.data(), static_cast<std::size_t>(buffer.size()));
    return buffer.left(std::max<ssize_t>(got, 0));
}

} // namespace

class PrinterLinksTest : public QObject {
    Q_OBJECT
private slots:
    void tcpPrinterGetsEveryLine();
    void tcpPaper_data();
    void tcpPaper();
    void tcpIsAskedWithoutPaper();
    void tcpRefusedOrNonsense_data();
    void tcpRefusedOrNonsense();
    void tcpGoneInTheMiddle_data();
    void tcpGoneInTheMiddle();
    void tcpStuck_data();
    void tcpStuck();
    void deviceGetsEveryByte();
    void deviceTrouble_data();
    void deviceTrouble();
    void deviceReaderGoneInTheMiddle();
    void ordinaryFileIsNotADevice();
    void serialGetsEveryByte();
    void serialTrouble_data();
    void serialTrouble();
};

void PrinterLinksTest::tcpPrinterGetsEveryLine()
{
    ListeningPrinter printer;
    PrintJob job(settingsFor("tcp:" + printer.address(), {}), shortSlip());
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("printed"));
    QCOMPARE(*job.result(), printer.address());
    const EscPosPaper paper(printer.received());
    QCOMPARE(paper.unknown, QStringList());
    QCOMPARE(paper.statusQuestions, 2);
    QCOMPARE(paper.cuts, 1);
    QCOMPARE(paper.drawers, 1);
    QStringList lines;
    for (const yaogui::test::PaperLine &line : paper.lines)
        lines += line.text.trimmed();
    for (const QString &line : {QString("无锡示范药店"), QString("1 阿托伐他汀钙片 立普妥"), QString("追溯码 83857930000879766660"),
                                QString("除质量原因外，药品一经售出不得退换")})
        QVERIFY2(lines.contains(line), qPrintable(line));
}

void PrinterLinksTest::tcpPaper_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("printedSomething");
    QTest::newRow("has paper") << QByteArray("\x12\x12") << "printed" << true;
    QTest::newRow("near the end") << QByteArray("\x1e\x1e") << "printed" << true;
    QTest::newRow("out before") << QByteArray("\x72") << "PRINTER_PAPER_OUT" << false;
    QTest::newRow("runs out while printing") << QByteArray("\x12\x72") << "PRINTER_PAPER_OUT" << true;
    QTest::newRow("noise is no answer") << QByteArray("\xff\xff") << "printed" << true;
}

void PrinterLinksTest::tcpPaper()
{
    QFETCH(QByteArray, answers);
    QFETCH(QString, outcome);
    QFETCH(bool, printedSomething);
    ListeningPrinter printer(answers);
    PrinterSettings settings = settingsFor("tcp", printer.address());
    if (!answers.startsWith('\xff'))
        settings.timeouts.statusMs = patience / 3; // it answers; how soon is the machine's affair
    PrintJob job(settings, shortSlip());
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), outcome);
    QCOMPARE(!EscPosPaper(printer.received()).lines.empty(), printedSomething);
}

// What a printer in trouble is looked after by: nothing comes out of it.
void PrinterLinksTest::tcpIsAskedWithoutPaper()
{
    const auto ask = [](const PrinterSettings &settings) {
        Done found;
        const std::unique_ptr<QThread> thread(QThread::create([&] { found = (*makePrinter(settings))->ready(); }));
        thread->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), patience); }();
        thread->wait();
        return found ? QString() : codeName(found.error().code);
    };
    ListeningPrinter printer("\x72\x12");
    PrinterSettings settings = settingsFor("tcp", printer.address());
    settings.timeouts.statusMs = patience / 3;
    QCOMPARE(ask(settings), "PRINTER_PAPER_OUT");
    QCOMPARE(ask(settings), "");
    const EscPosPaper paper(printer.received());
    QCOMPARE(paper.statusQuestions, 2);
    QVERIFY(paper.lines.empty() && paper.cuts == 0 && paper.unknown.isEmpty());
    QCOMPARE(ask(settingsFor("tcp", "127.0.0.1:1")), "PRINTER_TROUBLE");
}

void PrinterLinksTest::tcpRefusedOrNonsense_data()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    QTest::addColumn<QString>("address");
    QTest::newRow("nobody listens") << QString("127.0.0.1:%1").arg(gone.serverPort());
    QTest::newRow("no host") << ":9100";
    QTest::newRow("nonsense") << "a b:c";
}

void PrinterLinksTest::tcpRefusedOrNonsense()
{
    QFETCH(QString, address);
    PrintJob job(settingsFor("tcp", address), shortSlip());
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
    QCOMPARE(job.result().error().details.value("place").toString(), address);
}

void PrinterLinksTest::tcpGoneInTheMiddle_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<int>("after");
    QTest::newRow("long print") << 15000 << 20000;
    QTest::newRow("after the question") << 15000 << 0;
}

void PrinterLinksTest::tcpGoneInTheMiddle()
{
    QFETCH(int, kilobytes);
    QFETCH(int, after);
    ListeningPrinter printer;
    printer.hangUpAfter = after;
    PrintJob job(settingsFor("tcp", printer.address()), hugeDocument(kilobytes));
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
}

void PrinterLinksTest::tcpStuck_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::newRow("rests in our kernel") << 1000;
    QTest::newRow("more than any buffer") << 15000;
}

void PrinterLinksTest::tcpStuck()
{
    QFETCH(int, kilobytes);
    ListeningPrinter printer;
    printer.reads = false;
    PrintJob job(impatient(settingsFor("tcp", printer.address())), hugeDocument(kilobytes));
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
}

void PrinterLinksTest::deviceGetsEveryByte()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("lp0");
    QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    const int reader = open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    const PrintDocument document = hugeDocument(300); // more than a FIFO holds: it must wait for the reader
    PrintJob job(settingsFor("device", path), document);
    QByteArray received;
    QTRY_VERIFY_WITH_TIMEOUT((received += readNow(reader), job.isDone()), patience);
    for (QByteArray rest = readNow(reader); !rest.isEmpty(); rest = readNow(reader))
        received += rest;
    close(reader);
    QCOMPARE(job.outcome(), QString("printed"));
    QVERIFY(received == encodeEscPos(document, {80, false}));
}

void PrinterLinksTest::deviceTrouble_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("hasReader");
    QTest::newRow("unplugged") << false << false;
    QTest::newRow("nobody behind it") << true << false;
    QTest::newRow("stuck") << true << true;
}

void PrinterLinksTest::deviceTrouble()
{
    QFETCH(bool, exists);
    QFETCH(bool, hasReader);
    QTemporaryDir folder;
    const QString path = folder.filePath("lp0");
    if (exists)
        QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    const int reader = hasReader ? open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK) : -1;
    PrintJob job(impatient(settingsFor("device", path)), hugeDocument(1000));
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
    QCOMPARE(job.result().error().details.value("place").toString(), path);
    if (reader >= 0)
        close(reader);
}

void PrinterLinksTest::deviceReaderGoneInTheMiddle()
{
    const auto before = std::signal(SIGPIPE, SIG_DFL); // as in a program that nobody prepared for it
    QTemporaryDir folder;
    const QString path = folder.filePath("lp0");
    QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    const int reader = open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK);
    PrintJob job(settingsFor("device", path), hugeDocument(1000));
    QByteArray received;
    QTRY_VERIFY_WITH_TIMEOUT((received += readNow(reader), !received.isEmpty()), patience);
    close(reader);
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
    std::signal(SIGPIPE, before);
}

void PrinterLinksTest::ordinaryFileIsNotADevice()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("precious"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("kept");
    file.flush();
    PrintJob job(settingsFor("device", file.fileName()), shortSlip());
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), QByteArray("kept"));
}

void PrinterLinksTest::serialGetsEveryByte()
{
    Pty line;
    PrintJob job(settingsFor("serial", line.path + "@115200"), shortSlip());
    QByteArray received;
    QTRY_VERIFY_WITH_TIMEOUT((received += readNow(line.master), job.isDone()), patience);
    for (QByteArray rest = readNow(line.master); !rest.isEmpty(); rest = readNow(line.master))
        received += rest;
    QCOMPARE(job.outcome(), QString("printed"));
    QVERIFY(received == encodeEscPos(shortSlip(), {80, false})); // raw: no byte translated on the way
    termios set = {};
    QCOMPARE(tcgetattr(line.slave, &set), 0);
    QCOMPARE(cfgetospeed(&set), static_cast<speed_t>(B115200));
}

void PrinterLinksTest::serialTrouble_data()
{
    QTest::addColumn<bool>("masterCloses");
    QTest::addColumn<QString>("speed");
    QTest::newRow("stuck") << false << "@9600";
    QTest::newRow("unplugged") << true << "@9600";
    QTest::newRow("odd speed") << false << "@12345";
}

void PrinterLinksTest::serialTrouble()
{
    QFETCH(bool, masterCloses);
    QFETCH(QString, speed);
    Pty line;
    const PrinterSettings settings = settingsFor("serial", line.path + speed);
    PrintJob job(masterCloses ? settings : impatient(settings), hugeDocument(1000));
    if (masterCloses) {
        QByteArray received;
        QTRY_VERIFY_WITH_TIMEOUT((received += readNow(line.master), !received.isEmpty()), patience);
        line.closeMaster();
    }
    QTRY_VERIFY_WITH_TIMEOUT(job.isDone(), patience);
    QCOMPARE(job.outcome(), QString("PRINTER_TROUBLE"));
}

QTEST_GUILESS_MAIN(PrinterLinksTest)
#include "tst_printer_links.moc"
