// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prescription/Prescription.h"

#include "core/base/Clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace yaogui {

namespace {

constexpr std::array<std::pair<RxOrigin, const char *>, 4> origins{{{RxOrigin::Centre, "prescription_centre"},
                                                                    {RxOrigin::InternetHospital, "published_internet_hospital"},
                                                                    {RxOrigin::FamilyDoctor, "family_doctor"},
                                                                    {RxOrigin::HospitalPaper, "hospital_paper"}}};
constexpr std::array<std::pair<RxKind, const char *>, 3> kinds{
    {{RxKind::Western, "western"}, {RxKind::Patent, "patent"}, {RxKind::Pieces, "pieces"}}};

// Empty stays away, so that a field added later changes no bytes of what was signed before.
void put(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json[QLatin1String(name)] = text;
}

void put(QJsonObject &json, const char *name, bool yes)
{
    if (yes)
        json[QLatin1String(name)] = true;
}

void put(QJsonObject &json, const char *name, const QDateTime &time)
{
    if (time.isValid())
        json[QLatin1String(name)] = toIso(time);
}

QJsonObject patientJson(const RxPatient &patient)
{
    QJsonObject json;
    put(json, "name", patient.name);
    put(json, "certificate", patient.certificate);
    put(json, "person", patient.personNumber);
    put(json, "gender", patient.gender);
    put(json, "age", patient.age);
    put(json, "birth", patient.birth.toString(Qt::ISODate));
    put(json, "weight", patient.weight);
    put(json, "allergies", patient.allergies);
    put(json, "pregnant", patient.pregnant);
    put(json, "lactating", patient.lactating);
    put(json, "insurance_type", patient.insuranceType);
    put(json, "division", patient.division);
    return json;
}

RxPatient patientFrom(const QJsonObject &json)
{
    RxPatient patient;
    patient.name = json["name"].toString();
    patient.certificate = json["certificate"].toString();
    patient.personNumber = json["person"].toString();
    patient.gender = json["gender"].toString();
    patient.age = json["age"].toString();
    patient.birth = QDate::fromString(json["birth"].toString(), Qt::ISODate);
    patient.weight = json["weight"].toString();
    patient.allergies = json["allergies"].toString();
    patient.pregnant = json["pregnant"].toBool();
    patient.lactating = json["lactating"].toBool();
    patient.insuranceType = json["insurance_type"].toString();
    patient.division = json["division"].toString();
    return patient;
}

QJsonObject lineJson(const RxLine &line, bool withFilled)
{
    QJsonObject json{{"quantity", toText(line.quantity)}};
    for (const auto &[kind, name] : kinds) {
        if (kind == line.kind && kind != RxKind::Western)
            json["kind"] = QLatin1String(name);
    }
    put(json, "insurance_code", line.insuranceCode);
    put(json, "generic_name", line.genericName);
    put(json, "trade_name", line.tradeName);
    put(json, "form", line.form);
    put(json, "spec", line.spec);
    put(json, "maker", line.maker);
    put(json, "unit", line.unit);
    put(json, "dose", line.dose);
    put(json, "dose_unit", line.doseUnit);
    put(json, "route", line.route);
    put(json, "frequency_code", line.frequencyCode);
    put(json, "frequency", line.frequency);
    put(json, "days", line.days);
    if (withFilled && line.filledElsewhere.isPositive())
        json["filled_elsewhere"] = toText(line.filledElsewhere);
    return json;
}

Quantity quantityIn(const QJsonValue &value)
{
    return parseQuantity(value.isString() ? value.toString() : value.toVariant().toString()).value_or(Quantity());
}

RxLine lineFrom(const QJsonObject &json, int number)
{
    RxLine line;
    line.number = number;
    for (const auto &[kind, name] : kinds) {
        if (json["kind"].toString() == QLatin1String(name))
            line.kind = kind;
    }
    line.quantity = quantityIn(json["quantity"]);
    line.filledElsewhere = quantityIn(json["filled_elsewhere"]);
    line.insuranceCode = json["insurance_code"].toString();
    line.genericName = json["generic_name"].toString();
    line.tradeName = json["trade_name"].toString();
    line.form = json["form"].toString();
    line.spec = json["spec"].toString();
    line.maker = json["maker"].toString();
    line.unit = json["unit"].toString();
    line.dose = json["dose"].toString();
    line.doseUnit = json["dose_unit"].toString();
    line.route = json["route"].toString();
    line.frequencyCode = json["frequency_code"].toString();
    line.frequency = json["frequency"].toString();
    line.days = json["days"].toVariant().toString();
    return line;
}

QJsonObject headJson(const Prescription &rx)
{
    QJsonObject json{{"origin", toText(rx.origin)}};
    put(json, "external_number", rx.externalNumber);
    put(json, "hospital_code", rx.hospitalCode);
    put(json, "hospital", rx.hospital);
    put(json, "department", rx.department);
    put(json, "doctor_code", rx.doctorCode);
    put(json, "doctor", rx.doctor);
    put(json, "doctor_phone", rx.doctorPhone);
    put(json, "first_reviewer", rx.firstReviewer);
    put(json, "first_reviewed_at", rx.firstReviewedAt);
    put(json, "issued", rx.issued);
    put(json, "uploaded", rx.uploaded);
    put(json, "valid_until", rx.validUntil);
    put(json, "medical_category", rx.medicalCategory);
    put(json, "disease_code", rx.diseaseCode);
    put(json, "special_disease", rx.specialDisease);
    return json;
}

QJsonObject jsonOf(const Prescription &rx, bool withFilled)
{
    QJsonObject json = headJson(rx);
    json["patient"] = patientJson(rx.patient);
    QJsonArray diagnoses, lines;
    for (const RxDiagnosis &diagnosis : rx.diagnoses) {
        QJsonObject one;
        put(one, "code", diagnosis.code);
        put(one, "name", diagnosis.name);
        put(one, "main", diagnosis.main);
        diagnoses.append(one);
    }
    for (const RxLine &line : rx.lines)
        lines.append(lineJson(line, withFilled));
    json["diagnoses"] = diagnoses;
    json["lines"] = lines;
    return json;
}

} // namespace

QString toText(RxOrigin origin)
{
    for (const auto &[known, name] : origins) {
        if (known == origin)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<RxOrigin> rxOriginFrom(const QString &text)
{
    for (const auto &[origin, name] : origins) {
        if (text == QLatin1String(name))
            return origin;
    }
    return std::nullopt;
}

QJsonObject Prescription::toJson() const
{
    return jsonOf(*this, true);
}

QByteArray Prescription::canonical() const
{
    return QJsonDocument(jsonOf(*this, false)).toJson(QJsonDocument::Compact); // QJsonObject keeps its members sorted
}

Prescription Prescription::fromJson(const QJsonObject &json)
{
    Prescription rx;
    rx.origin = rxOriginFrom(json["origin"].toString()).value_or(RxOrigin::HospitalPaper);
    rx.externalNumber = json["external_number"].toString();
    rx.hospitalCode = json["hospital_code"].toString();
    rx.hospital = json["hospital"].toString();
    rx.department = json["department"].toString();
    rx.doctorCode = json["doctor_code"].toString();
    rx.doctor = json["doctor"].toString();
    rx.doctorPhone = json["doctor_phone"].toString();
    rx.firstReviewer = json["first_reviewer"].toString();
    rx.firstReviewedAt = fromIso(json["first_reviewed_at"].toString());
    rx.issued = fromIso(json["issued"].toString());
    rx.uploaded = fromIso(json["uploaded"].toString());
    rx.validUntil = fromIso(json["valid_until"].toString());
    rx.medicalCategory = json["medical_category"].toString();
    rx.diseaseCode = json["disease_code"].toString();
    rx.specialDisease = json["special_disease"].toBool();
    rx.patient = patientFrom(json["patient"].toObject());
    for (const QJsonValue &value : json["diagnoses"].toArray())
        rx.diagnoses.push_back({value["code"].toString(), value["name"].toString(), value["main"].toBool()});
    int number = 0;
    for (const QJsonValue &value : json["lines"].toArray())
        rx.lines.push_back(lineFrom(value.toObject(), ++number));
    return rx;
}

} // namespace yaogui
