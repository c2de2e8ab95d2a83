# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(desk_sources CounterDesk.h BusinessDesk.h BusinessDesk.cpp BusinessPolicyDesk.h BusinessPolicyDesk.cpp CourierWorker.h CourierWorker.cpp
    DeskThread.h DeskTools.h DeskTools.cpp DeskWorker.h DeskWorker.cpp PolicyDesk.h PolicyView.h PolicyWorker.h PolicyWorker.cpp PrintWorker.h
    SearchWorker.h)
