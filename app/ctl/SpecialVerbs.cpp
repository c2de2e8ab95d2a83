// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/base/Mask.h"
#include "core/sale/SpecialSale.h"
#include "core/store/AuditRepository.h"

namespace yaogui::ctl {

namespace {

struct Days {
    QDate first, last;
};

Result<Days> daysOf(const LedgerWords &words, const QDate &today)
{
    const auto day = [](const QString &text, const QDate &otherwise) { return text.isEmpty() ? otherwise : QDate::fromString(text, Qt::ISODate); };
    const Days days{day(words.from, today.addDays(1 - today.day())), day(words.to, today)};
    if (!days.first.isValid() || !days.last.isValid() || days.last < days.first)
        return refuse(ErrorCode::DateInvalid, {{"text", words.from + u' ' + words.to}});
    return days;
}

int printEntries(const Result<std::vector<SpecialEntry>> &entries, bool clear)
{
    if (!entries)
        return printRefusal(entries.error());
    for (const SpecialEntry &entry : *entries)
        printLine({{"time", toIso(entry.at)}, {"slip", orNull(entry.slip)}, {"sale_id", entry.sale.value}, {"line", entry.number}, {"name", entry.name},
                   {"spec", entry.spec}, {"quantity", toText(entry.quantity)}, {"maker", entry.maker}, {"lot", entry.lot},
                   {"buyer", clear ? entry.buyer.name : maskName(entry.buyer.name)},
                   {"identity", clear ? entry.buyer.identity : maskIdentity(entry.buyer.identity)}, {"operator", entry.worker}, {"counts", entry.counts}});
    return 0;
}

Result<std::vector<SpecialEntry>> entriesOf(const Store &store, const Days &days)
{
    return store.read([&](Connection &connection) { return SpecialRepository(connection, store.sealer()).entries(days.first, days.last); });
}

int shownInClear(Shop &shop, const Context &context, const Days &days)
{
    const auto by = actor(shop, context);
    if (!by)
        return printRefusal(by.error());
    Demand demand;
    demand.act = yaogui::Act::ShowPerson;
    demand.worker = by->name;
    demand.subject = "special";
    const Done noted = Permits(shop.store(), shop.clock()).write(demand, [&](Connection &connection) -> Done {
        AuditRepository(connection).append(shop.clock().now(), by->name.id, "special.shown", "special",
                                           {{"from", days.first.toString(Qt::ISODate)}, {"to", days.last.toString(Qt::ISODate)}});
        return {};
    });
    return noted ? printEntries(entriesOf(shop.store(), days), true) : printRefusal(noted.error());
}

} // namespace

int ledgerSpecialList(const Context &context, const LedgerWords &words, bool clear)
{
    const auto list = [&](Shop &shop) {
        const auto days = daysOf(words, shop.clock().today());
        if (!days)
            return printRefusal(days.error());
        return clear ? shownInClear(shop, context, *days) : printEntries(entriesOf(shop.store(), *days), false);
    };
    return clear ? writing(context, list) : reading(context, list);
}

int ledgerSpecialReport(const Context &context)
{
    return reading(context, [&](Shop &shop) {
        const TraceRules rules = shop.policyToday().trace;
        const QDate today = shop.clock().today();
        const auto entries = entriesOf(shop.store(), {today.addDays(1 - rules.watch.days), today});
        if (!entries)
            return printRefusal(entries.error());
        const QJsonArray patterns = suspiciousPatterns(*entries, rules);
        for (const QJsonValue &pattern : patterns)
            printLine(pattern.toObject());
        printLine({{"state", patterns.isEmpty() ? "good" : "suspicious"}, {"entries", static_cast<qint64>(entries->size())}, {"days", rules.watch.days}});
        return 0;
    });
}

} // namespace yaogui::ctl
