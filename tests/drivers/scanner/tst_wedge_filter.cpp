// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/scanner/WedgeFilter.h"
#include "tests/support/KeyPlayer.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace yaogui;
using yaogui::test::KeyPlayer;

namespace {

/// Counts presses and releases that reach it.
class KeyCounter : public QWidget {
public:
    KeyCounter() { setFocusPolicy(Qt::StrongFocus); }
    int presses = 0, releases = 0;
    QString order;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        ++presses;
        order += event->text();
    }
    void keyReleaseEvent(QKeyEvent *) override { ++releases; }
};

QString boxCode(int number)
{
    return QString("8385793") + QString::number(number).rightJustified(13, u'0');
}

} // namespace

class WedgeFilterTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fiveHundredBoxesWhileTyping_data();
    void fiveHundredBoxesWhileTyping();
    void typingStaysTyped_data();
    void typingStaysTyped();
    void loneKeyShowsByItself();
    void silenceEndsAScan();
    void scanInTheMiddleOfAWord();
    void terminatorNeverPressesTheButton_data();
    void terminatorNeverPressesTheButton();
    void personStillPressesTheButton();
    void terminatorIsKeptFromShortcuts();
    void textOfTheScan_data();
    void textOfTheScan();
    void groupSeparators_data();
    void groupSeparators();
    void shortcutsAndFunctionKeysPassAtOnce_data();
    void shortcutsAndFunctionKeysPassAtOnce();
    void shortcutsThroughThePlatform();
    void autoRepeatAndProgramsPassAtOnce();
    void inputMethodStaysInOrder();
    void releasesStayBalanced();
    void heldKeyGoesWhereItWasTyped();
    void tooLong_data();
    void tooLong();
    void stopTypesWhatIsHeld();

private:
    [[nodiscard]] QStringList scans() const;

    std::unique_ptr<WedgeFilter> m_filter;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    KeyCounter *m_counter = nullptr;
    std::unique_ptr<KeyPlayer> m_keys;
    std::unique_ptr<QSignalSpy> m_scanned, m_states, m_clicks, m_entered;
};

void WedgeFilterTest::init()
{
    m_filter = std::make_unique<WedgeFilter>();
    m_scanned = std::make_unique<QSignalSpy>(m_filter.get(), &CodeSource::scanned);
    m_states = std::make_unique<QSignalSpy>(m_filter.get(), &CodeSource::stateChanged);
    m_filter->start(qApp);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_edit = new QLineEdit);
    layout->addWidget(m_button = new QPushButton("收款"));
    layout->addWidget(m_counter = new KeyCounter);
    m_clicks = std::make_unique<QSignalSpy>(m_button, &QPushButton::clicked);
    m_entered = std::make_unique<QSignalSpy>(m_edit, &QLineEdit::returnPressed);
    m_edit->setFocus();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_keys = std::make_unique<KeyPlayer>(m_window->windowHandle());
}

void WedgeFilterTest::cleanup()
{
    m_filter->stop(qApp);
    m_window.reset();
}

QStringList WedgeFilterTest::scans() const
{
    QStringList texts;
    for (const QList<QVariant> &arguments : *m_scanned)
        texts += arguments.at(0).value<Scan>().text;
    return texts;
}

void WedgeFilterTest::fiveHundredBoxesWhileTyping_data()
{
    QTest::addColumn<QString>("terminator");
    QTest::addColumn<bool>("hesitates");
    QTest::newRow("CR") << "\r" << false;
    QTest::newRow("CR LF") << "\r\n" << false;
    QTest::newRow("Tab") << "\t" << false;
    QTest::newRow("none") << "" << false;
    QTest::newRow("CR, one key of each late") << "\r" << true;
}

void WedgeFilterTest::fiveHundredBoxesWhileTyping()
{
    QFETCH(QString, terminator);
    QFETCH(bool, hesitates);
    QRandomGenerator random(20260301);
    QString typed;
    QStringList boxes;
    for (int i = 0; i < 500; ++i) {
        const QString code = boxCode(i);
        const int late = hesitates ? random.bounded(1, 20) : -1;
        m_keys->wait(i == 0 ? 0 : 45); // the scanner comes in while the hand still types
        for (int k = 0; k < code.size(); ++k)
            m_keys->character(code.at(k), k == late ? 80 : 5);
        m_keys->scan({}, terminator);
        boxes += code;
        m_keys->wait(terminator.isEmpty() ? 130 : 200);
        const int letters = random.bounded(2, 6);
        for (int k = 0; k < letters; ++k) {
            const QChar c = QString("aftxl20mg 7").at(random.bounded(11));
            m_keys->character(c, random.bounded(35, 260));
            typed += c;
        }
        if (hesitates) // a person's digit just before a scan that hesitates at once cannot be told from the scan
            m_keys->wait(500);
    }
    QCOMPARE(scans(), boxes);
    QTRY_COMPARE(m_edit->text(), typed);
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(m_entered->count(), 0);
}

void WedgeFilterTest::typingStaysTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("gapMs");
    for (const int gap : {31, 40, 60, 89, 91, 119, 121, 300}) {
        QTest::addRow("digits every %d ms", gap) << "83857930000879766660" << gap;
        QTest::addRow("pinyin every %d ms", gap) << "atftdtgp" << gap;
        QTest::addRow("mixed every %d ms", gap) << "Abc 20mg 7P x2" << gap;
    }
    QTest::newRow("short roll over the keys") << "20mg5" << 8;
}

void WedgeFilterTest::typingStaysTyped()
{
    QFETCH(QString, text);
    QFETCH(int, gapMs);
    m_keys->characters(text, gapMs);
    m_keys->stroke(Qt::Key_Return, "\r", gapMs);
    QCOMPARE(m_edit->text(), text); // Enter brought everything before it
    QCOMPARE(m_entered->count(), 1);
    QCOMPARE(m_scanned->count(), 0);
}

void WedgeFilterTest::loneKeyShowsByItself()
{
    m_keys->character('a', 1000);
    QTRY_COMPARE(m_edit->text(), QString("a"));
    m_keys->character('7', 1000);
    QTRY_COMPARE(m_edit->text(), QString("a7"));
    QCOMPARE(m_scanned->count(), 0);
}

void WedgeFilterTest::silenceEndsAScan()
{
    m_keys->scan(boxCode(1), {});
    QCOMPARE(m_scanned->count(), 0);
    QTRY_COMPARE(scans(), QStringList{boxCode(1)});
    QVERIFY(m_edit->text().isEmpty());
}

void WedgeFilterTest::scanInTheMiddleOfAWord()
{
    m_keys->characters("atf", 120);
    m_keys->wait(30);
    m_keys->scan(boxCode(2), "\r");
    m_keys->characters("xl", 150);
    QTRY_COMPARE(m_edit->text(), QString("atfxl"));
    QCOMPARE(scans(), QStringList{boxCode(2)});
    QCOMPARE(m_entered->count(), 0);
}

void WedgeFilterTest::terminatorNeverPressesTheButton_data()
{
    QTest::addColumn<QString>("terminator");
    QTest::newRow("CR") << "\r";
    QTest::newRow("CR LF") << "\r\n";
    QTest::newRow("Tab") << "\t";
}

void WedgeFilterTest::terminatorNeverPressesTheButton()
{
    QFETCH(QString, terminator);
    m_button->setAutoDefault(true);
    m_button->setFocus();
    for (int i = 0; i < 3; ++i) {
        m_keys->wait(1000);
        m_keys->scan("http://a b/" + boxCode(i), terminator); // a space too
    }
    QCOMPARE(m_scanned->count(), 3);
    QCOMPARE(m_clicks->count(), 0);
    QVERIFY(!m_button->isDown());
    QVERIFY(m_button->hasFocus());
}

void WedgeFilterTest::personStillPressesTheButton()
{
    m_button->setFocus();
    m_keys->stroke(Qt::Key_Space, " ", 1000);
    QTRY_COMPARE(m_clicks->count(), 1);
    m_keys->scan(boxCode(3), "\r");
    m_keys->stroke(Qt::Key_Space, " ", 400);
    QTRY_COMPARE(m_clicks->count(), 2);
    m_edit->setFocus();
    m_keys->stroke(Qt::Key_Return, "\r", 400);
    QCOMPARE(m_entered->count(), 1);
}

void WedgeFilterTest::terminatorIsKeptFromShortcuts()
{
    m_counter->setFocus(); // claims nothing itself
    m_keys->characters(boxCode(4), 5);
    QVERIFY(m_keys->stroke(Qt::Key_Return, "\r", 5));
    QVERIFY(!m_keys->stroke(Qt::Key_Return, "\r", 1000));
    QVERIFY(!m_keys->stroke(Qt::Key_F12, {}, 1000));
    QCOMPARE(m_scanned->count(), 1);
}

void WedgeFilterTest::textOfTheScan_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<Scan>("scan");
    QTest::newRow("capitals by Shift") << "XC10AAa061" << Scan{"XC10AAa061", {}};
    QTest::newRow("AIM prefix") << "]C083857930000879766660" << Scan{"83857930000879766660", "code128"};
    QTest::newRow("full width") << "８３８５７９３０" << Scan{"83857930", {}};
    QTest::newRow("shortest") << "123456" << Scan{"123456", {}};
}

void WedgeFilterTest::textOfTheScan()
{
    QFETCH(QString, keys);
    QFETCH(Scan, scan);
    m_keys->scan(keys, "\r");
    QCOMPARE(m_scanned->count(), 1);
    QCOMPARE(m_scanned->first().first().value<Scan>(), scan);
    QVERIFY(m_edit->text().isEmpty());
}

void WedgeFilterTest::groupSeparators_data()
{
    QTest::addColumn<bool>("asAltCode");
    QTest::newRow("Ctrl+]") << false;
    QTest::newRow("Alt+029") << true;
}

void WedgeFilterTest::groupSeparators()
{
    QFETCH(bool, asAltCode);
    m_keys->characters("010693000000000810ABC", 5);
    if (asAltCode) {
        m_keys->press(Qt::Key_Alt, {});
        for (const QChar c : QString("029"))
            QVERIFY(m_keys->stroke(c.unicode(), c, 5, Qt::AltModifier | Qt::KeypadModifier)); // Alt+2 may be a shortcut
        m_keys->send(QEvent::KeyRelease, Qt::Key_Alt, {}, Qt::AltModifier);
    } else {
        m_keys->press(Qt::Key_Control, {});
        m_keys->stroke(Qt::Key_BracketRight, "\x1d", 5, Qt::ControlModifier);
        m_keys->send(QEvent::KeyRelease, Qt::Key_Control, {}, Qt::ControlModifier);
    }
    m_keys->scan("2112345", "\r");
    QCOMPARE(scans(), QStringList{QString("010693000000000810ABC") + QChar(0x1d) + "2112345"});
    QVERIFY(m_edit->text().isEmpty());
}

void WedgeFilterTest::shortcutsAndFunctionKeysPassAtOnce_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Ctrl+C") << int(Qt::Key_C) << int(Qt::ControlModifier);
    QTest::newRow("Alt+1") << int(Qt::Key_1) << int(Qt::AltModifier);
    QTest::newRow("Ctrl+]") << int(Qt::Key_BracketRight) << int(Qt::ControlModifier);
    QTest::newRow("F8") << int(Qt::Key_F8) << 0;
    QTest::newRow("Backspace") << int(Qt::Key_Backspace) << 0;
    QTest::newRow("Down") << int(Qt::Key_Down) << 0;
}

void WedgeFilterTest::shortcutsAndFunctionKeysPassAtOnce()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    m_counter->setFocus();
    m_keys->character('a', 1000);
    QCOMPARE(m_counter->presses, 0);
    QVERIFY(!m_keys->stroke(key, {}, 5, Qt::KeyboardModifiers(modifiers)));
    QCOMPARE(m_counter->presses, 2); // the letter first, both at once
    QCOMPARE(m_counter->releases, 2);
    QCOMPARE(m_counter->order, QString("a"));
}

void WedgeFilterTest::shortcutsThroughThePlatform()
{
    m_counter->setFocus();
    QShortcut function(Qt::Key_F12, m_window.get());
    QShortcut page(Qt::ALT | Qt::Key_2, m_window.get());
    QShortcut digit(Qt::Key_7, m_window.get());
    QSignalSpy functions(&function, &QShortcut::activated), pages(&page, &QShortcut::activated), digits(&digit, &QShortcut::activated);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_7);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F12); // brings the held digit with it
    QTest::keyClick(m_window->windowHandle(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(functions.count(), 1);
    QCOMPARE(pages.count(), 1);
    QCOMPARE(digits.count(), 1);
    QCOMPARE(m_scanned->count(), 0);
}

void WedgeFilterTest::autoRepeatAndProgramsPassAtOnce()
{
    m_counter->setFocus();
    m_keys->press('7', "7");
    for (int i = 0; i < 10; ++i) {
        m_keys->wait(i == 0 ? 500 : 25);
        m_keys->press('7', "7", Qt::NoModifier, true);
    }
    QCOMPARE(m_counter->order, QString("77777777777"));
    for (const char c : {'1', '2', '3', '4', '5', '6', '7', '8'}) {
        QKeyEvent event(QEvent::KeyPress, c, Qt::NoModifier, QString(QLatin1Char(c))); // no timestamp: no keyboard
        QCoreApplication::sendEvent(m_window->windowHandle(), &event);
    }
    QVERIFY(m_counter->order.endsWith("12345678"));
    QCOMPARE(m_scanned->count(), 0);
}

void WedgeFilterTest::inputMethodStaysInOrder()
{
    m_keys->character('a', 1000);
    QInputMethodEvent commit;
    commit.setCommitString("阿");
    QCoreApplication::sendEvent(m_edit, &commit);
    m_keys->character('b', 10);
    QTRY_COMPARE(m_edit->text(), QString("a阿b"));
}

void WedgeFilterTest::releasesStayBalanced()
{
    m_counter->setFocus();
    for (int i = 0; i < 20; ++i) {
        m_keys->wait(500);
        m_keys->scan(boxCode(i), "\r");
        m_keys->wait(500);
        m_keys->characters("x7y", 45);
        m_keys->press('8', "8"); // released late, after it was given away
        m_keys->character('9', 200);
        m_keys->send(QEvent::KeyRelease, '8', "8");
    }
    QTRY_COMPARE(m_counter->presses, 100);
    QTRY_COMPARE(m_counter->releases, 100);
    QCOMPARE(m_counter->order, QString("x7y89").repeated(20));
    QCOMPARE(m_scanned->count(), 20);
}

void WedgeFilterTest::heldKeyGoesWhereItWasTyped()
{
    m_keys->character('a', 1000);
    m_counter->setFocus(); // a mouse click, say
    m_keys->character('b', 40);
    QTRY_COMPARE(m_counter->order, QString("b"));
    QCOMPARE(m_edit->text(), QString("a"));
}

void WedgeFilterTest::tooLong_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("terminator");
    QTest::newRow("just too long") << 4097 << "\r";
    QTest::newRow("far too long") << 10000 << "\r";
    QTest::newRow("without terminator") << 10000 << "";
}

void WedgeFilterTest::tooLong()
{
    QFETCH(int, length);
    QFETCH(QString, terminator);
    m_keys->scan(QString(4096, u'8'), "\r");
    QCOMPARE(m_scanned->count(), 1);
    m_keys->wait(1000);
    m_keys->scan(QString(length, u'8'), terminator);
    QCOMPARE(m_scanned->count(), 1);
    QCOMPARE(m_states->last().first().value<DeviceState>(),
             (DeviceState{DeviceKind::Scanner, DeviceHealth::Trouble, "SCAN_TOO_LONG", "keyboard"}));
    m_keys->wait(1000);
    m_keys->scan(boxCode(5), "\r");
    QCOMPARE(scans().last(), boxCode(5));
    QCOMPARE(m_states->last().first().value<DeviceState>().health, DeviceHealth::Ready);
    m_keys->character('a', 1000);
    QTRY_COMPARE(m_edit->text(), QString("a"));
    QCOMPARE(m_entered->count(), 0);
}

void WedgeFilterTest::stopTypesWhatIsHeld()
{
    m_keys->characters("78", 10);
    m_filter->stop(qApp);
    QCOMPARE(m_edit->text(), QString("78"));
    m_keys->scan("123456789", "\r");
    QCOMPARE(m_edit->text(), QString("78123456789"));
    QCOMPARE(m_scanned->count(), 0);
    QCOMPARE(m_states->last().first().value<DeviceState>().health, DeviceHealth::Off);
}

QTEST_MAIN(WedgeFilterTest)
#include "tst_wedge_filter.moc"
