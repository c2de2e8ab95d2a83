// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/CodeReader.h"
#include "tests/support/CodePictures.h"

#include <QSet>
#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace yaogui;
using namespace yaogui::test;

Q_DECLARE_METATYPE(Symbol)

namespace {

const QByteArray traceCode = "83857930000879766660";
const QString traceText = QString::fromLatin1(traceCode);
const QString elementString = QString("0106901234567892" "17271231" "10A21B\x1d" "21S77");
const QByteArray bracketed = "[01]06901234567892[17]271231[10]A21B[21]S77";

Outline outlineOf(const ReadCode &code)
{
    Outline outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = cv::Point2f(static_cast<float>(code.corners[i].x()), static_cast<float>(code.corners[i].y()));
    return outline;
}

Pose anywhere(cv::RNG &random, Symbol symbol, const QByteArray &data, double pixelsPerModule, double mostDegrees)
{
    Pose pose{{640, 360}, pixelsPerModule, random.uniform(-mostDegrees, mostDegrees), false};
    const cv::Size2f half = reach(symbol, data, pose);
    if (half.width < 638 && half.height < 358)
        pose.centre = {random.uniform(half.width, 1280 - half.width), random.uniform(half.height, 720 - half.height)};
    return pose;
}

} // namespace

class CodeReaderTest : public QObject {
    Q_OBJECT

private slots:
    void anywhereInAFrame_data();
    void anywhereInAFrame();
    void rightAngles_data();
    void rightAngles();
    void severalInOneFrame();
    void sixteenOnOneSheet();
    void equalLabelsAreTwo();
    void lightOnDarkAndFarTurned();
    void chineseText_data();
    void chineseText();
    void nothingInClutter();
    void tinyAndEmptyPictures();

private:
    CodeReader m_reader;
};

void CodeReaderTest::anywhereInAFrame_data()
{
    QTest::addColumn<Symbol>("symbol");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("symbology");
    QTest::addColumn<double>("pixelsPerModule");
    for (const double pixels : {3.0, 4.0, 5.5, 8.0}) {
        const auto row = [pixels](const char *name, Symbol symbol, const QByteArray &data, const QString &text, const QString &symbology) {
            QTest::addRow("%s at %.1f px", name, pixels) << symbol << data << text << symbology << pixels;
        };
        if (pixels < 7) // a trace code of 8 pixels a module is as wide as the frame
            row("Code 128", Symbol::Code128, traceCode, traceText, "code128");
        row("EAN-13", Symbol::Ean13, "690123456789", "6901234567892", "ean13");
        row("GS1 DataMatrix", Symbol::Gs1DataMatrix, bracketed, elementString, "datamatrix");
        row("QR", Symbol::Qr, "https://example.cn/" + traceCode, "https://example.cn/" + traceText, "qr");
    }
}

/// As many frames as one row has, each with another place, angle and grain.
void CodeReaderTest::anywhereInAFrame()
{
    QFETCH(Symbol, symbol);
    QFETCH(QByteArray, data);
    QFETCH(QString, text);
    QFETCH(QString, symbology);
    QFETCH(double, pixelsPerModule);
    const int frames = qEnvironmentVariableIsSet("YAOGUI_LONG") ? 500 : 50;
    const quint32 seed = qEnvironmentVariableIsSet("YAOGUI_SEED") ? qEnvironmentVariableIntValue("YAOGUI_SEED") & 0x7fffffff : 20260301;
    const auto where = [seed](int frame) { return QString("seed %1 frame %2: ").arg(seed).arg(frame); };
    qInfo("seed %u", seed); // YAOGUI_SEED repeats it
    cv::RNG random(seed);
    int read = 0;
    for (int i = 0; i < frames; ++i) {
        const Pose pose = anywhere(random, symbol, data, pixelsPerModule, 10);
        CodePicture picture;
        if (i % 2 == 1)
            picture.clutter(seed + static_cast<std::uint64_t>(i));
        const Outline drawn = picture.place(symbol, data, pose);
        picture.soften(0.55, 6, seed + static_cast<std::uint64_t>(i) + 1);
        for (const ReadCode &code : m_reader.readFrame(picture.grey(), 0)) {
            QVERIFY2(code.text == text && code.symbology == symbology, qPrintable(where(i) + code.symbology + u' ' + code.text)); // never a wrong one
            const double error = cornerError(outlineOf(code), drawn);
            QVERIFY2(error < 2 + 1.5 * pixelsPerModule, qPrintable(where(i) + QString("corner off by %1").arg(error)));
            ++read;
        }
    }
    QVERIFY2(read >= frames * 98 / 100 && read <= frames, qPrintable(QString("seed %1: %2 of %3").arg(seed).arg(read).arg(frames)));
}

void CodeReaderTest::rightAngles_data()
{
    QTest::addColumn<Symbol>("symbol");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("degrees");
    for (const int degrees : {0, 90, 180, 270}) {
        QTest::addRow("Code 128 %d", degrees) << Symbol::Code128 << traceCode << degrees;
        QTest::addRow("EAN-8 %d", degrees) << Symbol::Ean8 << QByteArray("6900000") << degrees;
        QTest::addRow("UPC-A %d", degrees) << Symbol::UpcA << QByteArray("03600029145") << degrees;
        QTest::addRow("GS1-128 %d", degrees) << Symbol::Gs1Code128 << QByteArray("[01]06901234567892[10]A21B") << degrees;
        QTest::addRow("DataMatrix %d", degrees) << Symbol::DataMatrix << traceCode << degrees;
        QTest::addRow("QR %d", degrees) << Symbol::Qr << traceCode << degrees;
    }
}

/// Corners begin at the symbol's own top left, however it lies.
void CodeReaderTest::rightAngles()
{
    QFETCH(Symbol, symbol);
    QFETCH(QByteArray, data);
    QFETCH(int, degrees);
    CodePicture picture;
    const Outline drawn = picture.place(symbol, data, {{500, 355}, 3, static_cast<double>(degrees), false});
    picture.soften(0.55, 4, 9);
    const auto codes = m_reader.readFrame(picture.grey(), 0);
    QCOMPARE(codes.size(), 1U);
    QVERIFY2(cornerError(outlineOf(codes[0]), drawn) < 7, qPrintable(QString::number(cornerError(outlineOf(codes[0]), drawn))));
}

void CodeReaderTest::severalInOneFrame()
{
    CodePicture picture;
    picture.clutter(3);
    picture.place(Symbol::Code128, traceCode, {{300, 130}, 3, 4, false});
    picture.place(Symbol::Code128, "83857930000879766661", {{950, 140}, 3, -6, false});
    picture.place(Symbol::Ean13, "690123456789", {{250, 420}, 3, -3, false});
    picture.place(Symbol::Gs1DataMatrix, bracketed, {{640, 420}, 4, 7, false});
    picture.place(Symbol::DataMatrix, "83857930000879766662", {{780, 610}, 4, -8, false});
    picture.place(Symbol::Qr, "4241234567890123456789310000", {{1050, 500}, 5, 10, false});
    picture.soften(0.55, 6, 1);
    const QSet<QString> wanted{traceText, "83857930000879766661", "6901234567892", elementString, "83857930000879766662",
                               "4241234567890123456789310000"};
    for (const auto &codes : {m_reader.readFrame(picture.grey(), 0), m_reader.readStill(picture.grey())}) {
        QSet<QString> texts;
        for (const ReadCode &code : codes)
            texts.insert(code.text);
        QCOMPARE(texts, wanted);
        QCOMPARE(codes.size(), 6U);
    }
}

void CodeReaderTest::sixteenOnOneSheet()
{
    CodePicture picture({1920, 1400}, 235);
    QSet<QString> wanted;
    for (int i = 0; i < 16; ++i) {
        const QByteArray code = "838579300008797666" + QByteArray::number(10 + i);
        picture.place(Symbol::Code128, code, {{250.0F + 470.0F * static_cast<float>(i % 4), 150.0F + 300.0F * static_cast<float>(i / 4)}, 2.5, 0, false});
        wanted.insert(QString::fromLatin1(code));
    }
    picture.soften(0.5, 3, 5);
    QSet<QString> texts;
    const auto codes = m_reader.readStill(picture.grey());
    for (const ReadCode &code : codes)
        texts.insert(code.text);
    QCOMPARE(texts, wanted);
    QCOMPARE(codes.size(), 16U);
}

void CodeReaderTest::equalLabelsAreTwo()
{
    CodePicture picture;
    for (const float y : {150.0F, 550.0F})
        picture.place(Symbol::Ean13, "690123456789", {{600, y}, 3, 0, false});
    QCOMPARE(m_reader.readStill(picture.grey()).size(), 2U);
}

void CodeReaderTest::lightOnDarkAndFarTurned()
{
    for (const double degrees : {0.0, 25.0, 45.0, 65.0}) {
        CodePicture picture;
        picture.place(Symbol::Code128, traceCode, {{420, 360}, 3, degrees, false});
        picture.place(Symbol::DataMatrix, "83857930000879766662", {{900, 200}, 4, degrees, false});
        picture.place(Symbol::DataMatrix, "83857930000879766663", {{900, 520}, 4, 5, true});
        picture.place(Symbol::Qr, "83857930000879766664", {{1140, 360}, 4, degrees, true});
        picture.soften(0.5, 4, 2);
        QSet<QString> texts;
        for (const ReadCode &code : m_reader.readStill(picture.grey()))
            texts.insert(code.text);
        QCOMPARE(texts, (QSet<QString>{traceText, "83857930000879766662", "83857930000879766663", "83857930000879766664"}));
        QSet<QString> streamed;
        for (std::uint64_t number = 0; number < CodeReader::effortPeriod; ++number)
            for (const ReadCode &code : m_reader.readFrame(picture.grey(), number))
                streamed.insert(code.text);
        if (degrees != 45.0) // between the angles that a stream tries
            QCOMPARE(streamed, texts);
    }
}

void CodeReaderTest::chineseText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("\xe9\x98\xbf\xe8\x8e\xab\xe8\xa5\xbf\xe6\x9e\x97");
    QTest::newRow("GB18030") << QByteArray("\xb0\xa2\xc4\xaa\xce\xf7\xc1\xd6");
}

void CodeReaderTest::chineseText()
{
    QFETCH(QByteArray, bytes);
    CodePicture picture;
    picture.place(Symbol::QrBytes, bytes, {{640, 360}, 5, 0, false});
    const auto codes = m_reader.readFrame(picture.grey(), 0);
    QCOMPARE(codes.size(), 1U);
    QCOMPARE(codes[0].text, QString::fromUtf8("阿莫西林"));
}

void CodeReaderTest::nothingInClutter()
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        CodePicture picture;
        picture.clutter(seed);
        picture.clutter(seed + 100);
        picture.soften(0.55, 8, seed);
        QCOMPARE(m_reader.readStill(picture.grey()).size(), 0U);
    }
}

void CodeReaderTest::tinyAndEmptyPictures()
{
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 2000), cv::Size(2000, 3), cv::Size(9, 9), cv::Size(200, 40)}) {
        QCOMPARE(m_reader.readStill(cv::Mat(size, CV_8U, cv::Scalar(200))).size(), 0U);
        QCOMPARE(m_reader.readFrame(cv::Mat(size, CV_8U, cv::Scalar(200)), 5).size(), 0U);
    }
}

QTEST_GUILESS_MAIN(CodeReaderTest)
#include "CodeReaderTest.moc"
