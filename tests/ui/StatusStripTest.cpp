// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

namespace yaogui {

/// What the strip says, word by word, and what to do about it.
class StatusStripTest : public QObject {
    Q_OBJECT
private slots:
    void troubles_data();
    void troubles();
    void whatIsOutside_data();
    void whatIsOutside();
    void anOpenLineFollows();
    void aScannerThatIsGoneIsNotHiddenByAnother();

private:
    static void columns()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("zhRemedy");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("enRemedy");
    }
    /// In both languages: what the button says, and what its line says when it is clicked.
    template <typename Happens> void says(Happens happens);
};

template <typename Happens> void StatusStripTest::says(Happens happens)
{
    QFETCH(QString, button);
    QFETCH(QString, zh);
    QFETCH(QString, zhRemedy);
    QFETCH(QString, en);
    QFETCH(QString, enRemedy);
    for (const Language language : {Language::Chinese, Language::English}) {
        const InstalledLanguage installed(language);
        QVERIFY(installed.isComplete());
        CounterRig rig;
        happens(rig);
        const bool chinese = language == Language::Chinese;
        QCOMPARE(rig.find<QPushButton>(qPrintable(button))->text(), chinese ? zh : en);
        rig.click(qPrintable(button));
        QCOMPARE(rig.text("remedyText"), chinese ? zhRemedy : enRemedy);
    }
}

void StatusStripTest::troubles_data()
{
    columns();
    QTest::addColumn<DeviceState>("state");
    const auto row = [](const char *name, DeviceKind kind, ErrorCode code, const char *button, const char *zh, const char *zhRemedy,
                        const char *en, const char *enRemedy) {
        QTest::newRow(name) << button << zh << zhRemedy << en << enRemedy << DeviceState{kind, DeviceHealth::Trouble, codeName(code), "place"};
    };
    using enum DeviceKind;
    row("platform", Platform, ErrorCode::PlatformUnreachable, "platformStatus", "平台  故障",
        "平台 (place): 连接不上医保平台。 现金销售可继续；请检查网络，稍后再做医保结算。", "Platform  trouble",
        "Platform (place): The insurance platform cannot be reached. Cash sales go on. Check the network; try the insured sale again later.");
    row("scanner", Scanner, ErrorCode::ScannerTrouble, "scannerStatus", "扫码枪  故障",
        "扫码枪 (place): 扫码枪没有响应。 请重新插好；在此之前可在查药框中输入号码。", "Scanner  trouble",
        "Scanner (place): The scanner does not answer. Plug it in again; until then type the code into the search field.");
    row("scan too long", Scanner, ErrorCode::ScanTooLong, "scannerStatus", "扫码枪  故障", "扫码枪 (place): 扫到的内容太长。 请单独重新扫药盒上的码。",
        "Scanner  trouble", "Scanner (place): The scanned text is too long. Scan the code on the box once more, alone.");
    row("camera", Camera, ErrorCode::CameraTrouble, "cameraStatus", "摄像头  故障", "摄像头 (place): 摄像头没有画面。 请重新插好；现金销售和扫码枪不受影响。",
        "Camera  trouble", "Camera (place): The camera gives no picture. Plug it in again; cash sales and the scanner go on.");
    row("face model", Camera, ErrorCode::FaceModelMissing, "cameraStatus", "摄像头  故障", "摄像头 (place): 缺少人脸识别模型文件。 请重新安装程序。",
        "Camera  trouble", "Camera (place): The file for finding faces is missing. Install the program again.");
    row("printer", Printer, ErrorCode::PrinterTrouble, "printerStatus", "打印机  故障",
        "打印机 (place): 打印机没有响应。 销售已保存。请检查电源和连线，然后重打小票。", "Printer  trouble",
        "Printer (place): The printer does not answer. The sale is safe. Check cable and power, then print the slip again.");
    row("paper", Printer, ErrorCode::PrinterPaperOut, "printerStatus", "打印机  缺纸", "打印机 (place): 打印机缺纸。 销售已保存。请换纸卷，然后重打小票。",
        "Printer  out of paper", "Printer (place): The printer is out of paper. The sale is safe. Put in a new roll, then print the slip again.");
}

void StatusStripTest::troubles()
{
    QFETCH(DeviceState, state);
    says([&state](CounterRig &rig) { rig.window.showDevice(state); });
}

void StatusStripTest::whatIsOutside_data()
{
    columns();
    QTest::addColumn<CounterView>("view");
    CounterView quiet;
    QTest::newRow("all sent") << "unsentStatus" << "已全部上传" << "已全部上传。" << "All sent" << "Everything was sent." << quiet;
    QTest::newRow("no doubt") << "inDoubtStatus" << "结果未知 0" << "没有结果未知的结算。" << "In doubt 0" << "No result is in doubt." << quiet;
    CounterView unsent;
    unsent.unsent = 3;
    unsent.oldestUnsent = QStringLiteral("2026-03-01T10:05:00.000+08:00");
    QTest::newRow("unsent") << "unsentStatus" << "未上传 3 · 最早 10:05" << "有 3 条待上传，最早 10:05。线路恢复后会自动上传。" << "Unsent 3 · oldest 10:05"
                            << "3 messages wait to be sent, the oldest since 10:05. They go by themselves when the line is there." << unsent;
    CounterView parked = unsent;
    parked.parked = 2;
    QTest::newRow("put aside") << "unsentStatus" << "未上传 3 · 最早 10:05 · 搁置 2"
                               << "有 3 条待上传，最早 10:05。线路恢复后会自动上传。 其中 2 条平台多次拒收，清单里写明原因。"
                               << "Unsent 3 · oldest 10:05 · put aside 2"
                               << "3 messages wait to be sent, the oldest since 10:05. They go by themselves when the line is there. "
                                  "2 of them the platform refused again and again: the list says why."
                               << parked;
    CounterView doubt;
    doubt.inDoubt = 1;
    QTest::newRow("in doubt") << "inDoubtStatus" << "结果未知 1" << "结算已发出，但没有收到明确的结果。 系统正在自动核实；如果平台已入账，会自动冲正或按平台记录入账，不会重复结算。"
                              << "In doubt 1"
                              << "The settlement was sent, but no clear answer came back. The result is being checked automatically: what the "
                                 "platform booked is reversed, or taken over as booked. Nothing is settled twice."
                              << doubt;
    CounterView unreachable;
    unreachable.platformReachable = false;
    QTest::newRow("platform unreachable") << "platformStatus" << "平台  故障" << "平台: 连接不上医保平台。 现金销售可继续；请检查网络，稍后再做医保结算。"
                                          << "Platform  trouble"
                                          << "Platform: The insurance platform cannot be reached. Cash sales go on. Check the network; try the insured "
                                             "sale again later."
                                          << unreachable;
}

void StatusStripTest::whatIsOutside()
{
    QFETCH(CounterView, view);
    says([&view](CounterRig &rig) { rig.desk.put(view); });
}

/// Plugged in again, an open line does not go on asking for it.
void StatusStripTest::anOpenLineFollows()
{
    const InstalledLanguage chinese(Language::Chinese);
    CounterRig rig;
    rig.window.showDevice({DeviceKind::Scanner, DeviceHealth::Trouble, codeName(ErrorCode::ScannerTrouble), "COM3"});
    rig.click("scannerStatus");
    QVERIFY(rig.text("remedyText").contains("请重新插好"));
    rig.window.showDevice({DeviceKind::Scanner, DeviceHealth::Ready, {}, "COM3"});
    QCOMPARE(rig.text("remedyText"), QString("扫码枪 (COM3): 工作正常。"));
    QCOMPARE(rig.find<QPushButton>("scannerStatus")->text(), QString("扫码枪  正常"));
    CounterView view;
    view.platformReachable = false;
    rig.desk.put(view);
    rig.click("platformStatus");
    QVERIFY(rig.text("remedyText").contains("连接不上"));
    view.platformReachable = true;
    rig.desk.put(view);
    QCOMPARE(rig.text("remedyText"), QString("平台: 工作正常。"));
}

void StatusStripTest::aScannerThatIsGoneIsNotHiddenByAnother()
{
    const InstalledLanguage installed(Language::Chinese);
    CounterRig rig;
    const auto says = [&](const char *place, DeviceHealth health, const char *words, const QString &code = {}) {
        emit rig.desk.deviceChanged({DeviceKind::Scanner, health, code, QString::fromLatin1(place)});
        QTRY_VERIFY2(rig.find<QPushButton>("scannerStatus")->text().contains(QString::fromUtf8(words)), words);
    };
    says("/dev/ttyUSB0", DeviceHealth::Trouble, "故障", codeName(ErrorCode::ScannerTrouble));
    says("keyboard", DeviceHealth::Ready, "故障");
    rig.click("scannerStatus");
    QVERIFY2(rig.text("remedyText").contains("ttyUSB0"), qPrintable(rig.text("remedyText")));
    says("/dev/ttyUSB0", DeviceHealth::Ready, "正常");
    says("keyboard", DeviceHealth::Trouble, "故障", codeName(ErrorCode::ScanTooLong));
    says("/dev/ttyUSB0", DeviceHealth::Ready, "正常"); // the next scan was good: nothing is gone
}

} // namespace yaogui

QTEST_MAIN(yaogui::StatusStripTest)
#include "StatusStripTest.moc"
