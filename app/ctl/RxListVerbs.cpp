// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Advice, and the lists beside the prescriptions: what was reviewed, whose prescriptions count, who approves what.

#include "app/ctl/Acting.h"
#include "app/ctl/LedgerVerbs.h"
#include "app/ctl/Output.h"
#include "app/ctl/RxVerbs.h"
#include "core/prescription/Prescribers.h"
#include "core/prescription/ReviewCoverage.h"
#include "core/prescription/ReviewRoom.h"
#include "core/prescription/UsageLabel.h"

namespace yaogui::ctl {

namespace {

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

Result<QDate> dayOf(const QString &text, const QDate &otherwise)
{
    const QDate day = text.isEmpty() ? otherwise : QDate::fromString(text, Qt::ISODate);
    return text.isEmpty() || day.isValid() ? Result<QDate>(day) : refuse(ErrorCode::DateInvalid, {{"text", text.left(40)}});
}

QJsonObject lineOf(const ListedPrescriber &listed)
{
    return {{"code", listed.code}, {"name", listed.name}, {"from", dayOrNull(listed.from)}, {"to", dayOrNull(listed.to)}};
}

void printCoverage(const ReviewCoverage &coverage, const QDate &from, const QDate &to)
{
    for (const UnreviewedLine &line : coverage.open)
        printLine({{"time", toIso(line.at)}, {"slip", line.slip}, {"line", line.line}, {"code", line.drugCode}, {"drug", line.drug},
                   {"sold", toText(line.sold)}, {"reviewed", toText(line.reviewed)}, {"operator", line.worker}});
    printLine({{"state", coverage.whole() ? "whole" : "short"}, {"from", dayOrNull(from)}, {"to", dayOrNull(to)}, {"percent", coverage.percent()},
               {"lines", coverage.lines}, {"open", static_cast<qint64>(coverage.open.size())}, {"taken_in", coverage.takenIn},
               {"approved", coverage.approved}, {"refused", coverage.refused}, {"undecided", coverage.undecided}});
}

/// An act of the manager on the lists.
template <typename Do> int onLists(const Context &context, const QJsonObject &line, Do act)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        if (const Done done = act(Prescribers(shop.store(), shop.clock()), by->name); !done)
            return printRefusal(done.error());
        printLine(line);
        return 0;
    });
}

} // namespace

int rxAdvise(const Context &context, const RxWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context, QStringLiteral("1002"));
        if (!by)
            return printRefusal(by.error());
        ReviewRoom room(shop.store(), shop.clock(), shop.rules(), shop.facts());
        const auto labels = room.advise(words.one, words.two, by->name).and_then([&]() -> Result<QString> {
            YAOGUI_TRY_LET(const RxRecord record, room.record(words.one));
            YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, shop.makePrinter());
            return printer->print(makeUsageLabels(record, shop.facts().name, shop.clock().today()));
        });
        if (!labels)
            return printRefusal(labels.error());
        printLine({{"number", words.one}, {"labels", orNull(*labels)}});
        return 0;
    });
}

int rxCoverage(const Context &context, const RxWords &words)
{
    return reading(context, [&](Shop &shop) {
        const QDate today = shop.clock().today();
        const auto from = dayOf(words.from, QDate(today.year(), today.month(), 1)), to = dayOf(words.to, today);
        if (!from || !to || *from > *to)
            return printRefusal(!from ? from.error() : !to ? to.error() : Error{ErrorCode::DateInvalid, {{"text", words.to}}, {}});
        const auto coverage = shop.store().read([&](Connection &connection) -> Result<ReviewCoverage> { return reviewCoverage(connection, *from, *to); });
        if (!coverage)
            return printRefusal(coverage.error());
        printCoverage(*coverage, *from, *to);
        return 0;
    });
}

int rxListed(const Context &context, Prescribers::List list)
{
    return reading(context, [&](Shop &shop) {
        const auto rows = Prescribers(shop.store(), shop.clock()).noted(list);
        if (!rows)
            return printRefusal(rows.error());
        for (const ListedPrescriber &listed : *rows)
            printLine(lineOf(listed));
        return 0;
    });
}

int rxNote(const Context &context, const RxWords &words, Prescribers::List list)
{
    const auto from = dayOf(words.from, {}), to = dayOf(words.to, {});
    if (!from || !to)
        return printRefusal(from ? to.error() : from.error());
    const ListedPrescriber listed{words.one, words.name, *from, *to};
    return onLists(context, lineOf(listed), [&](Prescribers lists, const OperatorName &by) { return lists.note(list, listed, by); });
}

int rxTcm(const Context &context, const RxWords &words)
{
    return onLists(context, {{"number", words.one}, {"tcm", !words.off}},
                   [&](Prescribers lists, const OperatorName &by) { return lists.setTcm(words.one, !words.off, by); });
}

} // namespace yaogui::ctl
