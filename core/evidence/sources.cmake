# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(evidence_sources FaceArchive.cpp)
