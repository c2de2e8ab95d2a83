# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(till_sources CashCount.cpp MobilePay.cpp PaymentPatience.cpp ShiftJson.cpp ShiftSheet.cpp Tenders.cpp Till.cpp)
