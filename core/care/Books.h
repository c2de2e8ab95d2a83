// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sale/Document.h"
#include "core/store/Connection.h"

#include <QDate>

#include <optional>

namespace yaogui {

/// Books the drug authority asks for, for a span of days. Paper is Chinese whatever language the screens speak.
enum class BookKind { Receiving, Care, Temperature, NonConforming, Loose };
[[nodiscard]] QString toText(BookKind kind); ///< "non_conforming" …
[[nodiscard]] std::optional<BookKind> bookKindFrom(QStringView text);

struct Book {
    QString title;
    QDate from, to;
    QStringList keys;    ///< of the columns, as JSON names them
    QStringList columns; ///< as printed
    std::vector<QStringList> rows;
};

/// Both days and those between, in order of time. Inside one Store::read.
[[nodiscard]] Book bookOf(Connection &connection, BookKind kind, const QDate &from, const QDate &to);
/// One paragraph a row, each cell with its column's name, for any width.
[[nodiscard]] PrintDocument makeBook(const Book &book);
/// With a header row; UTF-8 with a byte order mark, so that office programs show it right.
[[nodiscard]] QByteArray tableOf(const Book &book);

} // namespace yaogui
