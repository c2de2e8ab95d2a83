# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(store_sources Connection.cpp Store.cpp Migrations.cpp ../../resources/sql/sql.qrc)
