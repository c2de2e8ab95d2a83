// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/Connection.h"
#include "tests/torture/TheirBooks.h"

#include <QString>
#include <QStringList>

namespace yaogui::torture {

/// What a store and the platform's books came to beside each other. Everything below `sales` must be zero.
struct Findings {
    int sales = 0, settled = 0, paid = 0, reversed = 0, refunded = 0;
    Money drawer; ///< in it, by the tenders

    int lost = 0;        ///< stands there and not here
    int invented = 0;    ///< stands here and not there
    int doubled = 0;     ///< more than once on either side
    int amountsOff = 0;  ///< the same settlement with other amounts or another state
    int boxesAstray = 0; ///< in no state, or in another one than the sales or the platform say
    int unreported = 0;  ///< boxes the platform was not told of, or was told of without a sale
    int ledgerOff = 0;   ///< sums of stock
    int drawerOff = 0;   ///< sales whose money is not what they say
    int inDoubt = 0;     ///< sent and not concluded
    QStringList words;   ///< each finding in a line, the first ones

    [[nodiscard]] bool clean() const;
    [[nodiscard]] QString summary() const;
};

/// The one check of what has to be true between a store and the platform after everything was resolved and sent.
class BooksCheck {
public:
    /// What makes two settlements the same: both numbers; or one, where a test has spoilt the other on its way.
    enum class Pairing { Both, ByMessage, BySettlement };

    /// A store that nobody writes now. Throws like Connection.
    explicit BooksCheck(const QString &databaseFile) : m_connection(databaseFile, Connection::Mode::Reader) {}

    /// Of the store by itself: `theirs` empty.
    [[nodiscard]] Findings compare(const std::optional<TheirBooks> &theirs, Pairing pairing = Pairing::Both);

private:
    void countSales();
    void checkSettlements(const TheirBooks &theirs, Pairing pairing);
    void checkBoxes();
    void checkTheirBoxes(const TheirBooks &theirs);
    void checkReports(const TheirBooks &theirs);
    void checkLedger();
    void checkReceipts();
    void checkDrawer();
    void checkShifts();
    /// Counts the rows of a query that must find none; its first column says which.
    int expectNone(const char *what, const char *sql);
    void say(const QString &what);
    /// The differences of two lists that must be the same; `mine` and `yours` count what only one has.
    void pair(QStringList ours, QStringList theirs, const char *what, int &mine, int &yours);

    Connection m_connection;
    Findings m_found;
};

} // namespace yaogui::torture
