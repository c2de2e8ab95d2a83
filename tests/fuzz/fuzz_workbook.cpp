// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TableFile.h"
#include "core/catalogue/Workbook.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A workbook: its zip, its parts and its cells.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const auto rows = readWorkbook(bytes);
    if (!rows) {
        fuzz::require(rows.error().code == ErrorCode::TableInvalid, "what is no workbook is said to be none");
        return 0;
    }
    for (const WorkbookRow &row : *rows) {
        fuzz::require(row.line > 0 && row.cells.size() <= 1000, "a row has a place and no more cells than a sheet may");
        for (const WorkbookRow::Fault &fault : row.faults)
            fuzz::require(fault.column >= 0 && fault.column < 1000 && !fault.reason.isEmpty(), "a fault says where");
    }
    std::vector<RejectedLine> rejected;
    (void)readTable(bytes, {{"lot", "expiry"}, {"lot"}, [](const TableRow &row) { fuzz::require(row.cells.size() == 2, "a cell for each column asked for"); }, rejected});
    return 0;
}
