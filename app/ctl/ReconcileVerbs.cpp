// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Output.h"
#include "core/audit/HeadText.h"
#include "core/insurance/ClearingApplying.h"
#include "core/insurance/Reconciler.h"
#include "core/insurance/StatementImport.h"
#include "core/sale/DaySheet.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yaogui::ctl {

namespace {

constexpr int differencesStand = 1;

Result<QDate> dayOf(const Shop &shop, const QString &text)
{
    const QDate day = text.isEmpty() ? shop.clock().today() : QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? Result<QDate>(day) : refuse(ErrorCode::DateInvalid, {{"text", text.left(40)}});
}

ClearingBooks booksOf(Shop &shop, const InsurancePlatform &platform, const QDate &day)
{
    return {shop.store(), platform, shop.clock(), shop.rules()(day).policy.platform};
}

template <typename Rows> void printRows(const Rows &rows)
{
    for (const auto &row : rows)
        printLine(toJson(row));
}

int printReport(Shop &shop, const ReconciliationReport &report)
{
    const auto sheet = readDaySheet(shop.store(), report.span.last);
    if (!sheet)
        return printRefusal(sheet.error());
    printRows(report.groups);
    printRows(report.differences);
    printRows(report.store);
    printLine({{"state", report.balanced() ? "balanced" : "differences"},
               {"first", report.span.first.toString(Qt::ISODate)},
               {"last", report.span.last.toString(Qt::ISODate)},
               {"groups", static_cast<int>(report.groups.size())},
               {"differences", report.count()},
               {"sequence", sheet->kept.id},
               {"head", headText(sheet->head)}});
    return report.balanced() ? 0 : differencesStand;
}

int printApplied(const AppliedClearing &applied)
{
    QJsonObject line = toJson(applied.application.sums);
    line["month"] = applied.application.month.toString(QStringLiteral("yyyy-MM"));
    line["clr_type"] = applied.application.clearingType;
    line["clr_way"] = applied.application.clearingWay;
    line["clr_optins"] = applied.application.agency;
    line["state"] = applied.state;
    if (applied.error)
        return printRefusal(*applied.error, line);
    printLine(line);
    return 0;
}

} // namespace

int reconcile(const Context &context, const QString &date, bool detail)
{
    return writing(context, [&](Shop &shop) {
        const auto day = dayOf(shop, date);
        if (!day)
            return printRefusal(day.error());
        const auto who = permittedActor(shop, context, Act::Reconcile);
        if (!who)
            return printRefusal(who.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const auto platform = shop.makeNhsaPlatform();
        Reconciler reconciler(shop.store(), *platform, booksOf(shop, *platform, *day), shop.clock(), shop.facts().area);
        const auto report = reconciler.reconcile({*day, *day}, detail, who->name);
        return report ? printReport(shop, *report) : printRefusal(report.error());
    });
}

int reconcileList(const Context &context, const QString &date)
{
    return reading(context, [&](Shop &shop) {
        const auto day = dayOf(shop, date);
        if (!day)
            return printRefusal(day.error());
        const ClearingSpan span = date.isEmpty() ? ClearingSpan{QDate(1970, 1, 1), *day} : ClearingSpan{*day, *day};
        const auto kept = shop.store().read([&](Connection &connection) -> Result<std::vector<KeptReconciliation>> {
            return ReconciliationRepository(connection).reconciliations(span);
        });
        if (!kept)
            return printRefusal(kept.error());
        for (const KeptReconciliation &one : *kept) {
            QJsonObject line = toJson(one.report);
            line["at"] = toIso(one.at);
            line["operator"] = one.worker;
            line["state"] = one.report.balanced() ? "balanced" : "differences";
            printLine(line);
        }
        return 0;
    });
}

int reconcileStatement(const Context &context, const QString &file, const QString &month)
{
    return writing(context, [&](Shop &shop) {
        const auto span = monthSpan(month);
        if (!span)
            return printRefusal(span.error());
        const auto who = permittedActor(shop, context, Act::ImportStatement);
        if (!who)
            return printRefusal(who.error());
        const auto bytes = readTableBytes(file);
        if (!bytes)
            return printRefusal(bytes.error());
        const auto platform = shop.makeNhsaPlatform();
        const auto found = importStatement(shop.store(), booksOf(shop, *platform, span->last), shop.rules()(span->last).policy.store, shop.clock(),
                                           {*span, QFileInfo(file).fileName(), *bytes}, who->name);
        if (!found)
            return printRefusal(found.error());
        printRows(*found);
        printLine({{"state", found->empty() ? "agrees" : "differences"}, {"month", month}, {"differences", static_cast<int>(found->size())}});
        return found->empty() ? 0 : differencesStand;
    });
}

int reconcileApply(const Context &context, const QString &month)
{
    return writing(context, [&](Shop &shop) {
        const auto span = monthSpan(month);
        if (!span)
            return printRefusal(span.error());
        const auto who = permittedActor(shop, context, Act::ApplyClearing);
        if (!who)
            return printRefusal(who.error());
        if (const Done outside = shop.startOutside(); !outside)
            return printRefusal(outside.error());
        const auto platform = shop.makeNhsaPlatform();
        ClearingApplying applying(shop.store(), *platform, *platform, booksOf(shop, *platform, span->last), shop.clock());
        const auto applied = applying.apply(span->first, who->name);
        if (!applied)
            return printRefusal(applied.error());
        int worst = 0;
        for (const AppliedClearing &one : *applied)
            worst = std::max(worst, printApplied(one));
        if (applied->empty())
            printLine({{"state", "nothing"}, {"month", month}});
        return worst;
    });
}

} // namespace yaogui::ctl
