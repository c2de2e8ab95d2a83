// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/RxRecord.h"

#include "core/base/Clock.h"

#include <QJsonDocument>

#include <algorithm>

namespace yaogui {

namespace {

constexpr std::array<std::pair<RxPoint, const char *>, 4> pointNames{{{RxPoint::Authenticity, "authenticity"},
                                                                      {RxPoint::Legality, "legality"},
                                                                      {RxPoint::Form, "form"},
                                                                      {RxPoint::Suitability, "suitability"}}};

} // namespace

QString toText(RxPoint point)
{
    const auto found = std::find_if(pointNames.begin(), pointNames.end(), [point](const auto &row) { return row.first == point; });
    return found == pointNames.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<RxPoint> rxPointFrom(const QString &text)
{
    const auto found = std::find_if(pointNames.begin(), pointNames.end(), [&](const auto &row) { return text == QLatin1String(row.second); });
    return found == pointNames.end() ? std::nullopt : std::optional(found->first);
}

const QStringList &rxRefusalReasons()
{
    static const QStringList reasons{"not_authentic", "not_legal", "form",        "diagnosis",        "dose",
                                     "quantity",      "duplicate", "interaction", "contraindication", "other"};
    return reasons;
}

QJsonObject RxReview::toJson() const
{
    QJsonObject answers;
    for (const auto &[point, answer] : points)
        answers[toText(point)] = QJsonObject{{"good", answer.good}, {"note", answer.note}};
    return {{"approved", approved}, {"points", answers}, {"reason", reason}, {"note", note}, {"reviewer", reviewer}, {"name", reviewerName},
            {"at", toIso(at)}};
}

RxReview RxReview::fromJson(const QJsonObject &json)
{
    RxReview review;
    review.approved = json["approved"].toBool();
    const QJsonObject answers = json["points"].toObject();
    for (const QString &name : answers.keys()) {
        if (const auto point = rxPointFrom(name))
            review.points[*point] = {answers[name]["good"].toBool(), answers[name]["note"].toString()};
    }
    review.reason = json["reason"].toString();
    review.note = json["note"].toString();
    review.reviewer = json["reviewer"].toString();
    review.reviewerName = json["name"].toString();
    review.at = fromIso(json["at"].toString());
    return review;
}

QByteArray RxReview::signedText(const Prescription &rx) const
{
    return rx.canonical() + '\n' + QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
}

Quantity RxRecord::leftOf(const RxLine &line) const
{
    const auto here = used.find(line.number);
    return line.quantity - line.filledElsewhere - (here == used.end() ? Quantity() : here->second);
}

QDate RxRecord::lastsUntil(int line, Quantity given, const QDate &day) const
{
    const auto written = std::find_if(rx.lines.begin(), rx.lines.end(), [line](const RxLine &one) { return one.number == line; });
    bool isNumber = false;
    const int days = written == rx.lines.end() ? 0 : written->days.trimmed().toInt(&isNumber);
    if (!isNumber || days <= 0 || !written->quantity.isPositive())
        return {};
    return day.addDays(days * given.units() / written->quantity.units() - 1);
}

bool RxRecord::nothingLeft() const
{
    return std::none_of(rx.lines.begin(), rx.lines.end(), [this](const RxLine &line) { return leftOf(line).isPositive(); });
}

} // namespace yaogui
