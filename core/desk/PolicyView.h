// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/policy/DayRules.h"
#include "core/policy/PolicyBook.h"
#include "core/staff/Operator.h"

#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace yaogui {

/// A pack without its rules.
struct PackView {
    PolicyPack::Kind kind = PolicyPack::Kind::National;
    QString region, version;
    TwoTongues name;
    QDate from, to;   ///< null `to`: open
    QString signedBy; ///< fingerprint; empty: came with the program
};

/// A rule in force today.
struct RuleView {
    PolicyRule rule;
    PolicyPack::Kind pack = PolicyPack::Kind::National;
    QString document; ///< the whole title
};

/// A pack that comes with the program.
struct RegionChoice {
    QString region, version;
    TwoTongues name;
};

/// The packs, the rules and the store's standing as they are today: all that a page about them may show.
struct PolicyView {
    QDate today;
    std::vector<PackView> packs;   ///< national, the region's that holds today (else its last one), the store's own
    std::optional<Error> notValid; ///< no rules of the region today: cash goes on by the national ones, shown below
    bool runsOutSoon = false;
    QDate validTo;                 ///< last day of the rules in force; null: open
    std::vector<RuleView> rules;
    std::vector<RegionChoice> shipped;
    QStringList trustedKeys;       ///< fingerprints
    StoreProfile profile;
    std::vector<Operator> people;  ///< under whose name acts may be asked for here; the window's operator first

    /// The pack whose name the store goes by: the region's, else the national one.
    [[nodiscard]] const PackView *head() const
    {
        const PackView *found = nullptr;
        for (const PackView &pack : packs) {
            if (pack.kind != PolicyPack::Kind::Local)
                found = &pack;
        }
        return found;
    }
};

/// What using a pack would change, from `day` on. The ticket belongs to this pack and to no later one.
struct PolicyPreview {
    int ticket = 0;
    PackView pack;
    QDate day;
    std::vector<RuleChange> changes;
};

/// Which act an answer belongs to.
enum class PolicyAct { Look, Offer, Use, Trust, Profile };

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::PolicyView)
Q_DECLARE_METATYPE(yaogui::PolicyPreview)
Q_DECLARE_METATYPE(yaogui::PolicyAct)
