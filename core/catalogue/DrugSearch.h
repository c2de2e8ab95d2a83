// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace yaogui {

class SearchSegment;

/// The counter's search over the whole catalogue, in memory: by pinyin initials ("atft"), full pinyin ("atuofata"), both
/// mixed with Han ("布luofen"), any Han substring (one character too), trade names alike, own code, EAN, insurance code,
/// approval number (国药准字H…, H…, its digits), a whole trace code or its prefix.
/// Order: a whole code; then names that begin with the text (generic before trade, initials before full pinyin); then names
/// that hold it; the shorter name first; then as the catalogue is ordered.
/// A value: immutable once built, so any thread may read; copies share their data.
class DrugSearch {
public:
    static constexpr int mostHits = 50;

    DrugSearch();
    /// About 0.3 s for 100,000 drugs.
    explicit DrugSearch(const std::vector<Drug> &drugs);

    /// The same catalogue with these drugs added or changed; cheap for a few, the base is shared.
    [[nodiscard]] DrugSearch updated(const std::vector<Drug> &changed) const;
    /// At most `most` drugs, best first. Empty or unprintable text finds nothing.
    [[nodiscard]] std::vector<DrugId> find(QStringView text, int most = mostHits) const;

private:
    std::shared_ptr<const SearchSegment> m_base;
    std::shared_ptr<const SearchSegment> m_changes; ///< its drugs hide those of the base
};

} // namespace yaogui
