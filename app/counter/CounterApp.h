// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compose/Shop.h"
#include "core/desk/BusinessBackupDesk.h"
#include "core/desk/BusinessBuyingDesk.h"
#include "core/desk/BusinessClockDesk.h"
#include "core/desk/BusinessCountingDesk.h"
#include "core/desk/BusinessDesk.h"
#include "core/desk/BusinessManagerDesk.h"
#include "core/desk/BusinessOutboxDesk.h"
#include "core/desk/BusinessPolicyDesk.h"
#include "core/desk/BusinessStaffDesk.h"
#include "core/desk/BusinessReceivingDesk.h"
#include "core/desk/BusinessReconciliationDesk.h"
#include "core/desk/BusinessReturnDesk.h"
#include "core/desk/BusinessReviewDesk.h"
#include "core/desk/BusinessStockDesk.h"
#include "core/desk/BusinessTillDesk.h"
#include "core/ports/Camera.h"
#include "drivers/scale/SerialScale.h"
#include "drivers/scanner/SerialScanner.h"
#include "drivers/scanner/WedgeFilter.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Tones.h"

#include <QObject>

#include <memory>

namespace yaogui {

/// The window with everything joined to it: desk, camera, scanners, printer. Lives on the GUI thread.
class CounterApp : public QObject {
    Q_OBJECT
public:
    /// `worker`: who is signed in from the start, in training; a real store starts locked, with nobody.
    CounterApp(Shop &shop, Operator worker, std::unique_ptr<Camera> camera);
    ~CounterApp() override;

    /// Shows the window, then starts the outside and the devices behind it.
    void start(bool maximised);
    /// A further source of codes (the tour's simulated scanner). It must outlive this.
    void listenTo(CodeSource &source);
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] CounterDesk &desk() { return *m_desk; }
    [[nodiscard]] ReconciliationDesk &reconciliationDesk() { return *m_reconciliationDesk; }
    [[nodiscard]] ReturnDesk &returnDesk() { return *m_returnDesk; }
    [[nodiscard]] PolicyDesk &policyDesk() { return *m_policyDesk; }
    [[nodiscard]] BackupDesk &backupDesk() { return *m_backupDesk; }
    [[nodiscard]] TillDesk &tillDesk() { return *m_tillDesk; }
    [[nodiscard]] OutboxDesk &outboxDesk() { return *m_outboxDesk; }
    [[nodiscard]] ReviewDesk &reviewDesk() { return *m_reviewDesk; }
    [[nodiscard]] StockDesk &stockDesk() { return *m_stockDesk; }
    [[nodiscard]] StaffDesk &staffDesk() { return *m_staffDesk; }

private:
    void startOutside();
    void addReconciliation(const Operator &worker);
    void addTill(const Operator &worker);
    void watchFace(const CounterView &view);
    void addBackups();
    void addStaff(const Operator &worker);
    void addStock(const Operator &worker);
    void addManager(const Operator &worker);
    void addReview(const OperatorName &worker);
    void signIn(const Operator &worker);
    [[nodiscard]] std::function<Result<QString>(const PrintDocument &)> printing();
    [[nodiscard]] DeskTools deskTools(Operator worker);
    [[nodiscard]] BackupTools backupTools(const QString &worker);

    Shop &m_shop;
    Theme m_theme;
    BellTones m_tones;
    std::unique_ptr<BusinessBackupDesk> m_backupDesk; // ends last: it saves what the others wrote
    std::unique_ptr<BusinessDesk> m_desk;
    std::unique_ptr<BusinessPolicyDesk> m_policyDesk;
    std::unique_ptr<BusinessOutboxDesk> m_outboxDesk;
    std::unique_ptr<BusinessReconciliationDesk> m_reconciliationDesk;
    std::unique_ptr<BusinessClockDesk> m_clockDesk;
    std::unique_ptr<BusinessReturnDesk> m_returnDesk;
    std::unique_ptr<BusinessTillDesk> m_tillDesk;
    std::unique_ptr<BusinessStaffDesk> m_staffDesk;
    std::unique_ptr<BusinessStockDesk> m_stockDesk;
    std::unique_ptr<BusinessReceivingDesk> m_receivingDesk;
    std::unique_ptr<BusinessCountingDesk> m_countingDesk;
    std::unique_ptr<BusinessReviewDesk> m_reviewDesk;
    std::unique_ptr<BusinessManagerDesk> m_managerDesk;
    std::unique_ptr<BusinessBuyingDesk> m_buyingDesk;
    std::unique_ptr<Camera> m_camera;
    std::unique_ptr<WedgeFilter> m_wedge;
    std::unique_ptr<SerialScanner> m_serial;
    std::unique_ptr<SerialScale> m_scale;
    std::unique_ptr<MainWindow> m_window;
    bool m_faceWanted = false;
};

} // namespace yaogui
