// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QFontMetrics>
#include <QtTest>

#include <set>

namespace yaogui {

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void contrastIsThatOfWcag();
    void digitsAreTabular();
    void sheetHasNoOpenNames_data();
    void sheetHasNoOpenNames();
    void sizesGrowTogether();
    void everyIconDraws();
};

void ThemeTest::textStandsOutFromItsGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const Colours c = dark ? darkTheme().colours : lightTheme().colours;
        const auto row = [dark](const char *name, const QColor &ink, const QColor &ground) {
            QTest::addRow("%s %s", dark ? "dark" : "light", name) << ink << ground;
        };
        for (const QColor &ground : {c.background, c.surface, c.sunken, c.accentSoft, c.doneSoft, c.stopSoft}) {
            row("text", c.text, ground);
            row("muted", c.muted, ground);
        }
        row("accent", c.accent, c.surface);
        row("accent badge", c.accent, c.accentSoft);
        row("button", c.onAccent, c.accent);
        row("stop", c.stop, c.stopSoft);
        row("stop on page", c.stop, c.surface);
        row("look", c.look, c.lookSoft);
        row("look on page", c.look, c.surface);
        row("done", c.done, c.doneSoft);
        row("done on page", c.done, c.surface);
        row("training band", c.onBand, c.band);
    }
}

void ThemeTest::textStandsOutFromItsGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QVERIFY2(contrastOf(ink, ground) >= 450,
             qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(contrastOf(ink, ground))));
}

void ThemeTest::contrastIsThatOfWcag()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 2100);
    QCOMPARE(contrastOf(QColor(0x76, 0x76, 0x76), Qt::white), 454);
}

void ThemeTest::digitsAreTabular()
{
    const Theme theme = lightTheme();
    QVERIFY2(QFontInfo(theme.font(theme.base())).family().startsWith(QStringLiteral("Noto Sans CJK")),
             "the font fonts-noto-cjk is missing");
    for (const bool bold : {false, true}) {
        const QFontMetricsF metrics(theme.font(theme.amount(), bold));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
}

void ThemeTest::sheetHasNoOpenNames_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::sheetHasNoOpenNames()
{
    QFETCH(bool, dark);
    const QString sheet = styleSheetOf(dark ? darkTheme() : lightTheme());
    QVERIFY(sheet.size() > 1000);
    QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
}

void ThemeTest::sizesGrowTogether()
{
    QVERIFY(styleSheetOf(lightTheme(100)).contains(QStringLiteral("font-size: 44px")));
    QVERIFY(styleSheetOf(lightTheme(150)).contains(QStringLiteral("font-size: 66px")));
    QCOMPARE(lightTheme(150).touch(), 66);
    QCOMPARE(lightTheme(200).space(2), 16);
    QVERIFY(lightTheme().amount() >= 40);
}

void ThemeTest::everyIconDraws()
{
    static_cast<void>(styleSheetOf(lightTheme())); // makes the resource known
    const QStringList files = QDir(QStringLiteral(":/theme/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 10);
    for (const QString &file : files) {
        const QImage image = pictureOf(file.chopped(4), Qt::red, 24).toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > 1, qPrintable(file));
    }
}

} // namespace yaogui

QTEST_MAIN(yaogui::ThemeTest)
#include "ThemeTest.moc"
