// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drivers/platform/Credentials.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// The answer of a credential decoding.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto credential = readCredential({HttpOutcome::Replied, 200, fuzz::input(data, size), {}});
    fuzz::require(!credential || !credential->number.isEmpty(), "a credential has a number");
    return 0;
}
