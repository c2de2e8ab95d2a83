// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/care/CareRules.h"
#include "core/care/Signs.h"
#include "core/desk/ManagerDesk.h"
#include "core/ledger/StockRoom.h"
#include "core/policy/DayRules.h"

#include <QThread>

#include <functional>

namespace yaogui {

/// What the manager's desk is given by app. The functions are called on its own thread.
struct ManagerTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    CareRules care;
    OperatorName worker;
    QString exportFolder;                                             ///< where tables for a spreadsheet go; made when it is not there
    std::function<Result<QString>(const PrintDocument &)> onA4 = {};  ///< gives the file
    std::function<Result<QString>(const TableSheet &)> print = {};    ///< on paper; gives where it went
    std::function<Result<QString>(const std::vector<ZoneSign> &)> onSigns = {}; ///< gives the file
};

/// Does the manager's acts on a thread of its own.
class ManagerWorker : public QObject {
    Q_OBJECT
public:
    explicit ManagerWorker(ManagerTools tools) : m_tools(std::move(tools)) {}
    void signIn(const OperatorName &worker) { m_tools.worker = worker; }
    void showTasks();
    void look(const QString &drug, const QString &lot, bool good, const QString &note);
    void checkZone(const QString &zone, bool good, const QString &note);
    void putBack(const QString &drug, const QString &zone, const QString &note);
    void record(const QString &place, const QString &temperature, const QString &humidity, const QString &action);
    void readClimate(const QString &path);
    void setApart(const QString &drug, const QString &lot, const QString &reason);
    void showBook(BookKind kind, const QDate &from, const QDate &to, bool clear);
    void printBook(const Book &book);
    void printSigns();
    void printNotices();
    void showCoverage();
    void listNoCode(const QString &drug, const QString &proof, bool listed);
    void exportTable(const TableSheet &sheet, TableTarget target);

signals:
    void tasksChanged(const yaogui::TaskView &view);
    void bookChanged(const yaogui::BookView &view);
    void coverageChanged(const yaogui::CoverageView &view);
    void done(yaogui::ManagerAct act, const QString &what);
    void exported(const QString &place);
    void refused(yaogui::ManagerAct act, const yaogui::Error &error);

private:
    /// Permitted and noted.
    void leave(const TableSheet &sheet, TableTarget target, const std::function<Result<QString>()> &write);
    /// Of an act on a task: the list follows.
    void end(ManagerAct act, const Result<QString> &outcome);
    [[nodiscard]] Result<StockPaper> shelfOf(const QString &drug, const QString &lot, const QString &reason) const;
    [[nodiscard]] TraceRules traceRules() const { return m_tools.rules(m_tools.clock.today()).policy.trace; }
    [[nodiscard]] QDate monthsFirst() const { return m_tools.clock.today().addDays(1 - m_tools.clock.today().day()); }

    ManagerTools m_tools;
};

/// The manager's desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessManagerDesk final : public ManagerDesk {
    Q_OBJECT
public:
    explicit BusinessManagerDesk(ManagerTools tools);
    ~BusinessManagerDesk() override;
    /// In whose name the next acts are.
    void signIn(const OperatorName &worker);

    void openTasks() override;
    void look(const QString &drug, const QString &lot, bool good, const QString &note) override;
    void checkZone(const QString &zone, bool good, const QString &note) override;
    void putBack(const QString &drug, const QString &zone, const QString &note) override;
    void record(const QString &place, const QString &temperature, const QString &humidity, const QString &action) override;
    void readClimate(const QString &path) override;
    void setApart(const QString &drug, const QString &lot, const QString &reason) override;
    void openBook(BookKind kind, const QDate &from, const QDate &to, bool clear) override;
    void printBook(const Book &book) override;
    void printSigns() override;
    void printNotices() override;
    void openCoverage() override;
    void listNoCode(const QString &drug, const QString &proof, bool listed) override;
    void exportTable(const TableSheet &sheet, TableTarget target) override;

private:
    template <typename Act> void post(Act act);

    QThread m_thread;
    ManagerWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
