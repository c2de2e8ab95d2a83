// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/PolicyBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <QVersionNumber>

#include <algorithm>
#include <set>

namespace yaogui {

namespace {

QJsonValue dayJson(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QString written(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined())
        return QStringLiteral("—");
    const QString listed = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return listed.mid(1, listed.size() - 2);
}

/// Of the same days, and not newer: nobody goes back to rules that a later version has replaced.
bool isOlder(const PolicyPack &pack, const PolicyPack &present)
{
    const bool apart = (present.to.isValid() && present.to < pack.from) || (pack.to.isValid() && pack.to < present.from);
    if (apart || pack.bytes == present.bytes)
        return false;
    return QVersionNumber::fromString(pack.version) <= QVersionNumber::fromString(present.version);
}

} // namespace

PolicyBook::PolicyBook(PolicyPack national) : m_national(std::move(national)) {}

Done PolicyBook::use(PolicyPack pack)
{
    PolicyBook after = *this;
    switch (pack.kind) {
    case PolicyPack::Kind::National: after.m_national = std::move(pack); break;
    case PolicyPack::Kind::Region:
        if (region() != pack.region) {
            after.m_region.clear();
            after.m_local.reset();
        }
        for (const PolicyPack &present : after.m_region) {
            if (isOlder(pack, present))
                return refuse(ErrorCode::PolicyInvalid,
                              {{"key", "version"}, {"reason", "OLDER"}, {"expected", "> " + present.version}, {"file", pack.region}});
        }
        after.m_region.push_back(std::move(pack));
        break;
    case PolicyPack::Kind::Local:
        if (pack.inherits != region())
            return refuse(ErrorCode::PolicyInvalid,
                          {{"key", "inherits"}, {"reason", "INHERITS"}, {"expected", region()}, {"file", pack.region}});
        after.m_local = std::move(pack);
        break;
    }
    if (after.m_local) {
        YAOGUI_TRY(after.checkLocal(*after.m_local));
    }
    *this = std::move(after);
    return {};
}

const PolicyPack *PolicyBook::regionPack(const QDate &day) const
{
    const auto found = std::find_if(m_region.rbegin(), m_region.rend(), [&](const PolicyPack &pack) { return pack.holdsOn(day); });
    return found == m_region.rend() ? nullptr : &*found;
}

QDate PolicyBook::lastDay(const PolicyPack &pack) const
{
    const PolicyPack *last = &pack;
    while (last->to.isValid()) {
        const PolicyPack *next = regionPack(last->to.addDays(1));
        if (!next)
            break;
        last = next;
    }
    return last->to;
}

RuleInForce PolicyBook::inForce(const PolicyKey &key, const QDate &day, const PolicyPack *region, const PolicyPack *local) const
{
    const PolicyPack *own = local && local->holdsOn(day) ? local : nullptr;
    if (const PolicyRule *rule = own ? own->rule(key.name, day) : nullptr)
        return {rule, own};
    const PolicyRule *national = m_national.rule(key.name, day);
    const PolicyRule *regional = region ? region->rule(key.name, day) : nullptr;
    if (!regional || (key.floor && national && isLaxer(key, regional->value, national->value)))
        return {national, national ? &m_national : nullptr};
    return {regional, region};
}

Result<Policy> PolicyBook::make(const QDate &day, const PolicyPack *region, const PolicyPack *local) const
{
    Policy policy;
    const PolicyPack &head = region ? *region : m_national;
    policy.region = head.region;
    policy.name = head.name;
    policy.version = head.version;
    policy.validTo = region ? lastDay(*region) : QDate();
    for (const PolicyKey &key : policyKeys()) {
        const RuleInForce found = inForce(key, day, region, local);
        if (!found && key.required)
            return refuse(ErrorCode::PolicyNotValid, {{"region", head.region}, {"date", dayJson(day)}, {"key", key.name}});
        if (found && !key.read(found.rule->value, policy))
            return refuse(ErrorCode::PolicyInvalid, {{"key", key.name}, {"reason", "VALUE"}, {"expected", key.expected}});
    }
    return policy;
}

Result<Policy> PolicyBook::at(const QDate &day) const
{
    const PolicyPack *region = regionPack(day);
    if (!m_region.empty() && !region) {
        const PolicyPack &last = m_region.back();
        return refuse(ErrorCode::PolicyNotValid,
                      {{"region", last.region}, {"date", dayJson(day)}, {"valid_from", dayJson(last.from)}, {"valid_to", dayJson(last.to)}});
    }
    return make(day, region, localPack());
}

Result<Policy> PolicyBook::nationalAt(const QDate &day) const
{
    return make(day, nullptr, nullptr);
}

Result<RuleInForce> PolicyBook::explain(const QString &name, const QDate &day) const &
{
    const PolicyKey *key = policyKey(name);
    if (!key)
        return refuse(ErrorCode::PolicyKeyUnknown, {{"key", name}});
    YAOGUI_TRY(at(day));
    return inForce(*key, day, regionPack(day), localPack());
}

Done PolicyBook::checkLocal(const PolicyPack &local) const
{
    // A rule changes only on the days on which one begins or ends; in between all days are alike.
    std::set<QDate> days{local.from};
    const auto addEdges = [&](const PolicyPack &pack) {
        days.insert(pack.from);
        days.insert(pack.to.isValid() ? pack.to.addDays(1) : QDate());
        for (const PolicyRule &rule : pack.rules) {
            days.insert(rule.from);
            days.insert(rule.to.isValid() ? rule.to.addDays(1) : QDate());
        }
    };
    addEdges(m_national);
    addEdges(local);
    for (const PolicyPack &pack : m_region)
        addEdges(pack);
    for (const QDate &day : days) {
        const bool noRules = !m_region.empty() && !regionPack(day); // nothing is settled then
        if (!day.isValid() || !local.holdsOn(day) || noRules)
            continue;
        for (const PolicyRule &rule : local.rules) {
            const PolicyKey &key = *policyKey(rule.key);
            if (!rule.holdsOn(day))
                continue;
            const RuleInForce base = inForce(key, day, regionPack(day), nullptr);
            const QJsonValue baseValue = base ? base.rule->value : QJsonValue(QJsonValue::Undefined);
            if (isLaxer(key, rule.value, baseValue))
                return refuse(ErrorCode::PolicyLaxer,
                              {{"key", rule.key}, {"line", rule.line}, {"value", written(rule.value)}, {"base", written(baseValue)}});
        }
    }
    return {};
}

std::vector<RuleChange> PolicyBook::changes(const PolicyBook &after, const QDate &day) const
{
    std::vector<RuleChange> found;
    for (const PolicyKey &key : policyKeys()) {
        const RuleInForce before = inForce(key, day, regionPack(day), localPack());
        const RuleInForce then = after.inForce(key, day, after.regionPack(day), after.localPack());
        const bool same = bool(before) == bool(then) && (!before || before.rule->value == then.rule->value);
        if (same)
            continue;
        RuleChange change{key.name, {}, {}};
        if (before)
            change.before = *before.rule;
        if (then)
            change.after = *then.rule;
        found.push_back(std::move(change));
    }
    return found;
}

} // namespace yaogui
