# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(desk_sources BackupDesk.h StaffDesk.h StaffView.h StaffView.cpp StaffWorker.h StaffWorker.cpp BusinessStaffDesk.h BusinessStaffDesk.cpp BackupWorker.h BackupWorker.cpp BusinessBackupDesk.h BusinessBackupDesk.cpp CounterDesk.h BusinessDesk.h BusinessDesk.cpp BusinessPolicyDesk.h BusinessPolicyDesk.cpp BusinessReturnDesk.h BusinessReturnDesk.cpp ReturnDesk.h CourierWorker.h CourierWorker.cpp CourierDoubts.h DoubtDesk.h OutboxDesk.h BusinessOutboxDesk.h BusinessOutboxDesk.cpp OutboxStories.cpp
    ClockDesk.h BusinessClockDesk.h BusinessClockDesk.cpp DeskPeople.h DeskPeople.cpp DeskThread.h LeavingTable.h LeavingTable.cpp DeskTools.h DeskTools.cpp DeskWorker.h DeskLoose.cpp DeskWorker.cpp PolicyDesk.h PolicyView.h PolicyWorker.h PolicyWorker.cpp PrintWorker.h
    BusinessManagerDesk.h BusinessManagerDesk.cpp ManagerDesk.h BusinessBuyingDesk.h BusinessBuyingDesk.cpp BuyingDesk.h
    CountingView.h CountingDesk.h BusinessCountingDesk.h BusinessCountingDesk.cpp
    DeliveryDraft.h DeliveryDraft.cpp ReceivingView.h ReceivingDesk.h BusinessReceivingDesk.h BusinessReceivingDesk.cpp
    ReconciliationDesk.h ReconciliationView.h ReconciliationWorker.h ReconciliationWorker.cpp ReviewDesk.h ReviewView.h ReviewWorker.h ReviewWorker.cpp BusinessReviewDesk.h BusinessReviewDesk.cpp BusinessReconciliationDesk.h BusinessReconciliationDesk.cpp
    SearchWorker.h ChainPaper.h ChainPaper.cpp ChainSteps.h ChainSteps.cpp StockDesk.h StockView.h StockWorker.h StockWorker.cpp BusinessStockDesk.h BusinessStockDesk.cpp TillDesk.h BusinessTillDesk.h BusinessTillDesk.cpp)
