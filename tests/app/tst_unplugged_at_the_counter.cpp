// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/WholeCounter.h"
#include "tests/support/CodePictures.h"
#include "tests/support/FacePictures.h"
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
    void cameraBeforeTheFace_data();
    void cameraBeforeTheFace();
    void printer_data() { languages("打印机  故障 | 打印机 (%1): 打印机没有响应。 销售已保存。请检查电源和连线，然后重打小票。",
                                    "Printer  trouble | Printer (%1): The printer does not answer. The sale is safe. Check cable and power, then "
                                    "print the slip again."); }
    void printer();

private:
    static void languages(const QString &chinese, const QString &english);
    void picture(const QString &code) const;
    void portrait() const;
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

/// Somebody stands in front of it.
void UnpluggedAtTheCounterTest::portrait() const
{
    const cv::Mat person = astronaut();
    QVERIFY2(!person.empty(), "YAOGUI_ASTRONAUT is not there; ./check.sh fetches it");
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(96, 104, 100));
    person.copyTo(frame(cv::Rect(384, 150, person.cols, person.rows)));
    QVERIFY(cv::imwrite(m_folder->filePath("pictures/1.png").toStdString(), frame));
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

void UnpluggedAtTheCounterTest::cameraBeforeTheFace_data()
{
    languages("摄像头没有画面，没有人脸就不能医保结算。请重新插好；或者按 Ctrl+B 改为自费，按 F5 挂单。|没有摄像头",
              "The camera gives no picture, and without a face nothing is settled. Plug it in; or Ctrl+B sells this for cash, F5 holds it.|No camera");
}

/// An insured sale waits for the face when the camera goes: nothing is settled without one (evidence.camera_broken: stop), the clerk is
/// told both ways out, and the sale that was held is settled when the camera is back.
void UnpluggedAtTheCounterTest::cameraBeforeTheFace()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    const InstalledLanguage installed(language);
    const QString drug = language == Language::Chinese ? "U-1" : "U-2"; // the store is the same for both
    const QString prefix = language == Language::Chinese ? "8300001" : "8300002";
    const auto box = [&](int number) { return prefix + QString("%1").arg(number, 13, 10, QChar(u'0')); };
    m_store.addGoods("code,generic_name,unit,insurance_code,trace_prefixes,class,insurance_level,price\n"
                         + (drug + ",试药,盒,XR05CBA202A001010100483," + prefix + ":1,otc_a,甲,10.00\n").toUtf8(),
                     "drug,lot,production_date,expiry,quantity,cost,trace_codes\n"
                         + (drug + ",L1,2025-01-01,2099-12-31,3,1.00," + box(1) + u';' + box(2) + u';' + box(3) + u'\n').toUtf8());
    picture("83857930000879766660"); // of no drug here, and nobody stands there
    WholeCounter counter(m_store, {{"evidence.face_required", "true"}}, m_folder->filePath("pictures"));
    QTRY_COMPARE_WITH_TIMEOUT(counter.refusals(), QStringList("CODE_UNKNOWN"), patience);
    counter.forgetRefusals();
    const auto identified = [&](int number) {
        counter.scanByKeys(box(number));
        QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
        counter.scanByKeys("4240000000000000001000990000");
        QTRY_VERIFY_WITH_TIMEOUT(counter.view().person.has_value() && counter.view().work == DeskWork::None, patience);
    };
    identified(1);
    QCOMPARE(counter.view().next, NextAct::TakeFace);
    QVERIFY(QDir(m_folder->path()).rename("pictures", "away"));
    QTRY_COMPARE_WITH_TIMEOUT(counter.hands.messageOf("personStrip"), words.section(u'|', 0, 0), patience);
    QCOMPARE(counter.hands.mainAct()->text(), words.section(u'|', 1));
    QVERIFY(!counter.hands.mainAct()->isEnabled());
    counter.hands.press(Qt::Key_F12);
    counter.hands.press(Qt::Key_F5); // one way out: it waits
    QTRY_VERIFY_WITH_TIMEOUT(counter.view().lines.empty() && counter.view().heldSales == 1, patience);

    identified(2);
    counter.hands.press(Qt::Key_B, Qt::ControlModifier); // the other: cash
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().next, NextAct::Collect, patience);
    paysAndIsBooked(counter, 1);

    QVERIFY(QFile::remove(m_folder->filePath("away/1.png")));
    QVERIFY(QDir(m_folder->path()).rename("away", "pictures"));
    portrait();
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience);
    counter.hands.press(Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(counter.hands.find<QWidget>("choiceList")->isVisible(), patience);
    counter.hands.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().next, NextAct::Presettle, patience); // the person was kept, the face is there now
    QVERIFY(counter.view().faceTaken);
    counter.hands.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().next, NextAct::Confirm, patience);
    counter.hands.press(Qt::Key_F12);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().state, SaleState::Confirmed, patience);
    counter.app().desk().pay(Money::ofUnits(100'00));
    QTRY_COMPARE_WITH_TIMEOUT(counter.finished().size(), 2U, patience);
    QCOMPARE(counter.finished().back().state, SaleState::Settled);
    const auto onRecord = counter.shop().store().read([&](Connection &connection) -> Result<QStringList> {
        QStringList found;
        connection.each("SELECT sale.state || ' ' || (SELECT COUNT(*) FROM face WHERE face.sale_id = sale.id) FROM sale "
                        "JOIN sale_line ON sale_line.sale_id = sale.id JOIN drug ON drug.id = sale_line.drug_id WHERE drug.code = ? ORDER BY sale.id",
                        [&](const Row &row) { found.append(row.text(0)); }, drug);
        return found;
    });
    QCOMPARE(*onRecord, QStringList({"settled 1", "paid 0"}));
    QCOMPARE(counter.refusals(), QStringList());
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
    QVERIFY(!device.paper.contains(slip));

    QVERIFY(device.plugIn());
    QTRY_COMPARE_WITH_TIMEOUT(counter.alarms(), QStringList(), patience); // by itself
    QVERIFY(!device.paper.contains(slip));
    counter.hands.press(Qt::Key_P, Qt::ControlModifier); // as the words said
    QTRY_VERIFY_WITH_TIMEOUT(device.paper.contains(slip), patience);
    counter.scanByKeys(boxes[2]);
    QTRY_COMPARE_WITH_TIMEOUT(counter.view().lines.size(), 1U, patience);
    paysAndIsBooked(counter, 1);
    QTRY_VERIFY_WITH_TIMEOUT(device.paper.contains(counter.finished().back().slipNumber.toLatin1()), patience);
}

QTEST_MAIN(UnpluggedAtTheCounterTest)
#include "tst_unplugged_at_the_counter.moc"
