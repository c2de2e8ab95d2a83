// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/desk/BusinessManagerDesk.h"

#include "core/care/Care.h"
#include "core/care/Climate.h"
#include "core/care/Display.h"
#include "core/catalogue/TableExport.h"
#include "core/desk/DeskThread.h"
#include "core/desk/LeavingTable.h"
#include "core/ledger/WrongZone.h"

namespace yaogui {

void ManagerWorker::end(ManagerAct act, const Result<QString> &outcome)
{
    if (!outcome)
        return emit refused(act, outcome.error());
    emit done(act, *outcome);
    showTasks();
}

void ManagerWorker::showTasks()
{
    const QDateTime now = m_tools.clock.now();
    const TraceRules rules = traceRules();
    auto tasks = m_tools.store.read([&](Connection &connection) -> Result<std::vector<Task>> { return openTasks(connection, m_tools.care, rules, now); });
    if (!tasks)
        return emit refused(ManagerAct::Tasks, tasks.error());
    sortWorstFirst(*tasks, now.date());
    emit tasksChanged({now.date(), std::move(*tasks)});
}

void ManagerWorker::look(const QString &drug, const QString &lot, bool good, const QString &note)
{
    const Done looked = Care(m_tools.store, m_tools.clock).look(drug, lot, good, note, m_tools.worker);
    end(ManagerAct::Look, looked ? Result<QString>(drug + u'/' + lot) : refuse(looked.error()));
}

void ManagerWorker::checkZone(const QString &zone, bool good, const QString &note)
{
    const Done checked = Display(m_tools.store, m_tools.clock).check(zone, good, note, m_tools.worker);
    end(ManagerAct::Check, checked ? Result<QString>(zone) : refuse(checked.error()));
}

void ManagerWorker::putBack(const QString &drug, const QString &zone, const QString &note)
{
    const Done back = WrongZones(m_tools.store, m_tools.clock).putBack(drug, zone, note, m_tools.worker);
    end(ManagerAct::PutBack, back ? Result<QString>(drug) : refuse(back.error()));
}

void ManagerWorker::record(const QString &place, const QString &temperature, const QString &humidity, const QString &action)
{
    const auto kept = Climate(m_tools.store, m_tools.clock, m_tools.care).record({{}, place, temperature, humidity, action}, m_tools.worker);
    end(ManagerAct::Climate, kept ? Result<QString>(place) : refuse(kept.error()));
}

void ManagerWorker::readClimate(const QString &path)
{
    const auto bytes = readTableBytes(path);
    if (!bytes)
        return emit refused(ManagerAct::ClimateFile, bytes.error());
    const auto imported = Climate(m_tools.store, m_tools.clock, m_tools.care).import(*bytes, m_tools.worker);
    if (!imported)
        return emit refused(ManagerAct::ClimateFile, imported.error());
    end(ManagerAct::ClimateFile, QString::number(imported->imported));
    if (!imported->rejected.empty()) {
        const RejectedLine &first = imported->rejected.front();
        emit refused(ManagerAct::ClimateFile, {ErrorCode::TableInvalid, {{"line", first.line}, {"column", first.column}, {"reason", first.reason}}, {}});
    }
}

Result<StockPaper> ManagerWorker::shelfOf(const QString &drug, const QString &lot, const QString &reason) const
{
    return m_tools.store.read([&](Connection &connection) -> Result<StockPaper> {
        StockLine line{drug, lot, {}, {}, {}};
        connection.each("SELECT b.quantity FROM balance b JOIN lot l ON l.id = b.lot_id JOIN drug d ON d.id = l.drug_id "
                        "WHERE d.code = ? AND l.lot = ? AND b.location = 'shelf'",
                        [&](const Row &row) { line.quantity = row.quantity(0); }, drug, lot);
        connection.each("SELECT x.trace_code FROM box x JOIN lot l ON l.id = x.lot_id JOIN drug d ON d.id = l.drug_id "
                        "WHERE d.code = ? AND l.lot = ? AND x.state = 'shelf'",
                        [&](const Row &row) { line.codes.append(row.text(0)); }, drug, lot);
        if (!line.quantity.isPositive())
            return refuse(ErrorCode::StockShort, {{"drug", drug}, {"lot", lot}});
        return StockPaper{{line}, reason, {}, {}};
    });
}

void ManagerWorker::setApart(const QString &drug, const QString &lot, const QString &reason)
{
    const auto paper = shelfOf(drug, lot, reason);
    end(ManagerAct::SetApart, paper ? StockRoom(m_tools.store, m_tools.clock).move(StockWay::Quarantine, *paper, m_tools.worker) : refuse(paper.error()));
}

void ManagerWorker::showBook(BookKind kind, const QDate &from, const QDate &to, bool clear)
{
    const Books books(m_tools.store, m_tools.clock);
    const QDate first = from.isValid() ? from : monthsFirst(), last = to.isValid() ? to : m_tools.clock.today();
    const auto book = clear ? books.shown(kind, first, last, m_tools.worker) : books.of(kind, first, last);
    book ? emit bookChanged({kind, *book, clear && namesPeople(kind)}) : emit refused(ManagerAct::Book, book.error());
}

void ManagerWorker::printBook(const Book &book)
{
    leave(sheetOf(book, book.title), TableTarget::Paper, [&] { return m_tools.onA4 ? m_tools.onA4(makeBook(book)) : Result<QString>(refuse(ErrorCode::PrinterTrouble)); });
}

// What hangs on the wall is for everybody's eyes: nothing leaves that needs a permit.
void ManagerWorker::printSigns()
{
    const auto zones = zonesOfStore(m_tools.store, traceRules());
    const Result<QString> place = !zones || !m_tools.onSigns ? Result<QString>(refuse(ErrorCode::PrinterTrouble)) : m_tools.onSigns(zoneSigns(*zones));
    emit exported(place.value_or(QString()));
}

void ManagerWorker::printNotices()
{
    const QDate today = m_tools.clock.today();
    const PrintDocument list = wallChecklist(wallNotices(m_tools.rules(today).policy.region), today);
    emit exported(m_tools.onA4 ? m_tools.onA4(list).value_or(QString()) : QString());
}

void ManagerWorker::showCoverage()
{
    const QDate from = monthsFirst(), to = m_tools.clock.today();
    const TraceRules rules = traceRules();
    const auto view = m_tools.store.read([&](Connection &connection) -> Result<CoverageView> {
        return CoverageView{from, to, coverageOf(connection, rules, from, to), NoCodeList::standing(connection)};
    });
    view ? emit coverageChanged(*view) : emit refused(ManagerAct::Coverage, view.error());
}

void ManagerWorker::listNoCode(const QString &drug, const QString &proof, bool listed)
{
    NoCodeList list(m_tools.store, m_tools.clock);
    const Done changed = listed ? list.add(drug, proof, m_tools.worker) : list.takeOff(drug, proof, m_tools.worker);
    if (!changed)
        return emit refused(ManagerAct::NoCode, changed.error());
    emit done(ManagerAct::NoCode, drug);
    showCoverage();
}

void ManagerWorker::exportTable(const TableSheet &sheet, TableTarget target)
{
    leave(sheet, target, [&]() -> Result<QString> {
        if (target != TableTarget::Paper)
            return yaogui::exportTable(sheet, target, m_tools.exportFolder, m_tools.clock.now());
        return m_tools.print ? m_tools.print(sheet) : Result<QString>(refuse(ErrorCode::PrinterTrouble));
    });
}

void ManagerWorker::leave(const TableSheet &sheet, TableTarget target, const std::function<Result<QString>()> &write)
{
    const auto place = leavesBy(m_tools.store, m_tools.clock, m_tools.worker, sheet, target, write);
    if (!place && place.error().code == ErrorCode::NotPermitted)
        return emit refused(ManagerAct::Export, place.error());
    emit exported(place.value_or(QString()));
}

template <typename Act> void BusinessManagerDesk::post(Act act)
{
    QMetaObject::invokeMethod(m_worker, [act, worker = m_worker] { act(*worker); }, Qt::QueuedConnection);
}

BusinessManagerDesk::BusinessManagerDesk(ManagerTools tools) : m_worker(new ManagerWorker(std::move(tools)))
{
    connect(m_worker, &ManagerWorker::tasksChanged, this, &ManagerDesk::tasksChanged);
    connect(m_worker, &ManagerWorker::bookChanged, this, &ManagerDesk::bookChanged);
    connect(m_worker, &ManagerWorker::coverageChanged, this, &ManagerDesk::coverageChanged);
    connect(m_worker, &ManagerWorker::done, this, &ManagerDesk::done);
    connect(m_worker, &ManagerWorker::exported, this, &ManagerDesk::exported);
    connect(m_worker, &ManagerWorker::refused, this, &ManagerDesk::refused);
    startOn(m_thread, m_worker, QStringLiteral("manager"));
}

BusinessManagerDesk::~BusinessManagerDesk()
{
    stopAfterQueue(m_thread, m_worker);
}

void BusinessManagerDesk::signIn(const OperatorName &worker)
{
    post([=](ManagerWorker &to) { to.signIn(worker); });
}

void BusinessManagerDesk::openTasks()
{
    post([](ManagerWorker &worker) { worker.showTasks(); });
}

void BusinessManagerDesk::look(const QString &drug, const QString &lot, bool good, const QString &note)
{
    post([=](ManagerWorker &worker) { worker.look(drug, lot, good, note); });
}

void BusinessManagerDesk::checkZone(const QString &zone, bool good, const QString &note)
{
    post([=](ManagerWorker &worker) { worker.checkZone(zone, good, note); });
}

void BusinessManagerDesk::putBack(const QString &drug, const QString &zone, const QString &note)
{
    post([=](ManagerWorker &worker) { worker.putBack(drug, zone, note); });
}

void BusinessManagerDesk::record(const QString &place, const QString &temperature, const QString &humidity, const QString &action)
{
    post([=](ManagerWorker &worker) { worker.record(place, temperature, humidity, action); });
}

void BusinessManagerDesk::readClimate(const QString &path)
{
    post([=](ManagerWorker &worker) { worker.readClimate(path); });
}

void BusinessManagerDesk::setApart(const QString &drug, const QString &lot, const QString &reason)
{
    post([=](ManagerWorker &worker) { worker.setApart(drug, lot, reason); });
}

void BusinessManagerDesk::openBook(BookKind kind, const QDate &from, const QDate &to, bool clear)
{
    post([=](ManagerWorker &worker) { worker.showBook(kind, from, to, clear); });
}

void BusinessManagerDesk::printBook(const Book &book)
{
    post([=](ManagerWorker &worker) { worker.printBook(book); });
}

void BusinessManagerDesk::printSigns()
{
    post([](ManagerWorker &worker) { worker.printSigns(); });
}

void BusinessManagerDesk::printNotices()
{
    post([](ManagerWorker &worker) { worker.printNotices(); });
}

void BusinessManagerDesk::openCoverage()
{
    post([](ManagerWorker &worker) { worker.showCoverage(); });
}

void BusinessManagerDesk::listNoCode(const QString &drug, const QString &proof, bool listed)
{
    post([=](ManagerWorker &worker) { worker.listNoCode(drug, proof, listed); });
}

void BusinessManagerDesk::exportTable(const TableSheet &sheet, TableTarget target)
{
    post([=](ManagerWorker &worker) { worker.exportTable(sheet, target); });
}

} // namespace yaogui
