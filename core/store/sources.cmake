# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(store_sources AuditRepository.cpp AuditSeal.cpp BackupRepository.cpp FileCheck.cpp CatalogueRepository.cpp Connection.cpp Counters.cpp Imports.cpp LedgerRepository.cpp Migrations.cpp OutboxRepository.cpp PolicyRepository.cpp RulePackRepository.cpp RowTrail.cpp SaleLists.cpp SaleLines.cpp SaleRepository.cpp ReturnRepository.cpp DoubtRepository.cpp LastEvent.cpp ReconciliationRepository.cpp ThreeWayCheck.cpp TrailCheck.cpp
    InvoiceRepository.cpp OrderRepository.cpp PaperRepository.cpp PlanRepository.cpp ShortageRepository.cpp
    SupplyRepository.h SupplyRepository.cpp SpecialRepository.h SpecialRepository.cpp PackRepository.h PackRepository.cpp
    LedgerVerify.cpp ReceiptRepository.cpp StockLists.cpp StockTrends.cpp StockRepository.cpp StocktakeRepository.cpp SupplierRepository.cpp
    MemberRepository.h MemberRepository.cpp StaffRepository.cpp Store.cpp TillRepository.cpp PartDueRepository.cpp PaymentRepository.cpp ../../resources/sql/sql.qrc)
list(APPEND store_sources PrescriptionRepository.h PrescriptionRepository.cpp SalePrescriptions.cpp)
