# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(backup_sources BackupFile.cpp BackupHeader.cpp BackupOffice.cpp KeepRule.cpp RecoveryPhrase.cpp Scratch.cpp)
