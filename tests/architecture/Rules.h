// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/architecture/SourceText.h"

#include <functional>

namespace yaogui {

/// A rule of the house that a reader of the text can judge.
struct Rule {
    QString words;                                             ///< what holds, for the person whose file breaks it
    QString where;                                             ///< pattern of the paths it speaks of
    QString except;                                            ///< pattern of the paths it spares; empty: none
    std::function<QStringList(const SourceText &file)> broken; ///< one sentence a breach
    QString badPath, badText;                                  ///< an example that must be caught …
    QString goodText;                                          ///< … and one at the same path that must pass
};

[[nodiscard]] const std::vector<Rule> &houseRules();

/// True when the rule speaks of this file.
[[nodiscard]] bool speaksOf(const Rule &rule, const QString &path);

/// The rooms (folders that hold files, one and two levels deep) that have no README.md.
[[nodiscard]] QStringList roomsWithoutReadme(const QStringList &paths);

} // namespace yaogui
