# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(codes_sources CodeReading.cpp CheckDigits.cpp CodeText.cpp Gs1.cpp Gs1Identifiers.cpp CodeClassifier.cpp DigitRules.cpp LetterRules.cpp)
