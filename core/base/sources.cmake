# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(base_sources ErrorCode.cpp Amounts.cpp Clock.cpp FileType.cpp FreedMemory.cpp Mask.cpp Sealer.cpp Sm2.cpp)
