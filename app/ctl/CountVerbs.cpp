// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "core/ledger/Counting.h"

namespace yaogui::ctl {

namespace {

constexpr int mostStocktakes = 100;

const QString counter = QStringLiteral("1001"), manager = QStringLiteral("1003"); // in training

QJsonObject stocktakeLine(const Stocktake &stocktake)
{
    return {{"stocktake", stocktake.number}, {"state", toText(stocktake.state)}, {"scope", toText(stocktake.scope)}, {"detail", orNull(stocktake.detail)},
            {"second_from", toText(stocktake.secondFrom)}, {"opened_by", stocktake.openedBy}, {"opened_at", stocktake.openedAt}};
}

Result<std::vector<CountEntry>> entriesOf(const QJsonObject &json)
{
    std::vector<CountEntry> entries;
    for (const QJsonValue &value : json["counts"].toArray()) {
        CountEntry entry{value["drug"].toString(), value["lot"].toString(), {}, {}};
        if (const QString counted = value["counted"].toVariant().toString(); !counted.isEmpty()) {
            YAOGUI_TRY_LET(entry.counted, parseQuantity(counted));
        }
        for (const QJsonValue &code : value["trace_codes"].toArray())
            entry.codes.append(code.toString());
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// What the books hold is told of counted lots only.
QJsonObject lotLine(const CountedLot &lot)
{
    const auto figure = [&](Quantity quantity) { return lot.counted ? QJsonValue(toText(quantity)) : QJsonValue(); };
    return {{"drug", lot.drug}, {"name", lot.name}, {"lot", lot.lotText}, {"expiry", lot.expiry.toString(Qt::ISODate)}, {"counted", figure(lot.found)},
            {"booked", figure(lot.booked)}, {"difference", figure(lot.difference())}, {"position", lot.counted ? QJsonValue(lot.position) : QJsonValue()},
            {"operator", orNull(lot.worker)}, {"at", orNull(lot.at)}, {"second_count_needed", lot.needsSecond}};
}

} // namespace

int countOpen(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, counter);
        if (!by)
            return printRefusal(by.error());
        const auto scope = countScopeFrom(words.one);
        if (!scope)
            return printRefusal(Error{ErrorCode::UseInvalid, {{"scope", words.one}}, {}});
        const auto second = words.second.isEmpty() ? Result<Money>(Money::ofUnits(Counting::usualSecondFen)) : parseMoney(words.second);
        if (!second)
            return printRefusal(second.error());
        const auto opened = Counting(shop.store(), shop.clock(), shop.rules()).open(*scope, words.two, *second, by->name);
        if (!opened)
            return printRefusal(opened.error());
        printLine(stocktakeLine(*opened));
        return 0;
    });
}

int countAdd(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, counter);
        if (!by)
            return printRefusal(by.error());
        const auto json = jsonFile(words.two);
        const auto entries = json ? entriesOf(*json) : Result<std::vector<CountEntry>>(refuse(json.error()));
        if (!entries)
            return printRefusal(entries.error());
        const auto refused = Counting(shop.store(), shop.clock(), shop.rules()).count(words.one, *entries, by->name);
        if (!refused)
            return printRefusal(refused.error());
        QJsonArray rejected;
        for (const RefusedEntry &one : *refused)
            rejected.append(QJsonObject{{"entry", one.entry}, {"reason", one.reason}, {"subject", one.subject}});
        printLine({{"state", "counted"}, {"stocktake", words.one}, {"counted", static_cast<qint64>(entries->size() - refused->size())},
                   {"rejected", rejected}, {"operator", by->name.id}});
        return refused->empty() ? 0 : 2;
    });
}

int countShow(const Context &context, const LedgerWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto view = Counting(shop.store(), shop.clock(), shop.rules()).view(words.one);
        if (!view)
            return printRefusal(view.error());
        for (const CountedLot &lot : view->lots)
            printLine(lotLine(lot));
        printLine(stocktakeLine(view->stocktake));
        return 0;
    });
}

int countPost(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, manager);
        if (!by)
            return printRefusal(by.error());
        const auto posted = Counting(shop.store(), shop.clock(), shop.rules()).post(words.one, words.reason, by->name);
        if (!posted)
            return printRefusal(posted.error());
        printLine({{"state", "posted"}, {"stocktake", posted->number}, {"lots", posted->lots}, {"differences", posted->differences},
                   {"lost", toText(posted->lost)}, {"found", toText(posted->found)}, {"approved_by", by->name.id}});
        return 0;
    });
}

int countDrop(const Context &context, const LedgerWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, counter);
        if (!by)
            return printRefusal(by.error());
        if (const Done dropped = Counting(shop.store(), shop.clock(), shop.rules()).drop(words.one, by->name); !dropped)
            return printRefusal(dropped.error());
        printLine({{"state", "dropped"}, {"stocktake", words.one}});
        return 0;
    });
}

int countList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto stocktakes = Counting(shop.store(), shop.clock(), shop.rules()).newest(mostStocktakes);
        if (!stocktakes)
            return printRefusal(stocktakes.error());
        for (const Stocktake &stocktake : *stocktakes)
            printLine(stocktakeLine(stocktake));
        return 0;
    });
}

} // namespace yaogui::ctl
