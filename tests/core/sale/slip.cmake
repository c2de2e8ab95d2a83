# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
yaogui_test(tst_slip SOURCES tst_slip.cpp SampleSale.h LINKS yaogui_core)
