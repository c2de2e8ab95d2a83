// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/CareVerbs.h"

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "core/care/Books.h"
#include "core/care/Care.h"
#include "core/care/Climate.h"
#include "core/care/Coverage.h"
#include "core/care/Display.h"
#include "core/care/NoCodeList.h"
#include "core/care/Signs.h"
#include "core/care/Tasks.h"
#include "core/desk/LeavingTable.h"
#include "core/ledger/WrongZone.h"
#include "core/outbox/UploadCheck.h"
#include "drivers/printer/PdfPrinter.h"
#include "drivers/printer/SignPages.h"

#include <QJsonArray>
#include <QSaveFile>

namespace yaogui::ctl {

namespace {

struct Span {
    QDate from, to;
};

/// This month unless said otherwise.
Result<Span> spanOf(Shop &shop, const CareWords &words)
{
    const QDate today = shop.clock().today();
    Span span{QDate(today.year(), today.month(), 1), today};
    for (const auto &[text, day] : {std::pair(words.from, &span.from), std::pair(words.to, &span.to)}) {
        if (!text.isEmpty())
            *day = QDate::fromString(text, Qt::ISODate);
        if (!day->isValid())
            return refuse(ErrorCode::DateInvalid, {{"text", text}});
    }
    return span.from <= span.to ? Result<Span>(span) : refuse(ErrorCode::DateInvalid, {{"text", words.to}});
}

QJsonObject sideJson(const CoverageSide &side)
{
    return {{"boxes", side.boxes}, {"sent", side.sent}, {"excepted", side.excepted}, {"unmapped", side.unmapped}, {"percent", side.percent()}};
}

void printMisses(const char *side, const CoverageSide &of)
{
    for (const CoverageMiss &miss : of.misses)
        printLine({{"side", side}, {"document", miss.document}, {"drug", miss.drug}, {"name", miss.name}, {"boxes", miss.boxes}, {"why", miss.why}});
}

int changeNoCode(const Context &context, const CareWords &words, bool listed)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        NoCodeList list(shop.store(), shop.clock());
        const Done changed = listed ? list.add(words.one, words.note, by->name) : list.takeOff(words.one, words.note, by->name);
        if (!changed)
            return printRefusal(changed.error());
        printLine({{"state", listed ? "listed" : "off"}, {"drug", words.one}, {"proof", words.note}, {"operator", by->name.id}});
        return 0;
    });
}

Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Done() : refuse(ErrorCode::FileUnreadable, {{"file", path}}, file.errorString());
}

Done writeBook(const Book &book, const CareWords &words)
{
    if (!words.csv.isEmpty())
        YAOGUI_TRY(writeFile(words.csv, tableOf(book)));
    if (!words.a4.isEmpty())
        YAOGUI_TRY(PdfPrinter(words.a4).print(makeBook(book)));
    return {};
}

/// Read and written where it was asked to be. People in clear leave the shop by these verbs, on paper, as a table or as lines.
Result<Book> bringBook(Shop &shop, const Context &context, const CareWords &words, BookKind kind, const Span &span)
{
    const Books books(shop.store(), shop.clock());
    if (!words.clear) {
        YAOGUI_TRY_LET(const Book masked, books.of(kind, span.from, span.to));
        YAOGUI_TRY(writeBook(masked, words));
        return masked;
    }
    YAOGUI_TRY_LET(const Operator by, actor(shop, context));
    YAOGUI_TRY_LET(const Book book, books.shown(kind, span.from, span.to, by.name));
    YAOGUI_TRY(leavesBy(shop.store(), shop.clock(), by.name, sheetOf(book, QStringLiteral("book-") + toText(kind)), words.a4.isEmpty() ? TableTarget::Csv : TableTarget::Paper, [&]() -> Result<QString> {
        YAOGUI_TRY(writeBook(book, words));
        return QString();
    }));
    return book;
}

QJsonObject readingJson(const ClimateReading &reading)
{
    return {{"time", toIso(reading.at)}, {"place", reading.place}, {"temperature", tenthsText(reading.temperature)},
            {"humidity", reading.humidity ? QJsonValue(tenthsText(*reading.humidity)) : QJsonValue()}, {"outside", reading.outside},
            {"action", orNull(reading.action)}};
}

} // namespace

int ledgerCoverage(const Context &context, const CareWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto span = spanOf(shop, words);
        if (!span)
            return printRefusal(span.error());
        const Policy policy = shop.policyToday();
        const auto coverage = shop.store().read([&](Connection &connection) -> Result<Coverage> {
            return coverageOf(connection, policy.trace, span->from, span->to);
        });
        if (!coverage)
            return printRefusal(coverage.error());
        printMisses("sold", coverage->sold);
        printMisses("received", coverage->received);
        printLine({{"state", coverage->reached ? "good" : "short"}, {"from", span->from.toString(Qt::ISODate)}, {"to", span->to.toString(Qt::ISODate)},
                   {"percent", coverage->sold.percent()}, {"sold", sideJson(coverage->sold)}, {"received", sideJson(coverage->received)}});
        return 0;
    });
}

int ledgerCheckUploads(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto span = spanOf(shop, words);
        const auto by = permittedActor(shop, context, Act::SendOutbox);
        if (!span || !by)
            return printRefusal(span ? by.error() : span.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const auto platform = shop.makePlatform();
        const auto report = UploadCheck(shop.store(), *platform, shop.settings().value("platform.fixmedins_code"), by->name).compare(span->from, span->to);
        if (!report)
            return printRefusal(report.error());
        for (const UploadDifference &one : report->differences)
            printLine({{"kind", toText(one.kind)}, {"infno", one.infno}, {"serial", one.serial}, {"drug", one.drug}, {"ours", toText(one.ours)},
                       {"theirs", toText(one.theirs)}, {"next", "ask"}});
        printLine({{"state", report->differences.empty() ? "good" : "differences"}, {"compared", report->compared}, {"waiting", report->waiting},
                   {"differences", static_cast<qint64>(report->differences.size())}});
        return report->differences.empty() ? 0 : 1;
    });
}

int noCodeAdd(const Context &context, const CareWords &words)
{
    return changeNoCode(context, words, true);
}

int noCodeOff(const Context &context, const CareWords &words)
{
    return changeNoCode(context, words, false);
}

int noCodeList(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const auto entries = shop.store().read([](Connection &connection) -> Result<std::vector<NoCodeList::Entry>> {
            return NoCodeList::standing(connection);
        });
        if (!entries)
            return printRefusal(entries.error());
        for (const NoCodeList::Entry &entry : *entries)
            printLine({{"drug", entry.drug}, {"name", entry.name}, {"proof", entry.proof}, {"operator", entry.worker}, {"at", entry.at}});
        for (const QString &listed : shop.policyToday().trace.noCodeList)
            if (std::none_of(entries->begin(), entries->end(), [&](const NoCodeList::Entry &entry) { return entry.drug == listed; }))
                printLine({{"drug", listed}, {"name", QJsonValue()}, {"proof", "trace.no_code_list"}, {"operator", QJsonValue()}, {"at", QJsonValue()}});
        return 0;
    });
}

int ledgerBook(const Context &context, const CareWords &words)
{
    const auto print = [&](Shop &shop) {
        const auto kind = bookKindFrom(words.one);
        const auto span = spanOf(shop, words);
        if (!kind || !span)
            return printRefusal(kind ? span.error() : Error{ErrorCode::UseInvalid, {{"kind", words.one}}, {}});
        const auto book = bringBook(shop, context, words, *kind, *span);
        if (!book)
            return printRefusal(book.error());
        for (const QStringList &cells : book->rows) {
            QJsonObject line;
            for (qsizetype i = 0; i < cells.size(); ++i)
                line[book->keys[i]] = orNull(cells[i]);
            printLine(line);
        }
        printLine({{"state", "book"}, {"kind", toText(*kind)}, {"title", book->title}, {"from", span->from.toString(Qt::ISODate)},
                   {"to", span->to.toString(Qt::ISODate)}, {"rows", static_cast<qint64>(book->rows.size())},
                   {"file", orNull(words.csv.isEmpty() ? words.a4 : words.csv)}});
        return 0;
    };
    return words.clear ? writing(context, print) : reading(context, print);
}

int ledgerSigns(const Context &context, const CareWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto zones = zonesOfStore(shop.store(), shop.policyToday().trace);
        if (!zones)
            return printRefusal(zones.error());
        const std::vector<ZoneSign> signs = zoneSigns(*zones);
        if (!words.a4.isEmpty()) {
            if (const auto written = writeSigns(signs, words.a4); !written)
                return printRefusal(written.error());
        }
        for (const ZoneSign &sign : signs)
            printLine({{"zone", sign.zone}, {"name", sign.name}, {"below", orNull(sign.below)}, {"source", orNull(sign.source)}});
        printLine({{"state", "signs"}, {"signs", static_cast<qint64>(signs.size())}, {"file", orNull(words.a4)}});
        return 0;
    });
}

int ledgerNotices(const Context &context, const CareWords &words)
{
    return reading(context, [&](Shop &shop) {
        const std::vector<WallNotice> notices = wallNotices(shop.policyToday().region);
        if (!words.a4.isEmpty()) {
            if (const auto written = PdfPrinter(words.a4).print(wallChecklist(notices, shop.clock().today())); !written)
                return printRefusal(written.error());
        }
        for (const WallNotice &one : notices)
            printLine({{"what", one.what}, {"source", one.source}});
        printLine({{"state", "notices"}, {"notices", static_cast<qint64>(notices.size())}, {"file", orNull(words.a4)}});
        return 0;
    });
}

int careDue(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const Policy policy = shop.policyToday();
        const QDate today = shop.clock().today();
        const auto due = shop.store().read([&](Connection &connection) -> Result<std::vector<CareDue>> {
            return Care::due(connection, shop.careRules(), policy.trace, today, today);
        });
        if (!due)
            return printRefusal(due.error());
        for (const CareDue &one : *due)
            printLine({{"drug", one.drug}, {"name", one.name}, {"lot", one.lot}, {"zone", orNull(one.zone)}, {"expiry", one.expiry.toString(Qt::ISODate)},
                       {"quantity", toText(one.quantity)}, {"last", one.last.toString(Qt::ISODate)}, {"due", one.due.toString(Qt::ISODate)}, {"key", one.key}});
        return 0;
    });
}

int careLook(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const Done looked = Care(shop.store(), shop.clock()).look(words.one, words.lot, !words.doubtful, words.note, by->name);
        if (!looked)
            return printRefusal(looked.error());
        printLine({{"state", "looked"}, {"drug", words.one}, {"lot", words.lot}, {"finding", words.doubtful ? "doubtful" : "good"}, {"operator", by->name.id}});
        return 0;
    });
}

int careDisplay(const Context &context)
{
    return reading(context, [](Shop &shop) {
        const Policy policy = shop.policyToday();
        const QDate today = shop.clock().today();
        const auto due = shop.store().read([&](Connection &connection) -> Result<std::vector<DisplayDue>> {
            return Display::due(connection, shop.careRules(), policy.trace, today, today);
        });
        if (!due)
            return printRefusal(due.error());
        for (const DisplayDue &one : *due)
            printLine({{"zone", one.zone}, {"lots", one.lots}, {"last", one.last.toString(Qt::ISODate)}, {"due", one.due.toString(Qt::ISODate)},
                       {"focus", QJsonArray::fromStringList(one.focus)}});
        return 0;
    });
}

int careCheck(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const Done checked = Display(shop.store(), shop.clock()).check(words.one, !words.doubtful, words.note, by->name);
        if (!checked)
            return printRefusal(checked.error());
        printLine({{"state", "checked"}, {"zone", words.one}, {"finding", words.doubtful ? "doubtful" : "good"}, {"operator", by->name.id}});
        return 0;
    });
}

int carePutBack(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const Done back = WrongZones(shop.store(), shop.clock()).putBack(words.one, words.lot, words.note, by->name);
        if (!back)
            return printRefusal(back.error());
        printLine({{"state", "back"}, {"drug", words.one}, {"zone", words.lot}, {"operator", by->name.id}});
        return 0;
    });
}

int climateRecord(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const auto kept = Climate(shop.store(), shop.clock(), shop.careRules()).record({words.time, words.one, words.temperature, words.humidity, words.action}, by->name);
        if (!kept)
            return printRefusal(kept.error());
        QJsonObject line = readingJson(*kept);
        line["state"] = "recorded";
        printLine(line);
        return 0;
    });
}

int climateImport(const Context &context, const CareWords &words)
{
    return writing(context, [&](Shop &shop) {
        const auto by = actor(shop, context);
        if (!by)
            return printRefusal(by.error());
        const auto bytes = readTableBytes(words.one);
        if (!bytes)
            return printRefusal(bytes.error());
        const auto imported = Climate(shop.store(), shop.clock(), shop.careRules()).import(*bytes, by->name);
        if (!imported)
            return printRefusal(imported.error());
        return printImport(ImportReport{imported->imported, imported->rejected}, false);
    });
}

int tasksList(const Context &context, const CareWords &words)
{
    return reading(context, [&](Shop &shop) {
        const auto kind = taskKindFrom(words.one);
        if (!words.one.isEmpty() && !kind)
            return printRefusal(Error{ErrorCode::TaskUnknown, {{"task", words.one}}, {}});
        const Policy policy = shop.policyToday();
        const auto tasks = shop.store().read([&](Connection &connection) -> Result<std::vector<Task>> {
            return openTasks(connection, shop.careRules(), policy.trace, shop.clock().now());
        });
        if (!tasks)
            return printRefusal(tasks.error());
        for (const Task &task : *tasks) {
            if (!kind || task.kind == *kind)
                printLine({{"task", toText(task.kind)}, {"subject", task.subject}, {"name", orNull(task.name)},
                           {"due", orNull(task.due.toString(Qt::ISODate))}, {"overdue", task.overdue}});
        }
        return 0;
    });
}

} // namespace yaogui::ctl
