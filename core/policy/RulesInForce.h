// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/policy/DayRules.h"
#include "core/policy/PolicyBook.h"

#include <mutex>
#include <optional>

namespace yaogui {

/// The packs and the store's standing as they are now; gives the rules of a day. Thread-safe: a page changes them on one thread
/// while a sale reads them on another.
class RulesInForce {
public:
    explicit RulesInForce(PolicyBook book);

    /// A day without a valid pack of the region goes by the national rules, with notValid set.
    [[nodiscard]] DayRules on(const QDate &day) const;
    /// staff.limits alone: asked at every act, where a copy of all rules would cost.
    [[nodiscard]] ActLimits limitsOn(const QDate &day) const;
    [[nodiscard]] PolicyBook book() const;
    [[nodiscard]] StoreProfile profile() const;
    void setBook(PolicyBook book);
    void setProfile(StoreProfile profile);
    void setRuleBook(std::shared_ptr<const RuleBook> book);
    /// A setting above the pack (evidence.face_required); nothing: the pack's own word.
    void setFaceRequired(std::optional<bool> required);
    /// A kept pack that this program cannot read: insurance stops until there is a new one.
    void setUnreadable(const Error &error);

private:
    const DayRules &made(const QDate &day) const;

    mutable std::mutex m_mutex;
    PolicyBook m_book;
    StoreProfile m_profile;
    std::shared_ptr<const RuleBook> m_ruleBook;
    std::optional<bool> m_faceRequired;
    std::optional<Error> m_unreadable;
    mutable QDate m_day; ///< of m_made
    mutable DayRules m_made;
};

} // namespace yaogui
