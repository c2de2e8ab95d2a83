// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/ledger/Availability.h"

namespace yaogui::ctl {

int ledgerAvailable(const Context &context, const LedgerWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto rows = Availability(shop.store(), shop.clock(), shop.rules()).list(words.one);
        if (!rows)
            return printRefusal(rows.error());
        for (const Availability::Row &row : *rows)
            printLine({{"drug", row.drug}, {"name", row.name}, {"spec", row.spec}, {"unit", row.unit}, {"available", toText(row.quantity)}});
        return 0;
    });
}

int ledgerNotSupplied(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const auto cases = Availability(shop.store(), shop.clock(), shop.rules()).noteNotSupplied(words.one, words.reason, by->name);
        if (!cases)
            return printRefusal(cases.error());
        printLine({{"state", "noted"}, {"drug", words.one}, {"shown", toText(cases->shown)}, {"cases", cases->count},
                   {"most", cases->most ? QJsonValue(*cases->most) : QJsonValue(QJsonValue::Null)}, {"ends_contract", cases->endsContract}});
        return 0;
    });
}

} // namespace yaogui::ctl
