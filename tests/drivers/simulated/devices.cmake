# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
yaogui_test(tst_simulated_devices SOURCES tst_simulated_devices.cpp LINKS yaogui_simulated_devices)
