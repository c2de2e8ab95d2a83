// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

namespace yaogui {

/// '0'…'9' only; QChar::isDigit also takes Arabic and other digits.
[[nodiscard]] bool isDigits(QStringView text);

/// The last digit closes the GS1 sum (weights 3 and 1 from the right). EAN-8, UPC-A, EAN-13, GTIN-14, SSCC; the
/// standard drug code (869…) uses the same sum.
[[nodiscard]] bool closesGs1Sum(QStringView digits);

/// EAN-8, UPC-A, EAN-13 and GTIN-14 of one trade item as the same 14 digits; empty for anything else.
[[nodiscard]] QString toGtin14(QStringView digits);

/// The birth date in an 18-character identity number (17 digits, then a digit or X): invalid unless the province
/// exists and the date is a real one between 1900 and `today`.
[[nodiscard]] QDate identityBirthDate(QStringView number, QDate today);
/// ISO 7064 MOD 11-2 over the 18 characters.
[[nodiscard]] bool closesIdentitySum(QStringView number);

} // namespace yaogui
