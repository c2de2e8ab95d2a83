// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/ledger/Supplier.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <optional>

namespace yaogui {

/// Suppliers, their licences and the steps of first supply. Use inside one Store::read or Store::write.
class SupplierRepository {
public:
    explicit SupplierRepository(Connection &connection) : m_connection(connection) {}

    /// Adds the supplier, or gives the one of the same code this name; licences that say something new are added.
    SupplierId save(const Supplier &supplier, const QDateTime &at, const QString &worker);
    [[nodiscard]] std::optional<Supplier> byCode(const QString &code);
    [[nodiscard]] std::optional<Supplier> byId(SupplierId id);
    [[nodiscard]] std::vector<Supplier> all();

    /// Whose first supply: exactly one of the two.
    struct Subject {
        SupplierId supplier;
        DrugId drug;
    };
    struct Step {
        FirstStep step = FirstStep::None;
        QString worker, note;
        QDateTime at;
    };
    /// The steps since it was asked for last, oldest first.
    [[nodiscard]] std::vector<Step> steps(const Subject &subject);
    void addStep(const Subject &subject, const Step &step);

private:
    Supplier whole(Supplier supplier);

    Connection &m_connection;
};

} // namespace yaogui
