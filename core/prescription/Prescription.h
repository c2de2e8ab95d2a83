// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace yaogui {

using PrescriptionId = Id<struct PrescriptionTag>;

/// Where a prescription comes from, in the words of rx.sources. Nobody here writes one: there is no fifth way (HN-06).
enum class RxOrigin { Centre, InternetHospital, FamilyDoctor, HospitalPaper };
[[nodiscard]] QString toText(RxOrigin origin);
[[nodiscard]] std::optional<RxOrigin> rxOriginFrom(const QString &text);

/// Whom it is for, as the prescription says. Personal data: sealed at rest, masked on screen and paper but for the reviewer.
struct RxPatient {
    QString name, certificate; ///< certificate: number of the identity card; a paper may have none
    QString personNumber;      ///< psn_no
    QString gender, age;       ///< as written: "1", "男"; "45", "3岁2月"
    QDate birth;
    QString weight;            ///< kilograms as written; empty: not known
    QString allergies;         ///< as written; empty: not asked
    bool pregnant = false, lactating = false;
    QString insuranceType, division; ///< insutype, insuplc_admdvs
};

struct RxDiagnosis {
    QString code, name;
    bool main = false;
};

/// rx_item_type_code: 11, 12, 13.
enum class RxKind { Western, Patent, Pieces };

/// One drug as the doctor prescribed it. Dose and frequency stay as written ("1/2片", "bid"): what they mean is a rule's question.
struct RxLine {
    int number = 0; ///< 1…n
    RxKind kind = RxKind::Western;
    QString insuranceCode; ///< med_list_codg; on record only, the pharmacy may pick an equal product
    QString genericName, tradeName, form, spec, maker;
    Quantity quantity;     ///< packs
    QString unit;
    QString dose, doseUnit, route;
    QString frequencyCode, frequency;
    QString days;          ///< of use, as written
    Quantity filledElsewhere; ///< packs other pharmacies gave out, as the centre says (FJ-20)
};

/// A prescription as it was taken in (HN-24). What it says never changes afterwards; what becomes of it stands in RxRecord.
struct Prescription {
    RxOrigin origin = RxOrigin::HospitalPaper;
    QString externalNumber; ///< hi_rxno of the centre, or the number on the paper
    QString hospitalCode, hospital, department;
    QString doctorCode, doctor, doctorPhone;
    QString firstReviewer; ///< the hospital's pharmacist (HN-04)
    QDateTime firstReviewedAt, issued, uploaded, validUntil; ///< validUntil: as the centre says; invalid: it did not
    QString medicalCategory, diseaseCode; ///< med_type, dise_codg
    bool specialDisease = false;
    RxPatient patient;
    std::vector<RxDiagnosis> diagnoses;
    std::vector<RxLine> lines;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Prescription fromJson(const QJsonObject &json);
    /// The same bytes for the same content, whoever writes them: what is signed and compared. What changes by itself at the centre
    /// (filledElsewhere) is left out.
    [[nodiscard]] QByteArray canonical() const;
};

/// The original beside it: a PDF or a picture.
struct RxDocument {
    static constexpr qsizetype largest = 20 * 1024 * 1024;
    QString type; ///< FileType::name
    QByteArray bytes;
};

} // namespace yaogui
