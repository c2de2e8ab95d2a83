// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/TableSheet.h"
#include "core/desk/ReconciliationView.h"
#include "core/insurance/ClearingBooks.h"
#include "core/policy/DayRules.h"
#include "core/ports/Clearing.h"
#include "core/sale/Document.h"
#include "core/sale/StoreFacts.h"
#include "core/staff/Permits.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace yaogui {

/// What the reconciliation desk is given by app. The functions are called on its own thread.
struct ReconciliationTools {
    Store &store;
    const Clock &clock;
    RulesOf rules;
    StoreFacts facts;
    Operator worker;
    std::function<std::unique_ptr<InsurancePlatform>()> makePlatform;
    std::function<std::unique_ptr<ClearingHouse>()> makeHouse;
    std::function<Result<QString>(const PrintDocument &)> print; ///< bounded in time
    QString exportFolder = {}; ///< where tables for a spreadsheet go
};

/// Does the reconciliation desk's acts on a thread of its own.
class ReconciliationWorker : public QObject {
    Q_OBJECT
public:
    explicit ReconciliationWorker(ReconciliationTools tools) : m_tools(std::move(tools)) {}
    /// In whose name the next acts are.
    void signIn(const Operator &worker) { m_tools.worker = worker; }
    void show(const QDate &day);
    void showMonth(const QDate &month);
    void reconcile(const QDate &day, bool everyDetail, const QString &operatorId);
    void apply(const QDate &month, const QString &operatorId);
    void importFile(const QDate &month, const QString &path, const QString &operatorId);
    void print(const QDate &day, const QString &operatorId);
    void exportTable(const TableSheet &sheet, TableTarget target);
    /// Any thread.
    void stop() { m_stop = true; }
    void forgetStop() { m_stop = false; }

signals:
    void viewChanged(const yaogui::ReconciliationView &view);
    void monthChanged(const yaogui::ClearingView &view);
    void done(yaogui::ReconciliationAct act, const QString &place);
    void refused(yaogui::ReconciliationAct act, const yaogui::Error &error);

private:
    [[nodiscard]] Result<ReconciliationView> view(const QDate &day) const;
    [[nodiscard]] Result<ClearingView> monthView(const QDate &month) const;
    [[nodiscard]] QString nameOf(const QString &id) const;
    [[nodiscard]] Result<OperatorName> manager(const QString &operatorId, Act act) const;
    [[nodiscard]] ClearingBooks booksOf(const InsurancePlatform &platform, const QDate &day) const;
    [[nodiscard]] Done sendApplications(const QDate &month, const OperatorName &who);
    [[nodiscard]] Done readStatementFile(const QDate &month, const QString &path, const OperatorName &who);
    void end(ReconciliationAct act, const Done &result);

    ReconciliationTools m_tools;
    std::atomic<bool> m_stop = false;
};

} // namespace yaogui
