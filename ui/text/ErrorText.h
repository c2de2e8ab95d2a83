// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"

#include <QString>

namespace yaogui {

/// What a person reads about a refusal. Both are whole sentences in the chosen language.
struct ErrorWords {
    QString what; ///< what happened, with the facts of Error::details
    QString next; ///< what to do now; never empty
};

/// The words of an error, made from its code and details. Details that are missing leave their part of the sentence out.
/// Any thread; the language is the one installed (Language.h).
[[nodiscard]] ErrorWords wordsFor(const Error &error);
/// Both sentences in one line, for a strip or a terminal.
[[nodiscard]] QString messageFor(const Error &error);
/// Of a code alone (a device state carries only the name of its code). Unknown names: the name itself.
[[nodiscard]] ErrorWords wordsForCodeName(const QString &codeName);

/// Puts details into a sentence: "{slip}" is the detail "slip"; "[ on slip {slip}]" vanishes when the detail is absent or empty.
[[nodiscard]] QString fillDetails(const QString &sentence, const QJsonObject &details);

} // namespace yaogui
