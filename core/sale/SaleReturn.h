// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/SaleRecord.h"

#include <optional>
#include <vector>

namespace yaogui {

/// Why a sale is taken back, which decides where its goods go.
enum class ReturnKind {
    Void,   ///< the goods never left the counter (wrong card, person, category): back to the shelf, sellable at once
    Refund, ///< the goods came back: to quarantine
};

/// Sent → Refunded | Refused | Unknown; Unknown → Refunded | Reversed (the 2103 was taken back: the sale stands as before).
enum class ReturnState { Sent, Unknown, Refunded, Refused, Reversed };

[[nodiscard]] QString toText(ReturnKind kind);   ///< "void", "refund"
[[nodiscard]] QString toText(ReturnState state); ///< "sent", …

/// What a clerk asks for.
struct ReturnRequest {
    SaleId sale;
    ReturnKind kind = ReturnKind::Refund;
    QString reason;
    ApprovalId approval;    ///< of the second person; null: none
    std::vector<int> lines; ///< that come back, 1…n; empty: all. A void takes all.
};

/// One return as the store keeps it. Amounts are what is given back, positive.
struct SaleReturn {
    ReturnId id;
    SaleId sale;
    ReturnKind kind = ReturnKind::Refund;
    ReturnState state = ReturnState::Sent;
    QString slip;
    QString reason;
    OperatorName worker, approver;
    QDateTime at;         ///< opened; once it is concluded, that
    QString messageId;    ///< msgid of 2103; empty without insurance
    QString settlementId; ///< of the negative record 2103 made
    Money fund, account, family, cash;
    std::vector<int> kept; ///< lines that stay with the customer and are settled anew
    SaleId rest;           ///< the first sale those lines stand in anew

    [[nodiscard]] Money total() const { return fund + account + family + cash; }
};

/// A return with the sale it takes back, for paper and screen. Made from the store.
struct ReturnRecord {
    SaleReturn what;
    SaleRecord sale;
};

} // namespace yaogui
