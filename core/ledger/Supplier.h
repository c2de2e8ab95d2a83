// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Id.h"

#include <QDate>
#include <QString>

#include <vector>

namespace yaogui {

using SupplierId = Id<struct SupplierTag>;
using ReceiptId = Id<struct ReceiptTag>;

/// A paper of a supplier with the last day it holds. Kinds: business, drug_trade, drug_production, quality_agreement, salesman.
struct Licence {
    QString kind, number;
    QDate validUntil;
    bool operator==(const Licence &) const = default;
};

/// Steps of first supply (首营): asked for by the buyer, checked by quality, approved by the head; refused ends it.
enum class FirstStep { None, Asked, Checked, Approved, Refused };
[[nodiscard]] inline QString toText(FirstStep step)
{
    switch (step) {
    case FirstStep::None: return "none";
    case FirstStep::Asked: return "asked";
    case FirstStep::Checked: return "checked";
    case FirstStep::Approved: return "approved";
    case FirstStep::Refused: return "refused";
    }
    return {};
}

struct Supplier {
    SupplierId id;
    QString code, name;
    std::vector<Licence> licences; ///< the newest of each kind
    FirstStep step = FirstStep::None;
};

} // namespace yaogui
