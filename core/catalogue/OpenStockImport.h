// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/catalogue/TableFile.h"

#include <QDate>

#include <functional>
#include <optional>
#include <vector>

namespace yaogui {

/// Stock a shop starts with: so many packs of one lot, of which some have a known trace code.
struct OpenStockLine {
    int line = 0;
    DrugId drug;
    QString drugCode;
    QString lot;
    QDate productionDate; ///< may be null
    QDate expiry;
    Quantity quantity; ///< packs
    Price cost;        ///< of one pack; zero when the file says nothing
    QStringList traceCodes;
    std::vector<int> boxes; ///< smallest packs behind each code: a case holds many
};

/// Whose trace code it is, by its prefix, and how many smallest sale units one such code stands for.
struct CodeOwner {
    DrugId drug;
    int boxes = 1;
};

/// What the importer must ask the store. `drugByCode` is needed; the other two may be empty functions.
struct StockDirectory {
    std::function<std::optional<Drug>(const QString &code)> drugByCode;
    std::function<std::optional<CodeOwner>(const QString &traceCode)> ownerOfTraceCode; ///< nullopt: prefix unknown, accepted
    std::function<bool(const QString &traceCode)> isTraceCodeKnown;                     ///< already a box of the store
};

/// The file of `ledger open-stock`, read and checked. Thread: that of the directory's functions.
///
/// Columns: drug*, lot*, production_date, expiry*, quantity*, cost, trace_codes (with ";", may be fewer than the quantity).
/// Reasons beside those of RejectedLine: DRUG_UNKNOWN, NOT_A_DATE, DATE_OUT_OF_RANGE (2000–2100), EXPIRY_BEFORE_PRODUCTION,
/// NOT_WHOLE (parts of a pack, allowed for herbal pieces only), TOO_MANY_CODES, CODE_TOO_LONG (100), CODE_NOT_PRINTABLE,
/// DUPLICATE_TRACE (twice in the file), TRACE_KNOWN, TRACE_WRONG_DRUG.
struct OpenStockImport {
    std::vector<OpenStockLine> lines;
    std::vector<RejectedLine> rejected;

    [[nodiscard]] static Result<OpenStockImport> parse(const QByteArray &bytes, const StockDirectory &directory);
    [[nodiscard]] static Result<OpenStockImport> read(const QString &path, const StockDirectory &directory);
};

} // namespace yaogui
