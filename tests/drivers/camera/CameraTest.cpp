// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/camera/FrameSource.h"
#include "drivers/camera/OpenCvCamera.h"
#include "drivers/vision/FaceDetector.h"
#include "drivers/vision/PictureFile.h"
#include "tests/support/CodePictures.h"
#include "tests/support/FacePictures.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <atomic>

using namespace yaogui;
using namespace yaogui::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60000; // a bound for what must come; a slow machine may need some of it
const QString first = "83857930000879766660";
const QString second = "83857930000879766661";

cv::Mat frameWith(const QString &code)
{
    CodePicture picture;
    if (!code.isEmpty())
        picture.place(Symbol::Code128, code.toLatin1(), {{640, 360}, 4, 3, false});
    cv::Mat colour;
    cv::cvtColor(picture.grey(), colour, cv::COLOR_GRAY2BGR);
    return colour;
}

/// What a camera says, brought to the test's thread by queued connections (a QSignalSpy would be written to by the
/// camera's threads).
struct Listener : QObject {
    explicit Listener(OpenCvCamera &camera)
    {
        connect(&camera, &OpenCvCamera::scanned, this, [this](const Scan &scan) { scans.append(scan); });
        connect(&camera, &OpenCvCamera::stateChanged, this, [this](const DeviceState &state) { states.append(state); });
        connect(&camera, &OpenCvCamera::preview, this, [this](const PreviewFrame &frame) { previews.append(frame); });
        connect(&camera, &OpenCvCamera::faceHint, this, [this](FaceHint hint) { hints.append(hint); });
        connect(&camera, &OpenCvCamera::faceTaken, this, [this](const FaceShot &shot) { faces.append(shot); });
    }
    [[nodiscard]] bool heard(const QString &text) const
    {
        return std::any_of(scans.begin(), scans.end(), [&text](const Scan &scan) { return scan.text == text; });
    }
    [[nodiscard]] DeviceState state() const { return states.isEmpty() ? DeviceState() : states.last(); }

    QList<Scan> scans;
    QList<DeviceState> states;
    QList<PreviewFrame> previews;
    QList<FaceHint> hints;
    QList<FaceShot> faces;
};

} // namespace

class CameraTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir(m_folder->path()).mkdir("pictures"));
    }
    void folderPlaysInALoop();
    void videoFile();
    void pictureWrittenAgainInTheSameTick();
    void unpluggedAndBack();
    void absentFromTheStart();
    void oneBrokenPictureIsSkipped();
    void previewIsSmallAndInColour();
    void faceIsTakenOnceAndOthersAreHidden();
    void hintsWhileNobodyIsThere();
    void codesAreReadWithoutFaceModel();
    void nothingAfterStop();
    void startsAndStopsAtAnyTime();

private:
    [[nodiscard]] QString pictures() const { return m_folder->filePath("pictures"); }
    [[nodiscard]] CameraSettings settings(const QString &source) const
    {
        CameraSettings result;
        result.source = source;
        result.modelPath = modelPath();
        result.folderRate = 60;
        result.retry = 20ms;
        result.framePause = 0ms;
        return result;
    }
    void put(const QString &name, const cv::Mat &picture) const
    {
        QVERIFY(cv::imwrite(QDir(pictures()).filePath(name).toStdString(), picture));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CameraTest::folderPlaysInALoop()
{
    put("1.png", frameWith(first));
    put("2.png", frameWith(second));
    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(first) && listener.heard(second), patience);
    QCOMPARE(listener.state(), (DeviceState{DeviceKind::Camera, DeviceHealth::Ready, {}, pictures()}));
    const auto seen = listener.previews.size();
    QTRY_VERIFY_WITH_TIMEOUT(listener.previews.size() > seen + 20, patience);
    QCOMPARE(listener.scans.size(), 2); // however long they lie there
    QCOMPARE(listener.scans[0].symbology, "code128");
    QCOMPARE(listener.states.size(), 1);
}

void CameraTest::videoFile()
{
    const QString path = m_folder->filePath("counter.avi");
    {
        cv::VideoWriter writer(path.toStdString(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 30, {1280, 720});
        QVERIFY(writer.isOpened());
        for (int i = 0; i < 12; ++i)
            writer.write(frameWith(i < 6 ? first : second));
    }
    OpenCvCamera camera(settings(path), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(first) && listener.heard(second), patience);
    QTRY_VERIFY_WITH_TIMEOUT(listener.previews.size() > 12, patience); // it begins again
    QCOMPARE(listener.state().health, DeviceHealth::Ready);
}

void CameraTest::pictureWrittenAgainInTheSameTick()
{
    const QString path = QDir(pictures()).filePath("1.png");
    put("1.png", cv::Mat(72, 128, CV_8UC3, cv::Scalar(0, 0, 0)));
    const QDateTime tick = QFileInfo(path).lastModified();
    const auto source = makeFrameSource(pictures(), 15);
    QVERIFY(source->open());
    cv::Mat frame;
    QVERIFY(source->read(frame));
    QCOMPARE(frame.data[0], 0);
    put("1.png", cv::Mat(72, 128, CV_8UC3, cv::Scalar(200, 0, 0)));
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadWrite) && again.setFileTime(tick, QFileDevice::FileModificationTime));
    again.close();
    QVERIFY(source->read(frame));
    QCOMPARE(frame.data[0], 200);
    QVERIFY(QFile::remove(path));
    QVERIFY(!source->read(frame));
}

void CameraTest::unpluggedAndBack()
{
    put("1.png", frameWith(first));
    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(first), patience);
    QVERIFY(QDir(m_folder->path()).rename("pictures", "away"));
    QTRY_COMPARE_WITH_TIMEOUT(listener.state(), (DeviceState{DeviceKind::Camera, DeviceHealth::Trouble, "CAMERA_TROUBLE", pictures()}), patience);
    QVERIFY(QDir(m_folder->path()).rename("away", "pictures"));
    put("1.png", frameWith(second));
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(second), patience);
    QCOMPARE(listener.state().health, DeviceHealth::Ready);
}

void CameraTest::absentFromTheStart()
{
    for (const QString &source : {m_folder->filePath("none.mp4"), m_folder->filePath("none/"), QString("97")}) {
        OpenCvCamera camera(settings(source), m_clock);
        Listener listener(camera);
        camera.start();
        QTRY_COMPARE_WITH_TIMEOUT(listener.state(), (DeviceState{DeviceKind::Camera, DeviceHealth::Trouble, "CAMERA_TROUBLE", source}), patience);
        QCOMPARE(listener.previews.size(), 0);
    }
}

void CameraTest::oneBrokenPictureIsSkipped()
{
    put("2.png", frameWith(first));
    QFile broken(QDir(pictures()).filePath("1.png"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    OpenCvCamera camera(settings(pictures() + "/"), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(first), patience);
}

void CameraTest::previewIsSmallAndInColour()
{
    put("1.png", cv::Mat(720, 1280, CV_8UC3, cv::Scalar(10, 20, 200))); // BGR: red
    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(!listener.previews.isEmpty(), patience);
    const auto frame = listener.previews[0];
    QCOMPARE(frame.width, 480);
    QCOMPARE(frame.height, 270);
    QCOMPARE(frame.rgb.size(), 480 * 270 * 3);
    QCOMPARE(frame.rgb.left(3), QByteArray("\xc8\x14\x0a"));
    QVERIFY(!frame.hasFace);
}

void CameraTest::faceIsTakenOnceAndOthersAreHidden()
{
    const cv::Mat person = astronaut();
    QVERIFY2(!person.empty(), qPrintable("set-up did not bring " + astronautPath()));
    cv::Mat frame(720, 1280, CV_8UC3, cv::Scalar(96, 104, 100));
    person.copyTo(frame(cv::Rect(330, 150, 512, 512)));
    cv::Mat behind;
    cv::resize(person, behind, {256, 256}, 0, 0, cv::INTER_AREA);
    behind.copyTo(frame(cv::Rect(880, 60, 256, 256)));
    put("1.png", frame);

    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.previews.size() > 5, patience);
    QCOMPARE(listener.faces.size(), 0); // nobody asked
    camera.takeFace();
    QTRY_COMPARE_WITH_TIMEOUT(listener.faces.size(), 1, patience);
    const auto shot = listener.faces[0];
    QCOMPARE(shot.quality.others, 1);
    const auto kept = decodeColour(shot.jpeg);
    auto detector = FaceDetector::load(modelPath());
    QVERIFY(kept.has_value() && detector.has_value());
    QCOMPARE((*detector)->detectEverywhere(*kept).size(), 1U);
    const auto seen = listener.previews.size();
    QTRY_VERIFY_WITH_TIMEOUT(listener.previews.size() > seen + 8, patience);
    QCOMPARE(listener.faces.size(), 1); // it stopped by itself
    QVERIFY(listener.previews.last().hasFace);
}

void CameraTest::hintsWhileNobodyIsThere()
{
    put("1.png", frameWith({}));
    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    camera.start();
    camera.takeFace();
    QTRY_COMPARE_WITH_TIMEOUT(listener.hints.size(), 1, patience);
    QCOMPARE(listener.hints[0], FaceHint::NoFace);
    camera.cancelFace();
    const auto seen = listener.previews.size();
    QTRY_VERIFY_WITH_TIMEOUT(listener.previews.size() > seen + 5, patience);
    QCOMPARE(listener.hints.size(), 1);
    QCOMPARE(listener.faces.size(), 0);
}

void CameraTest::codesAreReadWithoutFaceModel()
{
    put("1.png", frameWith(first));
    CameraSettings without = settings(pictures());
    without.modelPath = m_folder->filePath("absent.onnx");
    OpenCvCamera camera(without, m_clock);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(listener.heard(first), patience);
    QTRY_COMPARE_WITH_TIMEOUT(listener.state(), (DeviceState{DeviceKind::Camera, DeviceHealth::Trouble, "FACE_MODEL_MISSING", without.modelPath}), patience);
}

void CameraTest::nothingAfterStop()
{
    put("1.png", frameWith(first));
    OpenCvCamera camera(settings(pictures()), m_clock);
    std::atomic<int> told = 0;
    connect(&camera, &OpenCvCamera::preview, &camera, [&told] { ++told; }, Qt::DirectConnection);
    Listener listener(camera);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(told > 3, patience);
    camera.stop();
    const int before = told;
    QTRY_COMPARE_WITH_TIMEOUT(listener.state().health, DeviceHealth::Off, patience);
    QCOMPARE(told, before);
    camera.start();
    QTRY_VERIFY_WITH_TIMEOUT(told > before, patience);
}

void CameraTest::startsAndStopsAtAnyTime()
{
    put("1.png", frameWith(first));
    OpenCvCamera camera(settings(pictures()), m_clock);
    Listener listener(camera);
    for (int i = 0; i < 10; ++i) {
        camera.start();
        camera.start();
        if (i % 2 == 1) // else stopped before anything came
            QTRY_COMPARE_WITH_TIMEOUT(listener.state().health, DeviceHealth::Ready, patience);
        camera.stop();
        camera.stop();
        QTRY_VERIFY_WITH_TIMEOUT(listener.state().health == DeviceHealth::Off, patience);
    }
    camera.start(); // and destroyed while it runs
}

QTEST_GUILESS_MAIN(CameraTest)
#include "CameraTest.moc"
