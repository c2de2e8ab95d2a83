# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(policy_sources DayRules.cpp PackSignature.cpp Policy.cpp PolicyBook.cpp PolicyKeys.cpp PolicyOffice.cpp PolicyPack.cpp RuleShapes.cpp
    RulesInForce.cpp
    ShippedPacks.cpp ../../resources/policy/policy.qrc)
