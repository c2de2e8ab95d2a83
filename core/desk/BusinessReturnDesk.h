// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/DeskTools.h"
#include "core/desk/ReturnDesk.h"

#include <QThread>

namespace yaogui {

/// Does the returns, on a thread of its own with a platform client of its own.
class ReturnWorker : public QObject {
    Q_OBJECT
public:
    explicit ReturnWorker(const DeskTools &tools) : m_tools(tools) {}

    void signIn(const Operator &worker) { m_tools.worker = worker; }
    void find(const QString &slipOrBox);
    void take(const ReturnRequest &request);

signals:
    void found(const yaogui::ReturnCase &sale);
    void taken(const yaogui::FinishedReturn &finished);
    void refused(const yaogui::Error &error);

private:
    InsurancePlatform &platform();
    Result<ReturnCase> caseOf(const QString &slipOrBox);

    DeskTools m_tools;
    std::unique_ptr<InsurancePlatform> m_platform; ///< made when first needed
};

/// The return desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessReturnDesk final : public ReturnDesk {
    Q_OBJECT
public:
    explicit BusinessReturnDesk(const DeskTools &tools);
    /// Waits for the act under way, at the longest a platform time-out.
    ~BusinessReturnDesk() override;

    void signIn(const Operator &worker);
    void find(const QString &slipOrBox) override;
    void take(const ReturnRequest &request) override;

private:
    QThread m_thread;
    ReturnWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
