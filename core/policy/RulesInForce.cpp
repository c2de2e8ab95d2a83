// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/RulesInForce.h"

namespace yaogui {

RulesInForce::RulesInForce(PolicyBook book) : m_book(std::move(book)) {}

DayRules RulesInForce::on(const QDate &day) const
{
    const std::lock_guard lock(m_mutex);
    return made(day);
}

ActLimits RulesInForce::limitsOn(const QDate &day) const
{
    const std::lock_guard lock(m_mutex);
    return made(day).policy.store.limits;
}

const DayRules &RulesInForce::made(const QDate &day) const
{
    if (m_day == day)
        return m_made;
    DayRules rules;
    rules.day = day;
    rules.profile = m_profile;
    rules.ruleBook = m_ruleBook;
    rules.notValid = m_unreadable;
    auto policy = m_book.at(day);
    if (!policy) {
        rules.notValid = policy.error();
        policy = m_book.nationalAt(day);
    }
    if (policy)
        rules.policy = std::move(*policy);
    rules.policy.evidence.faceRequired = m_faceRequired.value_or(rules.policy.evidence.faceRequired);
    m_made = std::move(rules);
    m_day = day;
    return m_made;
}

PolicyBook RulesInForce::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

StoreProfile RulesInForce::profile() const
{
    const std::lock_guard lock(m_mutex);
    return m_profile;
}

void RulesInForce::setBook(PolicyBook book)
{
    const std::lock_guard lock(m_mutex);
    m_book = std::move(book);
    m_unreadable.reset();
    m_day = {};
}

void RulesInForce::setProfile(StoreProfile profile)
{
    const std::lock_guard lock(m_mutex);
    m_profile = std::move(profile);
    m_day = {};
}

void RulesInForce::setRuleBook(std::shared_ptr<const RuleBook> book)
{
    const std::lock_guard lock(m_mutex);
    m_ruleBook = std::move(book);
    m_day = {};
}

void RulesInForce::setFaceRequired(std::optional<bool> required)
{
    const std::lock_guard lock(m_mutex);
    m_faceRequired = required;
    m_day = {};
}

void RulesInForce::setUnreadable(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_unreadable = error;
    m_day = {};
}

} // namespace yaogui
