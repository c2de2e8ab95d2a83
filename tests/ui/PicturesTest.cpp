// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/CounterRig.h"
#include "ui/text/Language.h"

#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace yaogui {

/// Brings the window into each of its situations, in every size and language, and looks for text that does not fit.
/// With YAOGUI_PICTURES=folder it leaves a picture of each for eyes.
class PicturesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_folder = qEnvironmentVariable("YAOGUI_PICTURES"); }
    void nothingIsClipped_data();
    void nothingIsClipped();
    void settingsAreNotClipped_data() { nothingIsClipped_data(); }
    void settingsAreNotClipped();
    void windowFitsSmallestScreen();

private:
    void look(CounterRig &rig, const QString &name);
    QStringList m_clipped;
    QString m_folder;
    QString m_prefix;
};

namespace {

/// Texts that need more room than they have. Labels that shorten themselves are no fault.
QStringList clippedTexts(const QWidget &window)
{
    QStringList found;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->metaObject()->className() == QByteArray("yaogui::ElidedLabel"))
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().tightBoundingRect(label->text()).height();
        const bool wide = !label->wordWrap() && label->sizeHint().width() > label->width();
        if (wide || needed > label->height())
            found << label->objectName() + u':' + label->text();
    }
    for (const QPushButton *button : window.findChildren<QPushButton *>()) {
        const int needed =
            button->fontMetrics().horizontalAdvance(button->text()) + (button->icon().isNull() ? 0 : button->iconSize().width() + 4);
        if (button->isVisible() && needed > button->width() - 4)
            found << button->objectName() + u':' + button->text();
    }
    return found;
}

QByteArray drawnFace()
{
    QImage image(300, 400, QImage::Format_RGB32);
    image.fill(QColor(200, 210, 220));
    QPainter painter(&image);
    painter.setBrush(QColor(150, 120, 100));
    painter.drawEllipse(70, 80, 160, 220);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG");
    return bytes;
}

PreviewFrame frame()
{
    PreviewFrame frame{160, 120, QByteArray(160 * 120 * 3, '\x60'), true, 0.3, 0.2, 0.4, 0.6};
    return frame;
}

} // namespace

void PicturesTest::look(CounterRig &rig, const QString &name)
{
    for (int round = 0; round < 5; ++round) // a layout may ask for another one
        QCoreApplication::processEvents();
    for (const QString &text : clippedTexts(rig.window))
        m_clipped << name + QStringLiteral(" → ") + text;
    if (!m_folder.isEmpty()) {
        QDir().mkpath(m_folder);
        rig.window.grab().save(m_folder + u'/' + m_prefix + name + QStringLiteral(".png"));
    }
}

void PicturesTest::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("english");
    QTest::addColumn<bool>("dark");
    QTest::newRow("zh-768") << QSize(1366, 768) << 100 << false << false;
    QTest::newRow("en-768") << QSize(1366, 768) << 100 << true << false;
    QTest::newRow("zh-1080") << QSize(1920, 1080) << 100 << false << false;
    QTest::newRow("zh-1080-150") << QSize(1920, 1080) << 150 << false << false;
    QTest::newRow("en-1080-150") << QSize(1920, 1080) << 150 << true << false;
    QTest::newRow("zh-768-dark") << QSize(1366, 768) << 100 << false << true;
}

void PicturesTest::nothingIsClipped()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, english);
    QFETCH(bool, dark);
    m_prefix = QString::fromLatin1(QTest::currentDataTag()) + u'-';
    m_clipped.clear();
    const InstalledLanguage language(english ? Language::English : Language::Chinese);
    const Theme theme = dark ? darkTheme(percent) : lightTheme(percent);
    applyTheme(*qApp, theme);
    CounterRig rig(size, theme);
    rig.desk.setFaceNeeded(true);
    QTRY_COMPARE(rig.window.size(), size);
    look(rig, QStringLiteral("01-empty"));
    rig.window.showDevice({DeviceKind::Scanner, DeviceHealth::Ready, {}, {}});
    rig.window.showDevice({DeviceKind::Camera, DeviceHealth::Ready, {}, {}});
    rig.window.showDevice({DeviceKind::Platform, DeviceHealth::Ready, {}, {}});
    rig.window.showDevice(
        {DeviceKind::Printer, DeviceHealth::Trouble, codeName(ErrorCode::PrinterPaperOut), QStringLiteral("/dev/usb/lp0")});
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::eanB);
    rig.scan(FakeDesk::eanB);
    rig.scan(FakeDesk::boxB);
    rig.scan(QStringLiteral("83857950000000000011"));
    rig.scan(FakeDesk::bag);
    QTRY_COMPARE(rig.desk.view().lines.size(), 4U);
    QTRY_VERIFY(rig.messageOf("goodsStrip").size() > 3);
    look(rig, QStringLiteral("02-waiting"));
    QTest::qWait(0);
    rig.scan(FakeDesk::sold);
    QTRY_COMPARE(rig.tones.refusedCount, 1);
    look(rig, QStringLiteral("03-refused-sold"));
    rig.scan(FakeDesk::boxA);
    QTRY_COMPARE(rig.tones.refusedCount, 2);
    look(rig, QStringLiteral("04-refused-line"));
    rig.search()->setFocus();
    rig.type(QStringLiteral("a"));
    rig.search()->selectAll();
    rig.type(QStringLiteral("atf"));
    QTRY_VERIFY(rig.find<QWidget>("choiceList")->isVisible());
    look(rig, QStringLiteral("05-search"));
    rig.press(Qt::Key_Escape);
    rig.desk.setQuantity(2, Quantity::ofUnits(10'000));
    rig.press(Qt::Key_F3);
    look(rig, QStringLiteral("06-identity"));
    rig.press(Qt::Key_Escape);
    rig.scan(FakeDesk::severalInsurances);
    QTRY_COMPARE(rig.find<QComboBox>("insuranceCombo")->count(), 2);
    look(rig, QStringLiteral("07-insurance"));
    rig.desk.chooseInsurance(QStringLiteral("310"));
    QTRY_COMPARE(rig.find<QComboBox>("insuranceCombo")->currentIndex(), 0);
    rig.window.counterPage()->showPreview(frame());
    rig.window.counterPage()->showFaceHint(FaceHint::Closer);
    look(rig, QStringLiteral("08-face"));
    rig.desk.chooseCategory(QStringLiteral("14"), QStringLiteral("M03900"));
    FaceShot shot;
    shot.jpeg = drawnFace();
    rig.desk.offerFace(shot);
    QTRY_VERIFY(rig.mainAct()->isEnabled());
    look(rig, QStringLiteral("09-presettle"));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(!rig.text("fundLabel").isEmpty());
    look(rig, QStringLiteral("10-confirm"));
    rig.press(Qt::Key_F12);
    QTRY_VERIFY(rig.find<QLineEdit>("cashField")->hasFocus());
    look(rig, QStringLiteral("11-collect"));
    rig.type(QStringLiteral("200"));
    look(rig, QStringLiteral("12-cash"));
    CounterView working = rig.desk.view();
    working.work = DeskWork::Settling;
    rig.desk.put(working);
    look(rig, QStringLiteral("13-working"));
    working.work = DeskWork::None;
    rig.desk.put(working);
    rig.desk.pay(Money::ofUnits(200'00));
    QTRY_VERIFY(rig.find<QWidget>("finishedPanel")->isVisible());
    QTRY_VERIFY(rig.desk.view().lines.empty());
    look(rig, QStringLiteral("14-finished"));
    rig.press(Qt::Key_F12);
    CounterView doubt;
    doubt.notice = DeskNotice::InDoubt;
    doubt.inDoubt = 1;
    doubt.platformReachable = false;
    doubt.unsent = 12;
    doubt.oldestUnsent = QStringLiteral("2026-03-01T10:05:00.000+08:00");
    rig.desk.put(doubt);
    rig.click("inDoubtStatus");
    look(rig, QStringLiteral("15-doubt"));
    rig.click("remedyClose");
    CounterView open;
    open.saleId = 77;
    rig.desk.put(open);
    rig.press(Qt::Key_F1);
    rig.click("printerStatus");
    look(rig, QStringLiteral("16-help"));
    rig.click("remedyClose");
    rig.press(Qt::Key_F1);
    rig.scan(FakeDesk::boxB);
    QTRY_VERIFY(rig.find<QPushButton>("holdKey")->isEnabled());
    rig.press(Qt::Key_F5);
    QTRY_COMPARE(rig.desk.view().heldSales, 1);
    QTRY_VERIFY(rig.find<QPushButton>("resumeKey")->isEnabled());
    rig.press(Qt::Key_F6);
    QTRY_VERIFY(rig.find<QWidget>("choiceList")->isVisible());
    look(rig, QStringLiteral("17-held"));
    rig.press(Qt::Key_Escape);
    rig.scan(FakeDesk::boxA);
    rig.scan(FakeDesk::bag);
    rig.desk.setMember(FakeDesk::memberPhone);
    rig.desk.changePrice({2, *parsePrice(u"0.25"), {}, QStringLiteral("外盒微损"), 0});
    QTRY_VERIFY(rig.desk.view().lines.size() == 2 && !rig.text("memberLabel").isEmpty());
    CounterView priced = rig.desk.view();
    priced.lines[0].newPrice = Price::ofUnits(39'000'000);
    priced.payablePoints = 1200;
    priced.pointValue = Money::ofUnits(1);
    rig.desk.put(priced);
    QTRY_VERIFY(rig.messageOf("goodsStrip").contains(QStringLiteral("Ctrl+N")));
    rig.press(Qt::Key_F9, Qt::ShiftModifier);
    look(rig, QStringLiteral("17d-points"));
    rig.press(Qt::Key_Escape);
    rig.press(Qt::Key_N, Qt::ControlModifier);
    rig.press(Qt::Key_F7);
    look(rig, QStringLiteral("17a-member"));
    rig.type(QStringLiteral("13900000000"));
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.find<QLineEdit>("memberName")->isVisible());
    look(rig, QStringLiteral("17b-new-member"));
    rig.press(Qt::Key_G, Qt::ControlModifier);
    look(rig, QStringLiteral("17c-price"));
    rig.press(Qt::Key_Escape);
    emit rig.desk.refused(Error{ErrorCode::StoreDamaged, {{QStringLiteral("found"), QStringLiteral("row 12 missing from index")}}, {}}, 0);
    look(rig, QStringLiteral("18-stopped"));
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
}

void PicturesTest::settingsAreNotClipped()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(bool, english);
    QFETCH(bool, dark);
    m_prefix = QString::fromLatin1(QTest::currentDataTag()) + u'-';
    m_clipped.clear();
    const InstalledLanguage language(english ? Language::English : Language::Chinese);
    const Theme theme = dark ? darkTheme(percent) : lightTheme(percent);
    applyTheme(*qApp, theme);
    CounterRig rig(size, theme);
    QTRY_COMPARE(rig.window.size(), size);
    QTRY_VERIFY(rig.search()->hasFocus()); // keys are for an active window
    rig.press(Qt::Key_2, Qt::AltModifier);
    rig.press(Qt::Key_Down);
    look(rig, QStringLiteral("21-rules"));
    rig.press(Qt::Key_F4);
    look(rig, QStringLiteral("22-change-nothing-chosen"));
    rig.policy.offerFile(FakePolicyDesk::goodFile);
    look(rig, QStringLiteral("23-change"));
    rig.press(Qt::Key_F12);
    look(rig, QStringLiteral("24-change-refused"));
    rig.policy.use(1, QStringLiteral("1003"));
    look(rig, QStringLiteral("25-runs-out-soon"));
    rig.press(Qt::Key_2, Qt::ControlModifier);
    look(rig, QStringLiteral("26-businesses"));
    rig.policy.setSuspended(true, QStringLiteral("1003"));
    look(rig, QStringLiteral("27-suspended"));
    rig.press(Qt::Key_3, Qt::ControlModifier);
    rig.policy.offerKey(FakePolicyDesk::goodKey);
    look(rig, QStringLiteral("28-keys"));
    rig.press(Qt::Key_1, Qt::AltModifier);
    look(rig, QStringLiteral("29-counter-suspended"));
    QCOMPARE(rig.window.size(), size); // nothing asked for more room than there is
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
}

void PicturesTest::windowFitsSmallestScreen()
{
    const InstalledLanguage language(Language::Chinese);
    applyTheme(*qApp, lightTheme());
    CounterRig rig({1366, 768});
    rig.scan(FakeDesk::insuranceCode);
    QTRY_VERIFY(rig.desk.view().person.has_value());
    QCoreApplication::processEvents();
    const QSize least = rig.window.minimumSizeHint();
    QVERIFY2(least.width() <= 1280 && least.height() <= 720, qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
}

} // namespace yaogui

QTEST_MAIN(yaogui::PicturesTest)
#include "PicturesTest.moc"
