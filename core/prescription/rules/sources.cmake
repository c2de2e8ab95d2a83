# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(prescription/rules_sources AgeRange.cpp DirectionChecks.cpp Directions.cpp FundChecks.cpp LineFacts.cpp PaymentChecks.cpp PrescriptionQuestion.cpp RuleBook.cpp
    RuleKind.cpp RuleLimits.cpp RulePack.cpp RuleSheet.cpp RulesOffice.cpp ShippedRules.cpp TherapyChecks.cpp ../../../resources/rules/rules.qrc)
