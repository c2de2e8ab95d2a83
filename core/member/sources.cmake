# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(member_sources Member.h Member.cpp MemberOffice.h MemberOffice.cpp)
