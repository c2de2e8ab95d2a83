// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/Acting.h"
#include "app/ctl/Context.h"
#include "app/ctl/Output.h"
#include "core/sale/SlipLayout.h"
#include "core/till/ShiftJson.h"
#include "core/till/ShiftSheet.h"
#include "core/till/Till.h"
#include "drivers/printer/PdfPrinter.h"

#include <QJsonArray>

namespace yaogui::ctl {

namespace {

constexpr int mostShifts = 100;

const QString clerk = QStringLiteral("1001"); // in training, where nobody is named

int acting(const Context &context, const std::function<Result<QJsonObject>(Shop &, Till &, const OperatorName &)> &act)
{
    return writing(context, [&](Shop &shop) {
        const auto worker = actor(shop, context, clerk);
        if (!worker)
            return printRefusal(worker.error());
        Till till(shop.store(), shop.clock());
        const auto line = act(shop, till, worker->name);
        if (!line)
            return printRefusal(line.error());
        printLine(*line);
        return 0;
    });
}

QJsonObject withState(QJsonObject line, const QString &state)
{
    line["state"] = state;
    return line;
}

Result<QString> printOn(Shop &shop, const PrintDocument &sheet, const QString &pdf)
{
    if (!pdf.isEmpty())
        return PdfPrinter(pdf).print(sheet);
    YAOGUI_TRY_LET(const std::unique_ptr<Printer> printer, shop.makePrinter());
    return printer->print(sheet);
}

/// The paper and where it went; paper that fails undoes nothing. `pdf`: a file of A4 in place of the printer.
QJsonObject printed(Shop &shop, const ShiftReport &report, bool reprint, const QString &pdf = {})
{
    QJsonObject line = toJson(report);
    const auto file = printOn(shop, makeShiftSheet(report, shop.facts(), reprint), pdf);
    line["sheet_file"] = file ? QJsonValue(*file) : QJsonValue(QJsonValue::Null);
    line["warnings"] = file ? QJsonArray() : QJsonArray{codeName(file.error().code)};
    line["reprint"] = reprint;
    return line;
}

Result<ShiftId> shiftNamed(const QString &text)
{
    bool whole = true;
    const qint64 id = text.isEmpty() ? 0 : text.toLongLong(&whole);
    return whole && id >= 0 ? Result<ShiftId>(ShiftId{id}) : refuse(ErrorCode::ShiftUnknown, {{"shift", text.left(20)}});
}

/// Nobody reads what ought to be in a drawer before having counted it.
Result<ShiftReport> countedReport(const Till &till, const QString &shift)
{
    YAOGUI_TRY_LET(const ShiftId id, shiftNamed(shift));
    YAOGUI_TRY_LET(ShiftReport report, till.report(id));
    return report.count() ? Result<ShiftReport>(std::move(report)) : refuse(ErrorCode::CountMissing, {{"shift", report.shift.id.value}});
}

} // namespace

int tillOpen(const Context &context, const TillWords &words)
{
    return acting(context, [&](Shop &, Till &till, const OperatorName &worker) -> Result<QJsonObject> {
        YAOGUI_TRY_LET(const Money openingFloat, parseMoney(words.amount.isEmpty() ? QStringLiteral("0") : words.amount));
        YAOGUI_TRY_LET(const Shift shift, till.open(openingFloat, worker));
        YAOGUI_TRY_LET(const ShiftReport report, till.report(shift.id));
        QJsonObject line = toJson(shift);
        line["held"] = toJson(report.left)["held"];
        return line;
    });
}

int tillMove(const Context &context, CashMove move, const TillWords &words)
{
    return acting(context, [&](Shop &shop, Till &till, const OperatorName &worker) -> Result<QJsonObject> {
        YAOGUI_TRY_LET(const Money amount, parseMoney(move == CashMove::Drawer ? QStringLiteral("0") : words.amount));
        ApprovalId approval;
        if (!words.approver.isEmpty()) {
            YAOGUI_TRY_LET(const Demand demand, till.demandOf(move, amount, worker));
            YAOGUI_TRY_LET(const Approval given, secondPerson(shop, demand, words.approver, words.reason));
            approval = given.id;
        }
        YAOGUI_TRY_LET(const Shift shift, till.move(move, amount, words.reason, worker, {}, approval));
        QJsonObject line{{"state", toText(move)}, {"shift", shift.id.value}, {"amount", toText(amount)}, {"reason", words.reason.simplified()},
                         {"operator", worker.id}};
        if (move == CashMove::Drawer) {
            const auto printer = shop.makePrinter();
            const auto opened = printer ? (*printer)->print(drawerDocument()) : Result<QString>(refuse(printer.error()));
            line["warnings"] = opened ? QJsonArray() : QJsonArray{codeName(opened.error().code)};
        }
        return line;
    });
}

int tillCount(const Context &context, const QStringList &pieces)
{
    return acting(context, [&](Shop &, Till &till, const OperatorName &worker) -> Result<QJsonObject> {
        YAOGUI_TRY_LET(const CashCount count, CashCount::parse(pieces));
        YAOGUI_TRY_LET(const CountResult result, till.count(count, worker));
        return withState(toJson(result), "counted");
    });
}

int tillClose(const Context &context, const TillWords &words)
{
    return acting(context, [&](Shop &shop, Till &till, const OperatorName &worker) -> Result<QJsonObject> {
        YAOGUI_TRY_LET(const ShiftReport report, till.close(words.reason, worker));
        return printed(shop, report, false);
    });
}

int tillSheet(const Context &context, const TillWords &words, bool print)
{
    if (print || !words.pdf.isEmpty())
        return acting(context, [&](Shop &shop, Till &till, const OperatorName &worker) -> Result<QJsonObject> {
            YAOGUI_TRY_LET(const ShiftReport report, countedReport(till, words.shift));
            if (!report.shift.isOpen()) {
                YAOGUI_TRY(till.noteReprint(report.shift.id, worker));
            }
            return printed(shop, report, !report.shift.isOpen(), words.pdf);
        });
    return reading(context, [&](Shop &shop) {
        const auto report = countedReport(Till(shop.store(), shop.clock()), words.shift);
        if (!report)
            return printRefusal(report.error());
        QJsonObject line = toJson(*report);
        line["text"] = plainText(makeShiftSheet(*report, shop.facts(), false), columnsForPaper(shop.settings().number("printer.width_mm")));
        printLine(line);
        return 0;
    });
}

int tillShow(const Context &context)
{
    return reading(context, [&](Shop &shop) {
        const auto shifts = Till(shop.store(), shop.clock()).shifts(mostShifts);
        if (!shifts)
            return printRefusal(shifts.error());
        for (const Shift &shift : *shifts)
            printLine(toJson(shift));
        return 0;
    });
}

} // namespace yaogui::ctl
