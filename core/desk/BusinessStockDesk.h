// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/StockDesk.h"
#include "core/desk/StockWorker.h"

#include <QThread>

namespace yaogui {

/// The stock desk over a store: every slot only queues for its worker. Lives on the GUI thread; the tools outlive it.
class BusinessStockDesk final : public StockDesk {
    Q_OBJECT
public:
    explicit BusinessStockDesk(StockTools tools);
    ~BusinessStockDesk() override;

    /// In whose name tables leave from now on.
    void signIn(const OperatorName &worker);
    void open() override;
    void openVariance(const QString &month = {}) override;
    void openTrends() override;
    void openDifferences(const QString &drug) override;
    void openChain(const QString &what) override;
    void recallLot(const QString &drug, const QString &lot, const QString &reason) override;
    void exportTable(const TableSheet &sheet, TableTarget target) override;

private:
    QThread m_thread;
    StockWorker *m_worker; // deleted by its thread
};

} // namespace yaogui
