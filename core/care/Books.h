// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/TableSheet.h"
#include "core/sale/Document.h"
#include "core/staff/Permits.h"

#include <optional>

namespace yaogui {

/// Books the drug authority asks for, for a span of days. Paper is Chinese whatever language the screens speak.
enum class BookKind { Receiving, Care, Temperature, NonConforming, Loose, Special, Prescriptions };
[[nodiscard]] QString toText(BookKind kind); ///< "non_conforming" …
[[nodiscard]] std::optional<BookKind> bookKindFrom(QStringView text);
/// Customers stand in it.
[[nodiscard]] bool namesPeople(BookKind kind);

struct Book {
    QString title;
    QDate from, to;
    QStringList keys;    ///< of the columns, as JSON names them
    QStringList columns; ///< as printed
    std::vector<QStringList> rows;
};

/// Reads the books. Waits for the store: not for the GUI's thread. Codes: DATE_INVALID {text}: the last day before the first;
/// DECRYPTION_FAILED; showing people: those of Permits.
class Books {
public:
    Books(Store &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// Both days and those between, in order of time; whoever stands in it is masked.
    [[nodiscard]] Result<Book> of(BookKind kind, const QDate &from, const QDate &to) const;
    /// As the authority has to see it (the ephedrine register's buyer and identity number, GSP section 4): an audit event.
    [[nodiscard]] Result<Book> shown(BookKind kind, const QDate &from, const QDate &to, const OperatorName &by) const;

private:
    Store &m_store;
    const Clock &m_clock;
};

/// A cell for people: moments without their fractions and zones.
[[nodiscard]] QString readable(const QString &cell);
/// One paragraph a row, each cell with its column's name, for any width.
[[nodiscard]] PrintDocument makeBook(const Book &book);
/// As it leaves the program under that name.
[[nodiscard]] TableSheet sheetOf(const Book &book, const QString &name);
/// With a header row; UTF-8 with a byte order mark, so that office programs show it right.
[[nodiscard]] QByteArray tableOf(const Book &book);

} // namespace yaogui
