// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "app/ctl/ProcurementVerbs.h"
#include "core/ledger/Procuring.h"

namespace yaogui::ctl {

namespace {

const QString buyerNumber = QStringLiteral("1004"), acceptorNumber = QStringLiteral("1005"); // in training

/// `work(Shop &, Procuring &, const OperatorName &)` by whoever is named or, in training, by `fallback`.
template <typename Work> int procuring(const Context &context, const QString &fallback, Work work)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, fallback);
        if (!by)
            return printRefusal(by.error());
        const auto subsystem = shop.makeProcurement();
        if (!subsystem)
            return printRefusal(subsystem.error());
        Procuring procuring(shop.store(), shop.clock(), **subsystem);
        return work(shop, procuring, by->name);
    });
}

QJsonObject listingLine(const Procuring::Listing &listing)
{
    QJsonObject line{{"drug", listing.drug.code}, {"name", listing.drug.genericName}, {"insurance_code", orNull(listing.drug.insuranceCode)},
                     {"retail", toText(listing.drug.price)}, {"listed", QJsonValue()}};
    if (!listing.listed)
        return line;
    line["listed"] = toText(listing.listed->price);
    line["kind"] = listing.listed->kind;
    line["from"] = orNull(listing.listed->from.toString(Qt::ISODate));
    line["to"] = orNull(listing.listed->to.toString(Qt::ISODate));
    line["above_listed"] = listing.drug.price > listing.listed->price;
    return line;
}

} // namespace

int orderSend(const Context &context, const ProcurementWords &words)
{
    return procuring(context, buyerNumber, [&](Shop &, Procuring &procuring, const OperatorName &by) {
        const auto order = procuring.send(words.one, by);
        if (!order)
            return printRefusal(order.error());
        printLine(orderJson(*order));
        return order->sent == OrderSending::Taken ? 0 : 1;
    });
}

int orderFetch(const Context &context, const ProcurementWords &words)
{
    return procuring(context, acceptorNumber, [&](Shop &shop, Procuring &procuring, const OperatorName &by) {
        Receiving receiving = receivingOf(shop);
        const auto fetched = procuring.fetch(words.one, receiving, by);
        if (!fetched)
            return printRefusal(fetched.error());
        int exit = 0;
        for (const Procuring::Fetched &one : *fetched) {
            if (!one.outcome) {
                exit = printRefusal(one.outcome.error(), {{"delivery_note", one.note}});
                continue;
            }
            QJsonObject line = receiptJson(*one.outcome);
            line["delivery_note"] = one.note;
            printLine(line);
            exit = one.outcome->rejected.empty() ? exit : 2;
        }
        return exit;
    });
}

int ledgerListing(const Context &context, const ProcurementWords &words)
{
    return procuring(context, buyerNumber, [&](Shop &, Procuring &procuring, const OperatorName &by) {
        const auto listings = procuring.listings(words.many, by);
        if (!listings)
            return printRefusal(listings.error());
        for (const Procuring::Listing &listing : *listings)
            printLine(listingLine(listing));
        return 0;
    });
}

} // namespace yaogui::ctl
