// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/prescription/Prescription.h"
#include "core/prescription/RxState.h"

#include <array>
#include <map>

namespace yaogui {

/// The four points of HN-09: 真实性, 合法性, 规范性, 适宜性.
enum class RxPoint { Authenticity, Legality, Form, Suitability };
inline constexpr std::array<RxPoint, 4> allRxPoints{RxPoint::Authenticity, RxPoint::Legality, RxPoint::Form, RxPoint::Suitability};
[[nodiscard]] QString toText(RxPoint point);
[[nodiscard]] std::optional<RxPoint> rxPointFrom(const QString &text);

/// How the pharmacist closes a point.
struct RxPointAnswer {
    bool good = false;
    QString note; ///< where a finding is accepted all the same: why
};
using RxPoints = std::map<RxPoint, RxPointAnswer>;

/// Why a prescription is refused: not_authentic, not_legal, form, diagnosis, dose, quantity, duplicate, interaction, contraindication,
/// other. The last wants a note.
[[nodiscard]] const QStringList &rxRefusalReasons();

/// The decision, as it was signed.
struct RxReview {
    bool approved = false;
    RxPoints points;
    QString reason, note;         ///< reason: of rxRefusalReasons(), when refused
    QString reviewer, reviewerName;
    QDateTime at;
    QString key;                  ///< fingerprint of the signing key
    QByteArray signature;
    bool holds = false;           ///< the signature is of this prescription, this decision and the reviewer's key

    [[nodiscard]] QJsonObject toJson() const; ///< what is signed beside the prescription
    [[nodiscard]] static RxReview fromJson(const QJsonObject &json);
    /// What the signature is over.
    [[nodiscard]] QByteArray signedText(const Prescription &rx) const;
};

/// Doubt: the doctor is asked (FJ-21).
struct RxQuestion {
    QString whom, phone, question;
};

/// One thing that was done; never changed afterwards.
struct RxStep {
    QDateTime at;
    QString worker;
    QString kind; ///< taken_in, taken, put_back, asked, answered, approved, refused, revoked, altered, paper, advised
    RxState from = RxState::Waiting, to = RxState::Waiting;
    QJsonObject detail;
};

/// A prescription with everything that was done about it.
struct RxRecord {
    PrescriptionId id;
    QString number;   ///< ours, P000001 …
    Prescription rx;
    RxState state = RxState::Waiting; ///< as of the moment it was read: expired and used up follow from time and use
    QDateTime takenInAt, validUntil;  ///< validUntil: invalid where neither centre nor region sets an end
    QString takenInBy, worker;        ///< worker: has it in review
    std::map<int, Quantity> used;     ///< by line, given out here
    std::optional<RxReview> review;
    std::vector<RxStep> steps;
    QString originalType;             ///< pdf, png, jpeg; empty: none kept
    QString paperPlace;               ///< where the paper lies (FJ-36)
    QDate keptUntil;                  ///< undeletable before
    bool contentHolds = false;        ///< it says what it said when it was taken in

    [[nodiscard]] Quantity leftOf(const RxLine &line) const;
    /// The last day that so much of a line lasts, begun on `day` and taken as prescribed; null where the line does not say for how long.
    [[nodiscard]] QDate lastsUntil(int line, Quantity given, const QDate &day) const;
    /// Given out in full, here or elsewhere.
    [[nodiscard]] bool nothingLeft() const;
};

/// What a line of a sale takes of a line of a prescription.
struct RxUse {
    PrescriptionId prescription;
    int line = 0, saleLine = 0; ///< 1…n
    Quantity quantity;
};

/// A row of the queue.
struct RxRow {
    QString number;
    RxState state = RxState::Waiting;
    RxOrigin origin = RxOrigin::HospitalPaper;
    QString patient; ///< masked
    QString hospital, doctor, diagnosis;
    int lines = 0;
    QDateTime issued, validUntil, takenInAt;
    QString worker; ///< has it in review, or decided
};

} // namespace yaogui
