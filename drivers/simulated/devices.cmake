# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
yaogui_library(yaogui_simulated_devices
    SOURCES SimulatedPrinter.cpp SimulatedPrinter.h SimulatedScale.cpp SimulatedScale.h SimulatedScanner.cpp SimulatedScanner.h
    LINKS yaogui_core)
