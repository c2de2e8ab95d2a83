// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/RuleValues.h"

#include <vector>

namespace yaogui {

enum class CapReference { Selected, Listed, Negotiated, Hospital };

/// A price the shop may not pass: a reference price, what may be added to it, and where it holds.
struct PriceCap {
    CapReference reference = CapReference::Listed;
    Percent over;          ///< what may be added
    QStringList channels;  ///< counter, online
    QStringList kinds;     ///< volume_procured, listed, negotiated, other; of the drug
    bool pledgedOnly = false; ///< holds for shops that signed the pledge
    RuleAction action = RuleAction::Stop;

    [[nodiscard]] bool holdsFor(const QString &channel, const QString &kind, bool pledged) const;
    /// reference × (1 + over), rounded down to the fen, but never below the reference itself.
    [[nodiscard]] Price limit(Price referencePrice) const;
    [[nodiscard]] bool allows(Price price, Price referencePrice) const { return price <= limit(referencePrice); }
};

/// Prices (price.*).
struct PriceRules {
    std::optional<PriceCap> selected;   ///< price.vbp_markup_max (HN-15, FJ-22)
    std::optional<PriceCap> listed;     ///< price.listed_cap (FJ-11)
    std::optional<PriceCap> negotiated; ///< price.negotiated_cap (FJ-23, ZW-02)
    std::optional<PriceCap> hospital;   ///< price.hospital_cap (TC-14)
    std::optional<int> adjustDays;      ///< price.adjust_days (FJ-24): a listing price is followed within
    std::vector<int> adjustWarnDays;    ///< price.adjust_warn_days
    std::optional<Percent> channelGap;  ///< price.channel_gap (WX-14): online against offline
    bool indexWatched = false;          ///< price.index (WX-15, HN-19): volume-price index against the area's value
    std::optional<int> changeIntervalDays; ///< price.change_interval_days (HN-14): an earlier second change asks the manager
    bool doubleLabel = false;           ///< price.double_label (HN-16)
    QString listingSource;              ///< price.listing_source: where listing prices come from

    enum class Follow { InTime, Warn, Late };
    /// Day 0 is the day the listing price changed.
    [[nodiscard]] Follow followOf(const QDate &listingChanged, const QDate &today) const;
    /// The gap of the online price to the offline one, either way, as a share of the offline price.
    [[nodiscard]] bool allowsGap(Price online, Price offline) const;
    [[nodiscard]] bool allowsIndex(Percent index, Percent areaValue) const { return !indexWatched || index <= areaValue; }
    [[nodiscard]] bool allowsChange(const QDate &lastChange, const QDate &today) const;
};

} // namespace yaogui
