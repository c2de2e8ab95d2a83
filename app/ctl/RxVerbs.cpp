// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/RxVerbs.h"

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/base/Mask.h"
#include "core/prescription/PullRoom.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace yaogui::ctl {

namespace {

const QString clerk = QStringLiteral("1001"), pharmacist = QStringLiteral("1002"); // in training
constexpr int archivePage = 500;

ReviewRoom roomOf(Shop &shop)
{
    return {shop.store(), shop.clock(), shop.rules(), shop.facts()};
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toIso(time)) : QJsonValue(QJsonValue::Null);
}

QJsonObject rowLine(const RxRow &row)
{
    return {{"number", row.number}, {"state", toText(row.state)}, {"origin", toText(row.origin)}, {"patient", row.patient}, {"hospital", row.hospital},
            {"doctor", row.doctor}, {"diagnosis", orNull(row.diagnosis)}, {"lines", row.lines}, {"issued", timeOrNull(row.issued)},
            {"valid_until", timeOrNull(row.validUntil)}, {"taken_in", timeOrNull(row.takenInAt)}, {"operator", orNull(row.worker)}};
}

QJsonObject reviewJson(const RxReview &review)
{
    QJsonObject json = review.toJson();
    json["key"] = review.key;
    json["signature"] = QString::fromLatin1(review.signature.toBase64());
    json["holds"] = review.holds;
    return json;
}

QJsonObject recordLine(const RxRecord &record, bool clear)
{
    QJsonObject rx = record.rx.toJson();
    if (!clear) {
        rx["patient"] = QJsonObject{{"name", maskName(record.rx.patient.name)}, {"certificate", maskIdentity(record.rx.patient.certificate)}};
    }
    QJsonArray steps, left;
    for (const RxStep &step : record.steps)
        steps.append(QJsonObject{{"time", toIso(step.at)}, {"operator", step.worker}, {"kind", step.kind}, {"state", toText(step.to)}});
    for (const RxLine &line : record.rx.lines)
        left.append(toText(record.leftOf(line)));
    return {{"number", record.number}, {"state", toText(record.state)}, {"prescription", rx}, {"left", left}, {"steps", steps},
            {"review", record.review ? QJsonValue(reviewJson(*record.review)) : QJsonValue(QJsonValue::Null)},
            {"valid_until", timeOrNull(record.validUntil)}, {"original", orNull(record.originalType)}, {"paper_place", orNull(record.paperPlace)},
            {"kept_until", record.keptUntil.toString(Qt::ISODate)}, {"content_holds", record.contentHolds}};
}

int printRecord(ReviewRoom &room, const QString &number)
{
    const auto record = room.record(number);
    if (!record)
        return printRefusal(record.error());
    printLine(recordLine(*record, false));
    return 0;
}

/// An act of a pharmacist on one prescription, and how it stands afterwards.
template <typename Do> int onOne(const Context &context, const QString &number, Do act)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, pharmacist);
        if (!by)
            return printRefusal(by.error());
        ReviewRoom room = roomOf(shop);
        const Done done = act(room, by->name);
        return done ? printRecord(room, number) : printRefusal(done.error());
    });
}

Result<QByteArray> documentIn(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, {{"file", path}});
    return file.readAll();
}

Result<Prescription> prescriptionIn(const QString &path)
{
    YAOGUI_TRY_LET(const QJsonObject json, jsonFile(path));
    const auto origin = rxOriginFrom(json["origin"].toString());
    if (!origin || *origin == RxOrigin::Centre) // what the centre has is pulled, never typed
        return refuse(ErrorCode::RxIncomplete, {{"field", "origin"}});
    return Prescription::fromJson(json);
}

Result<RxPoints> pointsOf(const RxWords &words)
{
    RxPoints points;
    for (const RxPoint point : allRxPoints) {
        if (words.allGood)
            points[point] = {true, {}};
    }
    for (const QString &name : words.good) {
        const auto point = rxPointFrom(name);
        if (!point)
            return refuse(ErrorCode::UseInvalid, {{"good", name}});
        points[*point] = {true, {}};
    }
    return points;
}

template <typename Do> int withCentre(const Context &context, Do act)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, clerk);
        if (!by)
            return printRefusal(by.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const std::unique_ptr<InsurancePlatform> platform = shop.makePlatform();
        const std::unique_ptr<PrescriptionCentre> centre = shop.makeCentre(*platform);
        ReviewRoom room = roomOf(shop);
        PullRoom pulling(shop.store(), shop.clock(), *centre, room);
        return act(pulling, room, by->name);
    });
}

} // namespace

int rxPull(const Context &context, const RxWords &words)
{
    return withCentre(context, [&](PullRoom &pulling, ReviewRoom &room, const OperatorName &by) {
        const auto pulled = words.identity.isEmpty() ? pulling.byCode(words.one, words.agreed, by) : pulling.byIdentity(words.identity, words.agreed, by);
        if (!pulled)
            return printRefusal(pulled.error());
        int exit = 0;
        for (const QString &number : pulled->numbers)
            exit = std::max(exit, printRecord(room, number));
        for (const Error &error : pulled->refused)
            exit = std::max(exit, printRefusal(error));
        return exit;
    });
}

int rxRefresh(const Context &context, const RxWords &words)
{
    return withCentre(context, [&](PullRoom &pulling, ReviewRoom &room, const OperatorName &by) {
        const Done done = pulling.refresh(words.one, by);
        return done ? printRecord(room, words.one) : printRefusal(done.error());
    });
}

int rxEnter(const Context &context, const RxWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, clerk);
        if (!by)
            return printRefusal(by.error());
        const auto rx = prescriptionIn(words.one);
        if (!rx)
            return printRefusal(rx.error());
        const auto document = documentIn(words.document);
        if (!document)
            return printRefusal(document.error());
        ReviewRoom room = roomOf(shop);
        const auto number = room.takeIn({*rx, *document, {}}, by->name);
        return number ? printRecord(room, *number) : printRefusal(number.error());
    });
}

int rxList(const Context &context)
{
    return reading(context, [&](Shop &shop) {
        const auto rows = roomOf(shop).queue();
        if (!rows)
            return printRefusal(rows.error());
        for (const RxRow &row : *rows)
            printLine(rowLine(row));
        return 0;
    });
}

int rxShow(const Context &context, const RxWords &words)
{
    if (words.clear)
        return writing(context, [&](Shop &shop) {
            const auto by = actor(shop, context, pharmacist);
            const auto record = by ? roomOf(shop).openInClear(words.one, by->name) : Result<RxRecord>(refuse(by.error()));
            if (!record)
                return printRefusal(record.error());
            printLine(recordLine(*record, true));
            return 0;
        });
    return reading(context, [&](Shop &shop) {
        ReviewRoom room = roomOf(shop);
        return printRecord(room, words.one);
    });
}

int rxReview(const Context &context, const RxWords &words)
{
    const auto points = pointsOf(words);
    if (!points)
        return printRefusal(points.error());
    return onOne(context, words.one, [&](ReviewRoom &room, const OperatorName &by) -> Done {
        YAOGUI_TRY(room.unlockProven(by)); // actor() proved it a moment ago
        YAOGUI_TRY(room.take(words.one, by));
        return room.approve(words.one, *points, words.note, by);
    });
}

int rxRefuse(const Context &context, const RxWords &words)
{
    return onOne(context, words.one, [&](ReviewRoom &room, const OperatorName &by) -> Done {
        YAOGUI_TRY(room.unlockProven(by));
        YAOGUI_TRY(room.take(words.one, by));
        return room.refuse(words.one, words.reason, {}, words.note, by);
    });
}

int rxAsk(const Context &context, const RxWords &words)
{
    return onOne(context, words.one, [&](ReviewRoom &room, const OperatorName &by) -> Done {
        YAOGUI_TRY(room.take(words.one, by));
        return room.ask(words.one, {words.whom, words.phone, words.question}, by);
    });
}

int rxAnswer(const Context &context, const RxWords &words)
{
    return onOne(context, words.one, [&](ReviewRoom &room, const OperatorName &by) { return room.answer(words.one, words.two, by); });
}

int rxArchive(const Context &context, const RxWords &words)
{
    if (!words.place.isEmpty())
        return onOne(context, words.one, [&](ReviewRoom &room, const OperatorName &by) { return room.setPaperPlace(words.one, words.place, by); });
    return reading(context, [&](Shop &shop) {
        const ReviewRoom room = roomOf(shop);
        if (!words.out.isEmpty()) {
            const auto document = room.original(words.one);
            if (!document)
                return printRefusal(document.error());
            QSaveFile file(words.out);
            if (!file.open(QIODevice::WriteOnly) || file.write(document->bytes) != document->bytes.size() || !file.commit())
                return printRefusal(Error{ErrorCode::FileUnreadable, {{"file", words.out}}, {}});
            printLine({{"number", words.one}, {"original", orNull(document->type)}, {"file", words.out}});
            return 0;
        }
        const auto rows = room.archive(words.one, archivePage);
        if (!rows)
            return printRefusal(rows.error());
        for (const RxRow &row : *rows)
            printLine(rowLine(row));
        return 0;
    });
}

} // namespace yaogui::ctl
