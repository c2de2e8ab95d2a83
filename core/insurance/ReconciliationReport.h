// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insurance/Reconciliation.h"

#include <QJsonObject>

namespace yaogui {

/// One group with what both sides say.
struct GroupResult {
    ClearingGroup group;
    ClearingSums ours;
    std::optional<ClearingSums> theirs; ///< known when balanced, or from the detail file
    bool balanced = false;
    QString code, words;                ///< stmt_rslt and its description
};

/// Within the store: what ledger, settlement and money say of one sale (ZW-31).
struct StoreDifference {
    enum class Between { Ledger, Boxes, Parts, Tenders };
    Between between = Between::Ledger;
    qint64 sale = 0;       ///< 0: a movement or tender that belongs to no finished sale
    QString slip;
    QString expected, found; ///< packs, boxes or yuan, as text
};
[[nodiscard]] QString toText(StoreDifference::Between between);

/// The sums of one of the store's own comparisons: what the sales come to, and what ledger, boxes, settlement parts or tenders do.
struct StoreSums {
    StoreDifference::Between between = StoreDifference::Between::Ledger;
    QString expected, found; ///< packs, boxes or yuan, as text
    int differences = 0;
};

/// What one reconciliation found. Kept as it is; no personal data.
struct ReconciliationReport {
    ClearingSpan span;
    std::vector<GroupResult> groups;
    std::vector<Difference> differences;
    std::vector<StoreDifference> store;
    std::vector<StoreSums> sums; ///< of the store; empty in reports of earlier programs
    [[nodiscard]] int count() const;      ///< of differences; a group that does not balance for no reason to be seen is one
    [[nodiscard]] bool balanced() const { return count() == 0; }
};

[[nodiscard]] QJsonObject toJson(const ClearingGroup &group);
[[nodiscard]] QJsonObject toJson(const ClearingSums &sums);
[[nodiscard]] QJsonObject toJson(const GroupResult &result);
[[nodiscard]] QJsonObject toJson(const Difference &difference);
[[nodiscard]] QJsonObject toJson(const StoreDifference &difference);
[[nodiscard]] QJsonObject toJson(const StoreSums &sums);
[[nodiscard]] QJsonObject toJson(const ReconciliationReport &report);
[[nodiscard]] ClearingGroup clearingGroupFrom(const QJsonObject &json);
[[nodiscard]] ReconciliationReport reconciliationReportFrom(const QJsonObject &json);

} // namespace yaogui
