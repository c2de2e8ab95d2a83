// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace yaogui {

/// How the value behind a GS1 application identifier looks (GS1 General Specifications, section 3.2).
struct Gs1Identifier {
    int digits = 2;         ///< length of the identifier itself
    int minimum = 1;
    int maximum = 90;
    bool numeric = false;
    [[nodiscard]] bool isFixed() const { return minimum == maximum; }
};

/// The identifier a text begins with.
[[nodiscard]] std::optional<Gs1Identifier> gs1IdentifierAt(QStringView text);

struct Gs1Element {
    QString identifier; ///< "01", "10", "3103" …
    QString value;
};

struct Gs1Message {
    std::vector<Gs1Element> elements;
    /// Without GS the last value could also be read as two: it is left out, and so are its lot and serial.
    bool ambiguous = false;

    [[nodiscard]] QString value(QStringView identifier) const;
    /// As a symbol carries it: GS behind a value of variable length that is followed by another.
    [[nodiscard]] QString elementString() const;
};

enum class Gs1Fault { Form, CheckDigit };

/// Reads an element string ("01…17…10…<GS>21…") or its bracketed print ("(01)…(10)…"). Identifiers 00, 01 and 02 must
/// close their sum, dates must be dates, an identifier may not come twice with two values.
/// Where no GS separates, a variable value goes to the end, and is ambiguous when it could hold a further element.
[[nodiscard]] tl::expected<Gs1Message, Gs1Fault> readGs1(const QString &text);

/// The elements of a GS1 Digital Link ("https://…/01/<14>/10/…/21/…?17=…"); nothing when the address is none.
[[nodiscard]] std::optional<Gs1Message> readDigitalLink(const QString &address);

/// YYMMDD by the rule of the sliding century (GS1 7.12): 49 years ahead to 50 years back; day 00 is the month's last.
[[nodiscard]] QDate gs1Date(QStringView sixDigits, int currentYear);

} // namespace yaogui
