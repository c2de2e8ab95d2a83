# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(audit_sources AuditChain.cpp HeadText.cpp SealedHead.cpp)
