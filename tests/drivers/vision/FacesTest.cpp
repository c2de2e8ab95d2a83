// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/vision/FaceShield.h"
#include "drivers/vision/FaceWatcher.h"
#include "drivers/vision/PictureFile.h"
#include "drivers/vision/VisionFaceFinder.h"
#include "tests/support/FacePictures.h"

#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace yaogui;
using namespace yaogui::test;

namespace {

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(10, 32)); }
};

cv::Mat resized(const cv::Mat &picture, double scale)
{
    cv::Mat result;
    cv::resize(picture, result, {}, scale, scale, cv::INTER_AREA);
    return result;
}

} // namespace

/// FJ-05a: the credential user's face, and nobody else's.
class FacesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_astronaut = astronaut();
        QVERIFY2(!m_astronaut.empty(), qPrintable("set-up did not bring " + astronautPath()));
        auto detector = FaceDetector::load(modelPath());
        QVERIFY(detector.has_value());
        m_detector = std::move(*detector);
    }
    void aloneIsTaken();
    void pointsLieInTheFace();
    void twoAlikeAreSeveral();
    void nearestIsTakenAndTheOtherHidden();
    void twoOutsideTheZoneAreNone();
    void hints_data();
    void hints();
    void nothingAndNoPicture();
    void modelIsChecked();
    void watcherTakesTheSharpest();
    void watcherStartsAgainWhenSomebodyLeaves();

private:
    /// A frame of 1280×720 with pictures of the astronaut put at places.
    cv::Mat frame(const std::vector<std::pair<cv::Mat, cv::Point>> &pictures) const
    {
        cv::Mat result(720, 1280, CV_8UC3, cv::Scalar(96, 104, 100));
        for (const auto &[picture, at] : pictures)
            picture.copyTo(result(cv::Rect(at, picture.size())));
        return result;
    }
    Result<FaceShot> take(const cv::Mat &picture) { return m_finder.take(encoded(picture)); }

    FixedClock m_clock;
    cv::Mat m_astronaut;
    std::unique_ptr<FaceDetector> m_detector;
    VisionFaceFinder m_finder{modelPath(), {}, m_clock};
};

void FacesTest::aloneIsTaken()
{
    const auto shot = take(m_astronaut);
    QVERIFY(shot.has_value());
    QVERIFY(shot->quality.score > 0.8 && shot->quality.score <= 1);
    QVERIFY(shot->quality.eyeDistance > 35 && shot->quality.eyeDistance < 60);
    QVERIFY(std::abs(shot->quality.yaw) < 0.15 && std::abs(shot->quality.rollDegrees) < 8);
    QCOMPARE(shot->quality.others, 0);
    QCOMPARE(shot->time, m_clock.now());
    const auto kept = decodeColour(shot->jpeg);
    QVERIFY(kept.has_value());
    QCOMPARE(kept->size(), m_astronaut.size()); // the frame, not only the face
    QCOMPARE(m_detector->detectEverywhere(*kept).size(), 1U);
}

void FacesTest::pointsLieInTheFace()
{
    const auto faces = m_finder.findInFile(astronautPath());
    QVERIFY(faces.has_value());
    QCOMPARE(faces->faces.size(), 1U);
    const Face &face = faces->faces[0].face;
    for (const cv::Point2f point : {face.rightEye, face.leftEye, face.nose, face.mouth})
        QVERIFY(face.box.contains(point));
    QVERIFY2(face.rightEye.x < face.leftEye.x, "the person's right eye is on the picture's left");
    QVERIFY(face.rightEye.y < face.nose.y && face.nose.y < face.mouth.y);
    QVERIFY(face.rightEar.x < face.rightEye.x && face.leftEar.x > face.leftEye.x);
}

void FacesTest::twoAlikeAreSeveral()
{
    cv::Mat both;
    cv::hconcat(m_astronaut, m_astronaut, both);
    const auto shot = take(both);
    QVERIFY(!shot.has_value());
    QCOMPARE(shot.error().code, ErrorCode::FaceSeveral);
}

void FacesTest::nearestIsTakenAndTheOtherHidden()
{
    const cv::Mat before = frame({{m_astronaut, {330, 150}}, {resized(m_astronaut, 0.5), {880, 60}}});
    const std::vector<Face> seen = m_detector->detectEverywhere(before);
    QCOMPARE(seen.size(), 2U);

    const auto shot = take(before);
    QVERIFY(shot.has_value());
    QCOMPARE(shot->quality.others, 1);
    QVERIFY(shot->quality.eyeDistance > 35);
    const auto after = decodeColour(shot->jpeg);
    QVERIFY(after.has_value());
    const std::vector<Face> left = m_detector->detectEverywhere(*after);
    QCOMPARE(left.size(), 1U);
    QVERIFY2(left[0].box.x < 700, "the near face is the one that stays");
    // Nothing finer than a few squares is left of the other: its edges are gone.
    const cv::Rect other(cv::Rect2f(880 + 172 / 2.0F, 60 + 73 / 2.0F, 52, 52));
    Face hidden;
    hidden.box = cv::Rect2f(other);
    QVERIFY(qualityOf(*after, hidden).sharpness < 0.1 * qualityOf(before, hidden).sharpness);
}

void FacesTest::twoOutsideTheZoneAreNone()
{
    const auto shot = take(frame({{resized(m_astronaut, 0.6), {-0, 150}}, {resized(m_astronaut, 0.6), {970, 150}}}));
    QVERIFY(!shot.has_value());
    QCOMPARE(shot.error().code, ErrorCode::FaceNone);
}

void FacesTest::hints_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("hint");
    QTest::newRow("far away") << "small" << "closer";
    QTest::newRow("tilted") << "tilted" << "frontal";
    QTest::newRow("dark") << "dark" << "light";
    QTest::newRow("blurred") << "blurred" << "sharp";
}

void FacesTest::hints()
{
    QFETCH(QString, change);
    QFETCH(QString, hint);
    cv::Mat picture = m_astronaut.clone();
    if (change == "small")
        picture = frame({{resized(m_astronaut, 0.5), {500, 200}}});
    else if (change == "tilted")
        cv::warpAffine(m_astronaut, picture, cv::getRotationMatrix2D({224, 125}, 30, 1), picture.size());
    else if (change == "dark")
        picture *= 0.16;
    else
        cv::GaussianBlur(m_astronaut, picture, {}, 3);
    const auto shot = take(picture);
    QVERIFY(!shot.has_value());
    QCOMPARE(shot.error().code, ErrorCode::FaceUnclear);
    QCOMPARE(shot.error().details.value("hint").toString(), hint);
}

void FacesTest::nothingAndNoPicture()
{
    QCOMPARE(take(cv::Mat(480, 640, CV_8UC3, cv::Scalar(128, 128, 128))).error().code, ErrorCode::FaceNone);
    QCOMPARE(m_finder.take("no picture").error().code, ErrorCode::PictureUnreadable);
    QCOMPARE(m_finder.take({}).error().code, ErrorCode::PictureUnreadable);
    QVERIFY(m_detector->detectEverywhere(cv::Mat()).empty());
    QVERIFY(m_detector->detectEverywhere(cv::Mat(1, 900, CV_8UC3, cv::Scalar())).empty());
}

void FacesTest::modelIsChecked()
{
    QTemporaryDir folder;
    QFile changed(folder.filePath("model.onnx"));
    QFile model(modelPath());
    QVERIFY(changed.open(QIODevice::WriteOnly) && model.open(QIODevice::ReadOnly));
    QByteArray bytes = model.readAll();
    bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
    changed.write(bytes);
    changed.close();
    for (const QString &path : {changed.fileName(), folder.filePath("absent.onnx")}) {
        VisionFaceFinder finder(path, {}, m_clock);
        const auto shot = finder.take(encoded(m_astronaut));
        QVERIFY(!shot.has_value());
        QCOMPARE(shot.error().code, ErrorCode::FaceModelMissing);
    }
}

void FacesTest::watcherTakesTheSharpest()
{
    FaceWatcher watcher(*m_detector, {}, m_clock);
    cv::Mat soft;
    cv::GaussianBlur(m_astronaut, soft, {}, 0.8);
    const cv::Mat softFrame = frame({{soft, {380, 150}}});
    const cv::Mat sharpFrame = frame({{m_astronaut, {380, 150}}});
    QVERIFY(!watcher.look(sharpFrame).shot); // not asked for
    watcher.arm();
    for (const cv::Mat &seen : {softFrame, softFrame, sharpFrame, softFrame})
        QVERIFY(!watcher.look(seen).shot);
    const auto view = watcher.look(softFrame);
    QVERIFY(view.shot.has_value());
    QVERIFY(!watcher.isArmed());
    QVERIFY(view.shot->quality.sharpness > 0.8 * qualityOf(sharpFrame, *watcher.look(sharpFrame).nearest).sharpness);
}

void FacesTest::watcherStartsAgainWhenSomebodyLeaves()
{
    FaceWatcher watcher(*m_detector, {}, m_clock);
    const cv::Mat there = frame({{m_astronaut, {380, 150}}});
    const cv::Mat gone = frame({});
    watcher.arm();
    for (int i = 0; i < 4; ++i)
        QVERIFY(!watcher.look(there).shot);
    QCOMPARE(watcher.look(gone).hint, FaceHint::NoFace);
    for (int i = 0; i < 4; ++i)
        QVERIFY2(!watcher.look(there).shot, "frames of before must not count");
    QVERIFY(watcher.look(there).shot);
    watcher.arm();
    watcher.disarm();
    for (int i = 0; i < 6; ++i)
        QVERIFY(!watcher.look(there).shot);
}

QTEST_GUILESS_MAIN(FacesTest)
#include "FacesTest.moc"
