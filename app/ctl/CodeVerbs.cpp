// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compose/FaceModel.h"
#include "app/ctl/Context.h"
#include "app/ctl/Output.h"
#include "core/codes/CodeClassifier.h"
#include "drivers/vision/CodeReader.h"
#include "drivers/vision/VisionFaceFinder.h"

#include <QJsonArray>

#include <cmath>

namespace yaogui::ctl {

namespace {

QJsonObject fieldsJson(const CodeFields &fields)
{
    const auto date = [](const QDate &day) { return orNull(day.isValid() ? day.toString(Qt::ISODate) : QString()); };
    return {{"gtin", orNull(fields.gtin)},
            {"lot", orNull(fields.lot)},
            {"expiry", date(fields.expiry)},
            {"production_date", date(fields.productionDate)},
            {"serial", orNull(fields.serial)},
            {"prefix", orNull(fields.prefix)},
            {"approval_number", orNull(fields.approvalNumber)},
            {"birth_date", date(fields.birthDate)}};
}

QJsonArray pointJson(const cv::Point2f &point)
{
    return {std::round(point.x), std::round(point.y)};
}

QJsonObject faceJson(const FoundFace &found)
{
    const Face &face = found.face;
    const FaceQuality &quality = found.quality;
    const QJsonArray box{std::round(face.box.x), std::round(face.box.y), std::round(face.box.width), std::round(face.box.height)};
    const QJsonObject points{{"right_eye", pointJson(face.rightEye)}, {"left_eye", pointJson(face.leftEye)}, {"nose", pointJson(face.nose)},
                             {"mouth", pointJson(face.mouth)},        {"right_ear", pointJson(face.rightEar)},
                             {"left_ear", pointJson(face.leftEar)}};
    return {{"box", box},
            {"score", quality.score},
            {"points", points},
            {"quality", QJsonObject{{"eye_distance", quality.eyeDistance}, {"yaw", quality.yaw}, {"roll", quality.rollDegrees},
                                    {"sharpness", quality.sharpness}, {"brightness", quality.brightness}}}};
}

} // namespace

int codesClassify(const QStringList &texts)
{
    const SystemClock clock;
    const CodeClassifier classifier(clock);
    for (const QString &text : texts) {
        const CodeReading reading = classifier.classify(text);
        QJsonArray alternatives;
        for (const CodeKind kind : reading.alternatives)
            alternatives.append(toText(kind));
        printLine({{"text", text}, {"kind", toText(reading.kind)}, {"alternatives", alternatives}, {"fields", fieldsJson(reading.fields)},
                   {"code", reading.text}, {"warnings", QJsonArray::fromStringList(reading.warnings)}});
    }
    return 0;
}

int codesRead(const QStringList &files)
{
    const SystemClock clock;
    const CodeClassifier classifier(clock);
    const CodeReader reader;
    int worst = 0;
    for (const QString &file : files) {
        const auto picture = reader.readFile(file);
        if (!picture) {
            printLine({{"file", file}, {"error", codeName(picture.error().code)}});
            worst = exitCodeOf(ErrorCode::PictureUnreadable);
            continue;
        }
        QJsonArray codes;
        for (const ReadCode &code : picture->codes) {
            QJsonArray corners;
            for (const QPoint &corner : code.corners)
                corners.append(QJsonArray{corner.x(), corner.y()});
            codes.append(QJsonObject{{"text", code.text}, {"symbology", code.symbology},
                                     {"kind", toText(classifier.classify(code.text, code.symbology).kind)}, {"corners", corners}});
        }
        printLine({{"file", file}, {"codes", codes}, {"ms", picture->ms}});
    }
    return worst;
}

int facesFind(const QStringList &files)
{
    const SystemClock clock;
    VisionFaceFinder finder(faceModelPath(), FaceRules(), clock);
    int worst = 0;
    for (const QString &file : files) {
        const auto found = finder.findInFile(file);
        if (!found) {
            printLine({{"file", file}, {"error", codeName(found.error().code)}});
            worst = std::max(worst, exitCodeOf(found.error().code));
            continue;
        }
        QJsonArray faces;
        for (const FoundFace &face : found->faces)
            faces.append(faceJson(face));
        printLine({{"file", file}, {"faces", faces}, {"ms", found->ms}});
    }
    return worst;
}

} // namespace yaogui::ctl
