// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"
#include "tests/support/CodePictures.h"
#include "tests/support/FakeScanner.h"
#include "ui/text/Language.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <opencv2/imgcodecs.hpp>

using namespace yaogui;
using namespace yaogui::test;

namespace {

/// A network printer that keeps what it is told; its port stays its own.
class PlugInPrinter {
public:
    PlugInPrinter()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *link = m_server.nextPendingConnection();
            QObject::connect(link, &QTcpSocket::readyRead, &m_server, [this, link] { paper += link->readAll(); });
        });
        if (!plugIn())
            qFatal("no port");
        m_port = m_server.serverPort();
    }
    [[nodiscard]] bool plugIn() { return m_server.listen(QHostAddress::LocalHost, m_port); }
    void unplug() { m_server.close(); }
    [[nodiscard]] QString address() const { return QString("127.0.0.1:%1").arg(m_port); }
    QByteArray paper;

private:
    QTcpServer m_server;
    quint16 m_port = 0;
};

} // namespace

/// A device goes away in the middle of a sale: the sale is paid all the same, the strip says what to do, and what is plugged
/// in again works without anybody starting anything.
class UnpluggedAtTheCounterTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void scanner_data() { languages("扫码枪  故障 | 扫码枪 (%1): 扫码枪没有响应。 请重新插好；在此之前可在查药框中输入号码。",
                                    "Scanner  trouble | Scanner (%1): The scanner does not answer. Plug it in again; until then type the code "
                                    "into the search field."); }
    void scanner();
    void camera_data() { languages("摄像头  故障 | 摄像头 (%1): 摄像头没有画面。 请重新插好；现金销售和扫码枪不受影响。",
                                   "Camera  trouble | Camera (%1): The camera gives no picture. Plug it in again; cash sales and the scanner go "
                                   "on."); }
    void camera();
    void printer_data() { languages("打印机  故障 | 打印机 (%1): 打印机没有响应。 销售已保存。请检查电源和连线，然后重打小票。",
                                    "Printer  trouble | Printer (%1): The printer does not answer. The sale is safe. Check cable and power, then "
                                    "print the slip again."); }
    void printer();

private:
    static void languages(const QString &chinese, const QString &english);
    void picture(const QString &code) const;
    void paysAndIsBooked(WholeCounter &counter, std::size_t lines) const;

    TrainingFolder m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void UnpluggedAtTheCounterTest::languages(const QString &chinese, const QString &english)
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("Chinese") << Language::Chinese << chinese;
    QTest::newRow("English") << Language::English << english;
}

void UnpluggedAtTheCounterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir("pictures"));
}

/// What the camera sees from now on.
void UnpluggedAtTheCounterTest::picture(const QString &code) const
{
    CodePicture shown;
    shown.place(Symbol::Code128, code.toLatin1(), {{640, 360}, 4, 3, false});
    QVERIFY(cv::imwrite(m_folder->filePath("pictures/1.png").toStdString(), shown.grey()));
}

void UnpluggedAtTheCounterTest::paysAndIsBooked(WholeCounter &counter, std::size_t lines) const
{
    const std::size_t before = counter.finished().size();
    QCOMPARE(counter.view().lines.size(), lines);
    counter.payCash();
    QTRY_COMPARE_WITH_TIMEOUT(counter.finished().size(), before + 1, patience);
    QCOMPARE(counter.finished().back().state, SaleState::Paid);
    QVERIFY(counter.hands.find<QWidget>("finishedPanel")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().lines.empty(), patience);
    QCOMPARE(counter.refusals(), QStringList());
}

void UnpluggedAtTheCounterTest::scanner()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    const InstalledLanguage installed(language);
    const QString port = m_folder->filePath("scanner");
    auto device = std::make_unique<FakeScanner>(port);
    WholeCounter counter(m_store, {{"scanner.serial_port", port}});
    const QStringList boxes = counter.boxes(3);
    QCOMPARE(boxes.size(), 3);
    device->say(boxes[0].toLatin1() + '\r');
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);

    device->unplug();
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms().size(), 1, patience);
    QCOMPARE(counter.wordsOf("scannerStatus"), words.arg(port));
    counter.hands.type(boxes[1]); // as the words say
    counter.hands.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 2U, patience);
    paysAndIsBooked(counter, 2);

    device = std::make_unique<FakeScanner>(port);
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);
    device->say(boxes[2].toLatin1() + '\r');
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    paysAndIsBooked(counter, 1);
}

void UnpluggedAtTheCounterTest::camera()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    const InstalledLanguage installed(language);
    const QString pictures = m_folder->filePath("pictures");
    picture("83857930000879766660"); // of no drug here: nothing is sold by it
    WholeCounter counter(m_store, {}, pictures);
    QTRY_COMPARE_WITH_TIMEOUT(counter.refusals(), QStringList("CODE_UNKNOWN"), patience);
    const QStringList boxes = counter.boxes(3);
    QCOMPARE(boxes.size(), 3);
    picture(boxes[0]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);
    counter.forgetRefusals();

    QVERIFY(QDir(m_folder->path()).rename("pictures", "away"));
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms().size(), 1, patience);
    QCOMPARE(counter.wordsOf("cameraStatus"), words.arg(pictures));
    counter.scanByKeys(boxes[1]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 2U, patience);
    paysAndIsBooked(counter, 2);

    QVERIFY(QFile::remove(m_folder->filePath("away/1.png")));
    QVERIFY(QDir(m_folder->path()).rename("away", "pictures"));
    picture(boxes[2]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    paysAndIsBooked(counter, 1);
}

void UnpluggedAtTheCounterTest::printer()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    const InstalledLanguage installed(language);
    PlugInPrinter device;
    WholeCounter counter(m_store, {{"printer.target", "tcp:" + device.address()}});
    const QStringList boxes = counter.boxes(3);
    QCOMPARE(boxes.size(), 3);
    counter.scanByKeys(boxes[0]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    device.unplug();
    counter.scanByKeys(boxes[1]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 2U, patience);
    paysAndIsBooked(counter, 2);
    const QByteArray slip = counter.finished().back().slipNumber.toLatin1();
    QTRY_VERIFY_WITH_TIMEOUT(!counter.alarms().filter(words.section(" |", 0, 0)).isEmpty(), patience);
    QCOMPARE(counter.wordsOf("printerStatus"), words.arg("tcp:" + device.address()));
    QVERIFY(device.paper.isEmpty());

    QVERIFY(device.plugIn());
    counter.hands.press(Qt::Key_P, Qt::ControlModifier); // as the words say
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(device.paper.contains(slip), patience);
    counter.scanByKeys(boxes[2]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    paysAndIsBooked(counter, 1);
    QTRY_VERIFY_WITH_TIMEOUT(device.paper.contains(counter.finished().back().slipNumber.toLatin1()), patience);
}

QTEST_MAIN(UnpluggedAtTheCounterTest)
#include "tst_unplugged_at_the_counter.moc"
