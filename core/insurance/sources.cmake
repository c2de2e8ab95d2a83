# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(insurance_sources Person.cpp PersonChoice.cpp PlatformNumber.cpp Refusal.cpp SettlementJson.cpp)
