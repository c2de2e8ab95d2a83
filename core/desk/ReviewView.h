// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/policy/RuleValues.h"
#include "core/prescription/ReviewCoverage.h"
#include "core/prescription/RxRecord.h"

#include <QMetaType>

#include <memory>

namespace yaogui {

/// The queue, newest need first: what ends soonest stands on top.
struct ReviewView {
    QDateTime now;            ///< what times left are counted from
    QString reviewer;         ///< number of who is signed in; empty: nobody who may review
    bool signingUnlocked = false;
    std::shared_ptr<const std::vector<RxRow>> rows = std::make_shared<const std::vector<RxRow>>();
};

/// What this store has for a prescribed line.
struct RxMatch {
    int line = 0;
    QString drugCode, drug, spec, maker;
    Quantity onShelf;
};

/// What a rule says of the prescription; worst first.
struct RxFinding {
    enum class Weight { Stop, Ask, Unchecked, Note }; ///< Unchecked: it could not be looked at, and why
    Weight weight = Weight::Note;
    RxPoint point = RxPoint::Suitability;
    int line = 0; ///< 0: of the whole
    QString rule;
    TwoTongues words, source;
};

/// What this person got here before.
struct RxPast {
    QDate day;
    QString slip, drug, spec;
    Quantity quantity;
    QDate until = {}; ///< last day it lasts, taken as prescribed; null: the prescription does not say for how long
};

/// One prescription in front of the pharmacist, in clear.
struct RxView {
    RxRecord record;
    RxDocument original; ///< empty bytes: none
    std::vector<RxMatch> matches;
    std::vector<RxFinding> findings;
    std::vector<RxPast> history;
};


/// The archive: everything that was taken in, found by number, external number or paper place.
struct RxArchiveView {
    QString asked;
    ReviewCoverage month; ///< the last thirty days
    std::shared_ptr<const std::vector<RxRow>> rows = std::make_shared<const std::vector<RxRow>>();
};

enum class ReviewAct { Look, Open, PutBack, Ask, Answer, Approve, Refuse, Unlock, Consent, Pull, Enter, Paper, Find, Advise };

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::RxView)
Q_DECLARE_METATYPE(yaogui::ReviewView)
