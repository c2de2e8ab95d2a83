// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Clock.h"
#include "core/desk/TillDesk.h"
#include "core/sale/StoreFacts.h"
#include "core/till/Till.h"

#include <QThread>

#include <functional>

namespace yaogui {

/// What the till desk is given by app.
struct TillTools {
    Store &store;
    const Clock &clock;
    StoreFacts facts;
    Operator worker;                                             ///< of this window
    std::function<Result<QString>(const PrintDocument &)> print; ///< bounded in time
    std::function<Result<QString>(const PrintDocument &)> onA4 = {};  ///< gives the file
};

/// Does the till desk's acts on a thread of its own.
class TillWorker : public QObject {
    Q_OBJECT
public:
    explicit TillWorker(TillTools tools) : m_tools(std::move(tools)), m_till(m_tools.store, m_tools.clock) {}
    void signIn(const Operator &worker) { m_tools.worker = worker; }
    void show();
    void openShift(Money openingFloat);
    void moveCash(CashMove move, Money amount, const QString &reason, ShiftId shift, ApprovalId approval);
    void count(const CashCount &count, ShiftId shift);
    void closeShift(const QString &reason, ShiftId shift);
    void showSheet(ShiftId shift);
    void printSheet(ShiftId shift);
    void saveSheet(ShiftId shift);

signals:
    void viewChanged(const yaogui::TillView &view);
    void sheetReady(const yaogui::PrintDocument &sheet, yaogui::ShiftId shift);
    void sheetSaved(const QString &file);
    void done(yaogui::TillAct act);
    void refused(yaogui::TillAct act, const yaogui::Error &error);

private:
    Result<TillView> view() const;
    Result<ShiftReport> counted(ShiftId shift) const;
    Result<QString> print(ShiftId shift, const std::function<Result<QString>(const PrintDocument &)> &printer);
    void end(TillAct act, const Done &done);

    TillTools m_tools;
    Till m_till;
};

/// The till desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessTillDesk final : public TillDesk {
    Q_OBJECT
public:
    explicit BusinessTillDesk(TillTools tools);
    ~BusinessTillDesk() override;
    /// In whose name the next acts are.
    void signIn(const Operator &worker);

    void open() override;
    void openShift(Money openingFloat) override;
    void moveCash(CashMove move, Money amount, const QString &reason, ShiftId shift, ApprovalId approval) override;
    void count(const CashCount &count, ShiftId shift) override;
    void closeShift(const QString &reason, ShiftId shift) override;
    void showSheet(ShiftId shift) override;
    void printSheet(ShiftId shift) override;
    void saveSheet(ShiftId shift) override;

private:
    template <typename Act> void post(Act act);

    QThread m_thread;
    TillWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
