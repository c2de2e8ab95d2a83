# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(prescription_sources UsageLabel.h UsageLabel.cpp Prescribers.h Prescribers.cpp ReviewCoverage.h ReviewCoverage.cpp Prescription.h Prescription.cpp PullRoom.h PullRoom.cpp ReviewRoom.h ReviewRoom.cpp RxAsking.h RxChecks.h RxChecks.cpp RxRecord.h RxRecord.cpp RxState.h RxState.cpp)
