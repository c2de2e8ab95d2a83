// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/counter/BasketModel.h"
#include "ui/text/Language.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

namespace yaogui {

/// What the page says and where: refusals, the person, doubts, devices.
class CounterPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void refusalStandsAtItsLine();
    void refusalOfTheCredentialStandsAtThePerson();
    void refusalIsForgottenWithTheNextScan();
    void impossibleQuantityIsRefusedAtTheLine();
    void severalInsurancesWaitForTheClerk();
    void diseaseIsChosenBeforeTheCategoryIsTold();
    void accountCanBeLeftUnused();
    void doubtIsSaidAndTheNextSaleBegins();
    void dataAtRiskStopsTheWork();
    void faceHintsAreSaid();
    void statusSaysItsRemedyInPlace();
    void nothingModalEverOpens();
    void newLineFlashesWithItsView();
    void howADoubtEndedIsSaidUntilTheNextAct_data();
    void howADoubtEndedIsSaidUntilTheNextAct();
    void everyControlHasANameAndRoomForAFinger();

private:
    std::unique_ptr<InstalledLanguage> m_language;
};

void CounterPageTest::initTestCase()
{
    m_language = std::make_unique<InstalledLanguage>(Language::Chinese);
    QVERIFY(m_language->isComplete());
    applyTheme(*qApp, lightTheme());
}

void CounterPageTest::refusalStandsAtItsLine()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    QTRY_COMPARE(rig.desk.view().lines.size(), 2U);
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.refusedCount, 1);
    auto *table = rig.find<QTableView>("basketTable");
    QVERIFY(table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("已在销售单里")));
    QVERIFY(!table->model()->index(1, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("已在销售单里")));
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("请扫下一盒")));
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::refusalOfTheCredentialStandsAtThePerson()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.desk.refuseNext(QStringLiteral("scan"), Error{ErrorCode::CredentialExpired, {}, {}});
    rig.scan(FakeDesk::insuranceCode);
    QTRY_VERIFY(rig.messageOf("personStrip").contains(QStringLiteral("医保码已过期")));
    QVERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("过期")));
    rig.scan(FakeDesk::insuranceCode);
    QTRY_VERIFY(!rig.messageOf("personStrip").contains(QStringLiteral("医保码已过期")));
}

void CounterPageTest::refusalIsForgottenWithTheNextScan()
{
    CounterRig rig;
    rig.scan(FakeDesk::sold);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("S20260301-0007")));
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.takenCount, 1);
    QVERIFY(!rig.messageOf("goodsStrip").contains(QStringLiteral("已售出")));
}

void CounterPageTest::impossibleQuantityIsRefusedAtTheLine()
{
    CounterRig rig;
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(rig.find<QPushButton>("quantityKey")->isEnabled());
    rig.press(Qt::Key_F4);
    rig.find<QLineEdit>("quantityField")->selectAll();
    rig.type(QStringLiteral("1,5x"));
    rig.press(Qt::Key_Return);
    QVERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("1,5x")));
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("setQuantity")).size(), 0);
    QCOMPARE(rig.find<QLineEdit>("quantityField")->text(), QStringLiteral("1"));
}

void CounterPageTest::severalInsurancesWaitForTheClerk()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::severalInsurances);
    auto *combo = rig.find<QComboBox>("insuranceCombo");
    QTRY_COMPARE(combo->count(), 2);
    QCOMPARE(combo->currentIndex(), -1);
    rig.press(Qt::Key_F12);
    QVERIFY(combo->hasFocus());
    rig.press(Qt::Key_Down);
    QTRY_COMPARE(rig.desk.calls().filter(QStringLiteral("chooseInsurance")).size(), 1);
    QTRY_VERIFY(rig.mainAct()->text().startsWith(QStringLiteral("预结算")));
}

void CounterPageTest::diseaseIsChosenBeforeTheCategoryIsTold()
{
    CounterRig rig;
    rig.sell();
    auto *category = rig.find<QComboBox>("categoryCombo");
    auto *disease = rig.find<QComboBox>("diseaseCombo");
    QVERIFY(!disease->isVisible());
    category->setCurrentIndex(1);
    emit category->activated(1);
    QVERIFY(disease->isVisible());
    QCOMPARE(rig.desk.calls().filter(QStringLiteral("chooseCategory")).size(), 0);
    disease->setCurrentIndex(1);
    emit disease->activated(1);
    QTRY_COMPARE(rig.desk.count(QStringLiteral("chooseCategory 14 M01600")), 1);
    QTRY_COMPARE(disease->currentText(), QStringLiteral("糖尿病"));
    QVERIFY(rig.search()->hasFocus());
}

void CounterPageTest::accountCanBeLeftUnused()
{
    CounterRig rig;
    rig.sell();
    auto *check = rig.find<QCheckBox>("accountCheck");
    QVERIFY(check->text().contains(QStringLiteral("1,204.55")));
    QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(12, check->height() / 2));
    QTRY_COMPARE(rig.desk.count(QStringLiteral("setUseAccount no")), 1);
    rig.press(Qt::Key_F12);
    QTRY_COMPARE(rig.text("accountLabel"), QStringLiteral("0.00"));
}

void CounterPageTest::doubtIsSaidAndTheNextSaleBegins()
{
    CounterRig rig;
    CounterView view;
    view.notice = DeskNotice::InDoubt;
    view.state = SaleState::Unknown;
    view.inDoubt = 1;
    rig.desk.put(view);
    auto *panel = rig.find<QWidget>("sentencePanel");
    QVERIFY(panel->isVisible());
    QVERIFY(rig.text("sentenceText").contains(QStringLiteral("请告诉顾客")));
    QCOMPARE(rig.find<QPushButton>("inDoubtStatus")->text(), QStringLiteral("结果未知 1"));
    view = CounterView();
    view.saleId = 9;
    rig.desk.put(view);
    rig.scan(FakeDesk::bag);
    QTRY_VERIFY(!panel->isVisible());
}

void CounterPageTest::dataAtRiskStopsTheWork()
{
    CounterRig rig;
    rig.sell();
    emit rig.desk.refused(Error{ErrorCode::StoreFull, {}, {}}, 0);
    QVERIFY(rig.find<QWidget>("sentencePanel")->isVisible());
    QVERIFY(rig.text("sentenceText").contains(QStringLiteral("停止销售")));
    rig.press(Qt::Key_F12);
    rig.press(Qt::Key_F5);
    QCOMPARE(rig.desk.count(QStringLiteral("presettle")) + rig.desk.count(QStringLiteral("hold")), 0);
}

void CounterPageTest::faceHintsAreSaid()
{
    CounterRig rig;
    rig.desk.setFaceNeeded(true);
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::insuranceCode);
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("正在采集人脸…"));
    rig.window.counterPage()->showFaceHint(FaceHint::Closer);
    QCOMPARE(rig.messageOf("personStrip"), QStringLiteral("请靠近一点"));
    rig.window.counterPage()->showFaceHint(FaceHint::Frontal);
    QCOMPARE(rig.messageOf("personStrip"), QStringLiteral("请正对屏幕"));
    auto *face = rig.find<QLabel>("faceLabel");
    rig.window.counterPage()->showPreview({4, 4, QByteArray(48, '\x40'), false, 0, 0, 0, 0});
    QVERIFY(!face->pixmap(Qt::ReturnByValue).isNull());
    rig.desk.offerFace(FaceShot());
    QTRY_COMPARE(rig.mainAct()->text(), QStringLiteral("预结算  F12"));
    QCOMPARE(face->text(), QStringLiteral("✓ 已采集"));
}

void CounterPageTest::statusSaysItsRemedyInPlace()
{
    CounterRig rig;
    emit rig.desk.deviceChanged({DeviceKind::Printer, DeviceHealth::Trouble, codeName(ErrorCode::PrinterPaperOut), {}});
    QVERIFY(rig.find<QPushButton>("printerStatus")->text().contains(QStringLiteral("缺纸")));
    rig.click("printerStatus");
    QVERIFY(rig.find<QWidget>("remedy")->isVisible());
    QVERIFY(rig.text("remedyText").contains(QStringLiteral("请换纸卷")));
    QVERIFY(!rig.find<QPushButton>("sendNowButton")->isVisible());
    rig.click("printerStatus");
    QVERIFY(!rig.find<QWidget>("remedy")->isVisible());
    CounterView view;
    view.unsent = 3;
    view.oldestUnsent = QStringLiteral("2026-03-01T10:05:00.000+08:00");
    view.platformReachable = false;
    rig.desk.put(view);
    QVERIFY(rig.find<QPushButton>("unsentStatus")->text().contains(QStringLiteral("未上传 3")));
    QVERIFY(rig.find<QPushButton>("platformStatus")->text().contains(QStringLiteral("故障")));
    rig.click("unsentStatus");
    rig.click("sendNowButton");
    QCOMPARE(rig.desk.count(QStringLiteral("sendNow")), 1);
}

void CounterPageTest::nothingModalEverOpens()
{
    CounterRig rig;
    rig.sell();
    for (int code = 0; code <= static_cast<int>(ErrorCode::PolicyInvalid); ++code) {
        emit rig.desk.refused(Error{static_cast<ErrorCode>(code), {}, {}}, code % 2);
        QVERIFY(!QApplication::activeModalWidget());
    }
    QVERIFY(rig.mainAct()->isEnabled());
}

void CounterPageTest::newLineFlashesWithItsView()
{
    CounterRig rig;
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    QTRY_COMPARE(rig.tones.takenCount, 2);
    const auto *model = qobject_cast<BasketModel *>(rig.find<QTableView>("basketTable")->model());
    QTRY_COMPARE(model->rowCount(), 2);
    QVERIFY(model->flashes(1));
    QVERIFY(!model->flashes(0));
    QCOMPARE(rig.find<QTableView>("basketTable")->currentIndex().row(), 1);
}

void CounterPageTest::howADoubtEndedIsSaidUntilTheNextAct_data()
{
    QTest::addColumn<DeskNotice>("notice");
    QTest::addColumn<QString>("words");
    QTest::newRow("settlement reversed") << DeskNotice::Reversed << QStringLiteral("已冲正");
    QTest::newRow("refund reversed") << DeskNotice::RefundUndone << QStringLiteral("不要付款给顾客");
    QTest::newRow("refund went through") << DeskNotice::LateRefunded << QStringLiteral("按退货单付给顾客现金");
}

void CounterPageTest::howADoubtEndedIsSaidUntilTheNextAct()
{
    QFETCH(const DeskNotice, notice);
    QFETCH(const QString, words);
    CounterRig rig;
    CounterView view;
    view.notice = DeskNotice::InDoubt;
    view.inDoubt = 1;
    rig.desk.put(view);
    view.notice = notice;
    view.inDoubt = 0;
    rig.desk.put(view);
    QVERIFY(!rig.find<QWidget>("sentencePanel")->isVisible());
    QVERIFY(rig.messageOf("goodsStrip").contains(words));
    rig.desk.put(view); // the same news again is still news until somebody acts
    QVERIFY(rig.messageOf("goodsStrip").contains(words));
    rig.type(QStringLiteral("a"));
    rig.desk.put(view);
    QVERIFY(!rig.messageOf("goodsStrip").contains(words));
}

void CounterPageTest::everyControlHasANameAndRoomForAFinger()
{
    CounterRig rig;
    rig.sell();
    const int finger = lightTheme().touch();
    for (const QWidget *widget : rig.window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget);
        if (!control || !widget->isVisible() || qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
        QVERIFY2(widget->height() >= finger && widget->width() >= finger, qPrintable(widget->objectName()));
    }
}

} // namespace yaogui

QTEST_MAIN(yaogui::CounterPageTest)
#include "CounterPageTest.moc"
