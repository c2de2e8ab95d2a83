# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(care_sources Books.cpp Care.cpp Climate.cpp Coverage.cpp NoCodeList.cpp PeopleBooks.cpp Tasks.cpp)
