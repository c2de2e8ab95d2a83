// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReconciliationDesk.h"
#include "core/desk/ReconciliationWorker.h"

#include <QThread>

namespace yaogui {

/// The reconciliation desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessReconciliationDesk final : public ReconciliationDesk {
    Q_OBJECT
public:
    explicit BusinessReconciliationDesk(const ReconciliationTools &tools);
    /// Stops a reconciliation, and waits for any other act under way.
    ~BusinessReconciliationDesk() override;
    /// In whose name the next acts are.
    void signIn(const Operator &worker);

    void open(const QDate &day) override;
    void openMonth(const QDate &month) override;
    void reconcile(const QDate &day, bool everyDetail, const QString &operatorId) override;
    void stop() override { m_worker->stop(); }
    void apply(const QDate &month, const QString &operatorId) override;
    void importStatement(const QDate &month, const QString &path, const QString &operatorId) override;
    void print(const QDate &day, const QString &operatorId) override;
    void exportTable(const TableSheet &sheet, TableTarget target) override;

private:
    QThread m_thread;
    ReconciliationWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
