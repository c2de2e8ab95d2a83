// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/ledger/DeliveryReading.h"
#include "core/staff/Operator.h"
#include "core/store/ReceiptRepository.h"

#include <QMetaType>

#include <algorithm>

namespace yaogui {

/// A supplier to choose, with what stands against buying from it.
struct SupplierChoice {
    QString code, name;
    std::optional<Error> locked;
    std::optional<Licence> endsFirst; ///< the licence that ends first
};

/// What the receiving screen chooses from.
struct ReceivingView {
    QDate today;
    std::vector<SupplierChoice> suppliers;
    std::vector<Operator> buyers;                  ///< who may have bought; the acceptor is another
    std::vector<ReceiptRepository::Kept> receipts; ///< the newest first
};

/// The head of a delivery as typed.
struct DeliveryHead {
    QString supplier, deliveryNote, purchasedOn, buyer, arrivedAt, arrivalTemperature;
    QString order = {}; ///< of a draft that fills one
};

/// One line of a delivery as it is being written; cells stand in the order of DeliveryLines::columns().
struct DeliveryRow {
    int line = 0;
    QStringList typed; ///< by hand, by scanning or out of a file
    QStringList shown; ///< with what the catalogue and the codes fill in
    std::vector<RejectedLine> faults; ///< with their columns; none: the line is good
    int codes = 0;
};

/// The delivery being received: none of it is in the store yet, but for the lines a draft keeps.
struct IncomingGoods {
    std::vector<DeliveryRow> rows;
    QString draft;         ///< number of the draft it goes on with; empty: none
    int kept = 0;          ///< good lines the draft holds
    bool cold = false;     ///< time and temperature on arrival are wanted
    int touched = 0;       ///< the line that changed last
    [[nodiscard]] int faulty() const
    {
        return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const DeliveryRow &row) { return !row.faults.empty(); }));
    }
};

enum class ReceivingAct { Look, File, Scan, TakeUp, Keep, Accept, Drop };

} // namespace yaogui
