// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/ledger/Receipt.h"
#include "core/store/Connection.h"

#include <QJsonArray>
#include <QSet>

namespace yaogui {

/// A delivery's lines as written: cells by column, from a table file or from JSON.
struct DeliveryLines {
    std::vector<TableRow> rows;
    std::vector<RejectedLine> rejected; ///< that could not even be cut into cells
    /// The columns both know: drug, generic_name, maker, dosage_form, spec, lot, production_date, expiry, approval_number, insurance_code,
    /// quantity, accepted, refusal, price, trace_codes (joined by ;), case_code.
    [[nodiscard]] static const QStringList &columns();
    [[nodiscard]] static Result<DeliveryLines> fromTable(const QByteArray &bytes);
    /// Objects with the same names; a number may be text or a number, trace_codes also an array.
    [[nodiscard]] static DeliveryLines fromJson(const QJsonArray &lines);
};

/// Reads the lines of one delivery against the store: what the catalogue or a scanned code knows is filled in, what contradicts it is
/// refused. Inside one transaction. Reasons beside those of OpenStockImport: DIFFERS_FROM_CATALOGUE, DIFFERS_FROM_CODE, FIRST_APPROVAL_MISSING,
/// LOT_WITH_OTHER_EXPIRY, MADE_IN_FUTURE, EXPIRED, MORE_THAN_DELIVERED, REASON_NEEDED, BOX_INSIDE_CASE, RECALLED, OF_SEVERAL_DRUGS.
class DeliveryReading {
public:
    DeliveryReading(Connection &connection, const Clock &clock) : m_connection(connection), m_clock(clock) {}

    /// A line, or why not: then it stands in `rejected`.
    [[nodiscard]] std::optional<ReceiptLine> take(const TableRow &row, std::vector<RejectedLine> &rejected);
    /// The same for a line that is still being written: `line` holds what could be read of it, also when it is not good yet.
    [[nodiscard]] bool read(const TableRow &row, ReceiptLine &line, std::vector<RejectedLine> &rejected);

private:
    using Fault = std::optional<RejectedLine>;
    Fault takeCodes(const TableRow &row, ReceiptLine &line);
    Fault takeCode(const TableRow &row, const QString &text, ReceiptLine &line);
    Fault takeDrug(const TableRow &row, ReceiptLine &line);
    Fault takeWords(const TableRow &row, ReceiptLine &line) const;
    Fault takeDates(const TableRow &row, ReceiptLine &line);
    Fault takeFigures(const TableRow &row, ReceiptLine &line) const;
    Fault checkBoxes(const TableRow &row, const ReceiptLine &line);
    Fault checkLot(const TableRow &row, const ReceiptLine &line);

    Connection &m_connection;
    const Clock &m_clock;
    QSet<QString> m_codes, m_cases;
    std::map<std::pair<DrugId, QString>, QDate> m_expiries; ///< of lots in this delivery
    struct Printed {
        QString lot;
        QDate expiry, production;
    } m_printed; ///< what the codes of the line say
    DrugId m_owner;
};

} // namespace yaogui
