// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace yaogui {

enum class DrugClass { Prescription, OtcA, OtcB, HerbalPiece, Device, HealthFood, Other };
/// chrgitm_lv: 甲, 乙, 自费 (or no level at all, which is own-pay too).
enum class InsuranceLevel { None, A, B, OwnPay };

/// 7-digit (or GS1 GTIN) prefix of a trace code → how many smallest sale units one such code stands for.
struct TracePrefix {
    QString prefix;
    int boxes = 1;
    bool operator==(const TracePrefix &) const = default;
};

/// One article of the catalogue; the price is the retail price of one pack. Fields as in the catalogue CSV.
struct Drug {
    DrugId id;
    QString code; ///< own code, medins_list_codg
    QString genericName;
    QString tradeName;
    QString spec;
    QString dosageForm;
    QString unit;
    int packCount = 1; ///< smallest units in a pack
    QString maker;
    QString approvalNumber;
    QString insuranceCode; ///< med_list_codg; empty: unmapped, own-pay
    QString ean;
    std::vector<TracePrefix> prefixes;
    DrugClass drugClass = DrugClass::Other;
    InsuranceLevel level = InsuranceLevel::None;
    Price price;
    QString storage; ///< e.g. 常温, 阴凉, 冷藏
    [[nodiscard]] bool isMedicine() const
    {
        return drugClass == DrugClass::Prescription || drugClass == DrugClass::OtcA || drugClass == DrugClass::OtcB
            || drugClass == DrugClass::HerbalPiece;
    }
    /// Mapped, listed 甲 or 乙, and a medicine: goes to the platform when an insured person buys it (HN-21).
    [[nodiscard]] bool isInsurable() const
    {
        return isMedicine() && !insuranceCode.isEmpty() && (level == InsuranceLevel::A || level == InsuranceLevel::B);
    }
    [[nodiscard]] bool isCold() const { return storage.contains(u"冷"); }
    bool operator==(const Drug &) const = default;
};

/// One hit of the counter's search, top hit first, with what the clerk compares.
struct DrugHit {
    Drug drug;
    Quantity stock;         ///< sellable on the shelf
    QString nearestExpiry;  ///< yyyy-MM-dd of the lot that goes first; empty without stock
    bool nearExpiry = false;
    bool isBox = false;     ///< the text is the whole trace code of a box: that box is meant, not only its drug
    bool operator==(const DrugHit &) const = default;
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::DrugHit)
