# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(care_sources Books.cpp Care.cpp Climate.cpp Coverage.cpp Display.cpp NoCodeList.cpp PeopleBooks.cpp Signs.cpp Tasks.cpp ../../resources/signs/signs.qrc)
