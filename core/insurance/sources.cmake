# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(insurance_sources Person.cpp PersonChoice.cpp ClockGuard.cpp PlatformNumber.cpp Refusal.cpp SaleState.cpp SettlementJson.cpp)
