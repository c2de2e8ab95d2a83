// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/staff/Permits.h"

#include <vector>

namespace yaogui {

/// The store's own list of drugs whose packs bear no trace code (无码库, WX-19, HN-29), beside the region's list in the pack
/// (trace.no_code_list): with a proof, its day and who says so. Each act is permitted and an audit event.
/// Waits for the store: not for the GUI's thread.
/// Codes: those of Permits, CODE_UNKNOWN (a drug's), NO_CODE_PROOF_MISSING, STEP_OUT_OF_ORDER: it stands so already.
class NoCodeList {
public:
    NoCodeList(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    struct Entry {
        QString drug, name, proof, worker, at;
    };
    /// `proof`: what shows it, e.g. the maker's letter and its number.
    [[nodiscard]] Done add(const QString &drug, const QString &proof, const OperatorName &by);
    /// From now on it bears codes.
    [[nodiscard]] Done takeOff(const QString &drug, const QString &why, const OperatorName &by);
    /// What stands, by drug.
    [[nodiscard]] static std::vector<Entry> standing(Connection &connection);

private:
    Done change(const QString &drug, bool listed, const QString &proof, const OperatorName &by);

    Store &m_store;
    const Clock &m_clock;
};

} // namespace yaogui
