# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(desk_sources CounterDesk.h BusinessDesk.h BusinessDesk.cpp CourierWorker.h CourierWorker.cpp DeskTools.h DeskTools.cpp DeskWorker.h
    DeskWorker.cpp PrintWorker.h SearchWorker.h)
