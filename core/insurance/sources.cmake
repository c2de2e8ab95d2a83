# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(insurance_sources AgencyStatement.cpp ClearingApplying.cpp ClearingBooks.cpp ClearingJson.cpp Person.cpp PersonChoice.cpp ClockGuard.cpp DoubtEnd.cpp PlatformNumber.cpp PlatformTime.cpp Reconciler.cpp Reconciliation.cpp Refusal.cpp SaleState.cpp SettlementJson.cpp
    StatementImport.cpp)
