// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/codes/Gs1.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

namespace {

bool sameElements(const Gs1Message &a, const Gs1Message &b)
{
    return std::equal(a.elements.begin(), a.elements.end(), b.elements.begin(), b.elements.end(),
                      [](const Gs1Element &x, const Gs1Element &y) { return x.identifier == y.identifier && x.value == y.value; });
}

void checkRoundTrip(const Gs1Message &message)
{
    constexpr QChar fnc1(0x1D);
    if (message.ambiguous)
        return;
    const auto again = readGs1(fnc1 + message.elementString());
    fuzz::require(again && !again->ambiguous && sameElements(*again, message), "an element string made here says the same");
}

} // namespace

// An element string, its print with brackets, or a Digital Link.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::input(data, size));
    if (const auto message = readGs1(text))
        checkRoundTrip(*message);
    if (const auto message = readDigitalLink(text))
        checkRoundTrip(*message);
    for (const int year : {1999, 2026, 2051, 2099}) {
        const QDate date = gs1Date(text, year);
        fuzz::require(date.isNull() || (date.isValid() && std::abs(date.year() - year) <= 50), "a date lies within the sliding century");
    }
    return 0;
}
