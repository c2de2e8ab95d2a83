// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/CodeReader.h"
#include "drivers/vision/PictureFile.h"
#include "tests/support/CodePictures.h"
#include "tests/support/FacePictures.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <opencv2/imgproc.hpp>

using namespace yaogui;
using namespace yaogui::test;

class PictureFileTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void readsWhatIsDrawn_data();
    void readsWhatIsDrawn();
    void telephonePicture();
    void brokenPictures_data();
    void brokenPictures();
    void hugeIsToldFromItsHeader();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static cv::Mat drawn()
    {
        CodePicture picture;
        picture.place(Symbol::Code128, "83857930000879766660", {{500, 300}, 3, 3, false});
        return picture.grey();
    }

    QTemporaryDir m_folder;
    CodeReader m_reader;
};

void PictureFileTest::readsWhatIsDrawn_data()
{
    QTest::addColumn<QByteArray>("file");
    const cv::Mat grey = drawn();
    cv::Mat colour, sixteen, clear;
    cv::cvtColor(grey, colour, cv::COLOR_GRAY2BGR);
    grey.convertTo(sixteen, CV_16U, 257);
    // Black bars on nothing: without paper behind them they would be black on black.
    cv::Mat alpha = 255 - grey;
    cv::threshold(alpha, alpha, 100, 255, cv::THRESH_BINARY);
    const cv::Mat black = cv::Mat::zeros(grey.size(), CV_8U);
    cv::merge(std::vector<cv::Mat>{black, black, black, alpha}, clear);
    QTest::newRow("grey PNG") << encoded(grey);
    QTest::newRow("colour PNG") << encoded(colour);
    QTest::newRow("16 bit PNG") << encoded(sixteen);
    QTest::newRow("transparent PNG") << encoded(clear);
    QTest::newRow("JPEG") << encoded(colour, ".jpg");
    QTest::newRow("BMP") << encoded(colour, ".bmp");
}

void PictureFileTest::readsWhatIsDrawn()
{
    QFETCH(QByteArray, file);
    const auto read = m_reader.readFile(write("picture", file));
    QVERIFY(read.has_value());
    QCOMPARE(read->codes.size(), 1U);
    QCOMPARE(read->codes[0].text, "83857930000879766660");
    QVERIFY(read->ms > 0);
}

void PictureFileTest::telephonePicture()
{
    // 12 megapixels with one large, soft symbol and one small, sharp one: neither scale alone reads both.
    CodePicture picture({4000, 3000});
    picture.place(Symbol::Gs1DataMatrix, "[01]06901234567892[10]A21B", {{2900, 700}, 26, 4, false});
    picture.soften(5, 3, 1);
    picture.place(Symbol::Code128, "83857930000879766660", {{900, 2400}, 2.5, 2, false});
    const auto read = m_reader.readFile(write("telephone.jpg", encoded(picture.grey(), ".jpg")));
    QVERIFY(read.has_value());
    QCOMPARE(read->codes.size(), 2U);
}

void PictureFileTest::brokenPictures_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray png = encoded(drawn());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("signature only") << png.left(8);
    QTest::newRow("header only") << png.left(33);
    QTest::newRow("PNG cut") << png.left(png.size() / 2);
    QTest::newRow("JPEG header only") << encoded(drawn(), ".jpg").left(12);
    QByteArray zeros = png;
    zeros.replace(16, 8, QByteArray(8, '\0'));
    QTest::newRow("no size") << zeros;
}

void PictureFileTest::brokenPictures()
{
    QFETCH(QByteArray, file);
    const auto read = m_reader.readFile(write("broken", file));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::PictureUnreadable);
    QCOMPARE(m_reader.readFile(m_folder.filePath("absent")).error().code, ErrorCode::PictureUnreadable);
    QCOMPARE(m_reader.readFile(m_folder.path()).error().code, ErrorCode::PictureUnreadable);
}

void PictureFileTest::hugeIsToldFromItsHeader()
{
    QByteArray claims = encoded(drawn(), ".jpg"); // claims 3,600 megapixels that would be 3.4 GB
    const qsizetype size = claims.indexOf("\xff\xc0") + 5;
    QVERIFY(size > 5);
    qToBigEndian<quint16>(60000, claims.data() + size);
    qToBigEndian<quint16>(60000, claims.data() + size + 2);
    const QByteArray honest = encoded(cv::Mat(8001, 8000, CV_8U, cv::Scalar(200))); // a small file, a little above the limit
    for (const QByteArray &file : {claims, honest}) {
        const auto read = m_reader.readFile(write("huge", file));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::PictureTooLarge);
    }
}

QTEST_GUILESS_MAIN(PictureFileTest)
#include "PictureFileTest.moc"
