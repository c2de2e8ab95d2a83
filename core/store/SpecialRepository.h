// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Sealer.h"
#include "core/sale/Buyer.h"
#include "core/store/Connection.h"

#include <QDateTime>

#include <vector>

namespace yaogui {

/// One entry of the register of specially managed drugs (专册): its seven fields, and the sale behind it.
struct SpecialEntry {
    SaleId sale;
    int number = 0; ///< of the sale's line
    QDateTime at;
    QString worker;
    DrugId drug;
    QString name, spec, maker, lot;
    Quantity quantity;
    Buyer buyer;         ///< in clear; masked before it is shown
    QByteArray buyerKey; ///< tells one buyer from another
    QString slip;        ///< may be empty
    bool counts = true;  ///< its sale stands: it was neither refused nor given back
};

/// The register. Rows are never changed: whether one counts is said by its sale. Use inside one Store::read or Store::write.
class SpecialRepository {
public:
    SpecialRepository(Connection &connection, const Sealer &sealer) : m_connection(connection), m_sealer(sealer) {}

    void add(const SpecialEntry &entry);
    /// Sales in which this identity number bought; oldest first.
    [[nodiscard]] std::vector<SaleId> salesOf(const QString &identity);
    /// What this identity number took of specially managed drugs from that day on, sales under way included, without the sale `but`
    /// and what was sold on prescription.
    [[nodiscard]] Quantity boughtSince(const QString &identity, const QDate &since, SaleId but);
    /// From the first day to the last, oldest first. DECRYPTION_FAILED.
    [[nodiscard]] Result<std::vector<SpecialEntry>> entries(const QDate &first, const QDate &last);

private:
    Connection &m_connection;
    const Sealer &m_sealer;
};

} // namespace yaogui
