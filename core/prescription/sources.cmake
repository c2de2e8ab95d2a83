# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(prescription_sources Prescription.h Prescription.cpp RxRecord.h RxRecord.cpp RxState.h RxState.cpp)
