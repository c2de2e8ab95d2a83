// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessTillDesk.h"

#include "core/desk/DeskThread.h"
#include "core/till/ShiftSheet.h"

namespace yaogui {

namespace {

constexpr int mostShifts = 50;

} // namespace

Result<TillView> TillWorker::view() const
{
    TillView view;
    YAOGUI_TRY_LET(view.shifts, m_till.shifts(mostShifts));
    if (view.shifts.empty() || !view.shifts.front().isOpen())
        return view;
    YAOGUI_TRY_LET(ShiftReport report, m_till.report(view.shifts.front().id));
    view.open = report.shift;
    view.entries = std::move(report.entries);
    view.left = std::move(report.left);
    if (const CountResult *count = report.count())
        view.count = *count;
    view.countStale = view.count && view.count->expected != report.figures.expected();
    return view;
}

void TillWorker::show()
{
    const auto now = view();
    now ? emit viewChanged(*now) : emit refused(TillAct::Look, now.error());
}

void TillWorker::end(TillAct act, const Done &done)
{
    show(); // also after a refusal: the screen may have been behind
    done ? emit this->done(act) : emit refused(act, done.error());
}

void TillWorker::openShift(Money openingFloat)
{
    end(TillAct::Open, m_till.open(openingFloat, m_tools.worker.name).map([](const Shift &) {}));
}

void TillWorker::moveCash(CashMove move, Money amount, const QString &reason, ShiftId shift, ApprovalId approval)
{
    const Done moved = m_till.move(move, amount, reason, m_tools.worker.name, shift, approval).map([](const Shift &) {});
    end(TillAct::Move, moved);
    if (!moved || move != CashMove::Drawer)
        return;
    if (const auto opened = m_tools.print(drawerDocument()); !opened)
        emit refused(TillAct::Print, opened.error());
}

void TillWorker::count(const CashCount &count, ShiftId shift)
{
    end(TillAct::Count, m_till.count(count, m_tools.worker.name, shift).map([](const CountResult &) {}));
}

void TillWorker::closeShift(const QString &reason, ShiftId shift)
{
    const auto report = m_till.close(reason, m_tools.worker.name, shift);
    end(TillAct::Close, report ? Done() : refuse(report.error()));
    if (!report)
        return;
    const PrintDocument sheet = makeShiftSheet(*report, m_tools.facts, false);
    emit sheetReady(sheet, report->shift.id);
    if (const auto printed = m_tools.print(sheet); !printed)
        emit refused(TillAct::Print, printed.error());
}

Result<ShiftReport> TillWorker::counted(ShiftId shift) const
{
    YAOGUI_TRY_LET(ShiftReport report, m_till.report(shift));
    return report.count() ? Result<ShiftReport>(std::move(report)) : refuse(ErrorCode::CountMissing, {{"shift", shift.value}});
}

void TillWorker::showSheet(ShiftId shift)
{
    const auto report = counted(shift);
    report ? emit sheetReady(makeShiftSheet(*report, m_tools.facts, false), shift) : emit refused(TillAct::Look, report.error());
}

Result<QString> TillWorker::print(ShiftId shift, const std::function<Result<QString>(const PrintDocument &)> &printer)
{
    YAOGUI_TRY_LET(const ShiftReport report, counted(shift));
    const bool reprint = !report.shift.isOpen();
    if (reprint) {
        YAOGUI_TRY(m_till.noteReprint(shift, m_tools.worker.name));
    }
    return printer(makeShiftSheet(report, m_tools.facts, reprint));
}

void TillWorker::printSheet(ShiftId shift)
{
    end(TillAct::Print, print(shift, m_tools.print).map([](const QString &) {}));
}

void TillWorker::saveSheet(ShiftId shift)
{
    const auto file = print(shift, m_tools.onA4);
    end(TillAct::Save, file ? Done() : refuse(file.error()));
    if (file)
        emit sheetSaved(*file);
}

BusinessTillDesk::BusinessTillDesk(TillTools tools) : m_worker(new TillWorker(std::move(tools)))
{
    connect(m_worker, &TillWorker::viewChanged, this, &TillDesk::viewChanged);
    connect(m_worker, &TillWorker::sheetReady, this, &TillDesk::sheetReady);
    connect(m_worker, &TillWorker::sheetSaved, this, &TillDesk::sheetSaved);
    connect(m_worker, &TillWorker::done, this, &TillDesk::done);
    connect(m_worker, &TillWorker::refused, this, &TillDesk::refused);
    startOn(m_thread, m_worker, "till");
}

BusinessTillDesk::~BusinessTillDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

template <typename Act> void BusinessTillDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, act = std::move(act)] { act(*worker); }, Qt::QueuedConnection);
}

void BusinessTillDesk::signIn(const Operator &signedIn)
{
    post([=](TillWorker &worker) { worker.signIn(signedIn); });
}

void BusinessTillDesk::open()
{
    post([](TillWorker &worker) { worker.show(); });
}

void BusinessTillDesk::openShift(Money openingFloat)
{
    post([=](TillWorker &worker) { worker.openShift(openingFloat); });
}

void BusinessTillDesk::moveCash(CashMove move, Money amount, const QString &reason, ShiftId shift, ApprovalId approval)
{
    post([=](TillWorker &worker) { worker.moveCash(move, amount, reason, shift, approval); });
}

void BusinessTillDesk::count(const CashCount &count, ShiftId shift)
{
    post([=](TillWorker &worker) { worker.count(count, shift); });
}

void BusinessTillDesk::closeShift(const QString &reason, ShiftId shift)
{
    post([=](TillWorker &worker) { worker.closeShift(reason, shift); });
}

void BusinessTillDesk::showSheet(ShiftId shift)
{
    post([=](TillWorker &worker) { worker.showSheet(shift); });
}

void BusinessTillDesk::printSheet(ShiftId shift)
{
    post([=](TillWorker &worker) { worker.printSheet(shift); });
}

void BusinessTillDesk::saveSheet(ShiftId shift)
{
    post([=](TillWorker &worker) { worker.saveSheet(shift); });
}

} // namespace yaogui
