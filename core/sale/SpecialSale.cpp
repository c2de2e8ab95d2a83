// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sale/SpecialSale.h"

#include "core/base/Mask.h"
#include "core/codes/CheckDigits.h"

#include <QJsonObject>

#include <algorithm>
#include <map>
#include <set>

namespace yaogui {

namespace {

constexpr qsizetype longestName = 50;

Error incomplete(const char *field, const char *reason)
{
    return {ErrorCode::RegisterIncomplete, {{"field", QLatin1String(field)}, {"reason", QLatin1String(reason)}}, {}};
}

// The fields that are no person's come from the catalogue and the lot.
Done checkFields(const BasketLine &line, int number)
{
    const std::pair<const char *, bool> fields[] = {{"name", line.drug.genericName.isEmpty()}, {"spec", line.drug.spec.isEmpty()},
                                                    {"maker", line.drug.maker.isEmpty()}, {"lot", !line.lot || line.lot->lot.isEmpty()}};
    for (const auto &[field, missing] : fields) {
        if (!missing)
            continue;
        Error error = incomplete(field, "missing");
        error.details["line"] = number;
        error.details["drug"] = line.drug.genericName;
        return refuse(error);
    }
    return {};
}

/// One person's visits, or one stretch of an operator's work.
struct Group {
    std::vector<const SpecialEntry *> entries;

    [[nodiscard]] QJsonObject toJson(const char *pattern) const
    {
        std::set<QString> slips, buyers;
        Quantity packs;
        for (const SpecialEntry *entry : entries) {
            slips.insert(entry->slip);
            buyers.insert(maskName(entry->buyer.name) + u' ' + maskIdentity(entry->buyer.identity));
            packs += entry->quantity;
        }
        return {{"pattern", QLatin1String(pattern)}, {"buyers", QJsonArray::fromStringList({buyers.begin(), buyers.end()})},
                {"slips", QJsonArray::fromStringList({slips.begin(), slips.end()})}, {"packs", toText(packs)},
                {"first", entries.front()->at.toString(Qt::ISODate)}, {"last", entries.back()->at.toString(Qt::ISODate)},
                {"operator", entries.back()->worker}};
    }
};

std::map<SaleId, Quantity> packsBySale(const Group &group)
{
    std::map<SaleId, Quantity> sales;
    for (const SpecialEntry *entry : group.entries)
        sales[entry->sale] += entry->quantity;
    return sales;
}

// From each entry on, the people served until the time is over; a stretch that was told is not told again.
void addRows(QJsonArray &patterns, const std::vector<const SpecialEntry *> &served, const SpecialWatch &watch)
{
    std::size_t next = 0;
    while (next < served.size()) {
        Group group;
        std::set<QByteArray> people;
        for (std::size_t i = next; i < served.size() && served[next]->at.secsTo(served[i]->at) <= qint64(watch.minutes) * 60; ++i) {
            group.entries.push_back(served[i]);
            people.insert(served[i]->buyerKey);
        }
        const bool suspicious = static_cast<int>(people.size()) >= watch.people;
        if (suspicious)
            patterns.append(group.toJson("in_a_row"));
        next += suspicious ? group.entries.size() : 1;
    }
}

} // namespace

bool SpecialSale::concerned() const
{
    const auto &lines = m_draft.basket.lines();
    return std::any_of(lines.begin(), lines.end(), [this](const BasketLine &line) { return m_rules.isSpecial(line.drug); });
}

Done SpecialSale::checkBuyer(const Buyer &buyer, const QDate &today)
{
    if (buyer.name.isEmpty() || buyer.name.size() > longestName)
        return refuse(incomplete("buyer", "missing"));
    if (buyer.identity.isEmpty())
        return refuse(incomplete("identity", "missing"));
    if (!identityBirthDate(buyer.identity, today).isValid() || !closesIdentitySum(buyer.identity))
        return refuse(incomplete("identity", "wrong"));
    return {};
}

Done SpecialSale::check(Connection &connection, const Sealer &sealer, const QDate &today) const
{
    Quantity limited;
    QString name;
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines()) {
        ++number;
        if (!m_rules.isSpecial(line.drug))
            continue;
        YAOGUI_TRY(checkFields(line, number));
        if (line.drug.drugClass == DrugClass::Prescription)
            continue;
        limited += line.quantity;
        name = line.drug.genericName;
    }
    const auto buyer = m_draft.registeredBuyer();
    if (!buyer)
        return refuse(incomplete("buyer", "missing"));
    if (limited.isZero())
        return {};
    const QDate since = today.addDays(1 - m_rules.specialDays);
    const Quantity all = limited + SpecialRepository(connection, sealer).boughtSince(buyer->identity, since, m_draft.id);
    const Quantity most = Quantity::ofUnits(m_rules.ephedrinePacks * 10'000LL);
    if (all > most)
        return refuse(ErrorCode::SpecialDrugLimit, {{"limit", toText(most)}, {"quantity", toText(all)}, {"drug", name}, {"days", m_rules.specialDays}});
    return {};
}

Done SpecialSale::enter(Connection &connection, const Sealer &sealer, const QDateTime &now, const QString &worker) const
{
    if (!concerned())
        return {};
    YAOGUI_TRY(check(connection, sealer, now.date()));
    SpecialRepository book(connection, sealer);
    int number = 0;
    for (const BasketLine &line : m_draft.basket.lines()) {
        ++number;
        if (m_rules.isSpecial(line.drug))
            book.add({m_draft.id, number, now, worker, line.drug.id, line.drug.genericName, line.drug.spec, line.drug.maker, line.lot->lot,
                      line.quantity, *m_draft.registeredBuyer(), {}, {}, true});
    }
    return {};
}

QJsonArray suspiciousPatterns(const std::vector<SpecialEntry> &entries, const TraceRules &rules)
{
    std::map<QByteArray, Group> people;
    std::map<QString, std::vector<const SpecialEntry *>> operators;
    for (const SpecialEntry &entry : entries) {
        if (!entry.counts)
            continue;
        people[entry.buyerKey].entries.push_back(&entry);
        operators[entry.worker].push_back(&entry);
    }
    QJsonArray patterns;
    const Quantity most = Quantity::ofUnits(rules.ephedrinePacks * 10'000LL);
    for (const auto &[key, group] : people) {
        const auto sales = packsBySale(group);
        const auto full = std::count_if(sales.begin(), sales.end(), [&](const auto &sale) { return sale.second >= most; });
        if (static_cast<int>(sales.size()) >= rules.watch.times)
            patterns.append(group.toJson("often"));
        else if (full > 1)
            patterns.append(group.toJson("at_limit"));
    }
    for (const auto &[worker, served] : operators)
        addRows(patterns, served, rules.watch);
    return patterns;
}

} // namespace yaogui
