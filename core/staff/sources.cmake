# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(staff_sources Act.cpp ActLimit.cpp Approval.cpp Identity.cpp Operator.cpp Permits.cpp Pin.cpp PostRules.cpp Separation.cpp StaffOffice.cpp Totp.cpp
    ../../resources/staff/staff.qrc)
