// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/ReconciliationWorker.h"

#include "core/audit/HeadText.h"
#include "core/catalogue/TableExport.h"
#include "core/desk/DeskPeople.h"
#include "core/desk/LeavingTable.h"
#include "core/insurance/ClearingApplying.h"
#include "core/insurance/Reconciler.h"
#include "core/insurance/StatementImport.h"
#include "core/sale/DaySheet.h"
#include "core/store/StaffRepository.h"

#include <QFileInfo>

namespace yaogui {

Result<ReconciliationView> ReconciliationWorker::view(const QDate &day) const
{
    ReconciliationView view;
    view.today = m_tools.clock.today();
    view.day = day.isValid() ? day : view.today;
    YAOGUI_TRY_LET(view.people, peopleAt(m_tools.store, m_tools.worker, m_tools.clock.today()));
    const auto sheet = readDaySheet(m_tools.store, view.day);
    if (!sheet && sheet.error().code != ErrorCode::DateInvalid)
        return refuse(sheet.error());
    if (!sheet)
        return view;
    view.report = sheet->kept.report;
    view.at = sheet->kept.at;
    view.worker = nameOf(sheet->kept.worker);
    view.sequence = sheet->kept.id;
    view.head = headText(sheet->head);
    view.shortHead = shortHeadText(sheet->head);
    return view;
}

Result<ClearingView> ReconciliationWorker::monthView(const QDate &month) const
{
    ClearingView view;
    view.month = monthSpan(month.isValid() ? month : m_tools.clock.today().addMonths(-1)).first;
    const std::unique_ptr<InsurancePlatform> platform = m_tools.makePlatform();
    const std::unique_ptr<ClearingHouse> house = m_tools.makeHouse();
    const ClearingApplying applying(m_tools.store, *platform, *house, booksOf(*platform, monthSpan(view.month).last), m_tools.clock);
    YAOGUI_TRY_LET(const std::vector<AppliedClearing> rows, applying.standing(view.month));
    for (const AppliedClearing &row : rows)
        view.rows.push_back({row.application, row.state});
    YAOGUI_TRY_LET(const std::optional<KeptStatement> kept, m_tools.store.read([&](Connection &connection) -> Result<std::optional<KeptStatement>> {
        return ReconciliationRepository(connection).statement(view.month.toString(QStringLiteral("yyyyMM")));
    }));
    view.imported = kept.has_value();
    if (kept) {
        view.file = kept->file;
        view.worker = nameOf(kept->worker);
        view.at = kept->at;
        view.differences = kept->differences;
    }
    return view;
}

// Whoever left the store long ago is still named by the number.
QString ReconciliationWorker::nameOf(const QString &id) const
{
    const auto found = m_tools.store.read([&](Connection &connection) -> Result<std::optional<Operator>> { return StaffRepository(connection).byId(id, m_tools.clock.today()); });
    return found && *found ? (*found)->name.name + u' ' + id : id;
}

Result<OperatorName> ReconciliationWorker::manager(const QString &operatorId, Act act) const
{
    YAOGUI_TRY_LET(const Operator who, personAt(m_tools.store, m_tools.worker, operatorId, m_tools.clock.today()));
    Demand demand;
    demand.act = act;
    demand.worker = who.name;
    YAOGUI_TRY(Permits(m_tools.store, m_tools.clock).ask(demand));
    return who.name;
}

ClearingBooks ReconciliationWorker::booksOf(const InsurancePlatform &platform, const QDate &day) const
{
    return {m_tools.store, platform, m_tools.clock, m_tools.rules(day).policy.platform};
}

void ReconciliationWorker::end(ReconciliationAct act, const Done &result)
{
    if (!result)
        emit refused(act, result.error());
    else
        emit done(act, {});
}

void ReconciliationWorker::show(const QDate &day)
{
    const auto found = view(day);
    found ? emit viewChanged(*found) : emit refused(ReconciliationAct::Look, found.error());
}

void ReconciliationWorker::showMonth(const QDate &month)
{
    const auto found = monthView(month);
    found ? emit monthChanged(*found) : emit refused(ReconciliationAct::Look, found.error());
}

void ReconciliationWorker::reconcile(const QDate &day, bool everyDetail, const QString &operatorId)
{
    const auto who = manager(operatorId, Act::Reconcile);
    auto working = view(day);
    if (!who || !working) {
        emit refused(ReconciliationAct::Reconcile, who ? working.error() : who.error());
        return;
    }
    working->working = true;
    emit viewChanged(*working);
    const QDate wanted = working->day;
    const std::unique_ptr<InsurancePlatform> platform = m_tools.makePlatform();
    const std::unique_ptr<ClearingHouse> house = m_tools.makeHouse();
    Reconciler reconciler(m_tools.store, *house, booksOf(*platform, wanted), m_tools.clock, m_tools.facts.area);
    reconciler.setStop([this] { return m_stop.load(); });
    const auto report = reconciler.reconcile({wanted, wanted}, everyDetail, *who);
    show(wanted);
    end(ReconciliationAct::Reconcile, report ? Done() : Done(refuse(report.error())));
}

Done ReconciliationWorker::sendApplications(const QDate &month, const OperatorName &who)
{
    const std::unique_ptr<InsurancePlatform> platform = m_tools.makePlatform();
    const std::unique_ptr<ClearingHouse> house = m_tools.makeHouse();
    ClearingApplying applying(m_tools.store, *platform, *house, booksOf(*platform, monthSpan(month).last), m_tools.clock);
    YAOGUI_TRY_LET(const std::vector<AppliedClearing> sent, applying.apply(month, who));
    for (const AppliedClearing &one : sent) {
        if (one.error)
            return refuse(*one.error);
    }
    return {};
}

void ReconciliationWorker::apply(const QDate &month, const QString &operatorId)
{
    const auto who = manager(operatorId, Act::ApplyClearing);
    auto working = monthView(month);
    if (!who || !working) {
        emit refused(ReconciliationAct::Apply, who ? working.error() : who.error());
        return;
    }
    working->working = true;
    emit monthChanged(*working);
    const Done sent = sendApplications(working->month, *who);
    showMonth(working->month);
    end(ReconciliationAct::Apply, sent);
}

Done ReconciliationWorker::readStatementFile(const QDate &month, const QString &path, const OperatorName &who)
{
    YAOGUI_TRY_LET(const QByteArray bytes, readTableBytes(path));
    const ClearingSpan span = monthSpan(month);
    const std::unique_ptr<InsurancePlatform> platform = m_tools.makePlatform();
    YAOGUI_TRY(importStatement(m_tools.store, booksOf(*platform, span.last), m_tools.rules(span.last).policy.store, m_tools.clock,
                               {span, QFileInfo(path).fileName(), bytes}, who));
    return {};
}

void ReconciliationWorker::importFile(const QDate &month, const QString &path, const QString &operatorId)
{
    const auto who = manager(operatorId, Act::ImportStatement);
    const Done read = who ? readStatementFile(month, path, *who) : Done(refuse(who.error()));
    if (read)
        showMonth(month);
    end(ReconciliationAct::Import, read);
}

void ReconciliationWorker::print(const QDate &day, const QString &operatorId)
{
    const auto place = [&]() -> Result<QString> {
        YAOGUI_TRY(manager(operatorId, Act::Reconcile));
        YAOGUI_TRY_LET(const DaySheet sheet, readDaySheet(m_tools.store, day));
        return m_tools.print(makeDaySheet(sheet, m_tools.facts));
    }();
    place ? emit done(ReconciliationAct::Print, *place) : emit refused(ReconciliationAct::Print, place.error());
}

void ReconciliationWorker::exportTable(const TableSheet &sheet, TableTarget target)
{
    const auto file = leavesBy(m_tools.store, m_tools.clock, m_tools.worker.name, sheet, target,
                               [&] { return yaogui::exportTable(sheet, target, m_tools.exportFolder, m_tools.clock.now()); });
    file ? emit done(ReconciliationAct::Export, *file) : emit refused(ReconciliationAct::Export, file.error());
}

} // namespace yaogui
