// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

enum class Sex { Male, Female };
/// gend of the platform: "1", "2"; nothing for any other.
[[nodiscard]] inline std::optional<Sex> sexFrom(const QString &code)
{
    return code == u"1" ? std::optional(Sex::Male) : code == u"2" ? std::optional(Sex::Female) : std::nullopt;
}

enum class CareSetting { Outpatient, Inpatient };

/// One drug of a prescription or basket, as it is to be given.
struct RuleLine {
    Drug drug;    ///< of the catalogue; of a drug the store does not have: what the paper says, with a null id
    QString dose; ///< each time, as written: "1片", "0.5g"; a bare number where doseUnit says the rest
    QString doseUnit;
    QString frequency;                 ///< as written: "bid", "每日3次"
    std::optional<int> days;           ///< of use, as written
    Quantity quantity;                 ///< packs
    std::optional<int> courseDaysUsed; ///< already paid by insurance of a course with a limit
    bool insured = true;               ///< insurance is to pay this line
};

/// What the person still has of an earlier supply.
struct InHand {
    QString genericName;
    QDate until; ///< last day it lasts
};

/// Everything the rules ask of one prescription, or of a basket before settlement. What is not known stays empty: the rules then
/// say that it is not known. Personal data; never kept.
struct RuleQuestion {
    enum class Occasion {
        Review, ///< a pharmacist reviews a prescription: what could not be checked is said
        Sale,   ///< a reminder at the counter (HN-28): there are no directions, and what is not known is left out
    };

    Occasion occasion = Occasion::Review;
    QDate today;
    QDate prescribed; ///< the prescription's day
    std::optional<Sex> sex;
    QDate birth;
    std::optional<Quantity> weight; ///< kg
    std::optional<bool> pregnant, lactating;
    std::optional<QStringList> allergies; ///< empty list: none
    bool insured = true;                  ///< insurance is to pay
    QString insuranceType;                ///< insutype
    QString category;                     ///< med_type
    std::optional<int> institutionLevel;  ///< of the prescribing hospital: 1, 2, 3
    std::optional<CareSetting> care;
    QStringList diseases; ///< codes of the diagnoses and of the registered disease (ICD-10, M…)
    std::vector<RuleLine> lines;
    std::vector<InHand> inHand;
};

} // namespace yaogui
