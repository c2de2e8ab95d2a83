// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/Drug.h"
#include "core/catalogue/TableFile.h"

#include <vector>

namespace yaogui {

/// A drug as a line of the catalogue file says it; its id is still null.
struct CatalogueLine {
    int line = 0;
    Drug drug;
};

/// The catalogue file of `catalogue import`, read and checked. Any thread; nothing here knows the store: whether a prefix
/// belongs to another drug *of the store* is for the caller to ask (and to reject as PREFIX_TAKEN with `line`).
///
/// Columns, in any order: code*, generic_name*, trade_name, spec, dosage_form, unit, pack_count (1), maker, approval_number,
/// insurance_code, ean, trace_prefixes ("8385793:1;8385794:10"), class*, insurance_level, price*, storage. (* must have a value)
/// Reasons beside those of RejectedLine: DUPLICATE_CODE, UNKNOWN_CLASS, UNKNOWN_LEVEL, CHECK_DIGIT, PREFIX_INVALID,
/// PREFIX_TAKEN (by another line), INSURANCE_CODE_INVALID.
struct CatalogueImport {
    std::vector<CatalogueLine> lines;
    std::vector<RejectedLine> rejected;

    [[nodiscard]] static Result<CatalogueImport> parse(const QByteArray &bytes);
    /// parse() of a file's bytes.
    [[nodiscard]] static Result<CatalogueImport> read(const QString &path);
};

/// The same file back, UTF-8 with byte order mark, so that spreadsheets show it right. parse() of it gives equal drugs.
[[nodiscard]] QByteArray catalogueFile(const std::vector<Drug> &drugs);

} // namespace yaogui
