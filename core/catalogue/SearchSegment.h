// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/CodeIndex.h"
#include "core/catalogue/Drug.h"
#include "core/catalogue/NameIndex.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace yaogui {

/// A list of drugs, indexed: what DrugSearch is made of. Immutable after construction.
class SearchSegment {
public:
    struct Hit {
        std::uint64_t rank = 0; ///< smaller first; comparable between the segments of one search
        DrugId drug;
        bool operator<(const Hit &other) const { return rank < other.rank; }
    };

    /// `firstPlace`: where these drugs come in the order of the whole search.
    SearchSegment(const std::vector<Drug> &drugs, std::shared_ptr<const PinyinTable> table, std::uint32_t firstPlace);

    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] bool contains(DrugId drug) const;
    [[nodiscard]] const std::shared_ptr<const PinyinTable> &table() const { return m_table; }
    [[nodiscard]] const std::vector<Drug> &kept() const { return m_kept; }
    /// Keeps the drugs themselves, to be able to make a larger segment of them later.
    void keep(const std::vector<Drug> &drugs) { m_kept = drugs; }
    /// Every hit, in no order, without the drugs of `hiding`.
    void find(QStringView text, const SearchSegment *hiding, std::vector<Hit> &hits) const;

private:
    void findNames(QStringView text, std::vector<std::uint8_t> &tiers) const;
    void findCodes(QStringView text, std::vector<std::uint8_t> &tiers) const;

    std::shared_ptr<const PinyinTable> m_table;
    std::uint32_t m_firstPlace = 0;
    std::vector<DrugId> m_ids;
    std::vector<DrugId> m_sortedIds;
    NameIndex m_names; ///< generic and trade name of each drug, in turn
    CodeIndex m_codes;
    std::vector<Drug> m_kept;
};

} // namespace yaogui
