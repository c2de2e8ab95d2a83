// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/DrugSearch.h"

#include "core/catalogue/SearchSegment.h"

#include <algorithm>
#include <unordered_map>

namespace yaogui {

DrugSearch::DrugSearch() : DrugSearch(std::vector<Drug>()) {}

DrugSearch::DrugSearch(const std::vector<Drug> &drugs)
    : m_base(std::make_shared<SearchSegment>(drugs, std::make_shared<PinyinTable>(), 0))
{
}

DrugSearch DrugSearch::updated(const std::vector<Drug> &changed) const
{
    std::vector<Drug> drugs = m_changes ? m_changes->kept() : std::vector<Drug>();
    std::unordered_map<DrugId, std::size_t> places;
    for (std::size_t i = 0; i < drugs.size(); ++i)
        places.emplace(drugs[i].id, i);
    for (const Drug &drug : changed) {
        const auto [place, isNew] = places.emplace(drug.id, drugs.size());
        if (isNew)
            drugs.push_back(drug);
        else
            drugs[place->second] = drug;
    }
    DrugSearch search(*this);
    auto changes = std::make_shared<SearchSegment>(drugs, m_base->table(), static_cast<std::uint32_t>(m_base->size()));
    changes->keep(drugs);
    search.m_changes = std::move(changes);
    return search;
}

std::vector<DrugId> DrugSearch::find(QStringView text, int most) const
{
    constexpr qsizetype longestQuery = 200;
    const QStringView query = text.trimmed();
    if (query.isEmpty() || query.size() > longestQuery || most <= 0)
        return {};
    std::vector<SearchSegment::Hit> hits;
    m_base->find(query, m_changes.get(), hits);
    if (m_changes)
        m_changes->find(query, nullptr, hits);
    const auto count = std::min(hits.size(), static_cast<std::size_t>(most));
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(hits.begin(), end, hits.end());
    std::vector<DrugId> drugs;
    drugs.reserve(count);
    for (auto hit = hits.begin(); hit != end; ++hit)
        drugs.push_back(hit->drug);
    return drugs;
}

} // namespace yaogui
