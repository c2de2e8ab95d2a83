// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/TestShop.h"
#include "tests/torture/BooksCheck.h"
#include "tests/torture/FaultyDisk.h"

#include <QMap>

namespace yaogui::torture {

/// What one sale between two starts came to.
struct DiskRun {
    bool struck = false;
    int acts = 0;
    int refused = 0;       ///< acts of the clerk that the disk refused
    bool promised = false; ///< the counter said that the sale is finished
    bool there = false;    ///< and it is, after the next start
    bool opens = false;    ///< the next start succeeds
    bool trailHolds = false; ///< the audit trail, its rows and its head
    bool sellsOn = false;  ///< and the next customer can be served at once
    Findings findings;
};

/// One shop, put back to its first morning before each run: opened, one sale, closed, on a disk that fails on the way; then a start on
/// a disk that works. The platform is the twin, which never fails here.
class DiskSale {
public:
    enum class Kind { Cash, Insured };

    DiskSale();
    [[nodiscard]] DiskRun run(Kind kind, DiskFault fault, int at, quint64 seed);

private:
    void putBack();
    [[nodiscard]] SaleId sell(Kind kind, int &refused);
    void after(DiskRun &run, SaleId promised, std::size_t settlementsBefore);
    [[nodiscard]] bool sellAnother();

    TestShop m_shop;
    QMap<QString, QByteArray> m_morning; ///< every file of the store
};

} // namespace yaogui::torture
