// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/ScriptReading.h"
#include "core/base/Amounts.h"
#include "tests/fuzz/Fuzz.h"

using namespace yaogui;

// A sale script.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto script = ctl::readScript(fuzz::input(data, size));
    if (!script) {
        fuzz::require(script.error().code == ErrorCode::ScriptInvalid, "a bad script is said to be one");
        return 0;
    }
    for (const QJsonValue &value : script->steps) {
        const ctl::Act act = ctl::actOf(value.toObject());
        fuzz::require(act.kind != ctl::ActKind::None, "every step of a good script is an act");
        const QString number = ctl::numberText(value[act.name]);
        if (const auto quantity = parseQuantity(number))
            fuzz::require(parseQuantity(toText(*quantity)) == *quantity, "a quantity is written as it is read");
        if (const auto money = parseMoney(number))
            fuzz::require(parseMoney(toText(*money)) == *money, "an amount is written as it is read");
    }
    return 0;
}
